import { describe, expect, it } from 'vitest';
import { createStamper, easter, formatDay, holidaysBetween, parseDay, weekdayOf } from './calendar';
import { scenario } from './scenario';

describe('civil days', () => {
  it('reads and writes days and refuses what is none', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(formatDay(parseDay('2026-10-31')!)).toBe('2026-10-31');
    for (const wrong of ['2026-02-30', '31/10/2026', '2026-1-1', '']) expect(parseDay(wrong)).toBeNull();
  });

  it('knows the weekday', () => {
    expect(weekdayOf(parseDay('2026-10-31')!)).toBe(6);
    expect(weekdayOf(parseDay('2024-02-29')!)).toBe(4);
    expect(weekdayOf(0)).toBe(4);
    expect(weekdayOf(-4)).toBe(7);
  });

  it('writes wall-clock times without a zone', () => {
    const stamp = createStamper(parseDay('2026-10-31')!);
    expect(stamp(23 * 3600 + 15 * 60 + 2)).toBe('2026-10-31T23:15:02');
    expect(stamp(86_400)).toBe('2026-11-01T00:00:00');
  });
});

describe('holidays', () => {
  it('finds Easter', () => {
    const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'];
    for (const day of known) expect(formatDay(easter(Number(day.slice(0, 4))))).toBe(day);
  });

  it('finds fixed days, n-th Mondays and Semana Santa', () => {
    const found = holidaysBetween(parseDay('2026-01-01')!, parseDay('2026-12-31')!, scenario.holidays);
    const days = new Map([...found].map(([day, { label }]) => [label, formatDay(day)]));
    expect(days.get('Día de la Constitución')).toBe('2026-02-02');
    expect(days.get('Natalicio de Benito Juárez')).toBe('2026-03-16');
    expect(days.get('Viernes Santo')).toBe('2026-04-03');
    expect(days.get('Día de la Revolución')).toBe('2026-11-16');
    expect(days.get('Año Nuevo')).toBe('2026-01-01');
  });
});
