import { AGAIN, DISPOSITIONS, ENDINGS, FATES, PARTS, STATES, TIMES } from '@/lib/model/contact';
import {
  CALL_COLUMNS,
  type CallColumn,
  CODED_DIMENSIONS,
  type CodedDimension,
  LATER_EDGES,
  LENGTH_EDGES,
  UNKNOWN_BIN,
  WAIT_EDGES,
} from '@/lib/model/cuboid';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { linkAnswers, SURVEYED_VISITS, scoreVisits } from './answers';
import type { Days } from './days';
import { hasIntervals } from './intervals';
import { createMarks, MARK_KEY, UNHEARD } from './marks';
import { wholeSeconds } from './whole-seconds';

export type Dictionaries = Record<CodedDimension, (string | null)[]>;

/** Makes the tables of codes and answers them; and the table `sources_of_contacts`, as some sources may have only intervals. Expects the views of the store. */
export async function createDictionaries(database: Database): Promise<Dictionaries> {
  const intervals = await hasIntervals(database);
  const dictionaries = await readDictionaries(database, intervals);
  for (const dimension of CODED_DIMENSIONS) await createDictionary(database, dimension, dictionaries[dimension]);
  await database.run(`CREATE OR REPLACE TEMP TABLE sources_of_contacts AS
    ${intervals ? 'SELECT DISTINCT source AS label FROM contacts' : 'SELECT label FROM code_source'}`);
  return dictionaries;
}

/** Makes the table `coded`, one row a contact (`only` those that entered on some days) with every text but its id as its code and `clock`, the wall clock in seconds. Days are service days: they
 * begin at the settings' hour. Expects the views of the store, the tables of codes and `scales`. */
export async function codeContacts(database: Database, settings: Settings, only: Days | null): Promise<void> {
  await createBins(database);
  await createMarks(database, settings);
  await linkAnswers(database, settings);
  await scoreVisits(database);
  const where = only ? ` WHERE ${only.hold('c.entered_local', settings)}` : '';
  await database.run(`CREATE OR REPLACE TABLE coded AS ${codedSql(settings)}${where}`);
}

/** Contacts one by one, and as many as intervals count of what these name. */
const WITH_INTERVALS = `(SELECT queue, channel, topic, priority, source, operator_id, 1 AS n FROM contacts
  UNION ALL BY NAME SELECT queue, channel, source, greatest(offered, answered + abandoned, coalesce(handled, 0)) AS n FROM intervals
  WHERE greatest(offered, answered + abandoned, coalesce(handled, 0)) > 0)`;

async function readDictionaries(database: Database, intervals: boolean): Promise<Dictionaries> {
  const columns = {
    queue: 'queue',
    channel: 'channel',
    topic: 'topic',
    priority: 'priority',
    source: 'source',
    operator: 'operator_id',
  };
  const names = Object.values(columns);
  const [visits, visitors] = intervals ? [WITH_INTERVALS, 'sum(n)'] : ['contacts', 'count(*)'];
  const counts = await database.rows<Record<string, string | null> & { n: number }>(
    `SELECT ${names.join(', ')}, ${visitors} AS n FROM ${visits} GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})
      ORDER BY n DESC, ${names.join(', ')}`,
  );
  const found = (name: string) => counts.flatMap((row) => (row[name] === null ? [] : [row[name]!]));
  const roster = await labels(database, 'SELECT DISTINCT operator_id AS label FROM operators');
  const known = new Set([...found(columns.operator), ...roster]);
  await createLabels(database, 'known_operators', known);
  await createOperatorCounts(
    database,
    counts.filter((row) => row[columns.operator] !== null).map((row) => [row[columns.operator]!, row.n]),
  );
  const named = await labels(
    database,
    'SELECT operator_id AS label FROM states UNION SELECT operator_id FROM surveys WHERE operator_id IS NOT NULL UNION SELECT operator_id FROM evaluations',
  );
  const reviewScores = await readReviewScores(database);
  return {
    queue: [null, ...found(columns.queue)],
    channel: [null, ...found(columns.channel)],
    topic: [null, ...found(columns.topic)],
    priority: [null, ...found(columns.priority)],
    source: [null, ...found(columns.source)],
    operator: [null, ...[...new Set([...known, ...named])].sort()],
    dimension: [
      null,
      ...(await labels(database, 'SELECT dimension AS label FROM surveys GROUP BY 1 ORDER BY count(*) DESC, 1')),
    ],
    ending: [null, ...ENDINGS],
    disposition: [null, ...DISPOSITIONS],
    fate: [null, ...FATES],
    again: [null, ...AGAIN],
    times: [null, ...TIMES],
    score: [null, ...(await readScores(database))],
    state: [null, ...STATES],
    part: [null, ...PARTS],
    criterion: [
      null,
      ...(await labels(database, 'SELECT criterion AS label FROM evaluations GROUP BY 1 ORDER BY count(*) DESC, 1')),
    ],
    first_score: [null, ...reviewScores],
    second_score: [null, ...reviewScores],
    reason: [
      null,
      ...(await labels(
        database,
        'SELECT reason AS label FROM states WHERE reason IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1',
      )),
    ],
  };
}

async function labels(database: Database, sql: string): Promise<string[]> {
  return (await database.rows<{ label: string }>(sql)).map(({ label }) => label);
}

/** Where there are more, scores are measured and not counted one by one. */
const MOST_SCORES = 1000;
const MOST_REVIEW_SCORES = 101;

async function readScores(database: Database): Promise<string[]> {
  const scores = await database.rows<{ score: number }>(
    `SELECT DISTINCT score FROM surveys ORDER BY score LIMIT ${MOST_SCORES + 1}`,
  );
  return scores.length > MOST_SCORES ? [] : scores.map(({ score }) => String(score));
}

/** Scores from 0 to 1 that evaluators gave; none where there are too many to compare two evaluators by. */
async function readReviewScores(database: Database): Promise<string[]> {
  const scores = await database.rows<{ score: number }>(
    `SELECT DISTINCT CAST(CAST(score AS DECIMAL(18, 6)) AS DOUBLE) AS score FROM evaluations WHERE score BETWEEN 0 AND 1 ORDER BY score`,
  );
  return scores.length > MOST_REVIEW_SCORES ? [] : scores.map(({ score }) => String(score));
}

async function createLabels(database: Database, table: string, values: ReadonlySet<string>): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE ${table} (label VARCHAR)`);
  const rows = [...values].map((label) => `(${text(label)})`);
  if (rows.length) await database.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
}

/** Makes the table `operators_of_contacts`: how many contacts each has. */
async function createOperatorCounts(database: Database, counts: readonly (readonly [string, number])[]): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE operators_of_contacts (label VARCHAR, n INTEGER)');
  const rows = counts.map(([label, n]) => `(${text(label)}, ${n})`);
  if (rows.length) await database.run(`INSERT INTO operators_of_contacts VALUES ${rows.join(', ')}`);
}

async function createDictionary(
  database: Database,
  dimension: CodedDimension,
  values: (string | null)[],
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE code_${dimension} (label VARCHAR, code INTEGER)`);
  const rows = values.slice(1).map((label, index) => `(${text(label!)}, ${index + 1})`);
  if (rows.length) await database.run(`INSERT INTO code_${dimension} VALUES ${rows.join(', ')}`);
}

async function createBins(database: Database): Promise<void> {
  const bins = (table: string, edges: readonly number[]) => {
    const arms = edges.map((edge, bin) => `WHEN seconds <= ${edge} THEN ${bin}`).join(' ');
    return database.run(`CREATE OR REPLACE TEMP TABLE ${table} AS
      SELECT CAST(seconds AS INTEGER) AS seconds, CAST(CASE ${arms} ELSE ${edges.length} END AS INTEGER) AS code
      FROM range(0, ${edges.at(-1)! + 2}) r(seconds)`);
  };
  await bins('code_bin', WAIT_EDGES);
  await bins('code_length', LENGTH_EDGES);
}

/** Code of `later` of so many seconds. */
function laterCode(seconds: string): string {
  const arms = LATER_EDGES.map((edge, bin) => `WHEN marks.${seconds} <= ${edge} THEN ${bin + 1}`).join(' ');
  return `CASE ${arms} ELSE 0 END`;
}

function codedSql(settings: Settings): string {
  const code = (dimension: string) => `coalesce(code_${dimension}.code, 0)`;
  const columns: Record<CallColumn, string> = {
    day: `(${wholeSeconds('entered_local')} - ${settings.operatingDayStartsAt * 3600}) // 86400`,
    second: `${wholeSeconds('entered_local')} % 86400`,
    queue: code('queue'),
    channel: code('channel'),
    topic: code('topic'),
    operator: code('operator'),
    ending: code('ending'),
    disposition: code('disposition'),
    priority: code('priority'),
    source: code('source'),
    fate: code('fate'),
    surveyed: 'surveyed.contact_id IS NOT NULL',
    wait_s: 'coalesce(wait_s, -1)',
    ring_s: 'coalesce(ring_s, -1)',
    talk_s: 'coalesce(talk_s, -1)',
    hold_s: 'coalesce(hold_s, -1)',
    wrap_s: 'coalesce(wrap_s, -1)',
    again: code('again'),
    ago: 'coalesce(marks.ago, 0)',
    later_s: 'coalesce(marks.later_s, -1)',
    score_c: 'coalesce(scored.score_c, -1)',
  };
  const list = CALL_COLUMNS.map((name) => `CAST(${columns[name]} AS INTEGER) AS ${name}`);
  const plain = ['queue', 'channel', 'topic', 'ending', 'disposition', 'priority'];
  const joins = plain.map((name) => `LEFT JOIN code_${name} ON code_${name}.label = c.${name}`);
  return `SELECT ${list.join(', ')},
      CAST(coalesce(code_bin.code, ${UNKNOWN_BIN}) AS INTEGER) AS bin,
      CAST(${wholeSeconds('entered_local')} % 86400 // 3600 AS INTEGER) AS hour,
      ${wholeSeconds('entered_local')} AS clock, caller_key IS NOT NULL AS caller_known, c.contact_id, c.visit,
      CAST(${wholeSeconds('entered_local')} % 86400 // 1800 AS INTEGER) AS half,
      CAST(${laterCode('later_s')} AS INTEGER) AS later, coalesce(marks.is_first, false) AS is_first
    FROM contacts c ${joins.join(' ')}
    LEFT JOIN code_source ON code_source.label = c.source
    LEFT JOIN code_operator ON code_operator.label = c.operator_id
    LEFT JOIN code_bin ON code_bin.seconds = CASE WHEN c.wait_s > ${WAIT_EDGES.at(-1)!} THEN ${WAIT_EDGES.at(-1)! + 1} ELSE c.wait_s END
    LEFT JOIN marks ON marks.of_visit = ${MARK_KEY}
    LEFT JOIN code_fate ON code_fate.label = CASE WHEN c.ending IN ${UNHEARD} THEN coalesce(marks.fate, 'unknown_caller') END
    LEFT JOIN code_again ON code_again.label = CASE WHEN c.ending = 'answered'
      THEN CASE WHEN c.disposition = 'not_pertinent' THEN 'not_pertinent' ELSE coalesce(marks.again, 'unknown_caller') END END
    LEFT JOIN ${SURVEYED_VISITS} surveyed
      ON surveyed.contact_id = c.contact_id AND surveyed.source = c.source AND surveyed.visit = c.visit
    LEFT JOIN scored ON scored.contact_id = c.contact_id AND scored.source = c.source AND scored.visit = c.visit`;
}
