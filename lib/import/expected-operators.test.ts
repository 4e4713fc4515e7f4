import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSpread, Imported, type Spread } from './expected.fixture';
import type { ProfileDraft } from './temporary.fixture';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');
const PWC = join(SHARED, 'pwc-phonenow-2021');
const GENESYS = join(SHARED, 'genesys-cloud-es-2025');
const readJson = <T>(folder: string) => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as T;

describe.skipIf(!existsSync(PWC))('PhoneNow, January to March 2021 (needs ../shared/data)', () => {
  const line = new Imported();
  interface Operator {
    calls_routed: number;
    answered: number;
    not_answered: number;
    mean_wait: number;
    mean_talk: number;
    mean_satisfaction: number;
    resolved: number;
  }
  interface Expected extends Record<string, unknown> {
    satisfaction_1to5: {
      n: number;
      missing: number;
      mean: number;
      counts: Record<string, number>;
      share_4_or_5: number;
    };
    operators: Record<string, Operator>;
    topics: Record<string, { calls: number; answered: number }>;
    months: Record<string, { calls: number; answered: number }>;
    by_hour_of_day_calls: Record<string, number>;
    by_weekday_calls: Record<string, number>;
  }
  let expected: Expected;

  const answered = { column: 'Answered (Y/N)', equals: 'Y' };
  const calls: ProfileDraft = {
    name: 'calls',
    columns: {
      contact_id: 'Call Id',
      entered_at: { columns: ['Date', 'Time'], datetime: ['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd H:mm:ss'] },
      topic: 'Topic',
      operator_id: 'Agent',
      ending: { column: 'Answered (Y/N)', map: { Y: 'answered', N: 'abandoned' } },
      disposition: { column: 'Resolved', map: { Y: 'resolved', N: 'unresolved' }, when: answered },
      wait_s: 'Speed of answer in seconds',
      talk_s: { column: 'AvgTalkDuration', duration: 'hh:mm:ss' },
    },
  };
  const surveys: ProfileDraft = {
    name: 'surveys',
    target: 'surveys',
    drop: [{ when: { column: 'Satisfaction rating', empty: true }, reason: 'no rating' }],
    columns: {
      contact_id: 'Call Id',
      dimension: { constant: 'overall' },
      score: 'Satisfaction rating',
      scale_min: { constant: 1 },
      scale_max: { constant: 5 },
    },
  };

  beforeAll(async () => {
    expected = readJson<Expected>(PWC);
    const path = join(PWC, '01 Call-Center-Dataset.xlsx');
    line.line.zone = 'Europe/Zurich';
    await line.line.importPaths([path], calls);
    await line.open(path, surveys, line.line.zone);
  });
  afterAll(() => line.close());

  it('counts the calls, what became of them and how long they took', async () => {
    expect(await line.value('offered')).toBe(expected.data_rows);
    expect(await line.value('answered')).toBe(expected.answered);
    expect(await line.value('abandoned')).toBe(expected.not_answered);
    expect(await line.value('answerRate')).toBeCloseTo(expected.answer_rate as number, 6);
    expect(await line.value('abandonRate')).toBeCloseTo(expected.abandon_rate as number, 6);
    await expectSpread(line, 'wait', expected.wait_answered_seconds as Spread);
    await expectSpread(line, 'talk', expected.talk_seconds as Spread);
    for (const threshold of [20, 60]) {
      const level = expected[`service_level_${threshold}s`] as Record<string, number>;
      for (const exact of [false, true]) {
        expect(await line.numerator(`serviceLevel.SL-2@${threshold}`, exact)).toBe(level.answered_within_inclusive);
      }
      expect(await line.numerator(`serviceLevel.SL-2@${threshold - 1}`, true)).toBe(level.answered_within_strict);
      expect(await line.value(`serviceLevel.SL-2@${threshold}`)).toBeCloseTo(level.of_offered_inclusive!, 6);
      expect(await line.value(`serviceLevel.SL-1@${threshold}`)).toBeCloseTo(level.of_answered_inclusive!, 6);
    }
  });

  it('counts who was resolved, of the answered and of all', async () => {
    expect(await line.value('resolved')).toBe(expected.resolved);
    expect(await line.value('resolutionRate')).toBeCloseTo(expected.resolution_rate_of_answered as number, 6);
    expect(await line.value('resolutionRateOffered')).toBeCloseTo(expected.resolution_rate_of_all_calls as number, 6);
    const dispositions = await line.by('disposition', ['answered'], { where: { ending: ['answered'] } });
    expect(dispositions).toEqual({ resolved: [expected.resolved], unresolved: [expected.unresolved_but_answered] });
  });

  it('knows the satisfaction, score by score', async () => {
    const { n, missing, mean, counts, share_4_or_5 } = expected.satisfaction_1to5;
    expect(await line.value('answers')).toBe(n);
    expect((await line.value('contacts'))! - (await line.value('surveyed'))!).toBe(missing);
    expect(await line.value('satisfaction')).toBeCloseTo(mean, 6);
    expect(await line.value('csat')).toBeCloseTo(share_4_or_5, 6);
    const scores = await line.by('score', ['answers']);
    expect(scores).toEqual(Object.fromEntries(Object.entries(counts).map(([score, count]) => [score, [count]])));
  });

  it('knows each operator', async () => {
    const measures = ['contacts', 'answered', 'abandoned', 'asa', 'talkMean', 'satisfaction', 'resolved'];
    const found = await line.by('operator', measures);
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected.operators).sort());
    for (const [name, of] of Object.entries(expected.operators)) {
      const [contacts, taken, abandoned, asa, talk, satisfaction, resolved] = found[name]!;
      expect([contacts, taken, abandoned, resolved]).toEqual([
        of.calls_routed,
        of.answered,
        of.not_answered,
        of.resolved,
      ]);
      expect(asa).toBeCloseTo(of.mean_wait, 6);
      expect(talk).toBeCloseTo(of.mean_talk, 6);
      expect(satisfaction).toBeCloseTo(of.mean_satisfaction, 6);
    }
  });

  it('splits by topic, month, day, hour and weekday', async () => {
    const pairs = (of: Record<string, { calls: number; answered: number }>) =>
      Object.fromEntries(Object.entries(of).map(([key, { calls: all, answered: taken }]) => [key, [all, taken]]));
    const single = (of: Record<string, number>) => Object.fromEntries(Object.entries(of).map(([key, n]) => [key, [n]]));
    expect(await line.by('topic', ['contacts', 'answered'])).toEqual(pairs(expected.topics));
    expect(await line.by('month', ['contacts', 'answered'])).toEqual(pairs(expected.months));
    expect(Object.keys(await line.by('day', ['contacts']))).toHaveLength(expected.days_with_calls as number);
    expect(await line.by('hour', ['contacts'])).toEqual(single(expected.by_hour_of_day_calls));
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const weekdays = await line.by('weekday', ['contacts']);
    expect(weekdays).toEqual(
      Object.fromEntries(names.map((name, i) => [String(i + 1), [expected.by_weekday_calls[name]]])),
    );
  });
});

describe.skipIf(!existsSync(GENESYS))('Genesys Cloud, states of agents in Spanish (needs ../shared/data)', () => {
  const line = new Imported();
  const FILE = 'Resumen de línea de tiempo de estado de agente.csv';
  const DAY = Date.UTC(2025, 10, 27) / 86_400_000;
  const day = { from: DAY, to: DAY };
  interface Expected {
    data_rows: number;
    agents: number;
    rows_by_primary_state: Record<string, number>;
    rows_still_open_without_end: number;
    seconds_by_state_as_reported: Record<string, number>;
    seconds_by_state_clipped_to_27_nov_whole_second_clock: Record<string, number>;
    agents_with_any_En_la_cola_row: number;
    top10_agents_by_clipped_En_la_cola_seconds: Record<string, number>;
  }
  let expected: Expected;

  beforeAll(async () => {
    expected = readJson<{ files: Record<string, Expected> }>(GENESYS).files[FILE]!;
    const at = (column: string) => ({ column, datetime: 'dd/MM/yy HH:mm:ss' });
    await line.open(
      join(GENESYS, FILE),
      {
        target: 'states',
        columns: {
          operator_id: 'Nombre del agente',
          started_at: at('Hora de inicio'),
          ended_at: at('Hora de finalización'),
          reason: 'Estado principal',
          state: {
            column: 'Estado principal',
            map: { 'En la cola': 'staffed', Disponible: 'available', Desconectado: 'offline', Reunión: 'training' },
            otherwise: 'pause',
          },
        },
      },
      'America/Lima',
    );
  });
  afterAll(() => line.close());

  it('counts the stretches by state; those that began and ended within one second, as another had, are one', async () => {
    const { rows, repeated = 0 } = line.record;
    expect(rows).toBe(expected.data_rows);
    const found = await line.by('reason', ['stretches', 'stretchesOpen']);
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected.rows_by_primary_state).sort());
    const sum = (index: number) => Object.values(found).reduce((all, values) => all + values[index]!, 0);
    expect(sum(0)).toBe(expected.data_rows - repeated);
    expect(sum(1)).toBe(expected.rows_still_open_without_end);
  });

  it('adds up the time in each state, clipped to the day, without what nobody knows the end of', async () => {
    const seconds = expected.seconds_by_state_clipped_to_27_nov_whole_second_clock;
    const found = await line.by('reason', ['stateTime'], day);
    expect(found).toEqual(Object.fromEntries(Object.entries(seconds).map(([state, s]) => [state, [s]])));
    for (const [state, [whole]] of Object.entries(await line.by('reason', ['stateTime']))) {
      // The clock of the file is in whole seconds, its durations are not.
      const rows = expected.rows_by_primary_state[state]!;
      expect(Math.abs(whole! - expected.seconds_by_state_as_reported[state]!)).toBeLessThan(rows);
    }
  });

  it('knows each agent', async () => {
    expect(Object.keys(await line.by('operator', ['stretches']))).toHaveLength(expected.agents);
    const where = { reason: ['En la cola'] };
    expect(Object.keys(await line.by('operator', ['stretches'], { where }))).toHaveLength(
      expected.agents_with_any_En_la_cola_row,
    );
    const queued = Object.entries(await line.by('operator', ['stateTime'], { ...day, where }));
    const top = queued.toSorted(([, [a]], [, [b]]) => (b ?? 0) - (a ?? 0)).slice(0, 10);
    expect(top.map(([name, [seconds]]) => [name, seconds])).toEqual(
      Object.entries(expected.top10_agents_by_clipped_En_la_cola_seconds),
    );
  });
});
