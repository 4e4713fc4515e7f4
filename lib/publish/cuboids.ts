import { DISPOSITIONS } from '@/lib/model/contact';
import { CUBOID_SHAPES, CUBOIDS, type Cuboid, type CuboidId, type Figure, figuresOf } from '@/lib/model/cuboid';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { COUNTED_ANSWERS } from './answers';
import type { Days } from './days';
import { narrow } from './merge-days.mjs';

/** Works out one cuboid, `only` of some days, from the tables `coded`, `answers`, `staffing` and `state_time`, and with `intervals` also from the table `summed`. */
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
  const merged = (name: Figure) => `CAST(${name === 'wait_max' ? 'max' : 'sum'}(${name}) AS ${typeOf(name)})`;
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
  },
};

const OF_STAFFING: CuboidSource = {
  from: 'staffing',
  figures: { staffed_s: total('staffed_s'), pause_s: total('pause_s'), handle_s: total('handle_s') },
};

const OF_STATES: CuboidSource = {
  from: 'state_time',
  figures: {
    state_s: total('state_s'),
    stretches: integer('sum(stretches)'),
    stretches_open: integer('sum(stretches_open)'),
  },
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
