import { describe, expect, it } from 'vitest';
import { flag, places } from './operator.fixture';
import { knownWeeks, middleOf, noteOf, weekMarks, weeksOf } from './operator-weeks';
import { day } from './page.fixture';

const from = day('2026-08-02');
const one = (measure: string, n: number, observed: number, expected: number, variance: number) =>
  weekMarks(measure, { from, n: [n], observed: [observed], expected: [expected], variance: [variance] })[0]!;

describe('weeks', () => {
  it('are shares of the calls, with the band of ordinary variation', () => {
    const mark = one('transfer', 10, 6, 2, 1);
    expect(mark).toMatchObject({ from, to: from + 6, n: 10, value: 0.6, expected: 0.2, outside: 'worse' });
    expect(mark.ordinary?.lower).toBeCloseTo(0.004, 10);
    expect(mark.ordinary?.upper).toBeCloseTo(0.396, 10);
  });

  it('are geometric means of seconds', () => {
    const mark = one('aht', 4, 4 * Math.log(200), 4 * Math.log(300), 0.01);
    expect(mark.value).toBeCloseTo(200, 8);
    expect(mark.expected).toBeCloseTo(300, 8);
    expect(mark.outside).toBe('better');
    expect(mark.ordinary?.lower).toBeCloseTo(300 * Math.exp((-1.96 * 0.1) / 4), 8);
  });

  it('are scores of five, of which fewer points lost are more', () => {
    const mark = one('empathy', 5, 10, 5, 4);
    expect(mark).toMatchObject({ value: 3, expected: 4, outside: 'worse' });
    expect(mark.ordinary?.lower).toBeCloseTo(5 - (5 + 1.96 * 2) / 5, 10);
    expect(mark.ordinary?.upper).toBeCloseTo(5 - (5 - 1.96 * 2) / 5, 10);
  });

  it('stay within what a share or a score can be', () => {
    expect(one('transfer', 2, 0, 0.2, 1).ordinary).toEqual({ lower: 0, upper: 1 });
    expect(one('overall', 1, 0, 0.5, 4).ordinary).toEqual({ lower: 1, upper: 5 });
  });

  it('are gaps without calls, and never outside without a variance', () => {
    expect(weekMarks('transfer', flag().weeks)[1]).toMatchObject({ value: null, expected: null, ordinary: null });
    expect(one('transfer', 1, 1, 0, 0).outside).toBeNull();
  });

  it('are cut out of those of all people', () => {
    expect(weeksOf(places(), 'OP-2', 'transfer')).toMatchObject({ from, n: [3, 4], expected: [1, 2] });
    expect(weeksOf(places(), 'OP-9', 'transfer')).toBeNull();
    expect(weeksOf(places(), 'OP-2', 'hold')).toBeNull();
    expect(weeksOf(null, 'OP-2', 'transfer')).toBeNull();
  });
  it('are shown where there is more than one row in a week', () => {
    const marks = (n: number[]) => weekMarks('transfer', { from, n, observed: n, expected: n, variance: n });
    expect(knownWeeks(marks([0, 0]))).toBe('none');
    expect(knownWeeks(marks([1, 0, 2, 1]))).toBe('sparse');
    expect(knownWeeks(marks([0, 0, 2]))).toBe('enough');
  });

  it('stand in their middle, a named day at its beginning', () => {
    expect(middleOf({ from: 10, to: 16 })).toBe(13.5);
    expect(noteOf({ day: 2, label: 'a' })).toEqual({ from: 48, to: 48, label: 'a', scope: null });
  });
});
