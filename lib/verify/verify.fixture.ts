import { ask } from '@/lib/engine/ask';
import { type Dimension, LENGTH_EDGES, WAIT_EDGES } from '@/lib/model/cuboid';
import type { Answer, Filter, MeasureValue, Question } from '@/lib/model/question';
import { text } from '@/lib/store/sql';
import { formatDay } from '@/lib/time/day';
import type { VerifiedLine } from './lines.fixture';
import { type Fact, type MeasureSql, measuresSql } from './measures-sql.fixture';

const DIMENSIONS: Record<Fact, readonly string[]> = {
  visits: [
    ...['queue', 'channel', 'topic', 'operator', 'team', 'shift', 'ending', 'disposition', 'priority'],
    ...['source', 'bin', 'fate', 'hour', 'half'],
  ],
  answers: ['queue', 'channel', 'topic', 'operator', 'team', 'shift', 'dimension', 'score'],
  presence: ['operator', 'team', 'shift', 'hour', 'half'],
  stretches: ['operator', 'team', 'shift', 'state', 'reason', 'hour'],
  cards: ['operator', 'team', 'shift'],
  reviews: ['operator', 'team', 'shift', 'criterion'],
  twins: ['criterion', 'first_score', 'second_score'],
  taken: ['operator', 'team', 'shift'],
  nights: ['operator', 'team', 'shift'],
  comers: [],
};
const OF_TIME = ['day', 'week', 'month', 'weekday'];
/** Of these the calls know nothing, so that no question of calls can name them. */
const NOT_OF_CALLS = ['dimension', 'score', 'state', 'reason', 'criterion', 'first_score', 'second_score'];

interface Found {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
  known: number | null;
  of: number | null;
  low: number | null;
  high: number | null;
  /** Intervals among the facts of the group. */
  summed: number;
  /** Weight of all its facts. */
  weight: number;
}

function namesOf({ by, filter: { where, not } }: Question): string[] {
  const named = Object.entries({ ...not, ...where }).flatMap(([name, labels]) => (labels ? [name] : []));
  return [...new Set([...by, ...named])];
}

/** A dimension of a table of facts as text. */
function column(name: string, day: string): string {
  switch (name) {
    case 'day':
      return `strftime(${day}, '%Y-%m-%d')`;
    case 'week':
      return `strftime(date_trunc('week', ${day}), '%Y-%m-%d')`;
    case 'month':
      return `strftime(${day}, '%Y-%m')`;
    case 'weekday':
      return `CAST(isodow(${day}) AS VARCHAR)`;
    case 'hour':
      return 'CAST(hour(moment) AS VARCHAR)';
    case 'half':
      return `strftime(time_bucket(INTERVAL 30 MINUTE, moment), '%H:%M')`;
    default:
      return name;
  }
}

function condition(
  { from, to, where, not, seconds = [] }: Filter,
  day: string,
  { coverage }: VerifiedLine['source']['manifest'],
) {
  const listed = (name: string, labels: readonly (string | null)[]) => {
    const texts = labels.filter((label) => label !== null).map((label) => text(label as string));
    const tests = [
      ...(texts.length ? [`${column(name, day)} IN (${texts.join(', ')})`] : []),
      ...(labels.includes(null) ? [`${column(name, day)} IS NULL`] : []),
    ];
    return `coalesce(${tests.join(' OR ') || 'false'}, false)`;
  };
  const of = (conditions: Filter['where'], sign: string) =>
    Object.entries(conditions ?? {}).flatMap(([name, labels]) => (labels ? [`${sign} ${listed(name, labels)}`] : []));
  const first = formatDay(Math.max(from ?? coverage!.from, coverage!.from));
  const last = formatDay(Math.min(to ?? coverage!.to, coverage!.to));
  return [
    `${day} BETWEEN DATE '${first}' AND DATE '${last}'`,
    ...of(where, ''),
    ...of(not, 'NOT'),
    ...seconds.map((bound) => `coalesce(${bound.column} ${bound.op} ${bound.value}, false)`),
  ].join(' AND ');
}

/** What SQL counts of some measures of one table of facts, by the labels of the groups. */
async function count(line: VerifiedLine, fact: Fact, measures: Map<string, MeasureSql>, question: Question) {
  const { by, filter } = question;
  const starts = filter.dayStartsAt ?? line.settings.operatingDayStartsAt;
  const day = `CAST(moment - INTERVAL ${starts} HOUR AS DATE)`;
  const keys = by.map((name, i) => `${column(name, day)} AS key${i}`);
  const figures = [...measures.values()].flatMap(({ value, numerator, denominator, n, known, ranks }, i) => [
    `CAST(${value} AS DOUBLE) AS value${i}`,
    `CAST(${numerator ?? 'NULL'} AS DOUBLE) AS numerator${i}`,
    `CAST(${denominator ?? 'NULL'} AS DOUBLE) AS denominator${i}`,
    `CAST(${n ?? 'NULL'} AS DOUBLE) AS n${i}`,
    `CAST(${known?.[0] ?? 'NULL'} AS DOUBLE) AS known${i}`,
    `CAST(${known?.[1] ?? 'NULL'} AS DOUBLE) AS of${i}`,
    `CAST(${ranks ? `(${ranks.values})[CAST(floor(${ranks.p} * (len(${ranks.values}) - 1)) AS INTEGER) + 1]` : 'NULL'} AS DOUBLE) AS low${i}`,
    `CAST(${ranks ? `(${ranks.values})[CAST(ceil(${ranks.p} * (len(${ranks.values}) - 1)) AS INTEGER) + 1]` : 'NULL'} AS DOUBLE) AS high${i}`,
  ]);
  const weights: Partial<Record<Fact, string>> = {
    visits: 'sum(abs(k))',
    presence: 'sum(staffed_s + pause_s + training_s)',
  };
  const ofIntervals = [`${fact === 'visits' ? 'sum(summed)' : '0'} AS summed`, `${weights[fact] ?? '1'} AS weight`];
  const rows = await line.facts.rows(
    `SELECT ${[...keys, ...ofIntervals, ...figures].join(', ')} FROM ${fact} WHERE ${condition(filter, day, line.source.manifest)}
      ${by.length ? `GROUP BY ${by.map((_, i) => i + 1).join(', ')}` : 'HAVING count(*) > 0'}`,
  );
  const ids = [...measures.keys()];
  return new Map(
    rows.map((row) => [
      JSON.stringify(by.map((_, i) => row[`key${i}`])),
      new Map(
        ids.map((id, i) => [
          id,
          {
            ...Object.fromEntries(
              ['value', 'numerator', 'denominator', 'n', 'known', 'of', 'low', 'high'].map((name) => [
                name,
                row[name + i],
              ]),
            ),
            summed: row.summed,
            weight: row.weight,
          } as unknown as Found,
        ]),
      ),
    ]),
  );
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const edgesOf = ({ edges, ranks }: MeasureSql) =>
  edges ?? (ranks?.values.includes('wait_s') ? WAIT_EDGES : LENGTH_EDGES);
const binOf = (seconds: number, edges: readonly number[]) => {
  const bin = edges.findIndex((edge) => seconds <= edge);
  return bin < 0 ? edges.length : bin;
};

/** Whether an estimate lies in the bins of the values that it stands for. */
function plausible(value: number, { low, high }: Found, edges: readonly number[]): boolean {
  if (low === null || high === null) return false;
  const from = binOf(low, edges) === 0 ? 0 : edges[binOf(low, edges) - 1]!;
  const to = edges[binOf(high, edges)] ?? Number.POSITIVE_INFINITY;
  return value >= from && value <= to;
}

const unlike = (name: string, is: number | undefined, found: number | null) =>
  is !== undefined && found !== null && !near(is, found) ? [`${name} ${is}, by SQL ${found}`] : [];

/** In what an engine's value differs from what SQL found; null where nobody could tell. */
function differences(
  got: MeasureValue,
  found: Found | undefined,
  sql: MeasureSql,
  question: Question,
  fewest: number | null,
): string[] {
  const { value, reason } = got;
  const named = namesOf(question);
  const isTooFew = sql.ofPersons && fewest !== null && found?.value != null && (found.n ?? 0) < fewest;
  if (isTooFew) return reason?.code === 'too-few' && got.n === found.n ? [] : [`told of ${found.n}, of one person`];
  switch (reason?.code) {
    case 'not-by': {
      const ofCalls =
        sql.fact === 'visits' && sql.sums !== 'only' && !named.some((name) => NOT_OF_CALLS.includes(name));
      return ofCalls ? [`refused by ${reason.dimension}, which calls know`] : [];
    }
    case 'too-many-days':
    case 'by-month':
      return [];
    case 'of-answered': {
      const isSaid = named.includes(reason.dimension as Dimension);
      return isSaid ? [] : [`refused by ${reason.dimension}, which nobody asked for`];
    }
    case 'only-sums':
    case 'other-threshold':
      return sql.sums === 'always' && got.from === 'cuboid' ? [`refused (${reason.code}), but sums tell it`] : [];
  }
  if (!found) return value === null || value === 0 ? [] : [`${value}, by SQL nothing at all`];
  if (value === null) {
    if (found.value === null || (found.weight === 0 && found.value === 0)) return [];
    return [`nothing (${reason?.code}), by SQL ${found.value}`];
  }
  if (found.value === null) return [`${value}, by SQL nothing`];
  const exact = got.estimate ? plausible(value, found, edgesOf(sql)) : near(value, found.value);
  // Told only where it is less than all.
  const { known, of } = found;
  const told = known !== null && of !== null && known < of ? { n: known, of } : undefined;
  return [
    ...(exact ? [] : [`${value}${got.estimate ? ' (estimate)' : ''}, by SQL ${found.value}`]),
    ...unlike('numerator', got.numerator, found.numerator),
    ...unlike('denominator', got.denominator, found.denominator),
    ...unlike('n', got.n, found.n),
    ...(JSON.stringify(got.known) === JSON.stringify(told)
      ? []
      : [`known ${JSON.stringify(got.known)}, by SQL ${JSON.stringify(told)}`]),
  ];
}

export interface Verdict {
  differences: string[];
  /** Values that were there and equal, by measure. */
  equal: Map<string, number>;
}

/** Answers a question from the published files and by SQL. */
export async function verify(line: VerifiedLine, question: Question): Promise<Verdict> {
  const { settings } = line;
  const { options = {}, by, filter } = question;
  const sqls = measuresSql({
    settings,
    threshold: options.threshold_s ?? settings.serviceLevel.threshold_s,
    short: options.short_s ?? settings.shortAbandon_s,
    formula: options.formula ?? settings.serviceLevel.formula,
    nearestRank: options.percentile === 'nearest-rank',
    dimensioned: namesOf(question).includes('dimension'),
    hourly: namesOf(question).includes('hour') || filter.dayStartsAt !== undefined,
    criterioned: namesOf(question).includes('criterion'),
  });
  const answers: Answer[] = [await ask(line.source, question), await ask(line.source, { ...question, exact: true })];
  const named = [...namesOf(question), ...(filter.dayStartsAt === undefined ? [] : ['hour'])];
  const verdict: Verdict = { differences: [], equal: new Map() };
  const without = question.measures.filter((id) => !sqls[id]);
  if (without.length) verdict.differences.push(`no SQL for ${without.join(', ')}`);
  for (const fact of Object.keys(DIMENSIONS) as Fact[]) {
    const ids = question.measures.filter((id) => sqls[id]?.fact === fact && !sqls[id]?.untold);
    if (!ids.length) continue;
    const askable =
      named.every((name) => DIMENSIONS[fact].includes(name) || OF_TIME.includes(name)) &&
      (fact === 'visits' || !filter.seconds?.length);
    const counted = askable
      ? await count(line, fact, new Map(ids.map((id) => [id, sqls[id] as MeasureSql])), question)
      : new Map<string, Map<string, Found>>();
    for (const answer of answers) compare(answer, ids, counted, askable);
  }
  return verdict;

  function compare(answer: Answer, ids: string[], counted: Map<string, Map<string, Found>>, askable: boolean) {
    const keyOf = (key: Answer['rows'][number]['key']) =>
      JSON.stringify(by.map((name: Dimension) => key[name] ?? null));
    const rows = new Map(answer.rows.map((row) => [keyOf(row.key), row.values]));
    for (const [key, found] of counted) {
      if (rows.has(key)) continue;
      const lost = ids.filter((id) => found.get(id)?.value && !answer.reasons?.[id] && found.get(id)?.weight);
      if (lost.length && ids.some((id) => !answer.reasons?.[id]))
        verdict.differences.push(`${key} is missing: ${lost.join(', ')}`);
    }
    for (const [key, values] of rows) {
      for (const id of ids) {
        const got = values[id] as MeasureValue;
        if (!askable) {
          if (got.value !== null) verdict.differences.push(`${id} ${key}: ${got.value}, which no fact tells`);
          continue;
        }
        const found = counted.get(key)?.get(id);
        const [only, ...others] = filter.where?.operator ?? [];
        const operator = by.includes('operator')
          ? JSON.parse(key)[by.indexOf('operator')]
          : others.length
            ? null
            : only;
        const fewest = operator ? (settings.fewest ?? 10) : null;
        const wrong = differences(got, found, sqls[id] as MeasureSql, question, fewest);
        if (wrong.length) verdict.differences.push(`${id} ${key} (${got.from}): ${wrong.join('; ')}`);
        else if (got.value !== null && found) verdict.equal.set(id, (verdict.equal.get(id) ?? 0) + 1);
      }
    }
  }
}
