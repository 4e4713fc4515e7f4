import { describe, expect, test } from 'vitest';
import { addMonths, formatMonth, monthEnd, monthNumber, monthStart, weekday, weekStart } from './calendar';
import { formatDay, parseDay } from './day';

const day = (text: string) => parseDay(text) as number;

describe('calendar', () => {
  test.each([
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1969-12-29', 1],
    ['2026-02-15', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (text, expected) => expect(weekday(day(text))).toBe(expected));

  test.each([
    ['2026-01-01', '2025-12-29'],
    ['2025-12-29', '2025-12-29'],
    ['2025-12-28', '2025-12-22'],
  ])('the week of %s begins on %s', (text, monday) => expect(formatDay(weekStart(day(text)))).toBe(monday));

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s and %i months is %s', (text, months, expected) =>
    expect(formatDay(addMonths(day(text), months))).toBe(expected),
  );

  test('month', () => {
    expect(formatDay(monthStart(day('2025-06-17')))).toBe('2025-06-01');
    expect(formatDay(monthEnd(day('2025-12-17')))).toBe('2025-12-31');
    expect(formatMonth(day('2025-06-17'))).toBe('2025-06');
    expect(monthNumber(day('2026-01-01')) - monthNumber(day('2025-12-31'))).toBe(1);
  });
});
