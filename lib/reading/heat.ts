import type { Answer, MeasureValue } from '@/lib/model/question';
import { wilsonInterval } from '@/lib/stats/interval';

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

/** All 168 cells, by weekday and then hour; cells without an answer hold null. */
export function buildHeat(answer: Answer | undefined, measure: string): HeatCell[] {
  const found = new Map<string, MeasureValue | undefined>();
  for (const row of answer?.rows ?? []) found.set(`${row.key.weekday}-${row.key.hour}`, row.values[measure]);
  return WEEKDAYS.flatMap((weekday) =>
    HOURS.map((hour) => {
      const { value = null, n = 0, numerator, denominator } = found.get(`${weekday}-${hour}`) ?? {};
      return { weekday, hour, value, n, numerator, denominator };
    }),
  );
}

export const cellKey = (cell: { weekday: number; hour: number }) => `${cell.weekday}-${cell.hour}`;

/** Neighbouring hours of one weekday taken together; `to` is the hour at which the last one ends. */
export interface WorstHours {
  weekday: number;
  from: number;
  to: number;
  numerator: number;
  denominator: number;
  value: number;
  /** How many more were failed than if these hours were like the whole. */
  excess: number;
}

/** Hours in which a share stands apart from the whole by more than chance (its 95 % interval leaves out the whole's
 * share), on the bad side; neighbours merged, the ones that failed most people first. */
export function worstHours(cells: readonly HeatCell[], whole: number, better: 'higher' | 'lower'): WorstHours[] {
  const bad = cells.filter((cell) => standsApart(cell, whole, better));
  const runs: WorstHours[] = [];
  for (const cell of bad) {
    const numerator = cell.numerator as number;
    const denominator = cell.denominator as number;
    const last = runs.at(-1);
    const sign = better === 'higher' ? 1 : -1;
    const excess = sign * (whole * denominator - numerator);
    if (last && last.weekday === cell.weekday && last.to === cell.hour) {
      last.to = cell.hour + 1;
      last.numerator += numerator;
      last.denominator += denominator;
      last.value = last.numerator / last.denominator;
      last.excess += excess;
    } else {
      const value = numerator / denominator;
      runs.push({ weekday: cell.weekday, from: cell.hour, to: cell.hour + 1, numerator, denominator, value, excess });
    }
  }
  return runs.sort((a, b) => b.excess - a.excess);
}

function standsApart(cell: HeatCell, whole: number, better: 'higher' | 'lower'): boolean {
  const { numerator, denominator } = cell;
  if (numerator === undefined || denominator === undefined || denominator < FEWEST) return false;
  const { low, high } = wilsonInterval(numerator, denominator);
  return better === 'higher' ? high < whole : low > whole;
}

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
