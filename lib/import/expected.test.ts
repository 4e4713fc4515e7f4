import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import type { Filter } from '@/lib/model/question';
import { SAID } from '@/lib/store/import-reasons';
import { expectServiceLevel, expectSpread, Imported, type Spread } from './expected.fixture';
import type { ProfileDraft } from './temporary.fixture';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');
const BANK = join(SHARED, 'anonymous-bank-1999');
const ASTERISK = join(SHARED, 'asterisk-queue_log-2010');
const GENESYS = join(SHARED, 'genesys-cloud-es-2025');
const CONNECT = join(SHARED, 'amazon-connect-ctr');
const PHONE_NOW = join(SHARED, 'pwc-phonenow-2021');
const BOGOTA = join(SHARED, 'bogota-123-2022');
const PROFILES = resolve(import.meta.dirname, '../../data/settings/profiles');

type Json = Record<string, unknown>;
const readJson = <T = Json>(...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

describe.skipIf(!existsSync(BANK))('anonymous bank, January 1999 (needs ../shared/data)', () => {
  const line = new Imported();
  interface Month extends Record<string, unknown> {
    operators: Record<string, { answered: number; mean_talk_all: number; mean_wait: number }>;
    by_type_calls: Record<string, number>;
    by_type_answered: Record<string, number>;
    by_priority_calls: Record<string, number>;
    by_day_calls_answered_abandonedInQueue: Record<string, [number, number, number]>;
    by_hour_of_vru_entry_calls: number[];
    anomalies_among_non_phantom_rows: Record<string, number>;
    service_level_20s: Record<string, number>;
  }
  let expected: Month;

  beforeAll(async () => {
    expected = readJson<{ months: { january: Month } }>(BANK, 'expected.json').months.january;
    const profile = readJson<ProfileDraft>(PROFILES, 'anonymous-bank.json');
    await line.open(join(BANK, 'january-1999.txt'), profile, 'Asia/Jerusalem');
  });
  afterAll(() => line.close());

  it('accounts for every row', () => {
    const { record } = line;
    expect(record.rows).toBe(expected.data_rows);
    expect(record.rejected).toBe(expected.malformed_rows);
    expect(record.dropped).toEqual({ phantom: expected.phantom_rows });
    expect(record.added).toEqual({ contacts: expected.calls_excluding_phantom });
    expect(record.repeated ?? 0).toBe(expected.anomalies_among_non_phantom_rows.repeated_vruline_plus_call_id);
  });

  it('counts the oddities of the data', () => {
    const odd = expected.anomalies_among_non_phantom_rows;
    expect(line.record.warnings).toEqual({
      'vru_time negative, not used': odd.vru_time_negative,
      'service crosses midnight: ser_time is used': odd.service_crosses_midnight,
      'queue crosses midnight: q_time is used': odd.queue_crosses_midnight,
      'answered without a named operator': odd.outcome_AGENT_server_NO_SERVER,
      'answered without service times: conversation counted as the file has it':
        odd.outcome_AGENT_without_service_times,
      'hung up with service times: stays hung up': odd.outcome_HANG_with_service_times,
      [SAID.operatorOfUnanswered]: 1,
    });
  });

  it('counts what became of the calls', async () => {
    expect(await line.value('contacts')).toBe(expected.calls_excluding_phantom);
    expect(await line.value('offered')).toBe(expected.offered_to_agents);
    expect(await line.value('answered')).toBe(expected.answered);
    expect(await line.value('abandoned')).toBe(expected.abandoned_in_queue);
    expect(await line.value('leftInMenu')).toBe(expected.left_in_vru_without_queueing);
    expect(await line.value('abandonRate')).toBeCloseTo(expected.abandon_rate_of_offered as number, 6);
    const queued: Filter = { seconds: [{ column: 'wait_s', op: '>', value: 0 }] };
    expect(await line.value('answered', queued)).toBe(expected.answered_after_queueing);
  });

  it('spreads waits and conversations', async () => {
    const spread = (key: string) => expected[key] as Spread;
    await expectSpread(line, 'wait', spread('wait_answered_seconds_zero_when_not_queued'));
    await expectSpread(line, 'abandonWait', spread('wait_abandoned_in_queue_seconds'));
    await expectSpread(line, 'offeredWait', spread('wait_offered_seconds'));
    await expectSpread(line, 'talk', spread('talk_seconds_all_answered'));
    const over0 = (column: 'wait_s' | 'talk_s'): Filter => ({ seconds: [{ column, op: '>', value: 0 }] });
    await expectSpread(line, 'wait', spread('wait_answered_seconds_queued_only'), over0('wait_s'));
    await expectSpread(line, 'talk', spread('talk_seconds_answered_with_positive_service_time'), over0('talk_s'));
  });

  it('states the service level by each formula', () => expectServiceLevel(line, expected.service_level_20s));

  it('knows each operator', async () => {
    const found = await line.by('operator', ['answered', 'talkMean', 'asa'], { where: { ending: ['answered'] } });
    const { NO_SERVER, ...named } = expected.operators;
    const all = { ...named, '(unknown)': NO_SERVER! };
    expect(Object.keys(found).sort()).toEqual(Object.keys(all).sort());
    expect(Object.keys(named)).toHaveLength(expected.operators_distinct_excluding_NO_SERVER as number);
    for (const [name, { answered, mean_talk_all, mean_wait }] of Object.entries(all)) {
      const [count, talk, wait] = found[name]!;
      expect(count).toBe(answered);
      expect(talk).toBeCloseTo(mean_talk_all, 6);
      expect(wait).toBeCloseTo(mean_wait, 6);
    }
  });

  it('splits by day, hour, type and priority', async () => {
    const days = await line.by('day', ['contacts', 'answered', 'abandoned']);
    expect(days).toEqual(expected.by_day_calls_answered_abandonedInQueue);
    const hours = await line.by('hour', ['contacts']);
    expect(Array.from({ length: 24 }, (_, hour) => hours[hour]![0])).toEqual(expected.by_hour_of_vru_entry_calls);
    const only = (values: Record<string, (number | null)[]>, index: number) =>
      Object.fromEntries(Object.entries(values).flatMap(([key, row]) => (row[index] ? [[key, row[index]]] : [])));
    const types = await line.by('queue', ['contacts', 'answered']);
    expect(only(types, 0)).toEqual(expected.by_type_calls);
    expect(only(types, 1)).toEqual(expected.by_type_answered);
    expect(only(await line.by('priority', ['contacts']), 0)).toEqual(expected.by_priority_calls);
  });
});

describe.skipIf(!existsSync(ASTERISK))('queue_log, February 2010 (needs ../shared/data)', () => {
  const line = new Imported();
  let expected: Record<string, unknown>;

  beforeAll(async () => {
    expected = readJson<{ files: { queue_log: Json } }>(ASTERISK, 'expected.json').files.queue_log;
    await line.open(join(ASTERISK, 'queue_log'), null, 'UTC');
  });
  afterAll(() => line.close());

  it('accounts for every line', () => {
    const { record } = line;
    expect(record.rows).toBe(expected.lines);
    expect(record.events).toEqual(expected.events);
    expect(record.rejected).toBe(0);
    expect(record.dropped).toEqual({});
    expect(record.warnings).toEqual({
      'entered, no outcome in the log: incomplete': expected.no_outcome_in_file,
      'answered, end not in the log: conversation time unknown': expected.answered_without_end_event,
    });
  });

  it('counts what became of the calls', async () => {
    expect(await line.value('contacts')).toBe(expected.calls_entered_queue);
    expect(await line.value('offered')).toBe(expected.offered_resolved);
    expect(await line.value('answered')).toBe(expected.answered);
    expect(await line.value('abandoned')).toBe(expected.abandoned);
    expect(await line.value('incomplete')).toBe(expected.no_outcome_in_file);
    expect(await line.value('abandonRate')).toBeCloseTo(expected.abandon_rate_of_resolved as number, 6);
    const open = await line.line.rows("SELECT contact_id FROM contacts WHERE ending = 'incomplete'");
    expect(open.map((row) => row.contact_id)).toEqual(expected.no_outcome_callids);
  });

  it('spreads waits and conversations and states the service level', async () => {
    await expectSpread(line, 'wait', expected.wait_answered_seconds as Spread);
    await expectSpread(line, 'abandonWait', expected.wait_abandoned_seconds as Spread);
    await expectSpread(line, 'talk', expected.talk_seconds as Spread);
    await expectServiceLevel(line, expected.service_level_20s_denominator_resolved as Record<string, number>);
  });

  it('knows each operator', async () => {
    const operators = expected.operators as Record<string, { answered: number; mean_talk: number; mean_wait: number }>;
    const found = await line.by('operator', ['answered', 'talkMean', 'asa'], { where: { ending: ['answered'] } });
    expect(Object.keys(found).sort()).toEqual(Object.keys(operators).sort());
    for (const [name, { answered, mean_talk, mean_wait }] of Object.entries(operators)) {
      const [count, talk, wait] = found[name]!;
      expect(count).toBe(answered);
      expect(talk).toBeCloseTo(mean_talk, 6);
      expect(wait).toBeCloseTo(mean_wait, 6);
    }
  });
});

describe.skipIf(!existsSync(BOGOTA))('line 123 of Bogotá, July 2022 (needs ../shared/data)', () => {
  const line = new Imported();

  beforeAll(async () => {
    await line.open(
      join(BOGOTA, 'llamadas123_julio_2022.cp850.csv'),
      {
        nulls: ['SIN_DATO', '0000-00-00 00:00:00'],
        columns: {
          contact_id: 'NUMERO_INCIDENTE',
          entered_at: { first: ['FECHA_INICIO_DESPLAZAMIENTO_MOVIL', 'RECEPCION'] },
          queue: 'LOCALIDAD',
          topic: 'TIPO_INCIDENTE',
          priority: 'PRIORIDAD',
          ending: { constant: 'incomplete' },
        },
      },
      'America/Bogota',
    );
  });
  afterAll(() => line.close());

  it('keeps one row of an incident, and every accent', async () => {
    const expected = readJson<Record<string, number> & { rows_by_LOCALIDAD: object }>(BOGOTA, 'expected.json');
    const { rows, added, repeated, rejected } = line.record;
    expect(rows).toBe(expected.data_rows);
    expect(added.contacts! + rejected).toBe(expected.distinct_incidents);
    expect(rows).toBe(added.contacts! + repeated! + rejected);
    const places = await line.by('queue', ['contacts']);
    expect(Object.keys(places).sort()).toEqual(Object.keys(expected.rows_by_LOCALIDAD).sort());
    expect(await line.value('contacts')).toBe(added.contacts);
    expect(await line.value('offered')).toBeNull();
    expect(await line.value('abandonRate')).toBeNull();
    expect(await line.value('asa')).toBeNull();
  });
});

describe.skipIf(!existsSync(GENESYS))('Genesys Cloud in Spanish, November 2025 (needs ../shared/data)', () => {
  const line = new Imported();
  const FILE = 'Detalle del rendimiento de colas.csv';
  const DAY = Date.UTC(2025, 10, 27) / 86_400_000;
  interface Queue {
    offered: number;
    answered: number;
    abandoned: number;
    sla_met_answered: number;
    service_level_vendor: number | null;
    asa_seconds_weighted: number | null;
    mean_abandon_seconds: number | null;
    aht_seconds: number | null;
  }
  interface File {
    total: Queue;
    by_queue: Record<string, Queue>;
    by_interval_offered_answered_abandoned: Record<string, [number, number, number]>;
    all_queues_subtotal_rows_to_ignore: number;
    intervals_where_answered_exceeds_offered: number;
    rows_intervalo_completo_FALSO: number;
    data_rows: number;
  }
  let expected: File;

  beforeAll(async () => {
    expected = readJson<{ files: Record<string, File> }>(GENESYS, 'expected.json').files[FILE]!;
    await line.open(join(GENESYS, FILE), null, 'America/Lima');
  });
  afterAll(() => line.close());

  /** Expected means are rounded to thousandths. */
  const near = (value: number | null | undefined, mean: number | null) => {
    if (mean === null) expect(value).toBeNull();
    else expect(Math.abs(value! - mean)).toBeLessThan(0.001);
  };

  it('leaves out subtotals', () => {
    expect(line.record.rows).toBe(expected.data_rows);
    expect(line.record.format).toBe('genesys-cloud-queues');
    expect(line.record.dropped).toEqual({
      'subtotal of several queues': expected.all_queues_subtotal_rows_to_ignore,
    });
    expect(line.record.rejected).toBe(0);
    expect(line.record.warnings).toEqual({
      'more answered than offered': expected.intervals_where_answered_exceeds_offered,
      'not over when exported: what is in them counts, their hours are gaps': expected.rows_intervalo_completo_FALSO,
    });
  });

  it('counts the day, its mean wait and handling, and the service level that the system reports', async () => {
    const { total } = expected;
    expect(await line.value('offered')).toBe(total.offered);
    expect(await line.value('answered')).toBe(total.answered);
    expect(await line.value('abandoned')).toBe(total.abandoned);
    expect(await line.value('otherExits')).toBe(0);
    near(await line.value('asa'), total.asa_seconds_weighted);
    near(await line.value('abandonWaitMean'), total.mean_abandon_seconds);
    near(await line.value('handleMean'), total.aht_seconds);
    expect(await line.value('serviceLevelReported')).toBeCloseTo(total.service_level_vendor!, 6);
  });

  it('knows each queue', async () => {
    const measures = ['offered', 'answered', 'abandoned', 'asa', 'handleMean', 'serviceLevelReported'];
    const found = await line.by('queue', measures);
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected.by_queue).sort());
    for (const [queue, sums] of Object.entries(expected.by_queue)) {
      const [offered, answered, abandoned, asa, handling, level] = found[queue]!;
      expect([offered, answered, abandoned]).toEqual([sums.offered, sums.answered, sums.abandoned]);
      near(asa, sums.asa_seconds_weighted);
      near(handling, sums.aht_seconds);
      if (sums.service_level_vendor === null) expect(level).toBeNull();
      else expect(level).toBeCloseTo(sums.service_level_vendor, 6);
    }
  });

  it('has each hour up to the export, and none after it', async () => {
    const hours: Record<string, number> = {};
    for (const [start, [offered]] of Object.entries(expected.by_interval_offered_answered_abandoned)) {
      const hour = String(Number(start.slice(11, 13)));
      hours[hour] = (hours[hour] ?? 0) + offered;
    }
    const found = await line.by('hour', ['offered']);
    expect(Object.fromEntries(Object.entries(found).map(([hour, [offered]]) => [hour, offered]))).toEqual(hours);
    const { manifest } = line.source;
    expect(manifest.through).toBe('2025-11-27T13:00:00');
    expect(manifest.gaps).toEqual([{ from: DAY * 24 + 13, to: DAY * 24 + 24 }]);
    expect(await line.value('offered', { where: { hour: ['14'] } })).toBeNull();
  });

  it('does not tell what sums do not say', async () => {
    const measures = ['waitMedian', 'waitMax', 'shortAbandoned', 'serviceLevel', 'serviceLevelReported'];
    const { rows } = await ask(line.source, { measures, by: [], filter: {} });
    const sums = { value: null, reason: { code: 'only-sums' } };
    expect(rows[0]!.values).toMatchObject({
      waitMedian: sums,
      waitMax: sums,
      shortAbandoned: sums,
      serviceLevel: { value: null, reason: { code: 'other-threshold' } },
      serviceLevelReported: { threshold_s: null },
    });
  });
});

describe.skipIf(!existsSync(GENESYS))('agent states of Genesys Cloud, November 2025 (needs ../shared/data)', () => {
  const line = new Imported();
  const FILE = 'Resumen de línea de tiempo de estado de agente.csv';
  interface File {
    data_rows: number;
    agents: number;
    rows_still_open_without_end: number;
    rows_starting_before_the_report_day: number;
    top10_agents_by_clipped_En_la_cola_seconds: Record<string, number>;
    seconds_by_state_clipped_to_27_nov_whole_second_clock: Record<string, number>;
  }
  let expected: File;

  beforeAll(async () => {
    expected = readJson<{ files: Record<string, File> }>(GENESYS, 'expected.json').files[FILE]!;
    await line.open(join(GENESYS, FILE), null, 'America/Lima');
  });
  afterAll(() => line.close());

  it('accounts for every row: stretches of one status within one second are one', () => {
    const { record } = line;
    expect(record).toMatchObject({
      format: 'genesys-cloud-states',
      rows: expected.data_rows,
      rejected: 0,
      dropped: {},
    });
    expect(record.added.states! + record.repeated!).toBe(expected.data_rows);
    expect(record.warnings['still going on: no end in the export']).toBe(expected.rows_still_open_without_end);
  });

  it('keeps each stretch as it was written, with the word of the system', async () => {
    const rows = async (sql: string) => Object.fromEntries((await line.line.rows(sql)).map(({ k, n }) => [k, n]));
    const agents = "SELECT 'n' AS k, count(DISTINCT operator_id) AS n FROM states";
    expect(await rows(agents)).toEqual({ n: expected.agents });
    const before = "SELECT 'n' AS k, count(*) AS n FROM states WHERE started_local < TIMESTAMP '2025-11-27'";
    expect(await rows(before)).toEqual({ n: expected.rows_starting_before_the_report_day });
    const seconds = `sum(date_diff('second', greatest(started_local, TIMESTAMP '2025-11-27'), least(ended_local, TIMESTAMP '2025-11-28')))::INTEGER`;
    expect(await rows(`SELECT reason AS k, ${seconds} AS n FROM states WHERE ended_at IS NOT NULL GROUP BY 1`)).toEqual(
      expected.seconds_by_state_clipped_to_27_nov_whole_second_clock,
    );
    expect(
      await rows(
        `SELECT operator_id AS k, ${seconds} AS n FROM states WHERE state = 'staffed' AND ended_at IS NOT NULL GROUP BY 1 ORDER BY n DESC NULLS LAST LIMIT 10`,
      ),
    ).toEqual(expected.top10_agents_by_clipped_En_la_cola_seconds);
  });

  it('changes nothing where the same stretches come again', async () => {
    const report = await line.line.importPaths([join(GENESYS, FILE)]);
    expect(report.unchanged).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(CONNECT))('contact records of Amazon Connect, 2022 (needs ../shared/data)', () => {
  const FILES = ['contact-records.jsonl', 'contact-records.concatenated.json', 'contact-records.array.json'];
  interface Records {
    records_in_each_file: number;
    distinct_contacts: number;
    winner_LastUpdateTimestamp: Record<string, string>;
    answered: number;
    abandoned: number;
    queue_wait_seconds: Record<string, number>;
    service_level_20s: { answered_within: number; of_offered: number };
    agent_interaction_seconds: { mean: number };
    customer_hold_seconds: { total: number };
    after_contact_work_seconds: { mean: number };
    handle_time_seconds_interaction_plus_hold_plus_acw: { mean: number };
    transferred_out: number;
    operators: Record<string, { answered: number }>;
    queues: Record<string, number>;
  }

  const mean = ({ queue_wait_seconds }: Records) => queue_wait_seconds.mean!;

  async function expectAll(line: Imported, expected: Records) {
    expect(await line.value('contacts')).toBe(expected.distinct_contacts);
    expect(await line.value('answered')).toBe(expected.answered);
    expect(await line.value('abandoned')).toBe(expected.abandoned);
    expect(await line.value('asa')).toBe(mean(expected));
    expect(await line.numerator('serviceLevel.SL-2@20', true)).toBe(expected.service_level_20s.answered_within);
    expect(await line.value('serviceLevel.SL-2@20')).toBe(expected.service_level_20s.of_offered);
    expect(await line.value('talkMean')).toBe(expected.agent_interaction_seconds.mean);
    expect(await line.value('wrapMean')).toBe(expected.after_contact_work_seconds.mean);
    expect(await line.value('handleMean')).toBe(expected.handle_time_seconds_interaction_plus_hold_plus_acw.mean);
    const operators = Object.entries(expected.operators).map(([name, { answered }]) => [name, [answered]]);
    expect(await line.by('operator', ['answered'])).toEqual(Object.fromEntries(operators));
    const queues = Object.entries(expected.queues).map(([name, n]) => [name, [n]]);
    expect(await line.by('queue', ['contacts'])).toEqual(Object.fromEntries(queues));
    const rows = await line.line.rows<Record<string, string & number>>(
      `SELECT contact_id, wait_s, hold_s, disposition, caller_key IS NOT NULL AS called, strftime(revised_at, '%Y-%m-%dT%H:%M:%SZ') AS revised,
        CAST(entered_at AS VARCHAR) AS entered FROM contacts ORDER BY entered_at`,
    );
    for (const { contact_id, wait_s, revised, called } of rows) {
      expect(wait_s).toBe(expected.queue_wait_seconds[contact_id!]);
      expect(revised).toBe(expected.winner_LastUpdateTimestamp[contact_id!]);
      expect(called).toBe(true);
    }
    expect(rows.map(({ entered }) => entered)).toEqual(['2022-01-05 17:14:46', '2022-04-08 15:00:42']);
    expect(rows.reduce((sum, { hold_s }) => sum + hold_s!, 0)).toBe(expected.customer_hold_seconds.total);
    expect(rows.filter(({ disposition }) => disposition === 'transferred')).toHaveLength(expected.transferred_out);
  }

  it.each(FILES)('are read alike: %s', async (file) => {
    const line = new Imported();
    const expected = readJson<Records>(CONNECT, 'expected.json');
    await line.open(join(CONNECT, file), null, 'UTC');
    expect(line.record).toMatchObject({
      format: 'amazon-connect',
      rows: expected.records_in_each_file,
      added: { contacts: expected.distinct_contacts },
      repeated: expected.records_in_each_file - expected.distinct_contacts,
      rejected: 0,
      dropped: {},
      warnings: { 'delivered several times, the latest stays': 2 },
    });
    await expectAll(line, expected);
    await line.close();
  });

  it('say the same three times', async () => {
    const line = new Imported();
    await line.open(join(CONNECT, FILES[0]!), null, 'UTC');
    const before = await line.line.rows('SELECT * FROM contacts ORDER BY contact_id');
    const report = await line.line.importPaths(FILES.map((file) => join(CONNECT, file)));
    expect(report.imported.map(({ added, duplicates, repeated }) => [added.contacts, duplicates, repeated])).toEqual([
      [0, 2, 2],
      [0, 2, 2],
    ]);
    expect(await line.line.rows('SELECT * FROM contacts ORDER BY contact_id')).toEqual(before);
    await line.close();
  });
});

describe.skipIf(!existsSync(PHONE_NOW))('PhoneNow, 2021, a workbook (needs ../shared/data)', () => {
  const line = new Imported();
  interface Group {
    answered: number;
  }
  interface Workbook extends Record<string, unknown> {
    operators: Record<
      string,
      Group & { calls_routed: number; mean_wait: number; mean_talk: number; mean_satisfaction: number }
    >;
    topics: Record<string, Group & { calls: number }>;
    months: Record<string, Group & { calls: number }>;
    by_hour_of_day_calls: Record<string, number>;
    satisfaction_1to5: { n: number; missing: number; mean: number; counts: Record<string, number> };
  }
  let expected: Workbook;
  const recognise = { header: ['Call Id', 'Answered (Y/N)', 'Satisfaction rating'] };
  const answered = { column: 'Answered (Y/N)', equals: 'Y' };
  const calls: ProfileDraft = {
    name: 'phonenow',
    recognise,
    columns: {
      contact_id: 'Call Id',
      entered_at: { columns: ['Date', 'Time'] },
      channel: { constant: 'phone' },
      topic: 'Topic',
      operator_id: 'Agent',
      ending: { column: 'Answered (Y/N)', map: { Y: 'answered', N: 'abandoned' } },
      disposition: {
        cases: [{ when: { all: [answered, { column: 'Resolved', equals: 'Y' }] }, value: 'resolved' }],
        otherwise: null,
      },
      wait_s: 'Speed of answer in seconds',
      talk_s: 'AvgTalkDuration',
    },
  };
  const rating: ProfileDraft = {
    name: 'phonenow',
    recognise,
    target: 'surveys',
    drop: [{ when: { column: 'Satisfaction rating', empty: true }, reason: 'not rated' }],
    columns: {
      contact_id: 'Call Id',
      dimension: { constant: 'overall' },
      score: 'Satisfaction rating',
      scale_min: { constant: 1 },
      scale_max: { constant: 5 },
    },
  };

  beforeAll(async () => {
    expected = readJson<Workbook>(PHONE_NOW, 'expected.json');
    await line.open(join(PHONE_NOW, '01 Call-Center-Dataset.xlsx'), null, 'Europe/Zurich', [calls, rating]);
  });
  afterAll(() => line.close());

  it('accounts for every row, once as calls and once as ratings', async () => {
    const { n, missing, counts } = expected.satisfaction_1to5;
    expect(line.record).toMatchObject({
      rows: expected.data_rows,
      added: { contacts: expected.distinct_call_ids },
      rejected: 0,
      dropped: {},
    });
    const surveys = await line.line.rows<{ score: number; n: number }>(
      'SELECT score, count(*) AS n FROM surveys GROUP BY 1',
    );
    expect(Object.fromEntries(surveys.map(({ score, n: rows }) => [score, rows]))).toEqual(counts);
    expect(n + missing).toBe(expected.data_rows);
  });

  it('counts, and reads times as the sheet shows them', async () => {
    expect(await line.value('contacts')).toBe(expected.data_rows);
    expect(await line.value('answered')).toBe(expected.answered);
    expect(await line.value('answerRate')).toBeCloseTo(expected.answer_rate as number, 6);
    expect(await line.value('abandonRate')).toBeCloseTo(expected.abandon_rate as number, 6);
    const resolved = await line.by('disposition', ['answered']);
    expect(resolved.resolved).toEqual([expected.resolved]);
    await expectSpread(line, 'wait', expected.wait_answered_seconds as Spread);
    await expectSpread(line, 'talk', expected.talk_seconds as Spread);
    for (const [seconds, key] of [
      [20, 'service_level_20s'],
      [60, 'service_level_60s'],
    ] as const) {
      const level = expected[key] as Record<string, number>;
      expect(await line.numerator(`serviceLevel.SL-2@${seconds}`, true)).toBe(level.answered_within_inclusive);
      expect(await line.value(`serviceLevel.SL-2@${seconds}`)).toBeCloseTo(level.of_offered_inclusive!, 6);
    }
    expect(await line.value('satisfaction')).toBeCloseTo(expected.satisfaction_1to5.mean, 6);
    const [period] = await line.line.rows(
      `SELECT strftime(min(entered_local), '%Y-%m-%dT%H:%M:%S') AS first, strftime(max(entered_local), '%Y-%m-%dT%H:%M:%S') AS last FROM contacts`,
    );
    expect(period).toEqual({ first: expected.first_call_local, last: expected.last_call_local });
  });

  it('splits by operator, topic, month and hour', async () => {
    const operators = await line.by('operator', ['contacts', 'answered', 'asa', 'talkMean']);
    const rated = await line.line.rows<{ name: string; mean: number }>(
      'SELECT c.operator_id AS name, avg(score) AS mean FROM surveys JOIN contacts c USING (source, contact_id) GROUP BY 1',
    );
    const ratings = new Map(rated.map(({ name, mean }) => [name, mean]));
    expect(Object.keys(operators).sort()).toEqual(Object.keys(expected.operators).sort());
    for (const [name, group] of Object.entries(expected.operators)) {
      const [all, taken, wait, talk] = operators[name]!;
      expect([all, taken]).toEqual([group.calls_routed, group.answered]);
      expect(wait).toBeCloseTo(group.mean_wait, 6);
      expect(talk).toBeCloseTo(group.mean_talk, 6);
      expect(ratings.get(name)).toBeCloseTo(group.mean_satisfaction, 6);
    }
    const pairs = (groups: Record<string, Group & { calls: number }>) =>
      Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, [group.calls, group.answered]]));
    expect(await line.by('topic', ['contacts', 'answered'])).toEqual(pairs(expected.topics));
    expect(await line.by('month', ['contacts', 'answered'])).toEqual(pairs(expected.months));
    const hours = await line.by('hour', ['contacts']);
    for (const [hour, n] of Object.entries(expected.by_hour_of_day_calls)) expect(hours[hour]).toEqual([n]);
  });
});
