import type { Manifest } from '@/lib/model/manifest';
import type { Flag, JudgedMeasure, PlaceColumns, TrainingDocument } from '@/lib/model/training';
import { type FunnelLevel, INNER, OUTER, overdispersion, winsorise } from '@/lib/stats/funnel';
import { quantile } from '@/lib/stats/quantile';
import { type Axis, axisAround } from './axis';
import { FEWEST_PEOPLE, leastRows, occurs } from './operators';
import { levelOf } from './operators-gap';

/** `flagged` by the training needs; `worse` and `better` lie outside of the outer limits only. */
export type DotMark = 'flagged' | 'worse' | 'better' | null;

export interface FunnelDot {
  id: string;
  /** In the training document. */
  index: number;
  n: number;
  /** Observed ÷ expected, of scores the points above what is expected. */
  y: number;
  mark: DotMark;
  /** Whether it lies within the outer limits, or there are none. */
  within: boolean;
  /** Of this measure at this person. */
  flags: Flag[];
}

interface FunnelCurve {
  level: FunnelLevel;
  points: { n: number; low: number; high: number }[];
}

export interface Funnel {
  measure: JudgedMeasure;
  /** With fewer rows nobody is drawn. */
  least: number;
  /** What is as expected: 1, of scores 0. */
  centre: number;
  /** By n, so that the arrows walk from left to right. */
  dots: FunnelDot[];
  /** People with some rows, but too few to be drawn. */
  few: number;
  /** Whether anything happened that could be compared. */
  occurs: boolean;
  /** Inner and outer limits; none where too few people can be held to each other. */
  curves: FunnelCurve[];
  /** Of somebody with n rows; null where there are no curves. */
  limitsAt: ((n: number) => Record<'inner' | 'outer', Limits>) | null;
  x: Axis;
  y: Axis;
}

const STEPS = 48;
/** Of the width that the counts take. */
const BEYOND = 1.05;

interface Limits {
  low: number;
  high: number;
}
type LimitsAt = (n: number, level: FunnelLevel) => Limits;

/**
 * Limits for somebody with n rows. The error of each person's gap is published, dispersion included; times √n it is nearly the
 * same for all, so that the median of it stands for everyone and makes one smooth curve of n. To that is added, as
 * Spiegelhalter does (Statistics in Medicine 24, 2005), the variance by which people differ by themselves, by moments
 * of the winsorised scores (`overdispersion`): else a measure with many rows would leave half of the people outside. From units of
 * materiality to what is drawn: times exp of log seconds; points as they are; of odds, as gaps are measured to first order,
 * 1 − p at the share p expected of all.
 */
function limitsOf(measure: JudgedMeasure, columns: PlaceColumns, indices: readonly number[]): LimitsAt | null {
  const known = indices.filter((i) => (columns.error[i] ?? 0) > 0);
  if (known.length < FEWEST_PEOPLE) return null;
  const sum = (values: readonly number[]) => known.reduce((total, i) => total + values[i]!, 0);
  const errors = known.map((i) => columns.error[i]!);
  // A unit of that base has that error on the scale of the scores.
  const units = errors.map((error) => ({ observed: 0, base: 1 / (4 * error ** 2) }));
  const { tau2 } = overdispersion(units, winsorise(known.map((i, k) => columns.seen[i]! / errors[k]!)));
  const perRoot = quantile(
    known.map((i, k) => errors[k]! * Math.sqrt(columns.n[i]!)).toSorted((a, b) => a - b),
    0.5,
  );
  const { unit, materiality } = measure;
  const share = sum(columns.expected) / sum(columns.n);
  return (n, { z }) => {
    const reach = z * Math.sqrt(perRoot ** 2 / n + tau2) * materiality;
    if (unit === 'log') return { low: Math.exp(-reach), high: Math.exp(reach) };
    if (unit === 'score') return { low: -reach, high: reach };
    return { low: Math.max(0, 1 - reach * (1 - share)), high: 1 + reach * (1 - share) };
  };
}

function markOf(y: number, isScore: boolean, flagged: boolean, within: boolean, centre: number): DotMark {
  if (flagged) return 'flagged';
  if (within) return null;
  return y > centre === isScore ? 'better' : 'worse';
}

/** Where people stand by one measure, of all people or of some; the limits are always those of all. */
export function readFunnel(
  { operators, levels, flags }: Pick<TrainingDocument, 'operators' | 'levels' | 'flags'>,
  measure: JudgedMeasure,
  manifest: Pick<Manifest, 'settings'>,
  shown: (id: string) => boolean = () => true,
): Funnel {
  const columns = levels[measure.id];
  const isScore = measure.unit === 'score';
  const centre = isScore ? 0 : 1;
  const least = leastRows(measure, manifest);
  const drawn = operators.flatMap((_, i) => (columns && levelOf(measure, columns, i, least) ? [i] : []));
  const limits = columns ? limitsOf(measure, columns, drawn) : null;
  const dots = drawn
    .filter((i) => shown(operators[i]!))
    .map((index): FunnelDot => {
      const id = operators[index]!;
      const { n, observed, expected } = levelOf(measure, columns, index, least)!;
      const y = isScore ? observed - expected : observed / expected;
      const own = flags.filter((flag) => flag.operator === id && flag.measure === measure.id);
      const outer = limits?.(n, OUTER);
      const within = !outer || (y >= outer.low && y <= outer.high);
      return { id, index, n, y, mark: markOf(y, isScore, own.length > 0, within, centre), within, flags: own };
    })
    .filter(({ y }) => Number.isFinite(y))
    .sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  const x = widthOf(dots);
  const curves = limits ? [INNER, OUTER].map((level) => curveOf(limits, level, least, x)) : [];
  return {
    measure,
    least,
    centre,
    dots,
    occurs: occurs(measure, { levels }),
    few: operators.filter((id, i) => {
      const n = columns?.n[i] ?? 0;
      return shown(id) && n > 0 && n < least;
    }).length,
    curves,
    limitsAt: limits && ((n) => ({ inner: limits(n, INNER), outer: limits(n, OUTER) })),
    x,
    y: heightOf(dots, curves, centre),
  };
}

/** From a round number to a little more than the most rows of anybody. */
function widthOf(dots: readonly FunnelDot[]): Axis {
  const counts = dots.map(({ n }) => n);
  const { low, high, ticks: all } = axisAround(counts, { floor: 0 });
  const ticks = all.filter(Number.isInteger);
  const end = Math.min(high, low + (Math.max(low, ...counts) - low) * BEYOND);
  return end > low ? { low, high: end, ticks: ticks.filter((tick) => tick <= end) } : { low, high, ticks };
}

/** Closer together on the left, where the curve bends most. */
function curveOf(limits: LimitsAt, level: FunnelLevel, least: number, { low, high }: Axis): FunnelCurve {
  const from = Math.max(low, Math.min(least, high));
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const n = from * (high / from) ** (step / STEPS);
    return { n, ...limits(n, level) };
  });
  return { level, points };
}

/** Holds all dots, and the outer limits where the middle of the people is; what lies further out on the left is cut. */
function heightOf(dots: readonly FunnelDot[], curves: readonly FunnelCurve[], centre: number): Axis {
  const middle = dots[Math.floor(dots.length / 2)]?.n ?? 0;
  const outer = curves.at(-1)?.points.find(({ n }) => n >= middle);
  return axisAround([...dots.map(({ y }) => y), centre, outer?.low, outer?.high], {
    parts: 5,
    ...(centre === 1 && { floor: 0 }),
  });
}
