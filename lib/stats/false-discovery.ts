/** Which of many hypotheses are rejected when at most the share `rate` of the rejected is to be wrong; where none is true, at
 * most with that probability any. Benjamini & Hochberg, Controlling the false discovery rate, JRSS B 57 (1995). */
export function discoveries(pValues: readonly number[], rate: number): boolean[] {
  const sorted = pValues.toSorted((a, b) => a - b);
  const last = sorted.findLast((p, i) => p <= (rate * (i + 1)) / sorted.length) ?? Number.NEGATIVE_INFINITY;
  return pValues.map((p) => p <= last);
}
