import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadWords } from '@/lib/i18n/load';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Answer, AnswerRow } from '@/lib/model/question';
import { NO_CHOICE } from '@/lib/url/view';
import { day, manifest } from './page.fixture';
import { presenceTable, presenceTitle, readPresence } from './presence-parts';
import { resolveScope } from './scope';

const period = { from: day('2026-10-05'), to: day('2026-10-08') };
const coverage = { from: day('2025-01-01'), to: day('2026-10-31') };
const base = manifest();
const line = manifest({
  dictionaries: { ...base.dictionaries, operator: [null, 'b', 'a'] },
  roster: [
    null,
    { name: 'Zoe', team: null, shift: null, discipline: null, hiredOn: null },
    { name: 'Ángel', team: null, shift: null, discipline: null, hiredOn: null },
  ],
});
const scope = resolveScope({ ...NO_CHOICE, period }, line, coverage);
const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: loadWords.in('es-MX')! };

beforeAll(() => loadMessages('es-MX'));

/** Seconds handling, ready or handling, and away. */
function row(key: AnswerRow['key'], handling: number, staffed: number, away: number): AnswerRow {
  const share = (numerator: number, denominator: number) =>
    denominator > 0
      ? { value: numerator / denominator, numerator, denominator, n: denominator, from: 'cuboid' as const }
      : { value: null, n: 0, from: 'cuboid' as const, reason: { code: 'zero-denominator' as const } };
  return {
    key,
    values: {
      occupancy: share(handling, staffed),
      staffedTime: { value: staffed, n: staffed, from: 'cuboid' },
      shrinkage: share(away, staffed + away),
    },
  };
}

const answer = (...rows: AnswerRow[]): Answer => ({ rows, cuboids: ['staffing'] });

const answers = {
  now: answer(row({}, 10_800, 28_800, 7_200)),
  hours: answer(row({ hour: '8' }, 7_200, 14_400, 0), row({ hour: '9' }, 3_600, 14_400, 7_200)),
  people: answer(row({ operator: 'b' }, 3_600, 7_200, 0), row({ operator: 'a' }, 7_200, 21_600, 7_200)),
};

describe('time with a session open', () => {
  it('is people at once, by hour: seconds over the days', () => {
    const { parts, hours } = readPresence(answers, scope, line, words);
    expect(parts).toEqual(['handling', 'ready', 'away']);
    expect(hours).toHaveLength(24);
    expect(hours[8]).toEqual({ hour: 8, days: 4, people: [0.5, 0.5, 0] });
    expect(hours[9]).toEqual({ hour: 9, days: 4, people: [0.25, 0.75, 0.5] });
    expect(hours[0]!.people).toEqual([0, 0, 0]);
  });

  it('has gaps where nothing is known, never nobody', () => {
    const from = period.from * 24 + 8;
    const gaps = [0, 1, 2, 3].map((i) => ({ from: from + i * 24, to: from + i * 24 + 1 }));
    const reading = readPresence(answers, scope, { ...line, gaps }, words);
    expect(reading.hours[8]).toEqual({ hour: 8, days: 0, people: null });
    expect(presenceTable(reading, words).rows[8]!.slice(1)).toEqual([null, null, null, null, 0]);
  });

  it('names people by the alphabet, whatever they carry', () => {
    const { operators } = readPresence(answers, scope, line, words);
    expect(operators.map(({ name, counts, total }) => [name, counts, total])).toEqual([
      ['Ángel', [7_200, 14_400, 7_200], 28_800],
      ['Zoe', [3_600, 3_600, 0], 7_200],
    ]);
  });

  it('does not tell handling from being ready where somebody takes two contacts at once', () => {
    const twice = { ...answers, people: answer(row({ operator: 'b' }, 9_000, 7_200, 0)) };
    const { parts, hours } = readPresence(twice, scope, line, words);
    expect(parts).toEqual(['staffed', 'away']);
    expect(hours[9]!.people).toEqual([1, 0.5]);
  });

  it('says why there is nothing', () => {
    const reason = { code: 'unknown-in-data', column: 'state' } as const;
    const none = answer({ key: {}, values: { staffedTime: { value: null, n: 0, from: 'cuboid', reason } } });
    const empty = { rows: [], cuboids: [] };
    const { lacking } = readPresence({ now: none, hours: empty, people: empty }, scope, line, words);
    expect(lacking?.reason).toEqual(reason);
  });

  it('says between what the hours lie, and how much of the time is handling', () => {
    const title = presenceTitle(readPresence(answers, scope, line, words), words);
    expect(title).toContain('1.5 (09 a 10 h)');
    expect(title).toContain('30');
  });
});
