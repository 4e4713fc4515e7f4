import type { MeasureSource } from '@/lib/model/training';
import { POINTS } from './grid';
import { asOrdinary, type Evidence, levelPriors, operatorLog, type Prior, sampleOf } from './hierarchy';

/** Spreads of ordinary differences and shares of places with a gap that are tried. */
const SPREADS = [0.05, 0.15, 0.25, 0.35, 0.5, 0.7, 1];
const SHARES = [0.001, 0.003, 0.01, 0.02, 0.04, 0.08, 0.15];
/** Weight of the belief that gaps are few, and of the source's share for its single measures. */
const FEW_GAPS = 10;
const STRENGTH_B = 300;
const STRENGTH_A = 60;

/** The prior is estimated on about so many operators; more hardly change it. */
const MOST_OPERATORS = 80;

/** Spread of each measure and share of gaps, pooled over the measures of a source and then partly each measure's own, by marginal likelihood on a grid. */
export function estimatePriors(all: readonly Evidence[], sources: readonly MeasureSource[]): Prior[] {
  const every = Math.max(1, Math.ceil((all[0]?.operators ?? 0) / MOST_OPERATORS));
  const fits = all.map((evidence) => new Fit(sampleOf(evidence, every)));
  for (const fit of fits) fit.spreads();
  for (const source of new Set(sources)) {
    const group = fits.filter((_, i) => sources[i] === source);
    shareOfGaps(group, 'shareB', STRENGTH_B);
    shareOfGaps(group, 'shareA', STRENGTH_A);
  }
  for (const fit of fits) fit.spreads();
  return fits.map(({ prior }) => prior);
}

function shareOfGaps(group: readonly Fit[], name: 'shareA' | 'shareB', strength: number): void {
  const curves = group.map((fit) => (name === 'shareA' ? fit.sharesA() : fit.sharesB()));
  const shared = best(SHARES, (share, i) => {
    const together = curves.reduce((sum, curve) => sum + curve[i]!, 0);
    return together + (FEW_GAPS - 1) * Math.log(1 - share);
  });
  for (const [k, fit] of group.entries()) {
    fit.prior[name] = best(
      SHARES,
      (share, i) => curves[k]![i]! + strength * (shared * Math.log(share) + (1 - shared) * Math.log(1 - share)),
    );
  }
}

function best(values: readonly number[], score: (value: number, i: number) => number): number {
  const scores = values.map(score);
  return values[scores.indexOf(Math.max(...scores))]!;
}

class Fit {
  prior: Prior = { spreadA: 0.25, spreadB: 0.25, shareA: 0.01, shareB: 0.01 };
  private ordinary = new Map<number, Float32Array>();

  constructor(private readonly evidence: Evidence) {}

  spreads(): void {
    for (let round = 0; round < 2; round++) {
      const { prior } = this;
      prior.spreadB = best(SPREADS, (spread) =>
        this.score(this.levels(spread, prior.shareB), { ...prior, spreadB: spread }),
      );
      const levels = this.levels(prior.spreadB, prior.shareB);
      prior.spreadA = best(SPREADS, (spread) => this.score(levels, { ...prior, spreadA: spread }));
    }
  }

  sharesA(): number[] {
    const levels = this.levels(this.prior.spreadB, this.prior.shareB);
    return SHARES.map((shareA) => this.score(levels, { ...this.prior, shareA }));
  }

  sharesB(): number[] {
    return SHARES.map((shareB) => this.score(this.levels(this.prior.spreadB, shareB), this.prior));
  }

  private levels(spreadB: number, shareB: number): Float64Array {
    const { evidence } = this;
    const known = this.ordinary.get(spreadB) ?? asOrdinary(evidence, spreadB);
    this.ordinary.set(spreadB, known);
    return operatorLog(evidence, known, () => shareB);
  }

  private score(levels: Float64Array, { spreadA, spreadB, shareA }: Prior): number {
    const { operators, rho } = this.evidence;
    const level = levelPriors(spreadA);
    const weights = level.ordinary.map((weight, i) => (1 - shareA) * weight + shareA * level.gap[i]!);
    let total = -(spreadA * spreadA + spreadB * spreadB) / 2;
    for (let operator = 0; operator < operators; operator++) {
      const start = operator * POINTS;
      let most = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < POINTS; i++) if (levels[start + i]! > most) most = levels[start + i]!;
      let sum = 0;
      for (let i = 0; i < POINTS; i++) sum += weights[i]! * Math.exp((levels[start + i]! - most) / rho);
      total += Math.log(sum + 1e-300) + most / rho;
    }
    return total;
  }
}
