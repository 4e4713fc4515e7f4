'use client';

import type { Answer } from '@/lib/model/question';
import { knownWords } from '@/lib/reading/completeness-words';
import { estimateMark } from '@/lib/reading/estimate';
import { WAIT_TOTALS } from '@/lib/reading/questions';
import { reasonWords } from '@/lib/reading/reason-words';
import type { Scope } from '@/lib/reading/scope';
import { totalOf } from '@/lib/reading/series';
import { settlesLater } from '@/lib/reading/tiles';
import { useHeld } from '../hooks/held-period';
import { useWords } from '../hooks/use-words';

export function WaitStats({ now, scope }: { now: Answer; scope: Scope }) {
  const { m, f } = useWords();
  const held = useHeld(WAIT_TOTALS, scope);
  const stats = [
    { id: 'waitMedian', name: m.waiting.median },
    { id: 'waitP90', name: m.waiting.nineInTen },
    { id: 'waitP95', name: m.waiting.nineteenInTwenty },
    { id: 'waitMax', name: m.waiting.longest },
    { id: 'asa', name: m.waiting.mean },
  ];
  return (
    <section aria-labelledby="wait-stats" className="unbroken">
      <h2 id="wait-stats" className="font-semibold text-base">
        {m.waiting.stats}
      </h2>
      <dl className="mt-2 grid grid-cols-2 gap-x-6 @xl:grid-cols-5 @5xl:grid-cols-1">
        {stats.map(({ id, name }) => {
          const moving = held ? totalOf(held.now, id) : undefined;
          const moves = held !== null && !settlesLater(moving);
          const value = moves ? moving : totalOf(now, id);
          return (
            <div key={id} className={`${moves ? '' : 'settles '}border-rule border-t py-2.5`}>
              <dt className="text-muted text-sm">{name}</dt>
              <dd className="font-semibold text-xl">
                {value?.value == null ? (
                  <span className="font-normal text-muted text-sm">{reasonWords(value?.reason, m)}</span>
                ) : (
                  <>
                    <span className="font-normal text-muted">{estimateMark(value)}</span>
                    {f.seconds(value.value)}
                    {value.known && (
                      <span className="block font-normal text-muted text-xs">{knownWords([value], { m, f })}</span>
                    )}
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
