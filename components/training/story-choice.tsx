'use client';

import { STANDINGS, type Standing } from '@/lib/model/training';
import type { Story } from '@/lib/training/stories';
import { changeView } from '../hooks/use-view';
import type { TrainingWords } from './words';

interface Props {
  stories: readonly Story[];
  standing: Standing | undefined;
  surest: boolean;
  words: TrainingWords;
}

/** Which signals are shown; each choice with how many there are. */
export function StoryChoice({ stories, standing, surest, words }: Props) {
  const { d, f } = words;
  const count = (of: Standing | undefined) =>
    stories.filter((story) => of === undefined || story.standing === of).length;
  const some = STANDINGS.filter((one) => count(one) > 0 || one === standing);
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <legend className="sr-only">{d.show}</legend>
      {[undefined, ...some].map((one) => (
        <label key={one ?? 'all'} className="inline-flex min-h-6 items-center gap-1.5 text-sm">
          <input
            type="radio"
            name="standing"
            checked={standing === one}
            onChange={() => changeView({ standing: one }, 'replace')}
          />
          {d.standings[one ?? 'all']} <span className="text-muted">({f.count(count(one))})</span>
        </label>
      ))}
      <label className="inline-flex min-h-6 items-center gap-1.5 text-sm">
        <input
          type="checkbox"
          checked={surest}
          onChange={({ target }) => changeView({ surest: target.checked || undefined }, 'replace')}
        />
        {d.onlySurest}
      </label>
    </fieldset>
  );
}
