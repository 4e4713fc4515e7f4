'use client';

import { useState } from 'react';
import { labelWords } from '@/lib/reading/chips';
import { plain } from '@/lib/reading/plain';
import { labelsOf } from '@/lib/reading/scope';
import type { NameFilter } from '@/lib/url/view';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { NameList } from './name-list';
import { WhenFilter } from './when-filter';

/** The channel too, as a phone's bar has no room for it. */
const FILTERS: readonly NameFilter[] = ['channel', 'topic', 'team', 'shift', 'operator'];
/** Longer lists can be searched. */
const SEARCHED = 12;

export default function FiltersPanel({ scoped, close }: { scoped: Scoped; close(): void }) {
  const { m } = useWords();
  const { manifest } = scoped;
  const known = FILTERS.filter((filter) => labelsOf(filter, manifest).length > (filter === 'channel' ? 2 : 1));
  return (
    <div className="w-80 max-w-full">
      <p className="pb-2 font-semibold">{m.frame.moreFilters}</p>
      {known.map((filter) => (
        <Names key={filter} filter={filter} scoped={scoped} />
      ))}
      <WhenFilter scoped={scoped} />
      <div className="mt-3 flex justify-end border-rule border-t pt-3">
        <button type="button" className="control" onClick={close}>
          {m.frame.done}
        </button>
      </div>
    </div>
  );
}

function Names({ filter, scoped: { scope, manifest } }: { filter: NameFilter; scoped: Scoped }) {
  const { m, f } = useWords();
  const [search, setSearch] = useState('');
  const chosen = scope.where[filter] ?? [];
  const labels = labelsOf(filter, manifest);
  const found = labels.filter((label) => plain(labelWords(filter, label, manifest, { m })).includes(plain(search)));
  const name = m.frame.filterNames[filter];
  return (
    <details className="border-rule border-t" open={chosen.length > 0}>
      <summary className="min-h-9 cursor-pointer py-1.5">
        {name} {chosen.length > 0 && <span className="text-muted">({f.count(chosen.length)})</span>}
      </summary>
      {labels.length > SEARCHED && (
        <input
          type="search"
          className="control mb-1 w-full"
          aria-label={m.frame.search(name)}
          placeholder={m.frame.search(name)}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <fieldset className="max-h-56 overflow-y-auto pb-2">
        <legend className="sr-only">{name}</legend>
        <NameList filter={filter} labels={found} chosen={chosen} manifest={manifest} />
      </fieldset>
    </details>
  );
}
