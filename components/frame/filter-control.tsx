'use client';

import { channelName } from '@/lib/reading/nouns';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { PanelButton } from './panel-button';

interface Props {
  dimension: 'queue' | 'channel';
  names: string[];
  chosen: string[];
}

/** A chip that says what is chosen and opens the list to choose from. Nothing chosen means all. */
export function FilterControl({ dimension, names, chosen }: Props) {
  const { m, f } = useWords();
  const words = {
    queue: { label: m.frame.queues, all: m.frame.allQueues, some: m.frame.chosenQueues },
    channel: { label: m.frame.channels, all: m.frame.allChannels, some: m.frame.chosenChannels },
  }[dimension];
  const named = (name: string) => (dimension === 'channel' ? channelName(name, m) : name);
  const [only] = chosen;
  const face = only === undefined ? words.all : chosen.length === 1 ? named(only) : words.some(f.count(chosen.length));
  const choose = (next: string[]) => changeView({ [dimension]: names.filter((name) => next.includes(name)) });
  return (
    <PanelButton
      className={`control max-w-full ${only === undefined ? '' : 'border-accent! bg-accent-soft!'}`}
      label={words.label}
      face={<span className="max-w-64 truncate">{face}</span>}
    >
      {(close) => (
        <fieldset className="min-w-52 max-w-sm">
          <legend className="pb-2 font-semibold">{words.label}</legend>
          {names.map((name) => (
            <label key={name} className="flex min-h-8 cursor-pointer items-center gap-2.5 py-1">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-(--accent)"
                checked={chosen.includes(name)}
                onChange={(event) =>
                  choose(event.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
                }
              />
              <span className="wrap-anywhere min-w-0">{named(name)}</span>
            </label>
          ))}
          <div className="mt-3 flex justify-between gap-4 border-rule border-t pt-3">
            <button type="button" className="quiet" onClick={() => choose([])}>
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
