import { DISPOSITIONS, ENDINGS, PARTS } from '@/lib/model/contact';
import {
  CUBOID_SHAPES,
  CUBOIDS,
  type Cuboid,
  type CuboidId,
  type Figure,
  figuresOf,
  LARGEST,
  LENGTH_EDGES,
} from '@/lib/model/cuboid';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { COUNTED_ANSWERS } from './answers';
import type { Days } from './days';
import { narrow } from './merge-days.mjs';

/** Works out one cuboid, `only` of some days, from the tables `coded`, `code_length`, `answers`, `staffing`, `state_time`, `exposed`, `reviews`, `scorecards`, `twice_reviewed` and `comers`, and with `intervals` also from the table `summed`. */
async function readCuboid(
  database: Database,
  id: CuboidId,
  settings: Settings,
  intervals: boolean,
  only: Days | null,
): Promise<Cuboid> {
  const names = [...CUBOID_SHAPES[id].dimensions, ...figuresOf(id, intervals)];
  const columns = await database.columns(cuboidSql(id, settings, intervals, only));
  return {
    id,
    rows: columns[0]?.length ?? 0,
    columns: Object.fromEntries(names.map((name, index) => [name, narrow(columns[index]!)])),
  };
}

export async function readCuboids(
  database: Database,
  settings: Settings,
  intervals: boolean,
  daysOf: (id: CuboidId) => Days | null,
  onRead: (cuboid: Cuboid) => void,
): Promise<Map<CuboidId, Cuboid>> {
  const cuboids = new Map<CuboidId, Cuboid>();
  for (const id of CUBOIDS) {
    const cuboid = await readCuboid(database, id, settings, intervals, daysOf(id));
    onRead(cuboid);
    cuboids.set(id, cuboid);
  }
  return cuboids;
}

const QUARTER = "date_trunc('quarter', DATE '1970-01-01' + day)";

function cuboidSql(id: CuboidId, settings: Settings, intervals: boolean, only: Days | null): string {
  const { dimensions, quarterly } = CUBOID_SHAPES[id];
  const figures = figuresOf(id, intervals);
  const source = SOURCES[id];
  const ofContacts = figureSql(settings);
  const by = dimensions.map((_, index) => index + 1).join(', ');
  const select = (from: string, sql: (figure: Figure) => string | undefined) => {
    const list = [
      ...dimensions.map((name) => `CAST(${name} AS INTEGER) AS ${name}`),
      ...figures.map((name) => `${sql(name)} AS ${name}`),
    ];
    return `SELECT ${list.join(', ')} FROM ${from} ${only ? `WHERE ${only.condition}` : ''} GROUP BY ${by}`;
  };
  const single = select(source.from, (name) => (source.figures ?? ofContacts)[name]);
  const ordered = (sql: string) => `FROM (${sql}) ORDER BY ${quarterly ? `${QUARTER}, ` : ''}${dimensions.join(', ')}`;
  if (!figures.includes('summed')) return ordered(single);
  const merged = (name: Figure) => `CAST(${LARGEST.includes(name) ? 'max' : 'sum'}(${name}) AS ${typeOf(name)})`;
  return ordered(select(`(${single} UNION ALL ${select('summed', merged)})`, merged));
}

function typeOf(figure: string): string {
  return figure.endsWith('_s') ? 'DOUBLE' : 'INTEGER';
}

interface CuboidSource {
  from: string;
  figures?: Partial<Record<Figure, string>>;
}

const integer = (sql: string) => `CAST(${sql} AS INTEGER)`;
const total = (column: string) => `CAST(sum(${column}) AS DOUBLE)`;

const OF_ANSWERS: CuboidSource = {
  from: COUNTED_ANSWERS,
  figures: {
    answers: integer('count(*)'),
    score_sum: total('given'),
    score_sq_sum: total('given * given'),
    top_two: integer('count(*) FILTER (given >= top_two_from)'),
    top_two_n: integer('count(top_two_from)'),
    promoters: integer('count(*) FILTER (to_ten AND given >= 9)'),
    detractors: integer('count(*) FILTER (to_ten AND given <= 6)'),
    nps_n: integer('count(*) FILTER (to_ten)'),
  },
};

const OF_STAFFING: CuboidSource = {
  from: 'staffing',
  figures: {
    staffed_s: total('staffed_s'),
    pause_s: total('pause_s'),
    handle_s: total('handle_s'),
    training_s: total('training_s'),
  },
};

const OF_STATES: CuboidSource = {
  from: 'state_time',
  figures: {
    state_s: total('state_s'),
    stretches: integer('sum(stretches)'),
    stretches_open: integer('sum(stretches_open)'),
  },
};

/** Seconds of each part of the handling of answered contacts, where they are known, with their bin. */
const HANDLING = (() => {
  const total = 'CASE WHEN least(talk_s, hold_s, wrap_s) >= 0 THEN talk_s + hold_s + wrap_s ELSE -1 END';
  const seconds = { talk: 'talk_s', hold: 'hold_s', wrap: 'wrap_s', handle: total };
  const arms = PARTS.map(
    (part, index) =>
      `SELECT queue, channel, topic, ending, day, ${index + 1} AS part, ${seconds[part]} AS seconds FROM coded WHERE ending = ${1 + ENDINGS.indexOf('answered')}`,
  );
  return `(SELECT parts.*, code AS length FROM (${arms.join(' UNION ALL ')}) parts
    JOIN code_length ON code_length.seconds = least(parts.seconds, ${LENGTH_EDGES.at(-1)! + 1}))`;
})();

const PARTS_BY_TOPIC = CUBOID_SHAPES.topic_handling.parts ?? PARTS;

const OF_PARTS: CuboidSource = {
  from: HANDLING,
  figures: { part_n: integer('count(*)'), part_s: total('seconds'), part_max: integer('max(seconds)') },
};

const OF_REVIEWS = {
  reviewed: integer('count(*)'),
  met: total('met'),
  weight: total('full_weight'),
  met_sq: total('met * met'),
  met_weight: total('met * full_weight'),
  weight_sq: total('full_weight * full_weight'),
  critical_n: integer('count(*) FILTER (critical)'),
  critical_failed: integer('count(*) FILTER (failed)'),
};

const OF_EXPOSURE: CuboidSource = {
  from: 'exposed',
  figures: Object.fromEntries(
    CUBOID_SHAPES.exposure.figures.map((name) => [
      name,
      `CAST(coalesce(${LARGEST.includes(name) ? 'max' : 'sum'}(${name}), 0) AS ${typeOf(name)})`,
    ]),
  ),
};

const SOURCES: Record<CuboidId, CuboidSource> = {
  traffic: { from: 'coded' },
  waits: { from: 'coded' },
  operators: { from: 'coded' },
  topics: { from: 'coded' },
  unheard: { from: '(SELECT * FROM coded WHERE fate > 0)' },
  unheard_hours: { from: '(SELECT * FROM coded WHERE fate > 0)' },
  outcomes: { from: 'coded' },
  again: { from: '(SELECT * FROM coded WHERE again > 0)' },
  topic_again: { from: '(SELECT * FROM coded WHERE again > 0)' },
  satisfaction: OF_ANSWERS,
  operator_satisfaction: OF_ANSWERS,
  answers: OF_ANSWERS,
  staffing: OF_STAFFING,
  operator_staffing: OF_STAFFING,
  states: OF_STATES,
  operator_states: OF_STATES,
  handling: OF_PARTS,
  scorecards: { from: 'scorecards', figures: OF_REVIEWS },
  criteria: { from: 'reviews', figures: OF_REVIEWS },
  agreement: {
    from: 'twice_reviewed',
    figures: { pairs: integer('count(*)'), pairs_same: integer('count(*) FILTER (first_score = second_score)') },
  },
  arrivals: { from: 'coded' },
  half_staffing: OF_STAFFING,
  exposure: OF_EXPOSURE,
  scores: OF_ANSWERS,
  topic_satisfaction: OF_ANSWERS,
  outcome_hours: { from: 'coded' },
  again_hours: { from: '(SELECT * FROM coded WHERE again > 0)' },
  topic_handling: {
    ...OF_PARTS,
    from: `(FROM ${HANDLING} WHERE part IN (${PARTS_BY_TOPIC.map((part) => 1 + PARTS.indexOf(part)).join(', ')}))`,
  },
  callers: {
    from: 'comers',
    figures: {
      callers: integer('sum(callers)'),
      caller_contacts: integer('sum(caller_contacts)'),
      caller_talk_s: total('caller_talk_s'),
    },
  },
};

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
    surveyed: 'sum(surveyed)',
    disposed: 'count(*) FILTER (disposition > 0)',
    resolved: `count(*) FILTER (disposition = ${1 + DISPOSITIONS.indexOf('resolved')})`,
    judged: known('wait_s'),
    summed: '0',
    unjudged: '0',
    reported_n: '0',
    reported_within: '0',
    handled: 'count(*)',
    people: 'count(*) FILTER (is_first)',
    later_s: sum('later_s'),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, sql]) => [name, `CAST(${sql} AS ${typeOf(name)})`]));
}
