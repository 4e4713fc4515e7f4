import type { GapUnit } from '@/lib/model/training';
import { type Patterns, sumsOf } from './patterns';

/** Off the log-odds the spread of a term is in such a part of the standard deviation of what is left. */
const LINEAR_SCALE = 0.5;
const STILL = 1e-4;
const LARGEST_STEP = 1;
/** Seconds beyond so many robust standard deviations of what is expected count as if they were there. */
const WINSOR = 3;
const MAD_TO_SD = 1.4826;

const expit = (x: number) => 1 / (1 + Math.exp(-x));

export interface Expectation {
  /** Of each observation: a probability, ln seconds or points lost. */
  expected: Float64Array;
  /** The observations, those of log-durations winsorised. */
  y: Float64Array;
}

/** What a typical colleague would have had of the same calls: an additive model of the terms (log-odds for shares, linear otherwise) whose levels are drawn
 * to zero, by backfitting on patterns. Penalised likelihood as ridge regression: Hoerl & Kennard, Technometrics 12 (1970); le Cessie & van Houwelingen, Applied
 * Statistics 41 (1992). */
export function expectation(patterns: Patterns, y: Float64Array, unit: GapUnit): Expectation {
  const eta = new Float64Array(patterns.n);
  const beta = patterns.terms.map(({ size }) => new Float64Array(size));
  const fit = unit === 'logit' ? startLogit(patterns) : startLinear(patterns, y);
  eta.fill(fit.start);
  backfit(patterns, patterns.sum, eta, beta, unit, fit.sd, 30);
  let kept = y;
  if (unit === 'log') {
    kept = winsorised(y, patterns.of, eta);
    backfit(patterns, sumsOf(patterns.of, kept, patterns.n), eta, beta, unit, fit.sd, 15);
  }
  const ofPattern = unit === 'logit' ? eta.map(expit) : eta;
  return { expected: Float64Array.from(patterns.of, (p) => ofPattern[p]!), y: kept };
}

function startLogit({ count, sum }: Patterns): { start: number; sd: number } {
  const n = total(count);
  const bad = total(sum);
  return { start: Math.log((bad + 0.5) / (n - bad + 0.5)), sd: 1 };
}

function startLinear({ count, sum }: Patterns, y: Float64Array): { start: number; sd: number } {
  const mean = total(sum) / total(count);
  let squares = 0;
  for (const value of y) squares += (value - mean) ** 2;
  return { start: mean, sd: Math.sqrt(squares / y.length) || 1 };
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function backfit(
  { n, count, terms }: Patterns,
  sum: Float64Array,
  eta: Float64Array,
  beta: readonly Float64Array[],
  unit: GapUnit,
  sd: number,
  cycles: number,
): void {
  for (let cycle = 0; cycle < cycles; cycle++) {
    let change = 0;
    for (const [t, { spread, size, level }] of terms.entries()) {
      const slope = new Float64Array(size);
      const curve = new Float64Array(size);
      for (let p = 0; p < n; p++) {
        const at = level[p]!;
        if (unit === 'logit') {
          const q = expit(eta[p]!);
          slope[at]! += sum[p]! - count[p]! * q;
          curve[at]! += count[p]! * q * (1 - q);
        } else {
          slope[at]! += sum[p]! - count[p]! * eta[p]!;
          curve[at]! += count[p]!;
        }
      }
      const penalty = 1 / (spread * (unit === 'logit' ? 1 : LINEAR_SCALE)) ** 2;
      const own = beta[t]!;
      for (let at = 0; at < size; at++) {
        const step = (slope[at]! - penalty * own[at]!) / (curve[at]! + penalty);
        slope[at] = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
        own[at]! += slope[at]!;
        change = Math.max(change, Math.abs(slope[at]!) / sd);
      }
      for (let p = 0; p < n; p++) eta[p]! += slope[level[p]!]!;
    }
    if (change < STILL) return;
  }
}

function winsorised(y: Float64Array, of: Int32Array, eta: Float64Array): Float64Array {
  const left = y.map((value, r) => value - eta[of[r]!]!);
  const middle = median(left);
  const reach = WINSOR * MAD_TO_SD * median(left.map((value) => Math.abs(value - middle)));
  return y.map((_, r) => eta[of[r]!]! + middle + Math.max(-reach, Math.min(reach, left[r]! - middle)));
}

/** The upper of the two middle values where their number is even. */
function median(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? 0;
}
