import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadWords } from '@/lib/i18n/load';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Answer, AnswerRow, MeasureValue, Reason } from '@/lib/model/question';
import { NO_CHOICE } from '@/lib/url/view';
import { halvesTable } from './load';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';
import { type Plan, planOf, readStaffing } from './staffing';
import { patienceWords, readWhatIf, whatIfTable, whatIfTitle } from './what-if';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: loadWords.in('es-MX')! };
const line = manifest();
const period = { from: day('2026-10-05'), to: day('2026-10-11') };
const scope = resolveScope({ ...NO_CHOICE, period }, line, { from: day('2025-01-01'), to: day('2026-10-31') });
const plan: Plan = { days: 'weekdays', aim: 0.8, within_s: 20, shrinkage: 0.3 };

beforeAll(() => loadMessages('es-MX'));

const value = (of: number | null, reason?: Reason, n = 400): MeasureValue => ({
  value: of,
  n,
  from: 'cuboid',
  ...(reason && { reason }),
});
const answer = (...rows: AnswerRow[]): Answer => ({ rows, cuboids: ['arrivals'] });
const half = (name: string, values: AnswerRow['values']): AnswerRow => ({ key: { half: name }, values });

/** Five weekdays: 100 contacts at ten of six minutes each are an offered load of 4 erlangs. */
const answers = {
  halves: answer(
    half('10:00', { offered: value(100), 'serviceLevel.SL-2': value(0.7), abandonRate: value(0.1), asa: value(30) }),
  ),
  there: answer(half('10:00', { staffedTime: value(4 * 1800 * 5), occupancy: value(0.9) })),
  load: answer({ key: {}, values: { handleMean: value(360), patience: value(240) } }),
};

/** Share answered within `T` in M/M/N+M, by the states of the queue one by one: who finds k ahead waits for k + 1 to leave. */
function answeredWithin(lambda: number, handle: number, patience: number, n: number, T: number): number {
  const [mu, theta] = [1 / handle, 1 / patience];
  const depth = 400;
  const weights = [1];
  for (let k = 1; k <= n + depth; k++) {
    const leave = Math.min(k, n) * mu + Math.max(0, k - n) * theta;
    weights.push((weights[k - 1]! * lambda) / leave);
  }
  const total = weights.reduce((a, b) => a + b, 0);
  let within = weights.slice(0, n).reduce((a, b) => a + b, 0) / total;
  const steps = 4000;
  const dt = T / steps;
  for (let k = 0; k < 60; k++) {
    let places = Array.from({ length: k + 1 }, (_, i): number => (i === k ? 1 : 0));
    let served = 0;
    for (let s = 0; s < steps; s++) {
      const next = places.map((p, i) => p * (1 - dt * (n * mu + (i + 1) * theta)));
      served += dt * n * mu * places[0]!;
      for (let i = 1; i <= k; i++) next[i - 1] = next[i - 1]! + dt * places[i]! * (n * mu + i * theta);
      places = next;
    }
    within += (weights[n + k]! / total) * served;
  }
  return within;
}

describe('half hours', () => {
  it('are means a day, with the load they offer, who was there and who would be needed', () => {
    const reading = readStaffing(answers, plan, scope, line);
    const ten = reading.halves.find(({ name }) => name === '10:00')!;
    expect(ten).toMatchObject({ days: 5, contacts: 20, load: 4, there: 4 });
    const enough = (n: number) => answeredWithin(20 / 1800, 360, 240, n, 20) >= 0.8;
    expect(enough(ten.needed!)).toBe(true);
    expect(enough(ten.needed! - 1)).toBe(false);
    expect(ten.paid).toBe(Math.ceil(ten.needed! / 0.7));
    expect(reading.short.map(({ name }) => name)).toEqual(['10:00']);
    expect(reading.busiest).toBe(ten);
    expect(halvesTable(reading, words).rows[20]).toEqual(['10:00', 20, 4, 4, ten.needed, ten.paid, 5]);
  });

  it('begin where the day of the line begins, and are those of the hours that were chosen', () => {
    const later = readStaffing(answers, plan, { ...scope, firstHour: 6 }, line).halves;
    expect([later[0]!.name, later.at(-1)!.name]).toEqual(['06:00', '05:30']);
    const chosen = readStaffing(answers, plan, { ...scope, where: { hour: ['10'] } }, line).halves;
    expect(chosen.map(({ name }) => name)).toEqual(['10:00', '10:30']);
  });

  it('say neither load nor need where handling is unknown, and not who was there where no state is', () => {
    const reason = { code: 'unknown-in-data', column: 'wrap_s' } as const;
    const load = answer({ key: {}, values: { handleMean: value(null, reason, 0), patience: value(240) } });
    const there: Answer = { ...answer(), reasons: { staffedTime: { code: 'unknown-in-data', column: 'state' } } };
    const reading = readStaffing({ ...answers, load, there }, plan, scope, line);
    expect(reading.lacking?.reason).toEqual(reason);
    expect(reading.halves[20]).toMatchObject({ contacts: 20, load: null, there: null, needed: null, paid: null });
  });

  it('are unknown, not quiet, where contacts are known by longer stretches only', () => {
    const halves = answer({ key: { half: null }, values: { offered: value(1_000) } });
    const reading = readStaffing({ ...answers, halves }, plan, scope, line);
    expect(reading.halves.every(({ contacts, needed }) => contacts === null && needed === null)).toBe(true);
    expect(reading.busiest).toBeNull();
  });
});

describe('one more or fewer', () => {
  const reading = readStaffing(answers, plan, scope, line);
  const ten = reading.halves[20]!;
  const rows = readWhatIf(reading, ten);

  it('is worked out from one fewer than were there to one more than are needed, and stands beside what was observed', () => {
    expect(rows.map(({ operators }) => operators)).toEqual(
      [3, 4, 5, 6, 7, null].filter((n) => n === null || n <= ten.needed! + 1),
    );
    for (const { operators, level } of rows)
      if (operators !== null) expect(level).toBeCloseTo(answeredWithin(20 / 1800, 360, 240, operators, 20), 2);
    expect(rows.at(-1)).toMatchObject({ level: 0.7, abandonment: 0.1, asa_s: 30, occupancy: 0.9 });
    expect(whatIfTable(rows, words).rows).toHaveLength(rows.length);
  });

  it('says what changes', () => {
    const [fewer, now, more] = [rows[0]!, rows[1]!, rows[2]!].map(({ level }) => words.f.percent(level!, 0));
    expect(whatIfTitle(rows, ten, reading, words)).toBe(
      words.d.whatIfMore({ at: '10:00', more: more!, within: words.f.seconds(20), now: now!, fewer: fewer! }),
    );
  });

  it('says from how many patience is estimated, how sure that is, and whether it matters', () => {
    expect(patienceWords(reading, ten, words)).toContain('400');
    const few = { ...reading, patience: value(240, undefined, 3) };
    expect(patienceWords(few, ten, words)).toBe(words.d.patienceFew(words.f.seconds(240), '3'));
    const none = { ...reading, patience: value(null, { code: 'zero-denominator' }, 0) };
    expect(patienceWords(none, ten, words)).toBe(words.d.patienceNone);
  });
});

describe('the plan', () => {
  it('is the line’s unless the reader chose', () => {
    expect(planOf({}, scope, line)).toEqual({ days: 'weekdays', aim: 0.8, within_s: 20, shrinkage: 0.3 });
    expect(planOf({ days: '6', aim: 95, shrinkage: 10 }, scope, line)).toMatchObject({
      days: '6',
      aim: 0.95,
      shrinkage: 0.1,
    });
  });
});
