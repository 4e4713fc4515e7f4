import { describe, expect, test } from 'vitest';
import { type ChartPoint, controlChart, limitsFor, runLength } from './control-chart';
import vectors from './vectors/xmr.json';

const rules = (points: ChartPoint[] | null) => points?.map((point) => point.signal?.rule ?? null);

describe('limits', () => {
  test('by hand', () => {
    // mean 5; moving ranges 2 2 2, mean 2; 2.66 × 2 = 5.32
    const even = controlChart([4, 6, 4, 6]);
    expect(even?.[0]).toMatchObject({ mean: 5, signal: null });
    expect(even?.[0]?.upper).toBeCloseTo(10.32, 12);
    expect(even?.[0]?.lower).toBeCloseTo(-0.32, 12);
  });

  test('a leap does not widen them', () => {
    const calm = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6];
    const points = controlChart([...calm, 30]);
    expect((points?.[0]?.upper ?? 0) - (points?.[0]?.mean ?? 0)).toBeCloseTo(2.66, 12);
    expect(points?.at(-1)?.signal).toEqual({ rule: 'outside', towards: 'higher' });
  });

  test('one point is no chart', () => {
    expect(controlChart([3])).toBeNull();
    expect(controlChart([1, 2, 3, 4], { rebaseAt: [3] })).toBeNull();
  });

  test('points that never move', () => expect(rules(controlChart([5, 5, 5]))).toEqual([null, null, null]));
});

describe('rules', () => {
  const noisy = [10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 20];

  test('six on one side are chance, seven a shift', () => {
    const six = controlChart([...noisy, 14, 16, 17, 16, 17, 16, 17], { baseline: noisy.length });
    expect(rules(six)?.slice(12)).toEqual([null, null, null, null, null, null, null]);
    const seven = controlChart([...noisy, 14, 16, 17, 16, 17, 16, 17, 16], { baseline: noisy.length });
    expect(rules(seven)?.slice(12)).toEqual([null, 'shift', 'shift', 'shift', 'shift', 'shift', 'shift', 'shift']);
  });

  test('seven rising points are a trend', () => {
    const points = controlChart([...noisy, 11, 12, 13, 14, 15.5, 16.5, 17.5], { baseline: noisy.length });
    expect(points?.at(-1)?.signal).toEqual({ rule: 'trend', towards: 'higher' });
    expect(points?.at(-7)?.signal?.rule).toBe('trend');
    const broken = controlChart([...noisy, 11, 12, 13, 13, 14, 15.5, 16.5], { baseline: noisy.length });
    expect(
      rules(broken)
        ?.slice(12)
        .some((rule) => rule === 'trend'),
    ).toBe(false);
  });

  // mean 0, limits ± 15.96, two thirds of the way at ± 10.64
  const calm = [-3, 3, -3, 3, -3, 3, -3, 3, -3, 3, -3, 3];
  const two = 'two-of-three';

  describe.each([
    ['higher', 1],
    ['lower', -1],
  ] as const)('two of three, %s', (towards, sign) => {
    test.each([
      ['first and third', [11, 1, 11.5, -3], [two, null, two, null]],
      ['first and second', [11, 11.5, 1, -3], [two, two, null, null]],
      ['second and third', [-3, 1, 11, 11.5], [null, null, two, two]],
      ['all three', [11, 11.5, 12, -3], [two, two, two, null]],
      ['two windows that share a point', [11, 1, 11.5, 1, 12, -3], [two, null, two, null, two, null]],
      ['the one between on the other side', [11, -1, 11.5, -3], [null, null, null, null]],
      ['near opposite limits', [11, 1, -11.5, -3], [null, null, null, null]],
      ['two of four', [11, 1, 2, 11.5, -3], [null, null, null, null, null]],
      ['short of two thirds of the way', [10.6, 1, 11, -3], [null, null, null, null]],
      ['one beyond the limit is not near it', [16.5, 1, 11, -3], ['outside', null, null, null]],
    ])('%s', (_, values, expected) => {
      const points = controlChart(
        [...calm, ...values].map((value) => sign * value),
        { baseline: calm.length },
      );
      expect(rules(points)?.slice(calm.length)).toEqual(expected);
      const directions = points?.flatMap(({ signal }) => (signal ? [signal.towards] : []));
      expect(directions?.every((direction) => direction === towards)).toBe(true);
    });
  });
});

describe('a series that remembers', () => {
  test('wider limits', () => {
    const [plain, wide] = [controlChart([4, 6, 4, 6]), controlChart([4, 6, 4, 6], { widening: 1.5 })];
    expect((wide?.[0]?.upper ?? 0) - 5).toBeCloseTo(1.5 * ((plain?.[0]?.upper ?? 0) - 5), 12);
  });

  test('longer runs', () => {
    const noisy = [10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 10, 20];
    const nine = [...noisy, 14, 16, 17, 16, 17, 16, 17, 16, 17, 16];
    expect(rules(controlChart(nine, { baseline: 12, run: 9 }))?.at(-1)).toBe('shift');
    expect(rules(controlChart(nine, { baseline: 12, run: 10 }))?.at(-1)).toBeNull();
  });

  test('no trends and pairs', () => {
    const rising = [10, 20, 10, 20, 10, 20, 10, 20, 11, 12, 13, 14, 15.5, 16.5, 17.5];
    expect(rules(controlChart(rising, { baseline: 8 }))).toContain('trend');
    expect(rules(controlChart(rising, { baseline: 8, independent: false }))).not.toContain('trend');
  });

  test('a run of chance in one chart of twenty', () => {
    // 30 × ½ runs, each so long with ½⁹: 0.03; with ½⁸ it were 0.06.
    expect(runLength(30, 0)).toBe(10);
    // sin 30° = ½: the next stays with ⅔; 30 × ⅓ × (⅔)¹⁴ = 0.034, with 13 it were 0.051.
    expect(runLength(30, 0.5)).toBe(15);
    expect(runLength(2, 0)).toBe(7);
  });
});

test('limits of long charts stand further apart, so that chance leaves one in sixteen', () => {
  // Both tails beyond three deviations hold 0.0027: of 22 points 0.059. Of sixty, 0.001 each: 3.29 deviations.
  expect(limitsFor(8)).toBeCloseTo(1, 6);
  expect(limitsFor(22)).toBeCloseTo(1, 6);
  expect(limitsFor(60) * 3).toBeCloseTo(3.2905, 3);
});

function nameOf({ signal }: ChartPoint): string | null {
  if (signal === null) return null;
  const high = signal.towards === 'higher';
  switch (signal.rule) {
    case 'outside':
      return high ? 'Above UCL' : 'Below LCL';
    case 'trend':
      return `7 Point Trend (${high ? 'Increasing' : 'Decreasing'})`;
    case 'two-of-three':
      return `2 in 3 ${high ? 'Above' : 'Below'} CL`;
    case 'shift':
      return `7 Points ${high ? 'Above' : 'Below'} CL`;
  }
}

describe('as NHSRplotthedots 0.2.2', () => {
  test.each(vectors.rows.map((row, i) => ({ i, ...row })))(
    'series $i',
    ({ y, baseline, rebaseAt, limits, signals }) => {
      const points = controlChart(y, {
        baseline: baseline ?? undefined,
        rebaseAt: rebaseAt === null ? [] : [rebaseAt],
      });
      expect(points?.flatMap((point, i) => (point.signal ? [{ i, signal: nameOf(point) }] : []))).toEqual(signals);
      for (const [i, point] of (points ?? []).entries()) {
        const { mean, lower, upper } = limits.findLast(({ from }) => from <= i)!;
        expect(point.mean).toBeCloseTo(mean, 6);
        // Null for a series that never moves.
        expect(point.lower).toBeCloseTo(lower ?? mean, 6);
        expect(point.upper).toBeCloseTo(upper ?? mean, 6);
      }
    },
  );
});
