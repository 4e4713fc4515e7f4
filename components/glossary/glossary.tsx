'use client';

import { memo, useMemo, useState } from 'react';
import type { Answer } from '@/lib/model/question';
import { buildGlossary, type GlossaryGroup, holds, searchGlossary } from '@/lib/reading/glossary';
import { glossaryLead, glossaryRest } from '@/lib/reading/glossary-questions';
import { whenWords } from '@/lib/reading/period-words';
import { judgePresets } from '@/lib/reading/presets';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { Skeleton } from '../frame/skeleton';
import { useAnswers } from '../hooks/use-answers';
import { type GlossaryWords, useGlossaryWords } from '../hooks/use-glossary-words';
import { useNamedPart } from '../hooks/use-named-part';
import type { Scoped } from '../hooks/use-scope';
import { Entry } from './entry';
import { PresetList } from './preset-list';

export function Glossary() {
  const words = useGlossaryWords();
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

interface Props {
  scoped: Scoped;
  words: GlossaryWords;
}

function Body({ scoped, words }: Props) {
  const { leading, settled, pending, error } = useAnswers(
    'glossary',
    scoped,
    glossaryLead(scoped.scope),
    glossaryRest(scoped.scope),
  );
  useNamedPart(settled !== null);
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <Measures
          targets={leading.answers.targets}
          all={settled?.answers.all ?? null}
          scoped={leading.asked}
          words={words}
        />
      )}
    </Settling>
  );
}

function belowWords(groups: readonly GlossaryGroup[], { d, f }: GlossaryWords): string {
  const entries = groups.flatMap((group) => group.entries);
  if (entries.some(({ known }) => known === null)) return '';
  const unknown = entries.filter(({ known }) => known === false).length;
  if (unknown === 0) return d.belowNone;
  return unknown === 1 ? d.belowOne : d.below(f.count(unknown));
}

const Measures = memo(function Measures(props: Props & { targets: Answer; all: Answer | null }) {
  const { targets, all, scoped, words } = props;
  const { scope, manifest } = scoped;
  const { d, f } = words;
  const [search, setSearch] = useState('');
  const groups = useMemo(() => buildGlossary(all, scope, manifest, words), [all, scope, manifest, words]);
  const found = searchGlossary(groups, search);
  const terms = d.terms.filter(({ id, name, meaning }) => holds(`${name} ${meaning} ${id}`, search));
  const count = (list: readonly GlossaryGroup[]) => list.reduce((sum, { entries }) => sum + entries.length, 0);
  const hits = count(found) + terms.length;
  const searching = search.trim() !== '';
  return (
    <>
      <Headline
        sentence={`${d.headline(whenWords(scope, words), f.count(count(groups)))}.`}
        below={belowWords(groups, words)}
      />
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
        <input
          type="search"
          className="control w-80 max-w-full"
          aria-label={d.search}
          placeholder={d.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <p role="status" className="text-muted text-sm">
          {searching ? (hits > 0 ? d.found(f.count(hits)) : d.none) : ''}
        </p>
      </div>
      {!searching && (
        <nav aria-label={d.jump} className="mt-4 flex flex-wrap gap-x-5 border-rule border-y py-1.5 print:hidden">
          {(['presets', ...groups.map(({ id }) => id), 'terms'] as const).map((id) => (
            <a key={id} href={`#group-${id}`} className="quiet">
              {d.groups[id]}
            </a>
          ))}
        </nav>
      )}
      {!searching && (
        <PresetList judged={judgePresets(targets, manifest.settings.targets.preset)} scoped={scoped} words={words} />
      )}
      {found.map(({ id, entries }) => (
        <section key={id} aria-labelledby={`group-${id}`} className="mt-10 print:mt-6">
          <h2 id={`group-${id}`} className="pb-2 font-serif text-xl">
            {d.groups[id]}
          </h2>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} words={words} />
          ))}
        </section>
      ))}
      {terms.length > 0 && (
        <section aria-labelledby="group-terms" className="mt-10 print:mt-6">
          <h2 id="group-terms" className="pb-2 font-serif text-xl">
            {d.groups.terms}
          </h2>
          <dl className="grid gap-x-10 @4xl:grid-cols-2">
            {terms.map(({ id, name, meaning }) => (
              <div key={id} id={id} className="unbroken border-rule border-t py-3 target:bg-accent-soft">
                <dt className="font-semibold">{name}</dt>
                <dd className="mt-0.5 max-w-prose text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
});
