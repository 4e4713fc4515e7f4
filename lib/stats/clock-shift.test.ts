import { describe, expect, it } from 'vitest';
import { findClockShifts, type WeekProfile } from './clock-shift';
import { type Random, randomFrom } from './random.fixture';

const LINE = [2.1, 1.6, 1.2, 1, 0.9, 1, 1.4, 2.2, 3.2, 4.2, 5, 5.4, 5.4, 5.2, 5, 5, 5.2, 5.6, 6, 6.2, 6, 5.2, 4.2, 3];
const EVEN = LINE.map(() => 1);
const OFFICE = LINE.map((_, hour) => (hour >= 8 && hour < 18 ? 1 + Math.sin(((hour - 7) / 11) * Math.PI) : 0));

function poisson(mean: number, { uniform, normal }: Random): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  let [k, product] = [0, uniform()];
  for (const end = Math.exp(-mean); product > end; k++) product *= uniform();
  return k;
}

interface Drawn {
  profile: number[];
  perWeek: number;
  weeks?: number;
  /** Variance of an hour's count, as a multiple of its mean. */
  spread?: number;
  shiftOf?(week: number): number;
}

function draw(random: Random, { profile, perWeek, weeks = 52, spread = 1, shiftOf = () => 0 }: Drawn): WeekProfile[] {
  const sum = profile.reduce((total, weight) => total + weight, 0);
  return Array.from({ length: weeks }, (_, week) => {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const [hour, weight] of profile.entries()) {
      const mean = (perWeek * weight) / sum;
      const noisy = Math.max(0, mean + Math.sqrt((spread - 1) * mean) * random.normal());
      hours[(hour + shiftOf(week) + 24) % 24]! += poisson(noisy, random);
    }
    return { from: week * 7, to: week * 7 + 6, hours };
  });
}

const between = (from: number, to: number, shift: number) => (week: number) => (week >= from && week < to ? shift : 0);

describe('findClockShifts', () => {
  it.each([
    ['hours all alike', { profile: EVEN, perWeek: 200, spread: 3 }],
    ['a line whose days differ much', { profile: LINE, perWeek: 200, weeks: 26, spread: 3 }],
    ['few contacts', { profile: LINE, perWeek: 50 }],
  ])('leaves %s alone in 99 of 100 cases', (_, drawn) => {
    const random = randomFrom(3);
    const runs = 60;
    const alarms = Array.from({ length: runs }, () => findClockShifts(draw(random, drawn))).filter((f) => f.length > 0);
    expect(alarms.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['an hour ahead from spring to autumn', { profile: LINE, perWeek: 200, shiftOf: between(13, 38, 1) }, 13, 38, 1],
    ['an hour behind from some week on', { profile: LINE, perWeek: 400, shiftOf: between(40, 52, -1) }, 40, 52, -1],
    ['another zone', { profile: OFFICE, perWeek: 300, shiftOf: between(5, 8, 6) }, 5, 8, 6],
    ['half a day', { profile: LINE, perWeek: 2000, shiftOf: between(0, 4, 12) }, 0, 4, 12],
  ])('finds %s', (_, drawn, from, to, hours) => {
    const found = findClockShifts(draw(randomFrom(5), drawn));
    expect(found).toHaveLength(1);
    const [shift] = found;
    expect(shift!.hours).toBe(hours);
    expect(Math.abs(shift!.from / 7 - from)).toBeLessThanOrEqual(2);
    expect(Math.abs((shift!.to + 1) / 7 - to)).toBeLessThanOrEqual(2);
    expect(shift!.evidence).toBeGreaterThan(15);
  });

  it('finds each of several', () => {
    const shiftOf = (week: number) => (week % 52 >= 13 && week % 52 < 30 ? 1 : 0);
    const found = findClockShifts(draw(randomFrom(6), { profile: LINE, perWeek: 3000, weeks: 156, shiftOf }));
    expect(found.map(({ from, hours }) => [Math.round(from / 7), hours])).toEqual([
      [13, 1],
      [65, 1],
      [117, 1],
    ]);
  });

  it('takes longer opening hours and a slow change for none', () => {
    const longer = draw(randomFrom(7), { profile: OFFICE, perWeek: 2000 });
    const late = OFFICE.map((weight, hour) => (hour >= 18 && hour < 23 ? 1.2 : weight));
    longer.splice(26, 26, ...draw(randomFrom(8), { profile: late, perWeek: 2000, weeks: 26 }));
    expect(findClockShifts(longer)).toEqual([]);
    const slow = Array.from({ length: 52 }, (_, week) => {
      const profile = LINE.map((weight, hour) => weight + 0.3 * (week / 52) * (LINE[(hour + 23) % 24]! - weight));
      return { ...draw(randomFrom(week), { profile, perWeek: 5000, weeks: 1 })[0]!, from: week * 7, to: week * 7 + 6 };
    });
    expect(findClockShifts(slow)).toEqual([]);
  });

  it('says nothing of little or no data', () => {
    expect(findClockShifts([])).toEqual([]);
    expect(findClockShifts(draw(randomFrom(9), { profile: OFFICE, perWeek: 20, weeks: 4 }))).toEqual([]);
  });

  it('takes ten years in blocks of weeks', () => {
    const ten = draw(randomFrom(10), { profile: LINE, perWeek: 500, weeks: 520, shiftOf: between(100, 140, 1) });
    const [shift, ...more] = findClockShifts(ten);
    expect(more).toEqual([]);
    expect(shift!.hours).toBe(1);
    expect(Math.abs(shift!.from / 7 - 100)).toBeLessThanOrEqual(5);
  });
});
