'use client';

import { labelWords } from '@/lib/reading/chips';
import { labelsOf } from '@/lib/reading/scope';
import type { Scoped } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { NameList } from './name-list';
import { PanelButton } from './panel-button';

interface Props {
  dimension: 'queue' | 'channel';
  scoped: Scoped;
}

/** A chip that says what is chosen and opens the list to choose from. Nothing chosen means all. */
export function FilterControl({ dimension, scoped: { scope, manifest } }: Props) {
  const { m, f } = useWords();
  const words = {
    queue: { label: m.frame.queues, all: m.frame.allQueues, some: m.frame.chosenQueues },
    channel: { label: m.frame.channels, all: m.frame.allChannels, some: m.frame.chosenChannels },
  }[dimension];
  const chosen = scope.where[dimension] ?? [];
  const [only] = chosen;
  const face =
    only === undefined
      ? words.all
      : chosen.length === 1
        ? labelWords(dimension, only, manifest, { m })
        : words.some(f.count(chosen.length));
  return (
    <PanelButton
      className={`control max-w-full ${dimension === 'channel' ? 'max-sm:hidden' : ''} ${only === undefined ? '' : 'border-accent! bg-accent-soft!'}`}
      label={words.label}
      face={<span className="max-w-64 truncate">{face}</span>}
    >
      {(close) => (
        <fieldset className="min-w-52 max-w-sm">
          <legend className="pb-2 font-semibold">{words.label}</legend>
          <NameList
            filter={dimension}
            labels={labelsOf(dimension, manifest).filter((label) => label !== null)}
            chosen={chosen}
            manifest={manifest}
          />
          <div className="mt-3 flex justify-between gap-4 border-rule border-t pt-3">
            <button type="button" className="quiet" onClick={() => changeView({ [dimension]: [] })}>
              {words.all}
            </button>
            <button type="button" className="control" onClick={close}>
              {m.frame.done}
            </button>
          </div>
        </fieldset>
      )}
    </PanelButton>
  );
}
