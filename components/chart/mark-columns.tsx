'use client';

import type { Tip } from './mark-tip';
import { usePlot } from './plot';
import { useRoving } from './use-roving';

interface ColumnMark {
  key: string;
  /** Where it stands on the x axis. */
  x: number;
  /** Where its tip points on the y axis; null is the middle. */
  y: number | null;
  title: string;
  lines: string[];
}

interface Props {
  marks: ColumnMark[];
  onTip(tip: Tip | null): void;
}

/** A named, focusable column over each mark of a chart, so that pointer, touch and keyboard reach it alike. */
export function MarkColumns({ marks, onTip }: Props) {
  const { area, x: xOf, y: yOf } = usePlot();
  const { mark, setCurrent } = useRoving(marks.length);
  if (marks.length === 0) return null;
  const step = area.width / marks.length;
  return (
    <g className="focusables">
      {marks.map(({ key, x, y, title, lines }, i) => {
        const centre = xOf(x);
        const show = () => onTip({ x: centre, y: y === null ? area.y + area.height / 2 : yOf(y), title, lines });
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
          <rect
            key={key}
            role="img"
            {...mark(i, [title, ...lines].join(', '))}
            className="mark-column"
            x={centre - step / 2}
            y={area.y}
            width={step}
            height={area.height}
            fill="transparent"
            onFocus={() => {
              setCurrent(i);
              show();
            }}
            onBlur={() => onTip(null)}
            onPointerEnter={show}
            onPointerLeave={() => onTip(null)}
          />
        );
      })}
    </g>
  );
}
