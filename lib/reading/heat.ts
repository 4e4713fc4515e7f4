import type { Answer, MeasureValue } from '@/lib/model/question';

export interface HeatCell {
  /** 1 = Monday. */
  weekday: number;
  /** 0–23. */
  hour: number;
  value: number | null;
  n: number;
  numerator?: number;
  denominator?: number;
}

export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
/** Fewest contacts from which a cell is judged. */
export const FEWEST = 30;

type Cell = Pick<MeasureValue, 'value' | 'n' | 'numerator' | 'denominator'>;

/** Two parts of one cell: counts add up, and so do the two sides of a quotient. */
function together(a: Cell, b: Cell): Cell {
  if (a.value === null || b.value === null) return a.value === null ? b : a;
  const n = a.n + b.n;
  if (a.denominator === undefined || b.denominator === undefined) return { value: a.value + b.value, n };
  const [numerator, denominator] = [(a.numerator ?? 0) + (b.numerator ?? 0), a.denominator + b.denominator];
  return { value: numerator / denominator, n, numerator, denominator };
}

/** All 168 cells, by weekday and then hour from the one at which the line's day begins, of an answer by weekday, hour and weeks or months; cells without
 * an answer hold null. */
export function buildHeat(answer: Answer | undefined, measure: string, dayStartsAt = 0): HeatCell[] {
  const found = new Map<string, Cell>();
  for (const { key, values } of answer?.rows ?? []) {
    const [id, value] = [`${key.weekday}-${key.hour}`, values[measure]];
    const before = found.get(id);
    if (value) found.set(id, before ? together(before, value) : value);
  }
  return WEEKDAYS.flatMap((weekday) =>
    HOURS.map((step) => {
      const hour = (dayStartsAt + step) % HOURS.length;
      const { value = null, n = 0, numerator, denominator } = found.get(`${weekday}-${hour}`) ?? {};
      return { weekday, hour, value, n, numerator, denominator };
    }),
  );
}

export const cellKey = (cell: { weekday: number; hour: number }) => `${cell.weekday}-${cell.hour}`;

export const HEAT_LEVELS = 5;
/** Cells of fewer are drawn small and don't stretch the scale: one call of one missed is no dark hour. */
export const FEW = 10;
/** Fewest cells that make a scale by themselves. */
const ENOUGH_CELLS = 5;

export interface HeatScale {
  least: number;
  most: number;
  /** 0 (pale) to 4 (dark); null where there is no value. */
  level(value: number | null): number | null;
}

/** Five even steps between the least and the greatest value of the cells that hold enough, or of all where few do;
 * `darkest` says which end is dark. Values beyond an end are drawn as that end. */
export function heatScale(cells: readonly HeatCell[], darkest: 'most' | 'least'): HeatScale | null {
  const valued = cells.filter(({ value }) => value !== null);
  const solid = valued.filter(({ n }) => n >= FEW);
  const values = (solid.length >= ENOUGH_CELLS ? solid : valued).map(({ value }) => value as number);
  if (values.length === 0) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  const step = (most - least) / HEAT_LEVELS;
  return {
    least,
    most,
    level: (value) => {
      if (value === null) return null;
      if (step === 0) return value === least ? 1 : value > least === (darkest === 'most') ? HEAT_LEVELS - 1 : 0;
      const rank = Math.min(HEAT_LEVELS - 1, Math.max(0, Math.floor((value - least) / step)));
      return darkest === 'most' ? rank : HEAT_LEVELS - 1 - rank;
    },
  };
}
