import type { JudgedMeasure, PlaceColumns } from '@/lib/model/training';
import type { OperatorsWords } from './operators';

const BEST_SCORE = 5;

/** Where a person stands by one measure. */
export interface Level {
  n: number;
  /** Seconds, bad outcomes, or a score of five. */
  observed: number;
  expected: number;
  /** The gap as it is believed, with its 90 % interval: seconds more than expected, a share more, or points of the score. */
  gap: Told;
  /** The same in units of what is material, to the side to which it is told: right is more. */
  units: Told;
  /** Probability that the gap is material. */
  material: number;
}

export interface Told {
  value: number;
  low: number;
  high: number;
}

const map = ({ value, low, high }: Told, of: (value: number) => number): Told => {
  const [a, b] = [of(low), of(high)];
  return { value: of(value), low: Math.min(a, b), high: Math.max(a, b) };
};

/** In what a gap is told: seconds, a share (so many of a hundred), or points of a score, in which a loss is less. */
function toldOf({ unit, materiality }: JudgedMeasure, n: number, expected: number): (units: number) => number {
  if (unit === 'log') return (u) => expected * Math.expm1(u * materiality);
  if (unit === 'score') return (u) => -u * materiality;
  const share = expected / n;
  return (u) => {
    const odds = (share / (1 - share)) * Math.exp(u * materiality);
    return Number.isFinite(odds) ? odds / (1 + odds) - share : 0;
  };
}

/** The person at an index of the training document; null with fewer than `least` rows, or where a figure is not known. */
export function levelOf(
  measure: JudgedMeasure,
  columns: PlaceColumns | undefined,
  index: number,
  least: number,
): Level | null {
  const at = (column: keyof PlaceColumns) => columns?.[column][index] ?? null;
  const [n, observed, expected, gap, low, high, material] = (
    ['n', 'observed', 'expected', 'gap', 'low', 'high', 'material'] as const
  ).map(at);
  if (n == null || n < least || observed == null || expected == null) return null;
  if (gap == null || low == null || high == null || material == null) return null;
  const isScore = measure.unit === 'score';
  const shown = (value: number) => (isScore ? BEST_SCORE - value : value);
  const believed = { value: gap, low, high };
  return {
    n,
    observed: shown(observed),
    expected: shown(expected),
    gap: map(believed, toldOf(measure, n, expected)),
    units: isScore ? map(believed, (u) => -u) : believed,
    material,
  };
}

export function rowsOf(columns: PlaceColumns | undefined, index: number): number | null {
  return columns?.n[index] ?? null;
}

const KINDS = { log: 'seconds', logit: 'share', score: 'score' } as const;

/** The kind of figure that gaps of a measure are. */
export const gapKind = ({ unit }: JudgedMeasure) => KINDS[unit];

/** `+3.2 (−0.5 a +7.1)`; what it is counted in stands in the heading. */
export function gapWords(measure: JudgedMeasure, { gap }: Level, { f, d }: OperatorsWords): string {
  const change = (value: number) => f.change(gapKind(measure), measure.unit === 'log' ? Math.round(value) : value);
  return d.gap(change(gap.value), change(gap.low), change(gap.high));
}
