import { CUBOID_SHAPES, CUBOIDS, type Cuboid, type CuboidId, type Figure } from '@/lib/model/cuboid';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { wholeSeconds } from './coded';
import { ON_SCALE } from './scales';
import { staffingSql } from './staffing';

/** Works out one cuboid from the table `coded` and the views of the store. */
async function readCuboid(database: Database, id: CuboidId, settings: Settings): Promise<Cuboid> {
  const { dimensions, figures } = CUBOID_SHAPES[id];
  const names = [...dimensions, ...figures];
  const columns = await database.columns(cuboidSql(id, settings));
  return {
    id,
    rows: columns[0]?.length ?? 0,
    columns: Object.fromEntries(names.map((name, index) => [name, columns[index]!])),
  };
}

export async function readCuboids(database: Database, settings: Settings): Promise<Map<CuboidId, Cuboid>> {
  const cuboids = new Map<CuboidId, Cuboid>();
  for (const id of CUBOIDS) cuboids.set(id, await readCuboid(database, id, settings));
  return cuboids;
}

function cuboidSql(id: CuboidId, settings: Settings): string {
  const { dimensions, figures } = CUBOID_SHAPES[id];
  const source = sources(settings)[id];
  const ofContacts = figureSql(settings);
  const list = [
    ...dimensions.map((name) => `CAST(${name} AS INTEGER) AS ${name}`),
    ...figures.map((name) => `${(source.figures ?? ofContacts)[name]} AS ${name}`),
  ];
  const by = dimensions.map((_, index) => index + 1).join(', ');
  return `SELECT ${list.join(', ')} FROM ${source.from} GROUP BY ${by} ORDER BY ${by}`;
}

interface CuboidSource {
  from: string;
  figures?: Partial<Record<Figure, string>>;
}

function sources(settings: Settings): Record<CuboidId, CuboidSource> {
  const integer = (sql: string) => `CAST(${sql} AS INTEGER)`;
  return {
    traffic: { from: 'coded' },
    waits: { from: 'coded' },
    operators: { from: 'coded' },
    topics: { from: 'coded' },
    unheard: { from: '(SELECT * FROM coded WHERE fate > 0)' },
    satisfaction: {
      from: answersSql(settings),
      figures: {
        answers: integer('count(*)'),
        score_sum: 'CAST(sum(score) AS DOUBLE)',
        score_sq_sum: 'CAST(sum(score * score) AS DOUBLE)',
        top_two: integer('count(*) FILTER (score >= scale_max - 1)'),
      },
    },
    staffing: {
      from: staffingSql(settings),
      figures: {
        staffed_s: integer('sum(staffed_s)'),
        pause_s: integer('sum(pause_s)'),
        handle_s: integer('sum(handle_s)'),
      },
    },
  };
}

/** The additive figures that every contact has. */
function figureSql(settings: Settings): Partial<Record<Figure, string>> {
  const within = (seconds: number) => `count(*) FILTER (wait_s BETWEEN 0 AND ${seconds})`;
  const known = (column: string) => `count(*) FILTER (${column} >= 0)`;
  const sum = (column: string) => `coalesce(sum(${column}) FILTER (${column} >= 0), 0)`;
  const figures = {
    contacts: 'count(*)',
    wait_n: known('wait_s'),
    wait_s: sum('wait_s'),
    wait_max: 'coalesce(max(wait_s) FILTER (wait_s >= 0), 0)',
    within_target: within(settings.serviceLevel.threshold_s),
    within_short: within(settings.shortAbandon_s),
    talk_n: known('talk_s'),
    talk_s: sum('talk_s'),
    hold_n: known('hold_s'),
    hold_s: sum('hold_s'),
    wrap_n: known('wrap_s'),
    wrap_s: sum('wrap_s'),
    surveyed: 'count(*) FILTER (surveyed)',
  };
  return Object.fromEntries(Object.entries(figures).map(([name, sql]) => [name, `CAST(${sql} AS INTEGER)`]));
}

/** Survey answers, their scores as exact decimals so that a sum does not hang on its order, with the codes of the contact they belong to; those of no known contact keep an unknown queue and channel.
 * Expects the table `scales`. */
function answersSql(settings: Settings): string {
  const day = `CAST((${wholeSeconds('coalesce(c.entered_local, s.answered_local)')} - ${settings.operatingDayStartsAt * 3600}) // 86400 AS INTEGER)`;
  return `(SELECT coalesce(q.code, 0) AS queue, coalesce(ch.code, 0) AS channel, d.code AS dimension, ${day} AS day, CAST(s.score AS DECIMAL(18, 9)) AS score, s.scale_max
    FROM surveys s JOIN scales ON ${ON_SCALE}
    LEFT JOIN (SELECT contact_id, min(entered_local) AS entered_local, any_value(queue) AS queue, any_value(channel) AS channel
      FROM contacts WHERE contact_id IN (SELECT contact_id FROM surveys) GROUP BY contact_id) c ON c.contact_id = s.contact_id
    JOIN code_dimension d ON d.label = s.dimension
    LEFT JOIN code_queue q ON q.label = c.queue
    LEFT JOIN code_channel ch ON ch.label = c.channel
    WHERE coalesce(c.entered_local, s.answered_local) IS NOT NULL)`;
}
