import { findMeasure } from '@/lib/measures/catalogue';
import type { Measure } from '@/lib/measures/measure';
import type { Answer, AnswerRow, MeasureValue, Question, Reason, Source } from '@/lib/model/question';
import { computed } from './computed';
import { type GatheredMeasure, gather } from './gather';
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
      const about = { manifest, key, filter };
      return {
        key,
        values: Object.fromEntries(
          figures.map(([measure, found]) => [measure.id, valueIn(measure, found, group, about)]),
        ),
      };
    }),
    reasons: Object.fromEntries(figures.flatMap(([{ id }, { reason }]) => (reason ? [[id, reason]] : []))),
    cuboids: [...gathered.cuboids],
  };
}

function valueIn(
  measure: Measure,
  found: GatheredMeasure,
  group: number,
  about: Parameters<typeof computed>[3],
): MeasureValue {
  const { from } = found;
  const reason = found.lack(group) ?? found.reason;
  if (reason) return { value: null, n: 0, from, reason };
  if (!found.seen(group)) return { value: null, n: 0, from, reason: { code: 'no-contacts' } };
  return computed(measure, { numbers: found.numbers(group), spread: found.spread(group) }, from, about);
}

function emptyRow(measures: readonly Measure[], reason: Reason): AnswerRow {
  const values = measures.map(({ id }): [string, MeasureValue] => [id, { value: null, n: 0, from: 'cuboid', reason }]);
  return { key: {}, values: Object.fromEntries(values) };
}
