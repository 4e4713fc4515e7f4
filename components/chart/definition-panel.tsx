'use client';

import { findMeasure } from '@/lib/measures/catalogue';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { knownShare } from '@/lib/reading/completeness';
import { estimateMark } from '@/lib/reading/estimate';
import { formulaWords } from '@/lib/reading/formula-words';
import { reasonWords } from '@/lib/reading/reason-words';
import { optionsOf } from '@/lib/reading/scope';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import type { Explained } from './chart-frame';

const isFormula = (text: string | undefined): text is Formula => FORMULAS.some((formula) => formula === text);

export default function DefinitionPanel({ explained, scoped }: { explained: Explained[]; scoped: Scoped }) {
  const { m, f } = useWords();
  const { settings } = scoped.manifest;
  return (
    <div className="max-w-md space-y-4">
      {explained.map(({ measure: id, value }, i) => {
        const measure = findMeasure(id, settings, optionsOf(scoped.scope));
        const [base = id, formula] = id.split('.');
        const names = m.measures.named[base];
        const known = knownShare(value);
        const repeats = i > 0 && explained[i - 1]?.measure.split('.')[0] === base;
        return (
          <section key={id}>
            <h3 className="font-semibold">
              {isFormula(formula) ? `${formula} · ${m.measures.serviceLevels[formula]}` : (names?.name ?? id)}
            </h3>
            {names && !repeats && <p className="text-muted">{names.meaning}</p>}
            <p className="mt-1.5 border-accent border-l-2 pl-2.5">{formulaWords(measure, m, f)}</p>
            <p className="mt-1.5">
              {value?.numerator !== undefined && value.denominator !== undefined
                ? `${f.count(value.numerator)} ÷ ${f.count(value.denominator)} = ${f.figure(measure.unit, value.value)}`
                : value?.value == null
                  ? reasonWords(value?.reason, m)
                  : `${estimateMark(value)}${f.figure(measure.unit, value.value)} · ${m.measures.n(f.count(value.n))}`}
            </p>
            {value?.known && known !== null && (
              <p className="text-muted">
                {m.measures.knownOf(f.percent(known), f.count(value.known.n), f.count(value.known.of))}
              </p>
            )}
            {value?.estimate && <p className="text-muted">{m.measures.estimate}</p>}
            {value?.low !== undefined && value.high !== undefined && value.value !== null && (
              <p className="text-muted">
                {m.measures.interval(f.figure(measure.unit, value.low), f.figure(measure.unit, value.high))}
              </p>
            )}
            {measure.source && (
              <p className="mt-1.5 text-muted text-xs">
                {m.measures.source}:{' '}
                <a className="link underline" href={measure.source.url} target="_blank" rel="noreferrer noopener">
                  {measure.source.name}
                </a>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
