'use client';

import type { Manifest } from '@/lib/model/manifest';
import { labelWords } from '@/lib/reading/chips';
import type { NameFilter } from '@/lib/url/view';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

interface Props {
  filter: NameFilter;
  /** Null is unknown. */
  labels: readonly (string | null)[];
  chosen: readonly (string | null)[];
  manifest: Manifest;
}

/** Boxes to tick, one a label. */
export function NameList({ filter, labels, chosen, manifest }: Props) {
  const { m } = useWords();
  const choose = (label: string | null, on: boolean) => {
    const next = labels.filter((other) => (other === label ? on : chosen.includes(other)));
    const hidden = chosen.filter((other) => !labels.includes(other));
    changeView({ [filter]: [...hidden, ...next].map((name) => name ?? '') });
  };
  return labels.map((label) => (
    <label key={label ?? ''} className="flex min-h-8 cursor-pointer items-center gap-2.5 py-1">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-(--accent)"
        checked={chosen.includes(label)}
        onChange={(event) => choose(label, event.target.checked)}
      />
      <span className="wrap-anywhere min-w-0">{labelWords(filter, label, manifest, { m })}</span>
    </label>
  ));
}
