'use client';

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Tip } from './mark-tip';
import { useRoving } from './use-roving';

interface ColumnMark {
  key: string;
  /** Where it stands on the x axis. */
  x: number | string;
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
  const area = usePlotArea();
  const scale = useXAxisScale();
  const yScale = useYAxisScale();
  const { mark, setCurrent } = useRoving(marks.length);
  if (!area || !scale || marks.length === 0) return null;
  const step = area.width / marks.length;
  return (
    <g className="focusables">
      {marks.map(({ key, x, y, title, lines }, i) => {
        const centre = scale(x, { position: 'middle' }) ?? area.x;
        const show = () =>
          onTip({ x: centre, y: (y === null ? undefined : yScale?.(y)) ?? area.y + area.height / 2, title, lines });
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
