import { ENDINGS, type Ending } from '@/lib/model/contact';
import { type CuboidId, type Figure, figuresOf, UNKNOWN_BIN, UNKNOWN_HALF } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { IntervalsCounted, Manifest } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { wholeSeconds } from './whole-seconds';

/** Where each interval stands; the first that holds. Measures read only the `counted`. */
const STANDINGS = ['otherLength', 'unfinished', 'besideContacts', 'overlapping', 'counted'] as const;
type Standing = (typeof STANDINGS)[number];

export interface Intervals {
  /** What the manifest says of them; undefined where measures read none. */
  published: Manifest['intervals'];
  /** Undefined where the store has none. */
  trust: IntervalsCounted | undefined;
  days: Day[];
  /** Wall clock in seconds up to which they tell; null where measures read none. */
  through: number | null;
  /** Hours of the wall clock with their contacts, of which there may be none. */
  hours: { hour: number; n: number }[];
  /** Hours of the wall clock in which an interval was not over when it was exported. */
  unfinished: number[];
}

const NONE: Intervals = {
  published: undefined,
  trust: undefined,
  days: [],
  through: null,
  hours: [],
  unfinished: [],
};

/** Makes the table `summed`, the contacts that intervals count, by ending: a row holds the figures of one ending in one interval. Of an interval
 * that was exported before it was over, what it counts did happen, and counts; one with nothing in it tells nothing. Contacts that are there one by one win over an
 * interval of their queue and hour. Expects the views of the store, its codes and the table `coded`. */
export async function sumIntervals(database: Database, settings: Settings): Promise<Intervals> {
  if (!(await hasIntervals(database))) return NONE;
  await database.run(`CREATE OR REPLACE TEMP TABLE placed AS ${placedSql(settings)}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE summed AS ${summedSql(settings)}`);
  return describeIntervals(database);
}

export async function hasIntervals(database: Database): Promise<boolean> {
  return (await database.rows('SELECT 1 AS one FROM intervals LIMIT 1')).length > 0;
}

function placedSql({ operatingDayStartsAt }: Settings): string {
  const clock = wholeSeconds('starts_local');
  const length = (start: string, end: string) => `${wholeSeconds(end)} - ${wholeSeconds(start)}`;
  const onTheClock = length('starts_local', 'ends_local');
  const passed = length('starts_at', 'ends_at');
  const empty = 'offered = 0 AND answered = 0 AND abandoned = 0 AND coalesce(handled, 0) = 0';
  return `
    WITH timed AS (
      SELECT i.*, ${clock} AS clock, ${wholeSeconds('starts_at')} AS began,
        CASE WHEN ${onTheClock} > 0 THEN least(${onTheClock}, ${passed}) ELSE ${passed} END AS length_s,
        coalesce(complete, true) AS is_over, coalesce(q.code, 0) AS queue_code, coalesce(ch.code, 0) AS channel_code
      FROM intervals i LEFT JOIN code_queue q ON q.label = i.queue LEFT JOIN code_channel ch ON ch.label = i.channel
    ), sorted AS (
      SELECT *, CASE
          WHEN length_s <= 0 OR clock % 3600 + length_s > 3600 THEN 'otherLength'
          WHEN NOT is_over AND ${empty} THEN 'unfinished'
          WHEN (queue_code, clock // 3600) IN (SELECT (queue, clock // 3600) FROM coded) THEN 'besideContacts'
          ELSE 'counted'
        END AS sort
      FROM timed
    )
    SELECT * EXCLUDE sort, CASE WHEN sort = 'counted' AND began < max(began + length_s) OVER (
          PARTITION BY sort, queue, channel ORDER BY began, length_s, source ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) THEN 'overlapping' ELSE sort END AS standing,
      (clock - ${operatingDayStartsAt * 3600}) // 86400 AS day, clock % 86400 // 3600 AS hour
    FROM sorted`;
}

type Figures = Partial<Record<Figure, string>>;

/** What an interval says of the contacts of each ending. The rest of the offered left otherwise; it is below zero where more were answered than
 * offered, as their offer is in the interval before, and adds up right with that one. */
function figuresByEnding(threshold: number): [Ending, Figures][] {
  const where = (test: string, value: string) => `CASE WHEN ${test} THEN ${value} ELSE 0 END`;
  const given = 'within_threshold IS NOT NULL';
  const judged = `${given} AND coalesce(threshold_s = ${threshold}, false)`;
  const handled = 'coalesce(handled, answered)';
  const handledOf = (column: string) => where(`${column} IS NOT NULL`, handled);
  const shared = { summed: '1', unjudged: where(judged, '0').replace('ELSE 0', 'ELSE 1') };
  return [
    [
      'answered',
      {
        ...shared,
        contacts: 'answered',
        wait_n: where('wait_sum_s IS NOT NULL', 'answered'),
        wait_s: 'coalesce(wait_sum_s, 0)',
        within_target: where(judged, 'within_threshold'),
        judged: where(judged, 'answered'),
        reported_n: where(given, 'answered'),
        reported_within: 'coalesce(within_threshold, 0)',
        handled,
        talk_n: handledOf('talk_sum_s'),
        talk_s: 'coalesce(talk_sum_s, 0)',
        hold_n: handledOf('hold_sum_s'),
        hold_s: 'coalesce(hold_sum_s, 0)',
        wrap_n: handledOf('wrap_sum_s'),
        wrap_s: 'coalesce(wrap_sum_s, 0)',
      },
    ],
    [
      'abandoned',
      {
        ...shared,
        contacts: 'abandoned',
        wait_n: where('abandon_wait_sum_s IS NOT NULL', 'abandoned'),
        wait_s: 'coalesce(abandon_wait_sum_s, 0)',
        reported_n: where(given, 'abandoned'),
      },
    ],
    ['overflowed', { ...shared, contacts: 'offered - answered - abandoned' }],
  ];
}

/** Sums of decimals don't hang on their order. */
const EXACT = 'DECIMAL(18, 3)';

/** Figures that say nothing by themselves: a row with nothing else is left out. */
const COMPANIONS: readonly Figure[] = ['summed', 'unjudged'];
const CONTACT_CUBOIDS: readonly CuboidId[] = ['traffic', 'waits', 'operators', 'topics', 'arrivals'];

function summedSql({ serviceLevel }: Settings): string {
  const names = [...new Set(CONTACT_CUBOIDS.flatMap((id) => figuresOf(id, true)))];
  const unknown = ['topic', 'operator', 'disposition'].map((name) => `0 AS ${name}`);
  const arms = figuresByEnding(serviceLevel.threshold_s).map(([ending, figures]) => {
    const list = names.map((name) => `CAST(${figures[name] ?? '0'} AS ${EXACT}) AS ${name}`);
    const telling = names.filter((name) => figures[name] && !COMPANIONS.includes(name));
    return `SELECT * FROM (
      SELECT day, hour, CASE WHEN clock % 1800 + length_s <= 1800 THEN clock % 86400 // 1800 ELSE ${UNKNOWN_HALF} END AS half, clock // 3600 AS clock_hour, queue_code AS queue, channel_code AS channel, ${1 + ENDINGS.indexOf(ending)} AS ending,
        ${unknown.join(', ')}, ${UNKNOWN_BIN} AS bin, ${list.join(', ')}
      FROM placed WHERE standing = 'counted') WHERE ${telling.map((name) => `${name} <> 0`).join(' OR ')}`;
  });
  return arms.join(' UNION ALL ');
}

async function describeIntervals(database: Database): Promise<Intervals> {
  const counts = await database.rows<{ standing: Standing; n: number; offered: number; open: number }>(
    `SELECT standing, count(*) AS n, CAST(sum(offered) AS DOUBLE) AS offered, count(*) FILTER (NOT is_over) AS open FROM placed GROUP BY standing`,
  );
  const of = (standing: Standing) => counts.find((row) => row.standing === standing);
  const counted = of('counted');
  const trust: IntervalsCounted = {
    offered: counted?.offered ?? 0,
    counted: counted?.n ?? 0,
    unfinished: (of('unfinished')?.n ?? 0) + (counted?.open ?? 0),
    otherLength: of('otherLength')?.n ?? 0,
    besideContacts: of('besideContacts')?.n ?? 0,
    overlapping: of('overlapping')?.n ?? 0,
  };
  if (!counted) return { ...NONE, trust };
  const column = async (sql: string) => (await database.rows<{ value: number }>(sql)).map(({ value }) => value);
  const from = `FROM placed WHERE standing = 'counted'`;
  const hours = await database.rows<{ hour: number; n: number }>(
    `SELECT clock // 3600 AS hour, greatest(sum(offered), sum(answered + abandoned)) AS n ${from} GROUP BY 1 ORDER BY 1`,
  );
  return {
    published: {
      thresholds: await column(
        `SELECT DISTINCT threshold_s AS value ${from} AND within_threshold IS NOT NULL ORDER BY threshold_s NULLS LAST`,
      ),
    },
    trust,
    days: await column(`SELECT DISTINCT CAST(day AS INTEGER) AS value ${from} ORDER BY 1`),
    through: (await column(`SELECT max(CASE WHEN is_over THEN clock + length_s ELSE clock END) AS value ${from}`))[0]!,
    hours,
    unfinished: await column(
      `SELECT DISTINCT clock // 3600 AS value FROM placed WHERE NOT is_over AND standing IN ('counted', 'unfinished') ORDER BY 1`,
    ),
  };
}
