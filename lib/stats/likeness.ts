/** Contacts of one cluster in one time: how many failed, and how many of so many would at the line's share then. */
export interface Sample {
  failed: number;
  n: number;
  usual: number;
}

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);

/** ρ, the correlation of two contacts of one sample, 0–1, by moments from how much the samples of every cluster differ from the
 * cluster's own mean: their variance is that of a binomial times 1 + ρ(n − 1).
 * Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions (3rd ed.), ch. 15. */
export function likeness(clusters: readonly (readonly Sample[])[]): number {
  let over = 0;
  let scale = 0;
  for (const samples of clusters) {
    const n = sum(samples, (sample) => sample.n);
    const failed = sum(samples, (sample) => sample.failed);
    if (samples.length < 2 || n < 2) continue;
    const variance = (failed * (n - failed)) / (n * (n - 1));
    const pairs = sum(samples, (sample) => sample.n * (sample.n - 1));
    const gap = sum(samples, (sample) => sample.failed - sample.usual);
    for (const sample of samples) {
      const weight = sample.n / n;
      over += (sample.failed - sample.usual - weight * gap) ** 2 - variance * sample.n * (1 - weight);
      scale += variance * (sample.n * (sample.n - 1) * (1 - 2 * weight) + weight * weight * pairs);
    }
  }
  return scale > 0 ? Math.min(1, Math.max(0, over / scale)) : 0;
}
