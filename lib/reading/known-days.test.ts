import { describe, expect, it } from 'vitest';
import { knownDays } from './known-days';
import { day, manifest } from './page.fixture';

const scope = { period: { from: day('2026-10-26'), to: day('2026-11-03') }, where: {} };

describe('days by which sums of the clock are divided', () => {
  it('are those of the period and the data, and of the week days asked for', () => {
    expect(knownDays(scope, manifest(), 0).days).toBe(6);
    expect(knownDays(scope, manifest(), 0, [1, 2, 3, 4, 5]).days).toBe(5);
    expect(knownDays({ ...scope, where: { weekday: ['6'] } }, manifest(), 0, [6, 7]).days).toBe(1);
  });

  it('leave out those on which the half hour lies in a gap', () => {
    const begins = day('2026-10-27') * 24 + 22;
    const line = manifest({ gaps: [{ from: begins, to: begins + 4 }] });
    const known = knownDays(scope, line, 0);
    expect([43, 44, 47, 0, 3, 4].map(known.at)).toEqual([6, 5, 5, 5, 5, 6]);
  });

  it('know that an hour after midnight belongs to the day before, where that begins later', () => {
    const begins = day('2026-10-26') * 24 + 1;
    const line = manifest({ gaps: [{ from: begins, to: begins + 1 }] });
    expect(knownDays(scope, line, 0).at(2)).toBe(5);
    expect(knownDays(scope, line, 6).at(2)).toBe(6);
  });
});
