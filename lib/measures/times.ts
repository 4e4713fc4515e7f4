import { type Ending, OFFERED_ENDINGS } from '@/lib/model/contact';
import type { MeasureOptions, SecondsColumn } from '@/lib/model/question';
import { histogramQuantile, quantile } from '@/lib/stats/quantile';
import { knownOf, nothing, quotient, unknown } from './computed';
import { type Computed, defineMeasure, type FormulaText, type Measure, type Reference, type Term } from './measure';
import type { Need, Spread, SpreadColumn } from './need';

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

interface Duration<Column extends SpreadColumn = SecondsColumn> {
  term: Term;
  column: Column;
  endings: readonly Ending[];
  direction: 'lower' | 'neither';
  statistics: readonly Statistic[];
}

const ALL: readonly Statistic[] = ['median', 'p90', 'p95', 'minimum', 'maximum'];

const ANSWERED: readonly Ending[] = ['answered'];
const DURATIONS: Record<string, Duration> = {
  wait: { term: 'waitOfAnswered', column: 'wait_s', endings: ANSWERED, direction: 'lower', statistics: ALL },
  abandonWait: {
    term: 'waitOfAbandoned',
    column: 'wait_s',
    endings: ['abandoned'],
    direction: 'neither',
    statistics: ALL,
  },
  offeredWait: {
    term: 'waitOfOffered',
    column: 'wait_s',
    endings: OFFERED_ENDINGS,
    direction: 'lower',
    statistics: ALL,
  },
  talk: { term: 'talk', column: 'talk_s', endings: ANSWERED, direction: 'neither', statistics: ALL },
  hold: { term: 'hold', column: 'hold_s', endings: ANSWERED, direction: 'lower', statistics: ['median', 'p90'] },
  wrap: { term: 'wrap', column: 'wrap_s', endings: ANSWERED, direction: 'neither', statistics: ['median', 'p90'] },
};

const HANDLE: Duration<'handle_s'> = {
  term: 'handle',
  column: 'handle_s',
  endings: ANSWERED,
  direction: 'neither',
  statistics: ['median', 'p90', 'p95', 'maximum'],
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

function statisticsOf(name: string, duration: Duration<SpreadColumn>, method: MeasureOptions['percentile']): Measure[] {
  return duration.statistics.map((statistic) =>
    statisticMeasure(name + STATISTICS[statistic].suffix, duration, statistic, method),
  );
}

function statisticMeasure(
  id: string,
  { term, column, endings, direction }: Duration<SpreadColumn>,
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
    columns: ['ending', ...(column === 'handle_s' ? PARTS_OF_HANDLE : [column])],
    needs: {
      all: { take: 'count', endings },
      spread: { take: 'spread', column, endings },
      ...(column === 'handle_s' && partsKnown),
    },
    compute: (f, spread) => {
      const n = spread === null ? 0 : sizeOf(spread);
      if (spread === null || n === 0)
        return f.all > 0 ? unknown(column === 'handle_s' ? leastKnown(f) : column) : nothing();
      return { ...quantileOf(spread, p, method), n, ...knownOf(n, f.all) };
    },
  });
}

const PARTS_OF_HANDLE = ['talk_s', 'hold_s', 'wrap_s'] as const;
const partsKnown: Record<string, Need> = Object.fromEntries(PARTS_OF_HANDLE.map((column) => [column, countOf(column)]));

function leastKnown(known: Readonly<Record<string, number>>): string {
  return PARTS_OF_HANDLE.reduce((least, column) => ((known[column] ?? 0) < (known[least] ?? 0) ? column : least));
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
  const { value, estimate } = histogramQuantile(spread, p, method) ?? {};
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
      return [mean, ...statisticsOf(name, duration, method)];
    })
    .concat(handleMean, statisticsOf('handle', HANDLE, method));
}
