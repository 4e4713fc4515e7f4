'use client';

import { lazy } from 'react';
import { SURVEYED_CALLS } from '@/lib/reading/call-links';
import { emptyWords, isTooFew } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import type { ChartProps } from './words';

const ScoreBars = lazy(() => import('./score-bars'));
const HEIGHT = 240;
/** Scales with more steps are told in the table alone. */
const MOST_BARS = 24;

export function ScoresChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const csat = totalOf(now, 'csat');
  // Of one person, what few gave is not told one by one either.
  const mean = totalOf(now, 'satisfaction');
  const scores = isTooFew(mean) ? [] : reading.scores;
  const total = totalOf(now, 'answers');
  const nps = totalOf(now, 'nps');
  const points = (value: number | undefined) => f.figure('points', value);
  return (
    <ChartFrame
      part="scores"
      title={typeof csat?.value === 'number' ? d.scoresTitle(f.percent(csat.value, 0)) : d.scoresPlain}
      subtitle={`${d.scoresUnit} · ${m.measures.n(f.count(total?.n ?? 0))}`}
      explained={[
        { measure: 'csat', value: csat },
        ...(typeof nps?.value === 'number' ? [{ measure: 'nps', value: nps }] : []),
      ]}
      table={{
        columns: [
          { id: 'score', label: d.score, kind: 'text' },
          { id: 'count', label: d.responses, kind: 'count' },
        ],
        rows: scores.map(({ name, count }) => [name, count]),
      }}
      scoped={scoped}
      calls={SURVEYED_CALLS}
      height={HEIGHT}
      note={
        typeof nps?.value === 'number' && nps.low !== undefined
          ? d.nps(points(nps.value), points(nps.low), points(nps.high))
          : null
      }
      rarely
      empty={
        scores.length === 0 || scores.length > MOST_BARS
          ? (emptyWords(total, m) ?? emptyWords(mean, m) ?? m.chart.empty)
          : null
      }
    >
      {(width) => <ScoreBars width={width} height={HEIGHT} scores={scores} words={words} />}
    </ChartFrame>
  );
}
