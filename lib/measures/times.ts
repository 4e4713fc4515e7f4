import { type Ending, OFFERED_ENDINGS } from '@/lib/model/contact';
import { WAIT_EDGES } from '@/lib/model/cuboid';
import type { MeasureOptions, SecondsColumn } from '@/lib/model/question';
import { histogramQuantile, quantile } from '@/lib/stats/quantile';
import { knownOf, nothing, quotient, unknown } from './computed';
import { type Computed, defineMeasure, type FormulaText, type Measure, type Reference, type Term } from './measure';
import type { Need, Spread } from './need';

type Statistic = Extract<FormulaText, { kind: 'statistic' }>['statistic'];

const AHT: Reference = {
  name: 'Amazon Connect: metrics definitions',
  url: 'https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html',
};
export const QUANTILES: Reference = {
  name: 'Hyndman & Fan, Sample quantiles in statistical packages, 1996',
  url: 'https://doi.org/10.2307/2684934',
};

const STATISTICS: Record<Statistic, { suffix: string; p: number }> = {
  median: { suffix: 'Median', p: 0.5 },
  p90: { suffix: 'P90', p: 0.9 },
  p95: { suffix: 'P95', p: 0.95 },
  minimum: { suffix: 'Min', p: 0 },
  maximum: { suffix: 'Max', p: 1 },
};

interface Duration {
  term: Term;
  column: SecondsColumn;
  endings: readonly Ending[];
  direction: 'lower' | 'neither';
}

const ANSWERED: readonly Ending[] = ['answered'];
const DURATIONS: Record<string, Duration> = {
  wait: { term: 'waitOfAnswered', column: 'wait_s', endings: ANSWERED, direction: 'lower' },
  abandonWait: { term: 'waitOfAbandoned', column: 'wait_s', endings: ['abandoned'], direction: 'neither' },
  offeredWait: { term: 'waitOfOffered', column: 'wait_s', endings: OFFERED_ENDINGS, direction: 'lower' },
  talk: { term: 'talk', column: 'talk_s', endings: ANSWERED, direction: 'neither' },
  hold: { term: 'hold', column: 'hold_s', endings: ANSWERED, direction: 'lower' },
  wrap: { term: 'wrap', column: 'wrap_s', endings: ANSWERED, direction: 'neither' },
};

/** Contacts by which each mean is divided. */
const COUNTED: Partial<Record<Term, Term>> = { waitOfAbandoned: 'abandoned', waitOfOffered: 'offered' };

function meanMeasure(id: string, { term, column, endings, direction }: Duration): Measure {
  return defineMeasure({
    id,
    unit: 'seconds',
    direction,
    formula: { kind: 'quotient', numerator: { plus: [term] }, denominator: { plus: [COUNTED[term] ?? 'answered'] } },
    source: null,
    columns: ['ending', column],
    needs: {
      all: { take: 'count', endings },
      known: { take: 'known', column, endings },
      sum: { take: 'sum', column, endings },
    },
    compute: (f) =>
      f.all > 0 && f.known === 0 ? unknown(column) : { ...quotient(f.sum, f.known), ...knownOf(f.known, f.all) },
  });
}

function statisticMeasure(
  id: string,
  { term, column, endings, direction }: Duration,
  statistic: Statistic,
  method: MeasureOptions['percentile'],
): Measure {
  const { p } = STATISTICS[statistic];
  return defineMeasure({
    id,
    unit: 'seconds',
    direction,
    formula: { kind: 'statistic', statistic, of: term },
    source: p === 0 || p === 1 ? null : QUANTILES,
    columns: ['ending', column],
    needs: { all: { take: 'count', endings }, spread: { take: 'spread', column, endings } },
    compute: (f, spread) => {
      const n = spread === null ? 0 : sizeOf(spread);
      if (spread === null || n === 0) return f.all > 0 ? unknown(column) : nothing();
      return { ...quantileOf(spread, p, method), n, ...knownOf(n, f.all) };
    },
  });
}

export function sizeOf(spread: Spread): number {
  if (spread.kind === 'values') return spread.sorted.length;
  return Array.prototype.reduce.call<ArrayLike<number>, [(sum: number, n: number) => number, number], number>(
    spread.counts,
    (sum, n) => sum + n,
    0,
  );
}

export function quantileOf(
  spread: Spread,
  p: number,
  method: MeasureOptions['percentile'],
): Pick<Computed, 'value' | 'estimate'> {
  if (spread.kind === 'values') return { value: quantile(spread.sorted, p, method) };
  const { value, estimate } = histogramQuantile({ ...spread, edges: spread.edges ?? WAIT_EDGES }, p, method) ?? {};
  return { value: value ?? null, ...(estimate && { estimate }) };
}

/** A column counts as known when at least this share of the answered contacts have it. */
const KNOWN_ENOUGH = 0.95;

/** Σ (talk + hold + wrap) / answered. Where a column is missing for a few contacts, each sum is divided by its own
 * count; where it is missing for more than one in twenty, there is no value: talk alone is conversation time. Of
 * intervals, the count is that of the contacts that their sums are of, if they give it: it may be more than were answered, with calls to the outside. */
const handleMean: Measure = defineMeasure({
  id: 'handleMean',
  unit: 'seconds',
  direction: 'neither',
  formula: { kind: 'quotient', numerator: { plus: ['talk', 'hold', 'wrap'] }, denominator: { plus: ['answered'] } },
  source: AHT,
  columns: ['ending', 'talk_s', 'hold_s', 'wrap_s'],
  needs: {
    handled: { take: 'handled', endings: ANSWERED },
    talk: sumOf('talk_s'),
    talkKnown: countOf('talk_s'),
    hold: sumOf('hold_s'),
    holdKnown: countOf('hold_s'),
    wrap: sumOf('wrap_s'),
    wrapKnown: countOf('wrap_s'),
  },
  compute: (f) => {
    if (f.handled === 0) return nothing();
    const parts = [
      ['talk_s', f.talk, f.talkKnown],
      ['hold_s', f.hold, f.holdKnown],
      ['wrap_s', f.wrap, f.wrapKnown],
    ] as const;
    const missing = parts.find(([, , known]) => known < f.handled * KNOWN_ENOUGH);
    if (missing) return unknown(missing[0]);
    const n = Math.min(f.talkKnown, f.holdKnown, f.wrapKnown);
    if (n === f.handled) return quotient(f.talk + f.hold + f.wrap, f.handled);
    const value = parts.reduce((mean, [, sum, known]) => mean + sum / known, 0);
    return { value, n, ...knownOf(n, f.handled) };
  },
});

function sumOf(column: SecondsColumn): Need {
  return { take: 'sum', column, endings: ANSWERED };
}

function countOf(column: SecondsColumn): Need {
  return { take: 'known', column, endings: ANSWERED };
}

/** Mean, median, 90th and 95th percentile, minimum and maximum of each duration; the mean wait of the answered is
 * known as `asa`, average speed of answer. */
export function timeMeasures(method: MeasureOptions['percentile']): Measure[] {
  return Object.entries(DURATIONS)
    .flatMap(([name, duration]) => {
      const mean = meanMeasure(name === 'wait' ? 'asa' : `${name}Mean`, duration);
      if (name === 'hold' || name === 'wrap') return [mean];
      const statistics = Object.entries(STATISTICS) as [Statistic, { suffix: string }][];
      return [mean, ...statistics.map(([s, { suffix }]) => statisticMeasure(name + suffix, duration, s, method))];
    })
    .concat(handleMean);
}
