import { describe, expect, it } from 'vitest';
import { markX, missing, touches } from './chart-marks';
import { day } from './page.fixture';

const FROM = day('2026-10-01');
const period = { from: FROM, to: FROM + 9 };
const coverage = { from: FROM - 30, to: FROM + 30 };

describe('missing', () => {
  it('cuts gaps to the period and joins neighbours', () => {
    const gaps = [
      { from: (FROM - 3) * 24, to: FROM * 24 + 6 },
      { from: (FROM + 1) * 24 + 12, to: (FROM + 2) * 24 },
      { from: (FROM + 2) * 24, to: (FROM + 3) * 24 },
    ];
    expect(missing(period, gaps, coverage)).toEqual([
      { from: FROM, to: FROM + 0.25 },
      { from: FROM + 1.5, to: FROM + 3 },
    ]);
  });

  it('counts what lies outside of the data', () => {
    expect(missing(period, [], { from: FROM + 2, to: FROM + 6 })).toEqual([
      { from: FROM, to: FROM + 2 },
      { from: FROM + 7, to: FROM + 10 },
    ]);
  });
});

describe('marks', () => {
  it('stand in the middle of what they cover', () => {
    expect(markX({ from: 10, to: 10 })).toBe(10.5);
    expect(markX({ from: 10, to: 10, hour: 12 })).toBeCloseTo(10 + 12.5 / 24);
  });

  it('know whether data are missing under them', () => {
    const stretches = [{ from: 10.25, to: 10.5 }];
    expect(touches({ from: 10, to: 10 }, stretches)).toBe(true);
    expect(touches({ from: 10, to: 10, hour: 12 }, stretches)).toBe(false);
    expect(touches({ from: 11, to: 11 }, stretches)).toBe(false);
  });
});
