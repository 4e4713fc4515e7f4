import type { Mark, Series } from './series';

/** Marks in a row that are more than chance together: on one side of the mean, or all rising or falling. */
export interface Stretch {
  kind: 'high' | 'low' | 'rising' | 'falling';
  marks: Mark[];
  /** Share or mean over all its marks. */
  value: number;
}

const KINDS = { shift: { higher: 'high', lower: 'low' }, trend: { higher: 'rising', lower: 'falling' } } as const;

function levelOf(marks: readonly Mark[]): number {
  const sum = (of: (mark: Mark) => number | undefined) => marks.reduce((total, mark) => total + (of(mark) ?? 0), 0);
  const denominator = sum((mark) => mark.denominator);
  return denominator > 0 ? sum((mark) => mark.numerator) / denominator : sum((mark) => mark.value ?? 0) / marks.length;
}

/** The stretches of a series in order; marks beyond a limit that stand in one, on its side, are part of it. */
export function stretchesOf({ marks }: Pick<Series, 'marks'>): Stretch[] {
  const rows: Mark[][] = [];
  let last: Mark['signal'] = null;
  for (const mark of marks) {
    if (mark.value === null) continue;
    if (mark.signal && mark.signal.towards === last?.towards) rows.at(-1)?.push(mark);
    else if (mark.signal) rows.push([mark]);
    last = mark.signal;
  }
  return rows.flatMap((row) => {
    const of = (rule: 'shift' | 'trend') => row.find(({ signal }) => signal?.rule === rule)?.signal;
    const [shift, trend] = [of('shift'), of('trend')];
    const kind = shift ? KINDS.shift[shift.towards] : trend ? KINDS.trend[trend.towards] : null;
    return kind ? [{ kind, marks: row, value: levelOf(row) }] : [];
  });
}

/** Marks beyond a limit, or near one with another, that stand in no stretch. */
export function loneMarks(series: Pick<Series, 'marks'>, rule: 'outside' | 'two-of-three'): Mark[] {
  const within = new Set(stretchesOf(series).flatMap(({ marks }) => marks.map(({ key }) => key)));
  return series.marks.filter(({ key, signal }) => signal?.rule === rule && !within.has(key));
}
