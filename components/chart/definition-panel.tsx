'use client';

import { definitionWords, type Explained } from '@/lib/reading/definition-words';
import { ViewLink } from '../frame/view-link';
import { useMeasureWords } from '../hooks/use-measure-words';
import type { Scoped } from '../hooks/use-scope';

export default function DefinitionPanel({ explained, scoped }: { explained: Explained[]; scoped: Scoped }) {
  const words = useMeasureWords();
  if (!words) return null;
  const { m } = words;
  return (
    <div className="max-w-md space-y-4">
      {explained.map((one, i) => {
        const { name, meaning, formula, figures, remarks, source } = definitionWords(
          one,
          scoped.scope,
          scoped.manifest,
          words,
        );
        const repeats = i > 0 && explained[i - 1]?.measure.split('.')[0] === one.measure.split('.')[0];
        return (
          <section key={one.measure}>
            <h3 className="font-semibold">{name}</h3>
            {meaning && !repeats && <p className="text-muted">{meaning}</p>}
            <p className="mt-1.5 border-accent border-l-2 pl-2.5">{formula}</p>
            <p className="mt-1.5">{figures}</p>
            {remarks.map((remark) => (
              <p key={remark} className="text-muted">
                {remark}
              </p>
            ))}
            <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4 text-muted text-xs">
              {source && (
                <span>
                  {m.measures.source}:{' '}
                  <a className="link underline" href={source.url} target="_blank" rel="noreferrer noopener">
                    {source.name}
                  </a>
                </span>
              )}
              <ViewLink
                path="/glossary/"
                part={one.measure.replace(/@.*$/, '')}
                className="link inline-flex min-h-6 items-center underline"
              >
                {m.frame.glossary}
                <span className="sr-only">: {name}</span>
              </ViewLink>
            </p>
          </section>
        );
      })}
    </div>
  );
}
