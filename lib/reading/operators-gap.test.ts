import { describe, expect, it } from 'vitest';
import { AHT, columns, OVERALL, TRANSFER, words } from './operators.fixture';
import { gapWords, levelOf } from './operators-gap';

const one = (change: Parameters<typeof columns>[0]) => columns(change);
const logit = (share: number) => Math.log(share / (1 - share));
const believed = { gap: [1], low: [-0.5], high: [2] };

describe('a gap', () => {
  it('of handle time is seconds more in a typical call', () => {
    const level = levelOf(AHT, one({ ...believed, n: [50], observed: [330], expected: [300] }), 0, 8)!;
    expect(level.observed).toBe(330);
    expect(level.gap.value).toBeCloseTo(300 * Math.exp(0.2) - 300, 9);
    expect(level.gap.low).toBeCloseTo(300 * Math.exp(-0.1) - 300, 9);
    expect(level.gap.high).toBeCloseTo(300 * Math.exp(0.4) - 300, 9);
    expect(level.units).toEqual({ value: 1, low: -0.5, high: 2 });
    expect(gapWords(AHT, level, words)).toBe('+1\u00a0min\u00a006\u00a0s (−29\u00a0s a +2\u00a0min\u00a028\u00a0s)');
  });

  it('of a share is so many more of a hundred, on the odds', () => {
    const level = levelOf(TRANSFER, one({ ...believed, n: [50], observed: [12], expected: [10] }), 0, 8)!;
    const expected = 0.2 + level.gap.value;
    expect(logit(expected) - logit(0.2)).toBeCloseTo(0.35, 9);
    expect(logit(0.2 + level.gap.high) - logit(0.2)).toBeCloseTo(0.7, 9);
    expect(gapWords(TRANSFER, level, words)).toBe('+6.2 (−2.7 a +13.5)');
  });

  it('of a score is points, fewer where points are lost', () => {
    const level = levelOf(OVERALL, one({ ...believed, n: [50], observed: [1.2], expected: [0.9] }), 0, 8)!;
    expect(level.observed).toBeCloseTo(3.8, 9);
    expect(level.expected).toBeCloseTo(4.1, 9);
    expect(level.gap).toEqual({ value: -0.25, low: -0.5, high: 0.125 });
    expect(level.units).toEqual({ value: -1, low: -2, high: 0.5 });
  });

  it('is not told of fewer than eight rows, of none, or where a figure is missing', () => {
    expect(levelOf(AHT, one({ n: [7] }), 0, 8)).toBeNull();
    expect(levelOf(AHT, one({ n: [8] }), 0, 8)).not.toBeNull();
    expect(levelOf(AHT, one({ n: [0], observed: [0], expected: [0] }), 0, 8)).toBeNull();
    expect(levelOf(AHT, one({ observed: [null as never] }), 0, 8)).toBeNull();
    expect(levelOf(AHT, undefined, 0, 8)).toBeNull();
  });

  it('is none where all or none is expected', () => {
    for (const expected of [0, 50]) {
      const { gap } = levelOf(TRANSFER, one({ ...believed, n: [50], expected: [expected] }), 0, 8)!;
      expect(gap).toEqual({ value: 0, low: 0, high: 0 });
    }
  });
});
