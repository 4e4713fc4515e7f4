import type { FigureKind } from '@/lib/format/figure';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { daysIn } from '@/lib/time/period';
import { TILE_MEASURES } from './questions';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';
import { judgeShift, type Shift } from './shift';

export type TileId = (typeof TILE_MEASURES)[number];
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'usual' | 'tooFew' | 'unknown';

export type Target = { kind: 'atLeast' | 'atMost'; value: number } | { kind: 'between'; low: number; high: number };

export interface Tile {
  id: TileId;
  kind: FigureKind;
  now: MeasureValue | undefined;
  target: Target | null;
  /** Difference to the comparison: in the measure's unit, for counts as a share of what it was a day. */
  change: number | null;
  verdict: Verdict;
  series: Series;
}

/** Exports give waits in whole seconds. */
const WHOLE_SECOND = 1;

const REACH = { share: { most: 1 }, seconds: { resolution: WHOLE_SECOND }, count: { perDay: true }, score: {} };

interface Kind {
  kind: FigureKind;
  better: 'higher' | 'lower' | null;
}

export const TILE_KINDS: Record<TileId, Kind> = {
  serviceLevel: { kind: 'share', better: 'higher' },
  abandonRate: { kind: 'share', better: 'lower' },
  waitMedian: { kind: 'seconds', better: 'lower' },
  answered: { kind: 'count', better: null },
  occupancy: { kind: 'share', better: null },
  satisfaction: { kind: 'score', better: 'higher' },
};

function targetOf(id: TileId, { serviceLevel, targets }: Settings): Target | null {
  const atLeast = (value: number | null | undefined): Target | null =>
    typeof value === 'number' ? { kind: 'atLeast', value } : null;
  const atMost = (value: number | null | undefined): Target | null =>
    typeof value === 'number' ? { kind: 'atMost', value } : null;
  switch (id) {
    case 'serviceLevel':
      return atLeast(serviceLevel.target);
    case 'abandonRate':
      return atMost(targets.abandonRate);
    case 'waitMedian':
      return atMost(targets.waitMedian);
    case 'satisfaction':
      return atLeast(targets.satisfaction);
    case 'occupancy':
      return targets.occupancy ? { kind: 'between', low: targets.occupancy[0], high: targets.occupancy[1] } : null;
    case 'answered':
      return null;
  }
}

/** For a difference that could be taken: without a comparison, a tile's verdict is `unknown`. */
function verdictOf(shift: Shift, better: 'higher' | 'lower' | null): Verdict {
  if (shift === 'unknown') return 'tooFew';
  if (shift === 'usual' || better === null) return shift;
  return shift === better ? 'better' : 'worse';
}

const daily = (answer: Answer | undefined, id: string): number[] =>
  (answer?.rows ?? []).flatMap((row) => {
    const value = row.values[id]?.value;
    return value === null || value === undefined ? [] : [value];
  });

export interface TileAnswers {
  now: Answer;
  before: Answer;
  days: Answer;
  daysBefore: Answer;
  trend: Answer;
}

export function buildTiles(answers: TileAnswers, scope: Scope, settings: Settings): Tile[] {
  return TILE_MEASURES.map((id) => {
    const { kind, better } = TILE_KINDS[id];
    const now = totalOf(answers.now, id);
    const before = scope.comparison ? totalOf(answers.before, id) : undefined;
    const series = buildSeries(answers.trend, id, scope.period, scope.grain, REACH[kind]);
    const shared = { id, kind, now, target: targetOf(id, settings), series };
    if (typeof now?.value !== 'number' || typeof before?.value !== 'number' || !scope.comparison)
      return { ...shared, change: null, verdict: 'unknown' };
    const nowDays = daily(answers.days, id);
    const beforeDays = daily(answers.daysBefore, id);
    if (kind === 'count') {
      const nowADay = now.value / (nowDays.length || daysIn(scope.period));
      const beforeADay = before.value / (beforeDays.length || daysIn(scope.comparison));
      const shift = judgeShift(nowADay - beforeADay, nowDays, beforeDays);
      return { ...shared, change: beforeADay > 0 ? nowADay / beforeADay - 1 : null, verdict: verdictOf(shift, better) };
    }
    const change = now.value - before.value;
    const shift = judgeShift(change, nowDays, beforeDays, kind === 'seconds' ? WHOLE_SECOND : 0);
    return { ...shared, change, verdict: verdictOf(shift, better) };
  });
}

/** Whether a value keeps its target; null where there is no value or no target. */
export function meets(value: number | null | undefined, target: Target | null): boolean | null {
  if (typeof value !== 'number' || !target) return null;
  if (target.kind === 'between') return value >= target.low && value <= target.high;
  return target.kind === 'atLeast' ? value >= target.value : value <= target.value;
}
