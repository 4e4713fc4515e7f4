import { findMeasure } from '@/lib/measures/catalogue';
import type { Measure } from '@/lib/measures/measure';
import { edgesOf, type Need, type Spread } from '@/lib/measures/need';
import { LARGEST } from '@/lib/model/cuboid';
import type { MeasureValue, Question, Reason, Source } from '@/lib/model/question';
import type { Period } from '@/lib/time/period';
import { computed } from './computed';
import { type GatheredMeasure, gather } from './gather';

/** Answers any period out of sums that run from the first day of the coverage on (the cumulative index of Falcon:
 * Moritz et al., CHI 2019), in the same time whatever its length. */
export interface Brush {
  /** Both ends inclusive. Keyed by measure id; the same values that `ask` gives for the period. */
  values(period: Period): Record<string, MeasureValue>;
}

/** `filter.from` and `filter.to` have no effect. Measures that only calls can answer have no value here. */
export async function buildBrush(
  source: Source,
  question: Pick<Question, 'measures' | 'filter' | 'options'>,
): Promise<Brush> {
  const { coverage, settings } = source.manifest;
  const measures = question.measures.map((id) => findMeasure(id, settings, question.options));
  if (!coverage) return { values: () => Object.fromEntries(measures.map(({ id }) => [id, noContacts('cuboid')])) };
  const filter = { ...question.filter, from: undefined, to: undefined };
  const gathered = await gather(source, measures, { by: ['day'], filter, exact: false, callsAllowed: false }, coverage);
  const about = { manifest: source.manifest, key: {}, filter };
  const indices = measures.map((measure) => ({ measure, ...indexOf(measure, gathered.of(measure), coverage, about) }));
  return {
    values: (period) => {
      const from = Math.max(period.from, coverage.from) - coverage.from;
      const to = Math.min(period.to, coverage.to) - coverage.from + 1;
      return Object.fromEntries(
        indices.map(({ measure, value }) => [measure.id, from < to ? value(from, to) : noContacts('cuboid')]),
      );
    },
  };
}

/** `value` takes positions of days, `to` exclusive. */
function indexOf(measure: Measure, found: GatheredMeasure, coverage: Period, about: Parameters<typeof computed>[3]) {
  const days = coverage.to - coverage.from + 1;
  const { from: origin, reason } = found;
  if (reason) return { value: (): MeasureValue => ({ value: null, n: 0, from: origin, reason }) };

  const lacks = Array.from({ length: days }, (_, day) => found.lack(day));
  const lacking = new Int32Array(days + 1);
  const seen = new Int32Array(days + 1);
  const isLargest = (need: Need) => need.take === 'figure' && LARGEST.includes(need.figure);
  const names = (largest: boolean) =>
    Object.entries(measure.needs).flatMap(([name, need]) => (isLargest(need) === largest ? [name] : []));
  const sums = names(false).map((name) => [name, new Float64Array(days + 1)] as const);
  const maxima = names(true).map((name) => [name, new Float64Array(days)] as const);
  const edges = Object.values(measure.needs).flatMap((need) =>
    need.take === 'spread' ? [edgesOf(need.column)] : [],
  )[0];
  const width = edges ? edges.length + 1 : 0;
  const bins = new Float64Array((days + 1) * width);
  const binSums = new Float64Array(bins.length);
  const largest = new Float64Array(days);
  let isLargestKnown = true;
  for (let day = 0; day < days; day++) {
    const numbers = found.numbers(day);
    seen[day + 1] = (seen[day] as number) + (found.seen(day) ? 1 : 0);
    for (const [name, running] of sums) running[day + 1] = (running[day] as number) + (numbers[name] ?? 0);
    for (const [name, values] of maxima) values[day] = numbers[name] ?? 0;
    lacking[day + 1] = (lacking[day] as number) + (lacks[day] ? 1 : 0);
    const spread = found.spread(day);
    for (const running of [bins, binSums]) running.copyWithin((day + 1) * width, day * width, (day + 1) * width);
    if (spread?.kind !== 'bins') continue;
    isLargestKnown = spread.max !== undefined;
    largest[day] = spread.max ?? 0;
    for (let bin = 0; bin < width; bin++) {
      const at = (day + 1) * width + bin;
      bins[at] = (bins[at] as number) + (spread.counts[bin] ?? 0);
      binSums[at] = (binSums[at] as number) + (spread.sums?.[bin] ?? 0);
    }
  }

  const between = (running: Float64Array, from: number, to: number) =>
    Float64Array.from(
      { length: width },
      (_, bin) => (running[to * width + bin] as number) - (running[from * width + bin] as number),
    );
  const spreadOf = (from: number, to: number, edges: readonly number[]): Spread => ({
    kind: 'bins',
    edges,
    counts: between(bins, from, to),
    sums: between(binSums, from, to),
    max: isLargestKnown ? largestOf(largest, from, to) : undefined,
  });
  return {
    value: (from: number, to: number): MeasureValue => {
      if (lacking[to] !== lacking[from]) {
        const reason = lacks.slice(from, to).find((lack) => lack !== null) as Reason;
        return { value: null, n: 0, from: origin, reason };
      }
      if (seen[to] === seen[from]) return noContacts(origin);
      const numbers: Record<string, number> = {};
      for (const [name, running] of sums) numbers[name] = (running[to] as number) - (running[from] as number);
      for (const [name, values] of maxima) numbers[name] = largestOf(values, from, to);
      return computed(measure, { numbers, spread: edges ? spreadOf(from, to, edges) : null }, origin, about);
    },
  };
}

function largestOf(values: Float64Array, from: number, to: number): number {
  return values.subarray(from, to).reduce((a, b) => Math.max(a, b), 0);
}

function noContacts(from: MeasureValue['from']): MeasureValue {
  return { value: null, n: 0, from, reason: { code: 'no-contacts' } };
}
