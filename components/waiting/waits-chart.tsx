'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { hasCalls } from '@/lib/reading/call-links';
import { waitsTable } from '@/lib/reading/chart-tables';
import { nounsOf } from '@/lib/reading/nouns';
import { isOfAnswered } from '@/lib/reading/of-answered';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { waitsTitle } from '@/lib/reading/wait-title';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const WaitHistogram = lazy(() => import('../chart/wait-histogram'));
const HEIGHT = 340;

export function WaitsChart({ reading, now, scoped }: { reading: WaitingReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { waits } = reading;
  const noun = nounsOf(scoped.scope, m);
  const median = totalOf(now, 'waitMedian');
  const p90 = totalOf(now, 'waitP90');
  // Where some waits are not known, none counted is not none at all.
  const told = (n: number, word: string) =>
    n > 0 || (waits.unknown === 0 && waits.answered + waits.abandoned > 0) ? [`${f.count(n)} ${word}`] : [];
  const abandoned = isOfAnswered(now) ? [] : told(waits.abandoned, noun.abandoned);
  const counted = [...told(waits.answered, noun.answered), ...abandoned].join(', ');
  return (
    <ChartFrame
      part="waits"
      title={waitsTitle(now, scoped.scope, words)}
      subtitle={[m.waiting.waitsUnit(noun.many), counted].filter(Boolean).join(' · ')}
      explained={[
        { measure: 'waitMedian', value: median },
        { measure: 'waitP90', value: p90 },
        { measure: 'waitMax', value: totalOf(now, 'waitMax') },
      ]}
      table={waitsTable(waits, noun, words)}
      scoped={scoped}
      calls={{ ending: ['answered', 'abandoned'] }}
      height={HEIGHT}
      empty={waits.answered + waits.abandoned === 0 ? (emptyWords(median, m) ?? m.chart.empty) : null}
      note={waits.unknown > 0 ? m.waiting.waitsUnknown(f.count(waits.unknown)) : null}
    >
      {(width) => (
        <WaitHistogram
          width={width}
          height={HEIGHT}
          waits={waits}
          noun={noun}
          threshold_s={scoped.scope.threshold_s}
          toCalls={hasCalls(scoped.manifest)}
        />
      )}
    </ChartFrame>
  );
}
