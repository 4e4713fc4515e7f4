import type { Interval } from './interval';
import { quantile } from './quantile';

/** What a funnel is of: shares of so many, or ratios of what was observed to what was expected. */
export type FunnelOf = 'share' | 'ratio';

export interface FunnelUnit {
  observed: number;
  /** How many could have been, of a share; how many were expected, of a ratio. Above 0. */
  base: number;
}

/** How far apart units lie by themselves, on the scale of their scores. */
export interface Overdispersion {
  /** How many times larger the variance is than chance makes it: under 1 where it is smaller. Multiplies it. */
  phi: number;
  /** The variance between units that explains that, by moments; at least 0. Adds to it. */
  tau2: number;
}

/** Standard errors at which limits stand, and the share outside each of them were there only chance: 95 % and 99.8 % lie between. */
export interface FunnelLevel {
  z: number;
  outside: number;
}
export const INNER: FunnelLevel = { z: 1.959963984540054, outside: 0.025 };
export const OUTER: FunnelLevel = { z: 3.090232306167813, outside: 0.001 };

/** On these scales the standard error is 1 / 2√base, whatever the level. */
const SCALES = {
  share: {
    of: (share: number) => Math.asin(Math.sqrt(share)),
    back: (y: number) => Math.sin(y) ** 2,
    most: Math.PI / 2,
  },
  ratio: { of: Math.sqrt, back: (y: number) => y * y, most: Number.POSITIVE_INFINITY },
};
const errorOf = (base: number) => 1 / (2 * Math.sqrt(base));

/** How many standard errors each unit lies above the target, with the variance stabilised: arcsine of the root of shares, root of ratios. */
export function funnelScores(units: readonly FunnelUnit[], target: number, of: FunnelOf): number[] {
  const scale = SCALES[of];
  return units.map(({ observed, base }) => (scale.of(observed / base) - scale.of(target)) / errorOf(base));
}

/** Scores with the share `cut` at either end drawn to the quantile there, so that those who truly differ do not widen the limits by which they are judged. */
export function winsorise(scores: readonly number[], cut = 0.1): number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, cut), quantile(sorted, 1 - cut)];
  return scores.map((score) => Math.max(low, Math.min(high, score)));
}

/** Overdispersion of units by their winsorised scores, at least two. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005). */
export function overdispersion(units: readonly FunnelUnit[], winsorised: readonly number[]): Overdispersion {
  const n = units.length;
  const phi = winsorised.reduce((sum, z) => sum + z * z, 0) / n;
  const weights = units.map(({ base }) => errorOf(base) ** -2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return { phi, tau2: Math.max(0, (n * phi - (n - 1)) / (total - squares / total)) };
}

/** Limits around the target for a unit of that `base`, by the normal approximation on the scale of scores; wider by what units differ by themselves: by `phi` or by `tau2`, not both. */
export function funnelLimits(
  base: number,
  target: number,
  of: FunnelOf,
  { z }: FunnelLevel,
  { phi = 1, tau2 = 0 }: Partial<Overdispersion> = {},
): Interval {
  const scale = SCALES[of];
  const centre = scale.of(target);
  const reach = z * Math.sqrt(Math.max(1, phi) * errorOf(base) ** 2 + tau2);
  return { low: scale.back(Math.max(0, centre - reach)), high: scale.back(Math.min(scale.most, centre + reach)) };
}
