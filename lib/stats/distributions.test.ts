import { describe, expect, test } from 'vitest';
import {
  binomialLower,
  binomialMidUpper,
  binomialUpper,
  clopperPearson,
  normalCdf,
  normalQuantile,
  poissonLower,
  poissonUpper,
} from './distributions';
import { wilsonInterval } from './interval';
import { randomFrom } from './random.fixture';
import vectors from './vectors/distributions.json';

const apart = (found: number, wanted: number) => Math.abs(found / wanted - 1);

describe('as R has it', () => {
  test.each(vectors.normal)('normal at $z', ({ z, cdf }) => expect(apart(normalCdf(z), cdf)).toBeLessThan(1e-12));

  test.each(vectors.quantile)('normal quantile of $p', ({ p, z }) =>
    expect(apart(normalQuantile(p), z)).toBeLessThan(1e-12),
  );

  test.each(vectors.binomial)('$k of $n at $p', ({ n, p, k, upper, lower, mid_upper }) => {
    expect(apart(binomialUpper(k, n, p), upper)).toBeLessThan(1e-10);
    expect(apart(binomialLower(k, n, p), lower)).toBeLessThan(1e-10);
    expect(apart(binomialMidUpper(k, n, p), mid_upper)).toBeLessThan(1e-10);
  });

  test.each(vectors.poisson)('$k where $mu are expected', ({ mu, k, upper }) =>
    expect(apart(poissonUpper(k, mu), upper)).toBeLessThan(1e-10),
  );

  test.each(vectors.intervals)('intervals of $x of $n', ({ x, n, wilson, clopper_pearson }) => {
    for (const [found, [low, high]] of [
      [wilsonInterval(x, n), wilson],
      [clopperPearson(x, n), clopper_pearson],
    ] as const) {
      expect(found.low).toBeCloseTo(low!, 12);
      expect(found.high).toBeCloseTo(high!, 12);
    }
  });
});

describe('far out', () => {
  // pnorm(-20) of R; 1e-89 is farther than any question here.
  test('normal', () => {
    expect(apart(normalCdf(-20), 2.75362411860623e-89)).toBeLessThan(1e-12);
    expect(normalQuantile(normalCdf(-20))).toBeCloseTo(-20, 9);
  });

  /** By terms from ln k!, of which the largest is reached first. */
  function exactUpper(k: number, ends: number, first: number, ratio: (j: number) => number): number {
    let [sum, term] = [0, Math.exp(first)];
    for (let j = k; j <= ends && (ratio(j) > 1 || term > 1e-18 * sum); j++) {
      sum += term;
      term *= ratio(j);
    }
    return sum;
  }
  const factorials = new Float64Array(60_001);
  for (let i = 1; i < factorials.length; i++) factorials[i] = factorials[i - 1]! + Math.log(i);
  const lnFactorial = (n: number) => factorials[n]!;

  test('Poisson, means up to 30,000', () => {
    const { uniform, normal } = randomFrom(1);
    for (let run = 0; run < 500; run++) {
      const mean = 10 ** (uniform() * 5 - 0.5);
      const k = Math.max(1, Math.round(mean + 3 * normal() * Math.sqrt(mean)));
      const exact = exactUpper(k, 60_000, k * Math.log(mean) - mean - lnFactorial(k), (j) => mean / (j + 1));
      expect(apart(poissonUpper(k, mean), exact), `${k} of ${mean}`).toBeLessThan(1e-8);
    }
  });

  test('binomial, up to 50,000', () => {
    const { uniform, normal } = randomFrom(2);
    for (let run = 0; run < 500; run++) {
      const n = Math.ceil(10 ** (uniform() * 4.7));
      const p = 10 ** (-3 * uniform()) * 0.98;
      const k = Math.max(1, Math.min(n, Math.round(n * p + 4 * normal() * Math.sqrt(n * p * (1 - p)))));
      const first = lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
      const exact = exactUpper(k, n, first, (j) => ((n - j) / (j + 1)) * (p / (1 - p)));
      expect(apart(binomialUpper(k, n, p), exact), `${k} of ${n} at ${p}`).toBeLessThan(1e-8);
    }
  });
});

test('both tails, what is sure, and what cannot be', () => {
  expect(binomialLower(6, 20, 0.3) + binomialUpper(7, 20, 0.3)).toBeCloseTo(1, 12);
  expect(poissonLower(6, 4.5) + poissonUpper(7, 4.5)).toBeCloseTo(1, 12);
  expect([binomialUpper(0, 8, 0.2), binomialUpper(9, 8, 0.2), poissonUpper(0, 3)]).toEqual([1, 0, 1]);
  expect([binomialLower(8, 8, 0.2), binomialLower(-1, 8, 0.2), poissonLower(-1, 3)]).toEqual([1, 0, 0]);
  expect(clopperPearson(0, 10)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.1, 12) });
  expect(clopperPearson(10, 10)).toEqual({ low: expect.closeTo(0.025 ** 0.1, 12), high: 1 });
  expect(clopperPearson(3, 10, 0.998).low).toBeLessThan(clopperPearson(3, 10).low);
});

test('as far out as may be asked', () => {
  const { uniform } = randomFrom(3);
  for (let run = 0; run < 20_000; run++) {
    const mean = 10 ** (uniform() * 8 - 2);
    const k = 10 ** (uniform() * 8 - 2);
    const n = Math.ceil(10 ** (uniform() * 6));
    const x = Math.floor(uniform() * (n + 1));
    const tails = [poissonLower(k, mean), poissonUpper(k, mean)];
    const p = uniform() ** 10;
    tails.push(binomialLower(x, n, p), binomialUpper(x, n, p), ...Object.values(clopperPearson(x, n, 0.998)));
    expect(tails.every((tail) => tail >= 0 && tail <= 1)).toBe(true);
  }
  expect([poissonUpper(5, 0), poissonLower(5, 0), poissonUpper(5, 1e6), poissonLower(5, 1e6)]).toEqual([0, 1, 1, 0]);
});
