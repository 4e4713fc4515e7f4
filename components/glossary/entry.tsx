'use client';

import { memo } from 'react';
import type { GlossaryEntry } from '@/lib/reading/glossary';
import type { GlossaryWords } from '../hooks/use-glossary-words';

/** One measure: what it means on the left, how it is counted and from what on the right. */
export const Entry = memo(function Entry({ entry, words }: { entry: GlossaryEntry; words: GlossaryWords }) {
  const { d } = words;
  const { id, name, meaning, formula, figures, remarks, unit, direction, target, presets, source, known } = entry;
  const facts = [
    [d.unit, unit],
    [d.direction, direction],
    [d.target, target],
    [d.presets, presets],
  ].filter(([, text]) => text);
  return (
    <section
      id={id}
      aria-labelledby={`${id}-name`}
      className="unbroken grid gap-x-10 gap-y-2 border-rule border-t py-4 target:bg-accent-soft @3xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div>
        <h3 id={`${id}-name`} className="font-semibold text-base">
          {name}
          <a href={`#${id}`} aria-label={d.link(name)} className="ml-1.5 px-1 font-normal text-muted print:hidden">
            #
          </a>
        </h3>
        <p className="mt-0.5 max-w-prose text-muted">{meaning}</p>
      </div>
      <div className="min-w-0">
        <p className="border-accent border-l-2 pl-2.5">{formula}</p>
        <p className={`mt-1.5 text-base ${known === false ? 'text-muted' : ''}`}>{figures}</p>
        {remarks.map((remark) => (
          <p key={remark} className="text-muted text-sm">
            {remark}
          </p>
        ))}
        <dl className="mt-1.5 flex flex-wrap gap-x-5 gap-y-0.5 text-muted text-xs">
          {facts.map(([label, text]) => (
            <div key={label} className="flex gap-1">
              <dt>{label}:</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {source && (
            <div className="flex gap-1">
              <dt>{d.source}:</dt>
              <dd>
                <a className="link underline" href={source.url} target="_blank" rel="noreferrer noopener">
                  {source.name}
                </a>
              </dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  );
});
