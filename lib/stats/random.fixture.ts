/** Chance from a seed, for simulations. */
export interface Random {
  /** Between 0 and 1. */
  uniform(): number;
  normal(): number;
  /** How many of `n` succeed, each with probability `p`. */
  binomial(n: number, p: number): number;
  /** A share of mean `mean` of which two draws correlate by `alike`: beta-distributed. */
  beta(mean: number, alike: number): number;
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform() + 1e-300)) * Math.cos(2 * Math.PI * uniform());
  const binomial = (n: number, p: number) => {
    let k = 0;
    for (let i = 0; i < n; i++) if (uniform() < p) k++;
    return k;
  };
  /** Marsaglia & Tsang, A simple method for generating gamma variables (2000), for shapes from 1. */
  const gamma = (shape: number) => {
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform() + 1e-300) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (mean: number, alike: number) => {
    const [a, b] = [mean, 1 - mean].map((part) => gamma(part * (1 / alike - 1))) as [number, number];
    return a / (a + b);
  };
  return { uniform, normal, binomial, beta };
}
