import { LATER_EDGES } from '@/lib/model/cuboid';
import { FORMULAS, type Settings } from '@/lib/model/settings';

export type Fact =
  | 'visits'
  | 'answers'
  | 'presence'
  | 'stretches'
  | 'taken'
  | 'nights'
  | 'cards'
  | 'reviews'
  | 'twins'
  | 'comers';

/** How a measure is counted by SQL: aggregates over one table of facts. `value` is NULL where there is none. */
export interface MeasureSql {
  fact: Fact;
  value: string;
  numerator?: string;
  denominator?: string;
  n?: string;
  /** On how many of those that could tell it rests. */
  known?: [n: string, of: string];
  /** Of a percentile, the values in order: an estimate must lie in the bins of its neighbours. */
  ranks?: { values: string; p: number };
  /** Of its bins, where they are others than those of waits. */
  edges?: readonly number[];
  /** Not told of one operator of whom there is little. */
  ofPersons?: true;
  /** Not told here, under this question. */
  untold?: true;
  /** Of intervals, whether the sums tell it: always, of those whose threshold is the settings', never, or they alone do. */
  sums: 'always' | 'threshold' | 'never' | 'only';
}

export interface Parameters {
  settings: Settings;
  threshold: number;
  short: number;
  formula: string;
  nearestRank: boolean;
  /** Whether the question itself names a survey dimension. */
  dimensioned: boolean;
  /** Whether the question is about hours, or about days that begin at another one. */
  hourly: boolean;
  /** Whether it names a criterion, and so judgements rather than evaluations. */
  criterioned: boolean;
}

const count = (condition: string) => `coalesce(sum(k) FILTER (${condition}), 0)`;
const ANSWERED = `ending = 'answered'`;
const ABANDONED = `ending = 'abandoned'`;
const OTHER = `ending IN ('timed_out', 'left_by_key', 'overflowed', 'failed')`;
const OFFERED = 'is_offered';

/** Successes over all, nothing where that is none or less than the successes. */
function share(numerator: string, denominator: string, unless = 'false'): Omit<MeasureSql, 'fact' | 'sums'> {
  return {
    numerator,
    denominator,
    n: denominator,
    value: `CASE WHEN ${unless} OR ${denominator} <= 0 OR ${numerator} NOT BETWEEN 0 AND ${denominator} THEN NULL ELSE (${numerator}) / (${denominator}) END`,
  };
}

function total(condition: string): MeasureSql {
  const n = count(condition);
  return { fact: 'visits', sums: 'always', n, value: `CASE WHEN ${n} < 0 THEN NULL ELSE ${n} END` };
}

/** Contacts that waited at most so long; of intervals, as they say for their own threshold. */
const within = (seconds: number, condition: string) =>
  `coalesce(sum(CASE WHEN summed = 0 THEN CAST(wait_s <= ${seconds} AS INTEGER) WHEN sum_threshold = ${seconds} AND ending = 'answered' THEN sum_within END) FILTER (${condition}), 0)`;
const judged = (seconds: number, condition: string) =>
  `coalesce(sum(k) FILTER (${condition} AND (wait_s IS NOT NULL OR (sum_threshold = ${seconds} AND sum_within IS NOT NULL))), 0)`;

/** Contacts whose wait the formula needs and nobody knows are in neither side; where it is known of none, there is no value. */
function serviceLevel({ formula, threshold: T, short }: Parameters): MeasureSql {
  const answered = judged(T, ANSWERED);
  const inTime = within(T, ANSWERED);
  const lost = count(ABANDONED);
  const lostKnown = count(`${ABANDONED} AND wait_s IS NOT NULL`);
  const none = `(${count(ANSWERED)} > 0 AND ${answered} = 0)`;
  const noneLost = `(${none} OR (${lost} > 0 AND ${lostKnown} = 0))`;
  const parts: Record<string, [string, string, boolean]> = {
    'SL-1': [inTime, answered, false],
    'SL-2': [inTime, `(${answered} + ${lost})`, false],
    'SL-3': [inTime, `(${answered} + ${lostKnown} - ${within(T, ABANDONED)})`, true],
    'SL-4': [inTime, `(${answered} + ${lostKnown} - ${within(short, ABANDONED)})`, true],
    'SL-5': [`(${inTime} + ${within(T, ABANDONED)})`, `(${answered} + ${lostKnown})`, true],
    'SL-6': [inTime, `(${answered} + ${lost} + ${count(OTHER)})`, false],
  };
  const [numerator, denominator, waits] = parts[formula]!;
  return {
    fact: 'visits',
    sums: waits ? 'never' : 'threshold',
    ...share(numerator, denominator, waits ? noneLost : none),
    known: [`${answered} + ${waits ? lostKnown : lost}`, `${count(ANSWERED)} + ${lost}`],
  };
}

function byShort({ short: s }: Parameters): Record<string, MeasureSql> {
  const lost = count(ABANDONED);
  const known = count(`${ABANDONED} AND wait_s IS NOT NULL`);
  const brief = within(s, ABANDONED);
  const offered = count(OFFERED);
  const told = `(${offered} - ${count(`${ABANDONED} AND wait_s IS NULL`)})`;
  const none = `(${lost} > 0 AND ${known} = 0)`;
  const rate = (denominator: string): MeasureSql => ({
    fact: 'visits',
    sums: 'never',
    ...share(`(${known} - ${brief})`, denominator, none),
    known: [told, offered],
  });
  return {
    shortAbandoned: {
      fact: 'visits',
      sums: 'never',
      n: brief,
      value: `CASE WHEN ${none} THEN NULL ELSE ${brief} END`,
      known: [known, lost],
    },
    abandonRateNet: rate(`(${told} - ${brief})`),
    abandonRateAfter: rate(told),
  };
}

const FATES: Record<string, string> = {
  unheardAnswered1h: 'heard_after_s <= 3600',
  unheardAnswered24h: 'heard_after_s > 3600 AND heard_after_s <= 86400',
  unheardAnswered7d: 'heard_after_s > 86400 AND heard_after_s <= 604800',
  unheardNever: 'followed_s >= 604800 AND coalesce(heard_after_s, 1e9) > 604800',
  unheardOpen: 'followed_s < 604800 AND coalesce(heard_after_s, 1e9) > 604800',
};
const LOST_KNOWN = 'is_unheard AND caller_key IS NOT NULL';

function unheard(): Record<string, MeasureSql> {
  const counts = Object.entries(FATES).map(([id, condition]) => [id, `${LOST_KNOWN} AND ${condition}`]);
  const all = [...counts, ['unheardUnknown', 'is_unheard AND caller_key IS NULL']] as [string, string][];
  const reached = (seconds: number): MeasureSql => {
    const over = `${LOST_KNOWN} AND followed_s >= ${seconds}`;
    return {
      fact: 'visits',
      sums: 'never',
      ...share(count(`${over} AND heard_after_s <= ${seconds}`), count(over)),
      known: [count(LOST_KNOWN), count('is_unheard')],
    };
  };
  return {
    ...Object.fromEntries(all.map(([id, condition]) => [id, { ...total(condition), sums: 'never' as const }])),
    reachedLater1h: reached(3600),
    reachedLater24h: reached(86_400),
    reachedLater7d: reached(604_800),
  };
}

/** People are counted here by service day only; by hours, `lib/publish/marks.test.ts` counts them. */
function people({ hourly }: Parameters): Record<string, MeasureSql> {
  const first = (condition: string): MeasureSql => {
    const n = count(`is_first AND ${condition}`);
    const [recognised, all] = [count(LOST_KNOWN), count('is_unheard')];
    return {
      fact: 'visits',
      sums: 'never',
      n,
      value: `CASE WHEN ${recognised} > 0 OR ${all} = 0 THEN ${n} END`,
      known: [recognised, all],
      ...(hourly && { untold: true }),
    };
  };
  return {
    unheardPeople: first('true'),
    unheardReachedPeople: first('heard_after_s <= 604800'),
    unheardReachedPeople1h: first(FATES.unheardAnswered1h as string),
    unheardReachedPeople24h: first(FATES.unheardAnswered24h as string),
    unheardReachedPeople7d: first(FATES.unheardAnswered7d as string),
    unheardNeverPeople: first(FATES.unheardNever as string),
    unheardOpenPeople: first(FATES.unheardOpen as string),
  };
}

function untilAnswered({ nearestRank }: Parameters): MeasureSql {
  const found = spread('later', 'later_s IS NOT NULL', nearestRank)[0]![1];
  return { ...found, known: undefined, edges: LATER_EDGES };
}

/** Of the answered, the not pertinent apart, whether the caller came again. */
function repeats(): Record<string, MeasureSql> {
  const judged = `${ANSWERED} AND disposition IS DISTINCT FROM 'not_pertinent'`;
  const recognised = `${judged} AND caller_key IS NOT NULL`;
  const over = (seconds: number) => `${recognised} AND followed_s >= ${seconds}`;
  const none = `(${count(recognised)} = 0 AND ${count(`${judged} AND caller_key IS NULL`)} > 0)`;
  const again = (seconds: number): MeasureSql => ({
    fact: 'visits',
    sums: 'never',
    ...share(count(`${over(seconds)} AND again_after_s <= ${seconds}`), count(over(seconds)), none),
    known: [count(recognised), count(judged)],
  });
  const week = over(604_800);
  return {
    repeat1d: again(86_400),
    repeat7d: again(604_800),
    fcr7: {
      fact: 'visits',
      sums: 'never',
      ...share(
        count(`${week} AND topic IS NOT NULL AND coalesce(same_after_s > 604800, true)`),
        count(`${week} AND topic IS NOT NULL`),
        none,
      ),
      known: [`${count(recognised)} - ${count(`${week} AND topic IS NULL`)}`, count(judged)],
    },
  };
}

/** Callers of a month; of too few, or of too few more than another number tells, nothing. */
function callers({ settings: { fewest = 10 } }: Parameters): Record<string, MeasureSql> {
  const known = 'caller_key IS NOT NULL';
  const people = (least: number) => `count(*) FILTER (${known} AND contacts >= ${least})`;
  const contacts = (least: number) => `coalesce(sum(contacts) FILTER (${known} AND contacts >= ${least}), 0)`;
  const told = (least: number) =>
    [1, 2, 5]
      .filter((wider) => wider < least)
      .map((wider) => `${people(wider)} - ${people(least)} NOT BETWEEN 1 AND ${fewest - 1}`)
      .concat(least > 1 ? `${people(least)} >= ${fewest}` : `${people(1)} > 0`)
      .join(' AND ');
  const of = (condition: string, numerator: string, denominator: string | null, n: string): MeasureSql => ({
    fact: 'comers',
    sums: 'never',
    ...(denominator === null ? {} : { numerator, denominator }),
    n: `CASE WHEN ${condition} THEN ${n} END`,
    value: `CASE WHEN ${condition} THEN ${denominator === null ? numerator : `(${numerator}) / (${denominator})`} END`,
    known: [contacts(1), 'coalesce(sum(contacts), 0)'],
  });
  const most = `count(*) FILTER (${known} AND is_most) >= ${fewest}`;
  return {
    callers: of(told(1), people(1), null, people(1)),
    repeatCallers: of(told(2), people(2), people(1), people(1)),
    callersFive: of(told(5), people(5), null, people(5)),
    callersTen: of(told(10), people(10), null, people(10)),
    contactsOfTwice: of(told(2), contacts(2), contacts(1), contacts(1)),
    contactsOfFive: of(told(5), contacts(5), contacts(1), contacts(1)),
    contactsOfTen: of(told(10), contacts(10), contacts(1), contacts(1)),
    talkOfMost: of(most, `sum(talk) FILTER (${known} AND is_most)`, `sum(talk) FILTER (${known})`, people(1)),
  };
}

function mean(column: string, condition: string): MeasureSql {
  const known = `coalesce(sum(${column}_k) FILTER (${condition}), 0)`;
  const sum = `coalesce(sum(${column}_sum) FILTER (${condition}), 0)`;
  return {
    fact: 'visits',
    sums: 'always',
    numerator: sum,
    denominator: known,
    n: known,
    value: `CASE WHEN ${known} <= 0 THEN NULL ELSE ${sum} / ${known} END`,
    known: [known, count(condition)],
  };
}

const STATISTICS = { Median: 0.5, P90: 0.9, P95: 0.95, Min: 0, Max: 1 };

function spread(column: string, condition: string, nearestRank: boolean): [string, MeasureSql][] {
  const where = `${condition} AND ${column}_s IS NOT NULL`;
  const n = `count(*) FILTER (${where})`;
  const values = `list_sort(list(${column}_s) FILTER (${where}))`;
  return Object.entries(STATISTICS).map(([suffix, p]) => [
    suffix,
    {
      fact: 'visits',
      sums: 'never',
      n,
      value: nearestRank
        ? `(${values})[greatest(1, CAST(ceil(${p} * ${n}) AS INTEGER))]`
        : `quantile_cont(${column}_s, ${p}) FILTER (${where})`,
      known: [n, count(condition)],
      ranks: { values, p },
    },
  ]);
}

function times({ nearestRank }: Parameters): Record<string, MeasureSql> {
  const named = (name: string, column: string, condition: string) =>
    spread(column, condition, nearestRank).map(([suffix, sql]) => [name + suffix, sql] as const);
  const handled = `coalesce(sum(handled_k) FILTER (${ANSWERED}), 0)`;
  const known = (name: string) => `coalesce(sum(${name}_k) FILTER (${ANSWERED}), 0)`;
  const sum = (name: string) => `coalesce(sum(${name}_sum) FILTER (${ANSWERED}), 0)`;
  const parts = ['talk', 'hold', 'wrap'];
  const least = `least(${parts.map(known).join(', ')})`;
  return {
    asa: mean('wait', ANSWERED),
    abandonWaitMean: mean('wait', ABANDONED),
    offeredWaitMean: mean('wait', OFFERED),
    ...Object.fromEntries(parts.map((name) => [`${name}Mean`, mean(name, ANSWERED)])),
    ...Object.fromEntries([
      ...named('wait', 'wait', ANSWERED),
      ...named('abandonWait', 'wait', ABANDONED),
      ...named('offeredWait', 'wait', OFFERED),
      ...['talk', 'hold', 'wrap', 'handle'].flatMap((name) => named(name, name, ANSWERED)),
    ]),
    handleMean: {
      fact: 'visits',
      sums: 'always',
      n: least,
      // Of nineteen in twenty or more everything is known, else what is left would pass for the handling time.
      value: `CASE WHEN ${handled} <= 0 OR ${least} < 0.95 * ${handled} THEN NULL ELSE ${parts.map((name) => `${sum(name)} / ${known(name)}`).join(' + ')} END`,
      known: [least, handled],
    },
  };
}

function dispositions(): Record<string, MeasureSql> {
  const answered = count(ANSWERED);
  const told = count(`${ANSWERED} AND disposition IS NOT NULL`);
  const resolved = count(`${ANSWERED} AND disposition = 'resolved'`);
  const none = `(${answered} > 0 AND ${told} = 0)`;
  const sums = 'never' as const;
  return {
    resolved: {
      fact: 'visits',
      sums,
      n: resolved,
      value: `CASE WHEN ${none} THEN NULL ELSE ${resolved} END`,
      known: [told, answered],
    },
    disposed: {
      fact: 'visits',
      sums,
      n: told,
      value: `CASE WHEN ${none} THEN NULL ELSE ${told} END`,
      known: [told, answered],
    },
    ...outcomes(answered, told),
    resolutionRate: { fact: 'visits', sums, ...share(resolved, told, none), known: [told, answered] },
    resolutionRateOffered: {
      fact: 'visits',
      sums,
      ...share(resolved, count(OFFERED), none),
      known: [`${count(OFFERED)} - ${answered} + ${told}`, count(OFFERED)],
    },
  };
}

const OUTCOMES = {
  referralRate: 'referred',
  escalationRate: 'escalated',
  callbackRate: 'callback',
  informationRate: 'information',
  unresolvedRate: 'unresolved',
  notPertinentShare: 'not_pertinent',
  markedRepeatRate: 'repeat',
};

/** Where every known outcome is a transfer, the system notes nothing else. */
function outcomes(answered: string, told: string): Record<string, MeasureSql> {
  const of = (disposition: string) => count(`${ANSWERED} AND disposition = '${disposition}'`);
  const passed = of('transferred');
  const only = `(${passed} > 0 AND ${passed} = ${told})`;
  const base = { fact: 'visits', sums: 'never' } as const;
  const none = `(${answered} > 0 AND ${told} = 0)`;
  const rates = Object.entries(OUTCOMES).map(([id, disposition]): [string, MeasureSql] => [
    id,
    { ...base, ...share(of(disposition), told, `(${none} OR ${only})`), known: [told, answered] },
  ]);
  const whole = `CASE WHEN ${only} THEN ${answered} ELSE ${told} END`;
  return {
    ...Object.fromEntries(rates),
    transferRate: { ...base, ...share(passed, `(${whole})`, none), known: [whole, answered] },
  };
}

function satisfaction({ dimensioned }: Parameters): Record<string, MeasureSql> {
  const of = dimensioned ? 'true' : `dimension = 'overall'`;
  const n = `count(*) FILTER (${of})`;
  const judged = `count(*) FILTER (${of} AND scale_max - scale_min >= 3)`;
  return {
    answers: { fact: 'answers', sums: 'always', n, value: n },
    satisfaction: {
      fact: 'answers',
      ofPersons: true,
      sums: 'always',
      numerator: `coalesce(sum(given) FILTER (${of}), 0)`,
      denominator: n,
      n,
      value: `avg(given) FILTER (${of})`,
    },
    nps: {
      fact: 'answers',
      ofPersons: true,
      sums: 'always',
      numerator: `count(*) FILTER (${of} AND ${TO_TEN} AND given >= 9) - count(*) FILTER (${of} AND ${TO_TEN} AND given <= 6)`,
      denominator: `count(*) FILTER (${of} AND ${TO_TEN})`,
      n: `count(*) FILTER (${of} AND ${TO_TEN})`,
      value: `100 * avg(CASE WHEN given >= 9 THEN 1 WHEN given <= 6 THEN -1 ELSE 0 END) FILTER (${of} AND ${TO_TEN})`,
      known: [`count(*) FILTER (${of} AND ${TO_TEN})`, n],
    },
    csat: {
      fact: 'answers',
      ofPersons: true,
      sums: 'always',
      ...share(`count(*) FILTER (${of} AND scale_max - scale_min >= 3 AND given >= scale_max - 1)`, judged),
      known: [judged, n],
    },
  };
}

const TO_TEN = '(scale_min = 0 AND scale_max = 10)';

function reviews({ criterioned }: Parameters): Record<string, MeasureSql> {
  const fact = criterioned ? 'reviews' : 'cards';
  const sums = 'always' as const;
  return {
    quality: {
      fact,
      sums,
      ofPersons: true,
      numerator: 'coalesce(sum(met), 0)',
      denominator: 'coalesce(sum(w), 0)',
      n: 'count(*)',
      value: 'sum(met) / sum(w)',
    },
    evaluations: { fact, sums, n: 'count(*)', value: 'count(*)' },
    criticalFailed: { fact, sums, ofPersons: true, ...share('count(*) FILTER (failed)', 'count(*) FILTER (critical)') },
    pairs: { fact: 'twins', sums, n: 'count(*)', value: 'count(*)' },
    agreement: { fact: 'twins', sums, ...share('count(*) FILTER (a = b)', 'count(*)') },
  };
}

function exposure(): Record<string, MeasureSql> {
  const taken = 'count(*)';
  const told = 'count(topic)';
  const severe = 'count(*) FILTER (severe)';
  const of = (n: string, value = n, unless = 'false'): MeasureSql => ({
    fact: 'taken',
    sums: 'never',
    n,
    value: `CASE WHEN ${told} > 0 AND NOT ${unless} THEN ${value} END`,
    known: [told, taken],
  });
  const talk = 'count(talk_s) FILTER (severe)';
  const short = share('count(*) FILTER (recovery < 300)', 'count(recovery)');
  const night = (n: string): MeasureSql => ({ fact: 'nights', sums: 'never', n, value: n });
  return {
    severeContacts: of(severe),
    severeShare: { fact: 'taken', sums: 'never', ...share(severe, told), known: [told, taken] },
    severeTalk: of(talk, 'coalesce(sum(talk_s) FILTER (severe), 0)', `(${severe} > 0 AND ${talk} = 0)`),
    severeRuns: of('count(*) FILTER (run >= 3)'),
    severeInRuns: of('coalesce(sum(run) FILTER (run >= 3), 0)'),
    longestRun: of('coalesce(max(run), 0)'),
    shortRecoveries: { fact: 'taken', sums: 'never', ...short },
    recoveryMean: {
      fact: 'taken',
      sums: 'never',
      numerator: 'sum(recovery)',
      denominator: 'count(recovery)',
      n: 'count(recovery)',
      value: 'avg(recovery)',
    },
    nightContacts: night('count(*)'),
    nightsWorked: night(`count(DISTINCT concat(operator, ' ', evening))`),
  };
}

function presence(numerator: string): MeasureSql {
  const denominator = 'coalesce(sum(staffed_s + pause_s + training_s), 0)';
  return {
    fact: 'presence',
    sums: 'never',
    numerator: `coalesce(sum(${numerator}), 0)`,
    denominator,
    n: denominator,
    value: `CASE WHEN ${denominator} > 0 THEN sum(${numerator}) / ${denominator} END`,
  };
}

/** The SQL of every measure. */
export function measuresSql(parameters: Parameters): Record<string, MeasureSql> {
  const answered = count(ANSWERED);
  const offered = count(OFFERED);
  const surveyed = 'count(*) FILTER (surveyed)';
  const reported = `coalesce(sum(k) FILTER (summed = 1 AND sum_within IS NOT NULL AND (${ANSWERED} OR ${ABANDONED})), 0)`;
  const wrapKnown = `(SELECT count(wrap_s) >= 0.95 * count(talk_s) FROM calls)`;
  const open = 'coalesce(sum(open), 0)';
  const stretches = 'coalesce(sum(stretches), 0)';
  const seconds = 'coalesce(sum(state_s), 0)';
  return {
    serviceLevel: serviceLevel(parameters),
    ...Object.fromEntries(
      FORMULAS.map((formula) => [`serviceLevel.${formula}`, serviceLevel({ ...parameters, formula })]),
    ),
    ...byShort(parameters),
    contacts: total('true'),
    offered: total(OFFERED),
    answered: total(ANSWERED),
    abandoned: total(ABANDONED),
    otherExits: total(OTHER),
    incomplete: total(`ending = 'incomplete'`),
    leftInMenu: total(`ending = 'left_in_menu'`),
    abandonRate: { fact: 'visits', sums: 'always', ...share(count(ABANDONED), offered) },
    answerRate: { fact: 'visits', sums: 'always', ...share(answered, offered) },
    ...dispositions(),
    surveyed: { fact: 'visits', sums: 'never', n: surveyed, value: surveyed },
    responseRate: {
      fact: 'visits',
      sums: 'never',
      ...share(`count(*) FILTER (surveyed AND ${ANSWERED})`, answered),
    },
    occupancy: {
      fact: 'presence',
      sums: 'never',
      numerator: 'coalesce(sum(handle_s), 0)',
      denominator: 'coalesce(sum(staffed_s), 0)',
      n: 'coalesce(sum(staffed_s), 0)',
      value: `CASE WHEN ${wrapKnown} AND sum(staffed_s) > 0 THEN sum(handle_s) / sum(staffed_s) END`,
      known: ['sum(told)', 'sum(answered)'],
    },
    serviceLevelReported: {
      fact: 'visits',
      sums: 'only',
      ...share(`coalesce(sum(sum_within) FILTER (summed = 1 AND ${ANSWERED}), 0)`, reported),
    },
    ...satisfaction(parameters),
    ...reviews(parameters),
    stateTime: {
      fact: 'stretches',
      sums: 'always',
      n: `${stretches} - ${open}`,
      value: `CASE WHEN ${seconds} = 0 AND ${open} > 0 AND ${open} = ${stretches} THEN NULL ELSE ${seconds} END`,
    },
    stretches: { fact: 'stretches', sums: 'always', n: stretches, value: stretches },
    stretchesOpen: { fact: 'stretches', sums: 'always', n: open, value: open },
    ...unheard(),
    ...people(parameters),
    ...repeats(),
    laterMedian: untilAnswered(parameters),
    ...exposure(),
    ...callers(parameters),
    utilisation: { ...presence('handle_s'), value: presence(`CASE WHEN ${wrapKnown} THEN handle_s END`).value },
    availability: { ...presence('staffed_s'), sums: 'always' },
    shrinkage: { ...presence('pause_s + training_s'), sums: 'always' },
    staffedTime: { fact: 'presence', sums: 'always', n: 'sum(staffed_s)', value: 'sum(staffed_s)' },
    patience: {
      fact: 'visits',
      sums: 'always',
      numerator: 'coalesce(sum(wait_sum) FILTER (is_offered), 0)',
      denominator: `coalesce(sum(wait_k) FILTER (${ABANDONED}), 0)`,
      n: `coalesce(sum(wait_k) FILTER (${ABANDONED}), 0)`,
      value: `CASE WHEN coalesce(sum(wait_k) FILTER (${ABANDONED}), 0) > 0 THEN coalesce(sum(wait_sum) FILTER (is_offered), 0) / sum(wait_k) FILTER (${ABANDONED}) END`,
      known: ['coalesce(sum(wait_k) FILTER (is_offered), 0)', offered],
    },
    ...times(parameters),
  };
}
