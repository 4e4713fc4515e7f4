/** Which of many hypotheses are rejected when at most the share `rate` of the rejected is to be wrong; where none is true, at
 * most with that probability any. Benjamini & Hochberg, Controlling the false discovery rate, JRSS B 57 (1995). */
export function discoveries(pValues: readonly number[], rate: number): boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b);
  const last = sorted.findLast((p, i) => p <= (rate * (i + 1)) / sorted.length) ?? Number.NEGATIVE_INFINITY;
  return pValues.map((p) => p <= last);
}

/** How many of the surest are chosen where at most the share `rate` of the chosen is to be wrong, `probabilities` being those of each to be right, falling. Müller et al.,
 * Optimal sample size for multiple testing, JASA 99 (2004). `already`: of the wrong ones, so much is taken as there before the first, so that few are chosen only where they are surer. */
export function bayesianDiscoveries(probabilities: readonly number[], rate: number, already = 0): number {
  let wrong = already;
  let chosen = 0;
  for (const [i, probability] of probabilities.entries()) {
    wrong += 1 - probability;
    if (wrong / (i + 1) <= rate) chosen = i + 1;
  }
  return chosen;
}
