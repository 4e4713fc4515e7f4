import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { formatDay } from '@/lib/time/day';
import { buildCoverage, countHours, stretchesOfDay } from './coverage';
import { day, manifest } from './page.fixture';

/** Contacts by wall clock: `2026-10-12T03` → n; days begin at `start`. */
function answer(counts: Record<string, number>, start = 0): Answer {
  return {
    cuboids: ['traffic'],
    rows: Object.entries(counts).map(([at, n]) => {
      const hour = Number(at.slice(11));
      const civil = day(at.slice(0, 10));
      return {
        key: { day: formatDay(hour < start ? civil - 1 : civil), hour: String(hour) },
        values: { contacts: { value: n, n, from: 'cuboid' as const } },
      };
    }),
  };
}

const at = (iso: string, hour: number) => day(iso) * 24 + hour;
const lineOf = (start = 0, change = {}) =>
  manifest({
    coverage: { from: day('2026-10-12'), to: day('2026-10-13') },
    settings: { ...manifest().settings, operatingDayStartsAt: start },
    ...change,
  });
const letters = { data: 'd', partly: 'p', none: '-', quiet: '.', outside: ' ' };
const drawn = (stretches: ReturnType<typeof buildCoverage>) =>
  stretches.flatMap((one) =>
    one.kind === 'month' ? one.days.map(({ hours }) => hours.map(({ state }) => letters[state]).join('')) : [],
  );

describe('coverage by hour', () => {
  const counts: Record<string, number> = {};
  for (let hour = 2; hour < 24; hour++) counts[`2026-10-12T${String(hour).padStart(2, '0')}`] = 5;
  for (let hour = 0; hour < 20; hour++) counts[`2026-10-13T${String(hour).padStart(2, '0')}`] = 5;
  for (const gone of ['2026-10-12T05', '2026-10-12T10', '2026-10-12T11', '2026-10-12T12']) delete counts[gone];

  it('tells data, a part, none and nobody apart, and what lies outside', () => {
    const gaps = [{ from: at('2026-10-12', 10), to: at('2026-10-12', 13) }];
    expect(drawn(buildCoverage(answer(counts), lineOf(0, { gaps })))).toEqual([
      '  pdd.dddp---pdddddddddd',
      'dddddddddddddddddddp    ',
    ]);
  });

  it('takes an hour with contacts inside of a gap for a part: its interval was not over', () => {
    const gaps = [
      { from: at('2026-10-12', 8), to: at('2026-10-12', 9) },
      { from: at('2026-10-12', 10), to: at('2026-10-12', 13) },
    ];
    expect(drawn(buildCoverage(answer(counts), lineOf(0, { gaps })))[0]).toBe('  pdd.dppp---pdddddddddd');
  });

  it('draws a gap that follows the last contact, as of an export taken at noon', () => {
    const gaps = [{ from: at('2026-10-13', 20), to: at('2026-10-14', 0) }];
    expect(drawn(buildCoverage(answer(counts), lineOf(0, { gaps })))[1]).toBe('dddddddddddddddddddp----');
  });

  it('begins its days at the hour of the line', () => {
    const coverage = { from: day('2026-10-11'), to: day('2026-10-13') };
    const gaps = [{ from: at('2026-10-12', 10), to: at('2026-10-12', 13) }];
    const stretches = buildCoverage(answer(counts, 7), lineOf(7, { gaps, coverage }));
    expect(drawn(stretches)).toEqual([
      '                   pdd.d',
      'ddp---pddddddddddddddddd',
      'ddddddddddddp           ',
    ]);
    const [month] = stretches;
    expect(month?.kind === 'month' && month.days[0]!.hours[0]!.hour).toBe(7);
    expect(month?.kind === 'month' && stretchesOfDay(month.days[1]!)).toEqual([
      { state: 'data', from: 7, to: 9 },
      { state: 'partly', from: 9, to: 10 },
      { state: 'none', from: 10, to: 13 },
      { state: 'partly', from: 13, to: 14 },
      { state: 'data', from: 14, to: 31 },
    ]);
    expect(month?.kind === 'month' && countHours(month.days)).toEqual({
      data: 34,
      partly: 4,
      none: 3,
      quiet: 1,
      outside: 30,
    });
  });

  it('draws no month without contacts, be there ever so many', () => {
    const far = { '1970-01-02T09': 1, '2026-10-12T09': 3 };
    const coverage = { from: day('1970-01-02'), to: day('2026-10-12') };
    const stretches = buildCoverage(answer(far), lineOf(0, { coverage, gaps: [] }));
    expect(stretches.map(({ kind }) => kind)).toEqual(['month', 'empty', 'month']);
    expect(stretches[1]).toEqual({ kind: 'empty', from: day('1970-02-01'), to: day('2026-09-30') });
  });
});
