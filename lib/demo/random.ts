/** A seeded stream of random numbers: sfc32, started by a 32-bit SplitMix. Two names under one seed give independent streams. */
export interface Random {
  /** In (0, 1). */
  uniform(): number;
  normal(): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
  /** In 0 … n − 1. */
  below(n: number): number;
  chance(probability: number): boolean;
  logNormal(median: number, spread: number): number;
}

export function createRandom(seed: number, stream: string): Random {
  let state = seed | 0;
  for (let k = 0; k < stream.length; k++) state = Math.imul(state ^ stream.charCodeAt(k), 0x01000193);
  const mix = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = mix();
  let b = mix();
  let c = mix();
  let d = 1;
  const word = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let k = 0; k < 15; k++) word();

  const uniform = () => (word() + 0.5) / 4294967296;
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    let x = 0;
    let y = 0;
    let q = 0;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      q = x * x + y * y;
    } while (q >= 1 || q === 0);
    const f = Math.sqrt((-2 * Math.log(q)) / q);
    spare = y * f;
    return x * f;
  };
  const poisson = (mean: number) => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    let product = uniform();
    while (product > limit) {
      product *= uniform();
      count++;
    }
    return count;
  };
  return {
    uniform,
    normal,
    poisson,
    exponential: (mean) => -mean * Math.log(uniform()),
    below: (n) => Math.floor(uniform() * n),
    chance: (probability) => uniform() < probability,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
  };
}
