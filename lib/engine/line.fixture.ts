import fc from 'fast-check';
import { AGAIN, DISPOSITIONS, ENDINGS, FATES, PARTS, STATES, TIMES } from '@/lib/model/contact';
import {
  CALL_COLUMNS,
  type CallColumn,
  type Calls,
  CUBOID_SHAPES,
  CUBOIDS,
  type Cuboid,
  type CuboidId,
  type Figure,
  LARGEST,
  LATER_EDGES,
  LENGTH_EDGES,
  type StoredDimension,
  WAIT_EDGES,
} from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { Source } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';

export type Call = Record<CallColumn, number>;
interface Survey {
  operator: number;
  queue: number;
  channel: number;
  topic: number;
  dimension: number;
  day: number;
  score: number;
}
interface State {
  operator: number;
  state: number;
  reason: number;
  hour: number;
  day: number;
  staffed_s: number;
  handle_s: number;
  state_s: number;
  stretches: number;
  stretches_open: number;
}
export interface Line {
  calls: Call[];
  surveys: Survey[];
  states: State[];
}

export const FIRST_DAY = 20_450;
export const DAYS = 40;

export const SETTINGS: Settings = {
  name: 'Line',
  zone: 'America/Mexico_City',
  operatingDayStartsAt: 0,
  serviceLevel: { formula: 'SL-2', threshold_s: 20, target: 0.8 },
  shortAbandon_s: 5,
  targets: {},
};

export const DICTIONARIES: Manifest['dictionaries'] = {
  queue: [null, 'crisis', 'legal'],
  channel: [null, 'voice', 'chat'],
  topic: [null, 'violence', 'grief', 'custody'],
  operator: [null, 'op-1', 'op-2'],
  ending: [null, ...ENDINGS],
  disposition: [null, ...DISPOSITIONS],
  priority: [null, 'high'],
  source: [null, 'pbx'],
  dimension: [null, 'overall', 'listening'],
  fate: [null, ...FATES],
  score: [null, '1', '2', '3', '4', '5'],
  state: [null, ...STATES],
  reason: [null, 'lunch', 'meeting'],
  again: [null, ...AGAIN],
  part: [null, ...PARTS],
  criterion: [null, 'empathy', 'referral'],
  first_score: [null, '0', '0.5', '1'],
  second_score: [null, '0', '0.5', '1'],
  times: [null, ...TIMES],
};

const code = (dimension: keyof typeof DICTIONARIES, least = 0) =>
  fc.integer({ min: least, max: DICTIONARIES[dimension].length - 1 });
/** Unknown at times, on a bin's edge often. */
const seconds = fc.oneof(
  { weight: 1, arbitrary: fc.constant(-1) },
  { weight: 3, arbitrary: fc.constantFrom(...WAIT_EDGES, ...LENGTH_EDGES, 21, 61, 3601) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 8000 }) },
);
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS - 1 });

const call: fc.Arbitrary<Call> = fc
  .record({
    day,
    second: fc.integer({ min: 0, max: 86_399 }),
    queue: code('queue'),
    channel: code('channel', 1),
    topic: code('topic'),
    operator: code('operator'),
    ending: fc.oneof(fc.constant(1), fc.constant(2), code('ending', 1)),
    disposition: code('disposition'),
    priority: code('priority'),
    source: code('source'),
    fate: code('fate', 1),
    wait_s: seconds,
    ring_s: seconds,
    talk_s: seconds,
    hold_s: seconds,
    wrap_s: seconds,
    surveyed: fc.integer({ min: 0, max: 1 }),
    again: code('again', 1),
    ago: fc.integer({ min: 0, max: 24 }),
    score_c: fc.oneof(fc.constant(-1), fc.integer({ min: 100, max: 500 })),
    later_s: fc.oneof(fc.constantFrom(...LATER_EDGES), fc.integer({ min: 0, max: 604_800 })),
  })
  .map((made) => {
    const [ending, fate] = [DICTIONARIES.ending[made.ending], DICTIONARIES.fate[made.fate] ?? ''];
    const reached = ending === 'abandoned' && /^answered_[^_]+$/.test(fate);
    return {
      ...made,
      fate: ending === 'abandoned' ? made.fate : 0,
      again: ending === 'answered' ? made.again : 0,
      ago: ending === 'abandoned' && fate !== 'unknown_caller' ? made.ago : 0,
      later_s: reached ? made.later_s : -1,
    };
  });

const survey: fc.Arbitrary<Survey> = fc.record({
  operator: code('operator'),
  queue: code('queue'),
  channel: code('channel'),
  topic: code('topic'),
  dimension: code('dimension', 1),
  day,
  score: fc.integer({ min: 1, max: 5 }),
});

const state: fc.Arbitrary<State> = fc.record({
  operator: code('operator'),
  state: code('state', 1),
  reason: code('reason'),
  hour: fc.integer({ min: 0, max: 23 }),
  day,
  staffed_s: fc.integer({ min: 0, max: 7200 }),
  handle_s: fc.integer({ min: 0, max: 3600 }),
  state_s: fc.integer({ min: 0, max: 3600 }),
  stretches: fc.constant(1),
  stretches_open: fc.integer({ min: 0, max: 1 }),
});

export const line: fc.Arbitrary<Line> = fc.record({
  calls: fc.array(call, { minLength: 1, maxLength: 120 }),
  surveys: fc.array(survey, { maxLength: 20 }),
  states: fc.array(state, { maxLength: 20 }),
});

type Figures = Partial<Record<Figure, number>>;
type Row = Partial<Record<StoredDimension, number>>;

function tally(id: CuboidId, facts: { row: Row; figures: Figures }[]): Cuboid {
  const { dimensions, figures } = CUBOID_SHAPES[id];
  const cells = new Map<string, { row: Row; figures: Figures }>();
  for (const fact of facts) {
    const key = dimensions.map((dimension) => fact.row[dimension]).join(' ');
    const cell = cells.get(key) ?? { row: fact.row, figures: {} };
    for (const figure of figures) {
      const before = cell.figures[figure] ?? 0;
      const value = fact.figures[figure] ?? 0;
      cell.figures[figure] = LARGEST.includes(figure) ? Math.max(before, value) : before + value;
    }
    cells.set(key, cell);
  }
  const list = [...cells.values()];
  return {
    id,
    rows: list.length,
    columns: Object.fromEntries([
      ...dimensions.map((name) => [name, Int32Array.from(list, ({ row }) => row[name] ?? 0)]),
      ...figures.map((name) => [name, Int32Array.from(list, (cell) => cell.figures[name] ?? 0)]),
    ]),
  };
}

function binOf(wait: number): number {
  if (wait < 0) return WAIT_EDGES.length + 1;
  return WAIT_EDGES.filter((edge) => edge < wait).length;
}

function laterOf(later: number): number {
  return later < 0 ? 0 : 1 + LATER_EDGES.filter((edge) => edge < later).length;
}

function figuresOf(call: Call): Figures {
  const known = (value: number) => (value < 0 ? [0, 0] : [1, value]);
  const [wait_n, wait_s] = known(call.wait_s);
  const [talk_n, talk_s] = known(call.talk_s);
  const [hold_n, hold_s] = known(call.hold_s);
  const [wrap_n, wrap_s] = known(call.wrap_s);
  const within = (limit: number) => (call.wait_s >= 0 && call.wait_s <= limit ? 1 : 0);
  const hoursInDay = Math.floor(call.second / 3600);
  return {
    contacts: 1,
    people: call.fate > 0 && (call.ago === 0 || call.ago - 1 > hoursInDay) ? 1 : 0,
    later_s: Math.max(0, call.later_s),
    ...{ wait_n, wait_s, talk_n, talk_s, hold_n, hold_s, wrap_n, wrap_s },
    wait_max: wait_s,
    within_target: within(SETTINGS.serviceLevel.threshold_s),
    within_short: within(SETTINGS.shortAbandon_s),
    surveyed: call.surveyed,
    disposed: call.disposition > 0 ? 1 : 0,
    resolved: DICTIONARIES.disposition[call.disposition] === 'resolved' ? 1 : 0,
  };
}

function partsOf(call: Call): { row: Row; figures: Figures }[] {
  if (DICTIONARIES.ending[call.ending] !== 'answered') return [];
  const { talk_s, hold_s, wrap_s } = call;
  const handle = Math.min(talk_s, hold_s, wrap_s) < 0 ? -1 : talk_s + hold_s + wrap_s;
  return [talk_s, hold_s, wrap_s, handle].flatMap((seconds, index) => {
    const length = LENGTH_EDGES.filter((edge) => edge < seconds).length;
    const figures = { part_n: 1, part_s: seconds, part_max: seconds };
    return seconds < 0 ? [] : [{ row: { ...call, part: index + 1, length }, figures }];
  });
}

/** A line as a source, its cuboids counted call by call. */
export function sourceOf({ calls, surveys, states }: Line): Source {
  const ordered = calls.toSorted((a, b) => a.day - b.day || a.second - b.second);
  const facts = ordered.map((made) => ({
    row: {
      ...made,
      hour: Math.floor(made.second / 3600),
      half: Math.floor(made.second / 1800),
      bin: binOf(made.wait_s),
      later: laterOf(made.later_s),
    },
    figures: figuresOf(made),
  }));
  const answers = surveys.map((row) => ({
    row,
    figures: {
      answers: 1,
      score_sum: row.score,
      score_sq_sum: row.score ** 2,
      top_two: row.score >= 4 ? 1 : 0,
      top_two_n: 1,
      ...{ promoters: 0, detractors: 0, nps_n: 0 },
    },
  }));
  const stretches = states.map((row) => ({ row: { ...row, half: row.hour * 2 }, figures: row }));
  const exposures = states.map((row) => ({
    row,
    figures: { taken: 3, topic_n: 3, severe_n: 1, run_max: row.stretches_open, night_n: 1, nights: 1 },
  }));
  const cuboids: Record<CuboidId, Cuboid> = {
    traffic: tally('traffic', facts),
    waits: tally('waits', facts),
    operators: tally('operators', facts),
    topics: tally('topics', facts),
    unheard: tally(
      'unheard',
      facts.filter(({ row }) => row.fate > 0),
    ),
    unheard_hours: tally(
      'unheard_hours',
      facts.filter(({ row }) => row.fate > 0),
    ),
    outcomes: tally('outcomes', facts),
    again: tally(
      'again',
      facts.filter(({ row }) => row.again > 0),
    ),
    topic_again: tally(
      'topic_again',
      facts.filter(({ row }) => row.again > 0),
    ),
    satisfaction: tally('satisfaction', answers),
    operator_satisfaction: tally('operator_satisfaction', answers),
    answers: tally('answers', answers),
    staffing: tally('staffing', stretches),
    operator_staffing: tally('operator_staffing', stretches),
    states: tally('states', stretches),
    operator_states: tally('operator_states', stretches),
    handling: tally('handling', ordered.flatMap(partsOf)),
    scorecards: tally('scorecards', []),
    criteria: tally('criteria', []),
    agreement: tally('agreement', []),
    arrivals: tally('arrivals', facts),
    half_staffing: tally('half_staffing', stretches),
    exposure: tally('exposure', exposures),
    scores: tally('scores', answers),
    topic_satisfaction: tally('topic_satisfaction', answers),
    outcome_hours: tally('outcome_hours', facts),
    again_hours: tally(
      'again_hours',
      facts.filter(({ row }) => row.again > 0),
    ),
    callers: tally('callers', []),
    topic_handling: tally(
      'topic_handling',
      ordered.flatMap(partsOf).filter(({ row }) => ['talk', 'handle'].includes(PARTS[(row.part ?? 0) - 1] ?? '')),
    ),
  };
  return {
    manifest: {
      schema: 1,
      version: 'test',
      coverage: { from: FIRST_DAY, to: FIRST_DAY + DAYS - 1 },
      through: null,
      gaps: [],
      annotations: [],
      settings: SETTINGS,
      dictionaries: DICTIONARIES,
      cuboids: CUBOIDS.map((id) => ({
        id,
        files: [],
        rows: cuboids[id].rows,
        dimensions: [...CUBOID_SHAPES[id].dimensions],
        figures: [...CUBOID_SHAPES[id].figures],
      })),
      calls: [],
      trust: { files: 1, contacts: 0, rejected: 0, dropped: 0, duplicates: 0, incomplete: 0, leftInMenu: 0, known: {} },
      demonstration: true,
    },
    maxCallDays: Number.POSITIVE_INFINITY,
    cuboid: async (id) => cuboids[id],
    calls: async (from, to): Promise<Calls> => {
      const wanted = ordered.filter((made) => made.day >= from && made.day <= to);
      const columns = CALL_COLUMNS.map((name) => [name, Int32Array.from(wanted, (made) => made[name])] as const);
      return { from, to, rows: wanted.length, columns: Object.fromEntries(columns) as Calls['columns'] };
    },
  };
}
