import { expect, it } from 'vitest';
import { formatDay, parseDay } from './day';
import { nextQuarter, quarterStart } from './quarter';

it.each([
  ['2026-01-01', '2026-01-01', '2026-04-01'],
  ['2026-03-31', '2026-01-01', '2026-04-01'],
  ['2025-12-31', '2025-10-01', '2026-01-01'],
  ['1969-12-31', '1969-10-01', '1970-01-01'],
])('%s is of the quarter from %s, which %s follows', (day, first, next) => {
  expect(formatDay(quarterStart(parseDay(day)!))).toBe(first);
  expect(formatDay(nextQuarter(parseDay(day)!))).toBe(next);
});
