'use client';

import type { CallNarrowing } from '@/lib/reading/call-links';
import { useWords } from '../hooks/use-words';
import type { Tip } from './mark-tip';
import { usePlot } from './plot';
import { useCallsMarks } from './use-calls-marks';
import { useRoving } from './use-roving';

interface ColumnMark {
  key: string;
  /** Where it stands on the x axis. */
  x: number;
  /** Where its tip points on the y axis; null is the middle. */
  y: number | null;
  title: string;
  lines: string[];
  /** Where it leads to the calls that it counts. */
  calls?: CallNarrowing;
}

interface Props {
  marks: ColumnMark[];
  onTip(tip: Tip | null): void;
}

/** A named, focusable column over each mark of a chart, so that pointer, touch and keyboard reach it alike. */
export function MarkColumns({ marks, onTip }: Props) {
  const { area, x: xOf, y: yOf } = usePlot();
  const { m } = useWords();
  const callsMark = useCallsMarks();
  const { mark, setCurrent } = useRoving(marks.length);
  if (marks.length === 0) return null;
  const step = area.width / marks.length;
  return (
    <g className="focusables">
      {marks.map(({ key, x, y, title, lines: said, calls }, i) => {
        const lines = calls ? [...said, m.chart.toCalls] : said;
        const link = calls && callsMark(calls);
        const roving = mark(i, [title, ...lines].join(', '));
        const centre = xOf(x);
        const show = () => onTip({ x: centre, y: y === null ? area.y + area.height / 2 : yOf(y), title, lines });
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a link where it leads to calls, else a named picture that focus can reach.
          <rect
            key={key}
            role={link ? 'link' : 'img'}
            {...roving}
            {...link}
            onKeyDown={(event) => {
              roving.onKeyDown(event);
              link?.onKeyDown(event);
            }}
            className={`mark-column ${link ? 'cursor-pointer' : ''}`}
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
