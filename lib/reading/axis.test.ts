import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisAround, axisOfSeconds, thin } from './axis';

describe('axisAround', () => {
  it('takes round steps around the values', () => {
    expect(axisAround([0.612, 0.931], { floor: 0, ceiling: 1 }).ticks).toEqual([0.6, 0.7, 0.8, 0.9, 1]);
    expect(axisAround([3, null, 41], { fromZero: true, floor: 0 })).toMatchObject({ low: 0, ticks: [0, 20, 40, 60] });
  });

  it('is never flat, whatever the values', () => {
    const value = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { low, high, ticks } = axisAround(values, { floor: 0, ceiling: 1 });
        expect(high).toBeGreaterThan(low);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('thin', () => {
  it('keeps the first and at most so many', () => {
    expect(thin([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 3, 6]);
    expect(thin([1, 2], 6)).toEqual([1, 2]);
  });
});

describe('an axis of seconds', () => {
  it('is in whole minutes where the values are of minutes', () => {
    expect(axisOfSeconds([663, 1_767], { floor: 0 })).toEqual({
      low: 600,
      high: 1_800,
      ticks: [600, 900, 1_200, 1_500, 1_800],
    });
    expect(axisOfSeconds([3, null, 41], { floor: 0, fromZero: true }).ticks).toEqual([0, 20, 40, 60]);
    expect(axisOfSeconds([null], {}).ticks).toEqual([0, 1]);
  });
});
