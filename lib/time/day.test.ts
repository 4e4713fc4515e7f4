import { describe, expect, test } from 'vitest';
import { civilDate, dayOf, formatDay, parseDay } from './day';

describe('day', () => {
  test.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [59, '1970-03-01'],
    [11_016, '2000-02-29'],
    [20_454, '2026-01-01'],
  ])('%i is %s', (day, text) => {
    expect(formatDay(day)).toBe(text);
    expect(parseDay(text)).toBe(day);
  });

  test.each(['2025-02-29', '2025-13-01', '2025-1-1', '2025-01-01T00:00', '', 'yesterday'])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('days of a leap year run on without a hole', () => {
    const texts = Array.from({ length: 366 }, (_, i) => formatDay(dayOf(2024, 1, 1) + i));
    expect(new Set(texts).size).toBe(366);
    expect(texts.at(59)).toBe('2024-02-29');
    expect(texts.at(-1)).toBe('2024-12-31');
  });

  test('civil date', () => {
    expect(civilDate(dayOf(2025, 12, 31))).toEqual({ year: 2025, month: 12, dayOfMonth: 31 });
  });
});
