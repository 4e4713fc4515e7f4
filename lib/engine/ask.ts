import { findMeasure } from '@/lib/measures/catalogue';
import type { Measure } from '@/lib/measures/measure';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, AnswerRow, MeasureValue, Question, Reason, Source } from '@/lib/model/question';
import { type GatheredMeasure, gather } from './gather';
import { onScale, scaleOf } from './on-scale';
import { periodOf } from './selection';

/** Answers from the smallest published cuboids that have what a question names, else from the calls. Every value says
 * which of the two it is from, and where there is none, why. Throws UserError on an unknown measure. */
export async function ask(source: Source, question: Question): Promise<Answer> {
  const { manifest } = source;
  const { by, filter, exact = false } = question;
  const measures = question.measures.map((id) => findMeasure(id, manifest.settings, question.options));
  const period = periodOf(filter, manifest.coverage);
  if (!period) return { rows: by.length > 0 ? [] : [emptyRow(measures, { code: 'no-contacts' })], cuboids: [] };

  const gathered = await gather(source, measures, { by, filter, exact, callsAllowed: true }, period);
  const figures = measures.map((measure) => [measure, gathered.of(measure)] as const);
  const groups = by.length > 0 ? gathered.groups : [0];
  return {
    rows: groups.map((group) => {
      const key = gathered.selection.keyOf(group);
      const value = (measure: Measure, found: GatheredMeasure) => {
        const got = valueIn(measure, found, group, manifest);
        return measure.unit === 'score' ? onScale(got, scaleOf(manifest, key, filter)) : got;
      };
      return {
        key,
        values: Object.fromEntries(figures.map(([measure, found]) => [measure.id, value(measure, found)])),
      };
    }),
    reasons: Object.fromEntries(figures.flatMap(([{ id }, { reason }]) => (reason ? [[id, reason]] : []))),
    cuboids: [...gathered.cuboids],
  };
}

function valueIn(measure: Measure, found: GatheredMeasure, group: number, manifest: Manifest): MeasureValue {
  const { from } = found;
  const reason = found.lack(group) ?? found.reason;
  if (reason) return { value: null, n: 0, from, reason };
  if (!found.seen(group)) return { value: null, n: 0, from, reason: { code: 'no-contacts' } };
  const value = measure.compute(found.numbers(group), found.spread(group));
  return { ...value, from, ...(measure.reported && { threshold_s: oneOf(manifest.intervals?.thresholds) }) };
}

function oneOf(thresholds: readonly (number | null)[] = []): number | null {
  return thresholds.length === 1 ? (thresholds[0] ?? null) : null;
}

function emptyRow(measures: readonly Measure[], reason: Reason): AnswerRow {
  const values = measures.map(({ id }): [string, MeasureValue] => [id, { value: null, n: 0, from: 'cuboid', reason }]);
  return { key: {}, values: Object.fromEntries(values) };
}
