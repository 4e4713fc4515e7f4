'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { tileChance } from '@/lib/reading/chance-words';
import type { Scope } from '@/lib/reading/scope';
import { tileWords } from '@/lib/reading/tile-words';
import { meets, settlesLater, TILE_KINDS, type Tile, type TileAnswers } from '@/lib/reading/tiles';
import { Sparkline } from '../chart/sparkline';
import { PanelButton } from '../frame/panel-button';
import type { Held } from '../hooks/held-period';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const loadDetail = () => import('./tile-detail');
const TileDetail = lazy(loadDetail);

interface Given {
  answers: TileAnswers;
  scoped: Scoped;
}

interface Props extends Given {
  tiles: readonly Tile[];
  held: Held | null;
  /** The same tiles of the period that is held. */
  moving: readonly Tile[] | null;
}

export function Tiles({ tiles, held, moving, ...given }: Props) {
  const { m } = useWords();
  return (
    <section aria-label={m.overview.tiles}>
      <ul className="grid grid-cols-2 border-rule border-y @xl:grid-cols-3 @5xl:grid-cols-6">
        {tiles.map((tile, i) => {
          const other = moving?.[i];
          return held && other && !settlesLater(other.now) ? (
            <TileBox key={tile.id} tile={other} now={held.now} scope={held.scope} moves {...given} />
          ) : (
            <TileBox key={tile.id} tile={tile} now={given.answers.now} scope={given.scoped.scope} {...given} />
          );
        })}
      </ul>
    </section>
  );
}

const SIGNS = {
  better: '▲',
  worse: '◆',
  higher: '↑',
  lower: '↓',
  usual: '',
  unclear: '',
  tooFew: '',
  unknown: '',
} as const;
/** Differences smaller than this are not drawn as if they filled the day. */
const LEAST_SPANS = { share: 0.1, seconds: 10, count: 10, score: 0.5, points: 10 } as const;
const TONES = {
  better: 'bg-accent-soft text-accent dark:text-ink',
  worse: 'bg-attention-soft text-attention-text',
  higher: 'border border-line text-ink',
  lower: 'border border-line text-ink',
  usual: 'border border-rule text-muted',
  unclear: 'border border-rule text-muted',
  tooFew: 'border border-rule text-muted',
  unknown: 'border border-rule text-muted',
} as const;

interface BoxProps extends Given {
  tile: Tile;
  now: Answer;
  scope: Scope;
  moves?: boolean;
}

/** While a tile moves, its line and its verdict are still to come; where it does not, it stands back. */
function TileBox({ tile, now, scope, moves, answers, scoped }: BoxProps) {
  const words = useWords();
  const { name, mark, number, unit, under, basis, change, verdict } = tileWords(tile, now, scope, words);
  const chance = tileChance(tile.series, words);
  const missed = meets(tile.now?.value, tile.target) === false;
  return (
    <li
      className={`${moves ? '' : 'settles '}unbroken row-span-7 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid border-rule border-b py-3.5 pr-3 pl-4 first:pl-0 @max-xl:odd:pl-0 @max-xl:even:border-l @max-xl:nth-last-[-n+2]:border-b-0 @max-5xl:@xl:[&:nth-child(3n+1)]:pl-0 @max-5xl:@xl:[&:not(:nth-child(3n+1))]:border-l @max-5xl:@xl:nth-last-[-n+3]:border-b-0 @5xl:border-b-0 @5xl:[&:not(:first-child)]:border-l`}
    >
      <h2 className="text-sm">{name}</h2>
      <p className="mt-0.5 flex min-h-9 items-baseline gap-1.5 whitespace-nowrap">
        {mark && <span className="-mr-1 text-muted">{mark.trim()}</span>}
        {number && <span className="font-semibold text-[1.75rem] leading-9 tracking-tight">{number}</span>}
        <span className={`text-muted ${number ? '' : 'leading-9'}`}>{unit}</span>
      </p>
      <p className={`text-sm ${missed ? 'text-attention-text' : 'text-muted'}`}>
        {missed && <span aria-hidden>◆ </span>}
        {under}
      </p>
      <p className="text-muted text-xs">{basis}</p>
      <div className="settles pt-1.5">
        <Sparkline
          series={tile.series}
          better={TILE_KINDS[tile.id].better}
          leastSpan={LEAST_SPANS[tile.kind]}
          label={`${name} ${words.m.chart.ordinaryBand}`}
        />
      </div>
      <p className={`settles mt-1 text-pretty text-xs ${chance?.special ? 'font-medium text-ink' : 'text-muted'}`}>
        {chance?.special && <span aria-hidden>◆ </span>}
        {chance?.text}
      </p>
      {verdict ? (
        <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs @max-xl:flex-col @max-xl:items-start">
          {change && <span>{change}</span>}
          <span className={`rounded-full px-2 py-0.5 font-medium ${moves ? 'invisible border' : TONES[tile.verdict]}`}>
            {SIGNS[tile.verdict] && <span aria-hidden>{SIGNS[tile.verdict]} </span>}
            {verdict}
          </span>
          <PanelButton
            className={`quiet print:hidden ${moves ? 'invisible' : ''}`}
            label={words.m.overview.comparisonOf(name)}
            face={
              <>
                {words.m.overview.detail}
                <span className="sr-only">: {name}</span>
              </>
            }
            prepare={loadDetail}
          >
            {() => <TileDetail tile={tile} answers={answers} scoped={scoped} />}
          </PanelButton>
        </div>
      ) : (
        <span />
      )}
    </li>
  );
}
