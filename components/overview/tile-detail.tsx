'use client';

import { comparisonWords } from '@/lib/i18n/comparison';
import { comparisonDetail } from '@/lib/reading/comparison-words';
import type { Tile, TileAnswers } from '@/lib/reading/tiles';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';

interface Props {
  tile: Tile;
  answers: TileAnswers;
  scoped: Scoped;
}

export default function TileDetail({ tile, answers, scoped }: Props) {
  const words = usePageWords(comparisonWords);
  if (!words) return null;
  const { rows, notes } = comparisonDetail(tile, answers, scoped.scope, scoped.manifest, words);
  return (
    <div className="max-w-sm space-y-3">
      <dl className="grid grid-cols-[auto_auto_auto] gap-x-4 gap-y-1">
        {rows.map(({ name, value, n }) => (
          <div key={name} className="col-span-3 grid grid-cols-subgrid items-baseline">
            <dt>{name}</dt>
            <dd className="text-right font-semibold">{value}</dd>
            <dd className="text-muted text-xs">{n}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="text-muted text-sm">
          {note}
        </p>
      ))}
    </div>
  );
}
