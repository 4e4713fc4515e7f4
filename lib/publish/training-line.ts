import { join } from 'node:path';
import { DISPOSITIONS } from '@/lib/model/contact';
import type { Day } from '@/lib/model/day';
import type { Settings } from '@/lib/model/settings';
import type {
  AnswerColumns,
  CallColumns,
  Line,
  LineOperator,
  ReviewColumns,
  TrainingHeld,
  WeighingCall,
} from '@/lib/model/training';
import { shownId } from '@/lib/privacy/shown-id';
import { resolveAliases } from '@/lib/store/aliases';
import { type Database, openDatabase } from '@/lib/store/database';
import type { Ledger } from '@/lib/store/ledger';
import { text, texts } from '@/lib/store/sql';
import { createViews } from '@/lib/store/view';
import { formatDay } from '@/lib/time/day';
import { linkAnswers } from './answers';
import { moment, serviceDay } from './days';
import { nameWhole } from './excerpt';
import { createScales, ON_SCALE } from './scales';
import { NUMBERED_SURVEYS } from './timed-answers';
import { wholeSeconds } from './whole-seconds';

/** Trainings older than this before the last day are not judged any more. */
const TRAININGS_DAYS = 365;
/** What is known of a place before a training is of so many days. */
const BEFORE_DAYS = 91;

/** The line of a store up to a day, with what names its calls, until it is closed. */
export interface StoredLine {
  line: Line;
  /** Last day that counts. */
  asOf: Day;
  evaluators: readonly string[];
  /** Trainings on topics that no call of these weeks has: they are left out. */
  leftOut: number;
  channels: readonly string[];
  /** Calls by their indices in the line, in the order given. */
  callsAt(indices: readonly number[]): Promise<WeighingCall[]>;
  close(): Promise<void>;
}

/** Reads the answered contacts of the windows before a day (null: the last day with contacts), with the answers and reviews about them. Answers null where nobody answered any contact. */
export async function readTrainingLine(
  store: string,
  ledger: Ledger,
  settings: Settings,
  { asOf: wanted, windowWeeks }: { asOf: Day | null; windowWeeks: number },
): Promise<StoredLine | null> {
  const database = await openDatabase();
  try {
    await createViews(database, store, ledger);
    await resolveAliases(database);
    await nameWhole(database);
    const asOf = wanted ?? (await lastDay(database, settings, windowWeeks));
    if (asOf === null) return await database.close().then(() => null);
    await narrow(database, settings, asOf, windowWeeks);
    const codes = await createCodes(database);
    await createCalls(database, settings);
    const trainings = await readTrainings(database, asOf);
    const line: Line = {
      operators: await readOperators(database),
      topics: codes.topic!,
      teams: codes.team!,
      calls: await readCalls(database),
      answers: await readAnswers(database, settings),
      reviews: await readReviews(database, settings, asOf),
      trainings: trainings.filter(({ known }) => known).map(({ known: _, ...training }) => training),
      dayStartsAt: settings.operatingDayStartsAt,
    };
    const names = await putAway(database);
    if (line.calls.n === 0) return await database.close().then(() => null);
    return {
      line,
      asOf,
      evaluators: codes.evaluator!,
      leftOut: trainings.filter(({ known }) => !known).length,
      channels: codes.channel!,
      callsAt: (indices) => callsAt(database, names, indices),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A window that holds less than this of what the fullest holds is of a clock that was wrong. */
const LEAST_OF_FULLEST = 0.01;

/** The last day whose window holds calls as windows do, so that no single call of a wrong day hides all others. */
async function lastDay(database: Database, settings: Settings, windowWeeks: number): Promise<Day | null> {
  const days = await database.rows<{ day: Day; held: number }>(`
    SELECT day, CAST(sum(n) OVER (ORDER BY day RANGE BETWEEN ${7 * windowWeeks - 1} PRECEDING AND CURRENT ROW) AS DOUBLE) AS held
    FROM (SELECT ${serviceDay('entered_local', settings)} AS day, count(*) AS n FROM contacts WHERE ending = 'answered' AND operator_id IS NOT NULL GROUP BY 1) ORDER BY day`);
  const fullest = days.reduce((most, { held }) => Math.max(most, held), 0);
  return days.findLast(({ held }) => held >= LEAST_OF_FULLEST * fullest)?.day ?? null;
}

/** Puts the answered contacts that count in place of all. */
async function narrow(database: Database, settings: Settings, asOf: Day, windowWeeks: number): Promise<void> {
  const [row] = await database.rows<{ first: Day | null }>(
    `SELECT min(held_on - DATE '1970-01-01') AS first FROM trainings WHERE held_on - DATE '1970-01-01' BETWEEN ${asOf - TRAININGS_DAYS} AND ${asOf}`,
  );
  const from = Math.min(asOf + 1 - 14 * windowWeeks, (row!.first ?? asOf) - BEFORE_DAYS);
  const begin = (day: Day) => moment((day * 24 + settings.operatingDayStartsAt) * 3600);
  await database.run('DROP VIEW contacts');
  await database.run(
    `CREATE VIEW contacts AS FROM whole_contacts WHERE ending = 'answered' AND operator_id IS NOT NULL AND entered_local >= ${begin(from)} AND entered_local < ${begin(asOf + 1)}`,
  );
}

const CODED = {
  operator:
    'SELECT operator_id AS label FROM operators UNION SELECT operator_id FROM contacts UNION SELECT operator_id FROM evaluations UNION SELECT operator_id FROM trainings',
  team: 'SELECT team AS label FROM operators',
  topic: 'SELECT topic AS label FROM contacts',
  queue: 'SELECT queue AS label FROM contacts',
  channel: 'SELECT channel AS label FROM contacts',
  dimension: 'SELECT dimension AS label FROM scales',
  criterion: 'SELECT criterion AS label FROM evaluations',
  evaluator: 'SELECT evaluator_id AS label FROM evaluations',
} as const;

/** Makes a table `line_…` of each kind of label, coded from 0 in the order of the labels. */
async function createCodes(database: Database): Promise<Record<string, string[]>> {
  await createScales(database);
  const labels: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(CODED)) {
    await database.run(
      `CREATE TEMP TABLE line_${name} AS SELECT label, CAST(row_number() OVER (ORDER BY label) - 1 AS INTEGER) AS code FROM (SELECT DISTINCT label FROM (${query}) WHERE label IS NOT NULL)`,
    );
    const rows = await database.rows<{ label: string }>(`SELECT label FROM line_${name} ORDER BY code`);
    labels[name] = rows.map(({ label }) => label);
  }
  return labels;
}

/** Makes the table `line_calls` in the order of the line, and the view `line_numbered` with the index of each. */
async function createCalls(database: Database, settings: Settings): Promise<void> {
  const codes = ['operator', 'topic', 'queue', 'channel'] as const;
  const column = { operator: 'operator_id', topic: 'topic', queue: 'queue', channel: 'channel' };
  await database.run(`CREATE TEMP TABLE line_calls AS
    SELECT source, contact_id, visit, entered_local, ${serviceDay('entered_local', settings)} AS day, CAST(hour(entered_local) AS INTEGER) AS hour,
      ${codes.map((name) => `coalesce(line_${name}.code, -1) AS ${name}`).join(', ')},
      ${['wait_s', 'talk_s', 'hold_s', 'wrap_s'].map((name) => `coalesce(${name}, -1) AS ${name}`).join(', ')},
      CAST(coalesce(list_position([${texts(DISPOSITIONS)}], disposition), 0) - 1 AS INTEGER) AS disposition
    FROM contacts ${codes.map((name) => `LEFT JOIN line_${name} ON line_${name}.label = contacts.${column[name]}`).join(' ')}
    ORDER BY day, entered_at, source, contact_id, visit`);
  await database.run('CREATE TEMP VIEW line_numbered AS SELECT CAST(rowid AS INTEGER) AS idx, * FROM line_calls');
}

/** The same numbers in memory that another thread sees too, so that it needs no copy. */
function shared(column: Int32Array): Int32Array {
  const out = new Int32Array(new SharedArrayBuffer(column.byteLength));
  out.set(column);
  return out;
}

/** A table is read in the order in which it was filled. */
async function readCalls(database: Database): Promise<CallColumns> {
  const names = [
    'day',
    'hour',
    'operator',
    'topic',
    'queue',
    'channel',
    'wait_s',
    'talk_s',
    'hold_s',
    'wrap_s',
    'disposition',
  ] as const;
  const columns = await database.columns(`SELECT ${names.join(', ')} FROM line_calls`);
  const named = Object.fromEntries(names.map((name, i) => [name, shared(columns[i] as Int32Array)])) as unknown as Omit<
    CallColumns,
    'n'
  >;
  return { n: named.day.length, ...named };
}

/** Scores are put on a scale of five: a scale of 0 to 10 loses 0.4 points a step. */
const SPAN = 4;

async function readAnswers(database: Database, settings: Settings): Promise<AnswerColumns> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE sources_of_contacts AS SELECT DISTINCT source AS label FROM whole_contacts`,
  );
  await linkAnswers(database, settings);
  const [call, dimension, lost] = await database.columns(`
    SELECT idx, d.code, least(${SPAN}, greatest(0, CAST((s.scale_max - s.score) * ${SPAN} / (s.scale_max - coalesce(s.scale_min, 1)) AS DOUBLE)))
    FROM ${NUMBERED_SURVEYS} s JOIN line_dimension d ON d.label = s.dimension JOIN scales ON ${ON_SCALE}
    LEFT JOIN named_visits n ON n.contact_id = s.contact_id AND n.survey_source = s.source AND n.survey_operator IS NOT DISTINCT FROM s.operator_id
    LEFT JOIN timed_visits t ON t.nth = s.nth AND t.survey_source = s.source AND t.survey_operator = s.operator_id AND t.answered_at = s.answered_at
    JOIN line_numbered c ON c.source = coalesce(n.source, t.source) AND c.contact_id = coalesce(n.contact_id, t.contact_id) AND c.visit IS NOT DISTINCT FROM coalesce(n.visit, t.visit)
    WHERE s.score IS NOT NULL AND s.scale_max > coalesce(s.scale_min, 1)
    ORDER BY idx, d.code, s.score, s.answer_id`);
  const dimensions = await database.rows<{ label: string }>('SELECT label FROM line_dimension ORDER BY code');
  return {
    n: call!.length,
    call: call as Int32Array,
    dimension: dimension as Int32Array,
    lost: lost as Float64Array,
    dimensions: dimensions.map(({ label }) => label),
  };
}

/** Of a review that names a call, the operator's own visit; the day is the call's, where it is known. */
async function readReviews(database: Database, settings: Settings, asOf: Day): Promise<ReviewColumns> {
  const [call, operator, day, evaluator, criterion, failed] = await database.columns(`
    WITH visits AS (
      SELECT contact_id, operator, max(idx) AS idx, arg_max(day, idx) AS day FROM line_numbered
      SEMI JOIN (SELECT DISTINCT contact_id FROM evaluations) USING (contact_id) GROUP BY contact_id, operator
    )
    SELECT coalesce(v.idx, -1) AS call, o.code AS operator, CAST(coalesce(v.day, ${serviceDay('e.evaluated_local', settings)}) AS INTEGER) AS day,
      coalesce(ev.code, -1), q.code, CAST(1 - e.score AS DOUBLE)
    FROM evaluations e JOIN line_operator o ON o.label = e.operator_id JOIN line_criterion q ON q.label = e.criterion
      LEFT JOIN line_evaluator ev ON ev.label = e.evaluator_id
      LEFT JOIN visits v ON v.contact_id = e.contact_id AND v.operator = o.code
    WHERE e.score BETWEEN 0 AND 1 AND coalesce(v.day, ${serviceDay('e.evaluated_local', settings)}) <= ${asOf}
    ORDER BY 3, 1, 2, e.evaluation_id, q.code, e.score, e.source`);
  const criteria = await database.rows<{ label: string }>('SELECT label FROM line_criterion ORDER BY code');
  return {
    n: call!.length,
    call: call as Int32Array,
    operator: operator as Int32Array,
    day: day as Int32Array,
    evaluator: evaluator as Int32Array,
    criterion: criterion as Int32Array,
    failed: failed as Float64Array,
    criteria: criteria.map(({ label }) => label),
  };
}

async function readOperators(database: Database): Promise<LineOperator[]> {
  const rows = await database.rows<{ id: string; team: number; hired: number | null }>(`
    SELECT l.label AS id, coalesce(t.code, -1) AS team, CAST(o.hired_on - DATE '1970-01-01' AS INTEGER) AS hired
    FROM line_operator l LEFT JOIN operators o ON o.operator_id = l.label LEFT JOIN line_team t ON t.label = o.team ORDER BY l.code`);
  return rows;
}

async function readTrainings(database: Database, asOf: Day): Promise<(TrainingHeld & { known: boolean })[]> {
  const rows = await database.rows<{
    id: string | null;
    operator: number;
    topic: number;
    known: boolean;
    kind: string | null;
    measure: string | null;
    day: number;
    hours: number | null;
  }>(`
    SELECT training_id AS id, o.code AS operator, coalesce(t.code, -1) AS topic, tr.topic IS NULL OR t.code IS NOT NULL AS known, kind, measure,
      CAST(held_on - DATE '1970-01-01' AS INTEGER) AS day, CAST(hours AS DOUBLE) AS hours
    FROM trainings tr JOIN line_operator o ON o.label = tr.operator_id LEFT JOIN line_topic t ON t.label = tr.topic
    WHERE held_on - DATE '1970-01-01' BETWEEN ${asOf - TRAININGS_DAYS} AND ${asOf}
    ORDER BY held_on, o.code, training_id, tr.topic, measure, kind`);
  return rows.map(({ id, ...training }, i) => ({ id: id ?? `${formatDay(training.day)} (${i + 1})`, ...training }));
}

/** Puts what names the calls into a file and frees what else was read, which is more than all that is worked out from it. Answers the file's path. */
async function putAway(database: Database): Promise<string> {
  const path = join(database.scratch, 'line.parquet');
  await database.run(
    `COPY (SELECT contact_id, coalesce(visit, 1) AS visit, entered_local FROM line_calls) TO ${text(path)} (FORMAT parquet)`,
  );
  await database.run('DROP VIEW line_numbered');
  for (const name of ['line_calls', 'named_visits', 'timed_visits']) await database.run(`DROP TABLE ${name}`);
  return path;
}

async function callsAt(database: Database, names: string, indices: readonly number[]): Promise<WeighingCall[]> {
  if (indices.length === 0) return [];
  const clock = wholeSeconds('entered_local');
  const rows = await database.rows<{ idx: number; id: string; visit: number; day: number; second: number }>(
    `SELECT file_row_number AS idx, contact_id AS id, visit, ${clock} // 86400 AS day, ${clock} % 86400 AS second
    FROM read_parquet(${text(names)}, file_row_number = true) WHERE file_row_number IN (${indices.join(', ')})`,
  );
  const found = new Map(rows.map(({ idx, id, ...call }) => [idx, { ...call, id: shownId(id) }]));
  return indices.map((index) => found.get(index)!);
}
