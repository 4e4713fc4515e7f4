'use client';

import type { CallWords } from '@/lib/reading/call-columns';
import type { CallRow } from '@/lib/reading/call-rows';
import { qualityOf } from '@/lib/reading/evaluations';
import { useEvaluations } from '../hooks/use-evaluations';
import type { Scoped } from '../hooks/use-scope';

interface Props {
  call: CallRow;
  scoped: Scoped;
  words: CallWords;
}

/** What evaluators judged of a call, criterion by criterion; nothing where it was not evaluated. */
export function CallEvaluations({ call, scoped, words: { f, d } }: Props) {
  const evaluations = useEvaluations(scoped.manifest, call.masked ? null : call.id, call.day);
  if (!evaluations?.length) return null;
  return (
    <section aria-label={d.evaluations} className="mt-5">
      <h3 className="pb-1 font-semibold text-sm">{d.evaluations}</h3>
      {evaluations.map((evaluation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
        <dl key={i} className="mb-3 grid grid-cols-[minmax(0,1fr)_auto] text-sm">
          <div className="col-span-2 grid grid-cols-subgrid gap-x-4 py-1">
            <dt>{d.evaluatedOn(f.dayInWords(evaluation.day, true))}</dt>
            <dd className="text-end font-semibold">{f.percent(qualityOf(evaluation), 0)}</dd>
          </div>
          {evaluation.judgements.map(({ criterion, score, weight, critical }) => (
            <div
              key={criterion}
              className="col-span-2 grid grid-cols-subgrid gap-x-4 border-rule border-t py-1 text-muted"
            >
              <dt className="wrap-anywhere">
                {d.criteria[criterion] ?? criterion.replaceAll('_', ' ')}
                {critical && `, ${d.critical}`}
              </dt>
              <dd className="text-end">
                {d.judged(
                  score === 1 ? d.met : score === 0 ? d.notMet : f.percent(score, 0),
                  f.decimal(weight, Number.isInteger(weight) ? 0 : 1),
                )}
              </dd>
            </div>
          ))}
        </dl>
      ))}
      <p className="text-muted text-xs">{d.evaluationNote}</p>
    </section>
  );
}
