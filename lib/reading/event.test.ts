import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { randomFrom } from '@/lib/stats/random.fixture';
import { weekday } from '@/lib/time/calendar';
import { formatDay, parseDay } from '@/lib/time/day';
import { eventEffect, eventNamed, eventsOf, type LineEvent } from './event';

const from = parseDay('2026-04-06') as number;
const event: LineEvent = {
  label: 'Campaign',
  during: { from: from + 56, to: from + 69 },
  before: { from, to: from + 55 },
};

/** Shares by day, weekends higher, with `effect` during the event; binomial noise from a seed. */
function answer(seed: number, effect: number, days = 70, first = from): Answer {
  const random = randomFrom(seed);
  const rows = Array.from({ length: days }, (_, i) => {
    const day = first + i;
    const weekend = weekday(day) > 5;
    const denominator = weekend ? 60 : 200;
    const share = (weekend ? 0.2 : 0.08) + (day >= event.during.from ? effect : 0);
    const numerator = Array.from({ length: denominator }, () => Number(random.uniform() < share)).reduce(
      (a, b) => a + b,
    );
    const value = numerator / denominator;
    return {
      key: { day: formatDay(day) },
      values: { abandonRate: { value, numerator, denominator, n: denominator, from: 'cuboid' as const } },
    };
  });
  return { rows, cuboids: [] };
}

describe('an event', () => {
  it('is compared with the same days of the week before, weighted as they occur during it', () => {
    const effect = eventEffect(answer(1, 0), 'abandonRate', {
      ...event,
      during: { from: from + 61, to: from + 62 },
    });
    expect(weekday(from + 61)).toBe(6);
    expect(effect?.before.value).toBeGreaterThan(0.15);
    expect(effect?.before.denominator).toBe(16 * 60);
  });

  it('finds what was planted and, in 19 of 20 lines, nothing where there is nothing', () => {
    const verdicts = (effect: number) =>
      Array.from({ length: 60 }, (_, seed) => eventEffect(answer(seed + 5, effect), 'abandonRate', event)?.verdict);
    expect(verdicts(0.05).filter((verdict) => verdict === 'higher').length).toBeGreaterThan(57);
    expect(verdicts(0).filter((verdict) => verdict === 'higher' || verdict === 'lower').length).toBeLessThan(8);
  });

  it('has an interval that holds the true difference in about 19 of 20 lines', () => {
    const held = Array.from({ length: 60 }, (_, seed) => eventEffect(answer(seed + 90, 0.04), 'abandonRate', event));
    expect(held.filter((one) => one && one.low <= 0.04 && one.high >= 0.04).length).toBeGreaterThan(52);
  });

  it('is not judged without eight days before, or without its days of the week', () => {
    expect(eventEffect(answer(1, 0, 21, from + 49), 'abandonRate', event)).toBeNull();
    const monday = answer(1, 0);
    const without = { ...monday, rows: monday.rows.filter(({ key }) => weekday(parseDay(key.day ?? '') ?? 0) !== 1) };
    const own = monday.rows.find(({ key }) => key.day === formatDay(from + 56));
    const one = { ...without, rows: [...without.rows, own as (typeof monday.rows)[number]] };
    expect(eventEffect(one, 'abandonRate', { ...event, during: { from: from + 56, to: from + 56 } })).toBeNull();
  });

  it('is that of its name within the period, else the latest', () => {
    const note = (day: number, label: string) => ({ from: day * 24, to: day * 24 + 24, label, scope: null });
    const manifest = {
      annotations: [note(from + 10, 'Holiday'), note(from + 40, 'Holiday'), note(from - 90, 'Before all')],
      coverage: { from, to: from + 60 },
    };
    const events = eventsOf(manifest);
    expect(events.map(({ during }) => during.from - from)).toEqual([40, 10]);
    const named = (label: string, first: number, last: number) =>
      eventNamed(events, label, { from: from + first, to: from + last })?.during.from;
    expect(named('Holiday', 5, 20)).toBe(from + 10);
    expect(named('Holiday', 50, 60)).toBe(from + 40);
    expect(named('Other', 0, 60)).toBeUndefined();
  });
});
