import { describe, expect, test } from 'vitest';
import { weekday } from './calendar';
import { formatDay, parseDay } from './day';
import { daysIn, type Period, PRESETS, type Preset, presetPeriod, previousPeriod, samePeriodLastYear } from './period';

const period = (from: string, to: string): Period => ({ from: parseDay(from) as number, to: parseDay(to) as number });
const text = ({ from, to }: Period) => `${formatDay(from)} ${formatDay(to)}`;

describe('presets', () => {
  test.each<[Preset, string]>([
    ['lastFullWeek', '2026-02-09 2026-02-15'],
    ['last28Days', '2026-01-22 2026-02-18'],
    ['lastFullMonth', '2026-01-01 2026-01-31'],
    ['monthToDate', '2026-02-01 2026-02-18'],
    ['last13Weeks', '2025-11-17 2026-02-15'],
    ['last12Months', '2025-02-01 2026-01-31'],
    ['everything', '2025-06-01 2026-02-18'],
  ])('%s, seen from Wednesday 18 February 2026', (preset, expected) => {
    expect(text(presetPeriod(preset, period('2025-06-01', '2026-02-18')))).toBe(expected);
  });

  test('a week and a month that end with the coverage are whole', () => {
    const coverage = period('2025-01-01', '2025-08-31');
    expect(text(presetPeriod('lastFullWeek', coverage))).toBe('2025-08-25 2025-08-31');
    expect(text(presetPeriod('lastFullMonth', coverage))).toBe('2025-08-01 2025-08-31');
    expect(PRESETS.every((preset) => presetPeriod(preset, coverage).to <= coverage.to)).toBe(true);
  });
});

describe('previous period', () => {
  test.each([
    ['a day', '2026-02-18', '2026-02-18', '2026-02-11 2026-02-11'],
    ['a week', '2026-02-09', '2026-02-15', '2026-02-02 2026-02-08'],
    ['28 days', '2026-01-22', '2026-02-18', '2025-12-25 2026-01-21'],
    ['ten days', '2026-02-09', '2026-02-18', '2026-01-26 2026-02-04'],
    ['a month', '2025-03-01', '2025-03-31', '2025-02-01 2025-02-28'],
    ['a February of four weeks', '2026-02-01', '2026-02-28', '2026-01-01 2026-01-31'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01 2025-12-31'],
  ])('%s', (_, from, to, expected) => expect(text(previousPeriod(period(from, to)))).toBe(expected));

  test('keeps weekdays and never overlaps, at any length that is not of whole months', () => {
    for (let length = 1; length <= 60; length++) {
      const current = { from: 20_010, to: 20_010 + length - 1 };
      const previous = previousPeriod(current);
      expect(weekday(previous.from)).toBe(weekday(current.from));
      expect(previous.to).toBeLessThan(current.from);
      expect(daysIn(previous)).toBe(length);
    }
  });

  test('last year', () => {
    expect(text(samePeriodLastYear(period('2026-02-09', '2026-02-15')))).toBe('2025-02-10 2025-02-16');
  });

  test.each([
    ['a leap day', '2024-02-29', '2024-02-29', '2023-03-02 2023-03-02'],
    ['over a leap day', '2024-12-02', '2024-12-08', '2023-12-04 2023-12-10'],
    ['a month, whose weekdays begin a day later', '2026-10-01', '2026-10-31', '2025-10-02 2025-11-01'],
  ])('last year of %s keeps its weekdays', (_, from, to, expected) => {
    const before = samePeriodLastYear(period(from, to));
    expect(text(before)).toBe(expected);
    expect(weekday(before.from)).toBe(weekday(period(from, to).from));
  });
});
