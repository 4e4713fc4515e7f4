import type { FigureKind } from '@/lib/format/figure';
import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import type { RhythmDay } from '@/lib/stats/rhythm';
import { daysIn, type Period } from '@/lib/time/period';
import { rhythmDays } from './day-values';
import { materialChange } from './material';
import { TILE_MEASURES } from './questions';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';
import { BEFORE, judgeShift, NOW, OTHER, type Shift } from './shift';

export type TileId = (typeof TILE_MEASURES)[number];
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'usual' | 'unclear' | 'tooFew' | 'unknown';

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

const REACH = {
  share: { most: 1 },
  seconds: { resolution: WHOLE_SECOND },
  count: { perDay: true },
  score: {},
  points: {},
};

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

/** What the line aims at, for a measure; null where it has no target. */
export function targetOf(id: string, { serviceLevel, targets }: Settings): Target | null {
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
    default:
      return null;
  }
}

/** For a difference that could be taken: without a comparison, a tile's verdict is `unknown`. */
function verdictOf(shift: Shift, better: 'higher' | 'lower' | null): Verdict {
  if (shift === 'unknown') return 'tooFew';
  if (shift === 'usual' || shift === 'unclear' || better === null) return shift;
  return shift === better ? 'better' : 'worse';
}

export interface TileAnswers {
  now: Answer;
  before: Answer;
  days: Answer;
  daysBefore: Answer;
  trend: Answer;
}

/** Days with a value in the comparison (0), the period (1), and before both (2). */
export function daysOf(answers: TileAnswers, id: TileId, kind: FigureKind, { comparison }: Scope): RhythmDay[] {
  const old = (day: Day) => (comparison && day >= comparison.from ? BEFORE : OTHER);
  return [...rhythmDays(answers.daysBefore, id, kind, old), ...rhythmDays(answers.days, id, kind, () => NOW)];
}

let last: { of: readonly unknown[]; tiles: Tile[] } = { of: [], tiles: [] };

/** Of the same answers the same tiles: what leads a page and what settles later show them both. */
export function buildTiles(answers: TileAnswers, scope: Scope, manifest: Manifest): Tile[] {
  const { now, before, days, daysBefore, trend } = answers;
  const of = [now, before, days, daysBefore, trend, scope, manifest];
  if (of.some((one, i) => one !== last.of[i])) last = { of, tiles: freshTiles(answers, scope, manifest) };
  return last.tiles;
}

function freshTiles(answers: TileAnswers, scope: Scope, { settings, scales }: Manifest): Tile[] {
  return TILE_MEASURES.map((id) => {
    const { kind, better } = TILE_KINDS[id];
    const now = totalOf(answers.now, id);
    const before = scope.comparison ? totalOf(answers.before, id) : undefined;
    const reach = { ...REACH[kind], kind, history: answers.daysBefore };
    const series = buildSeries(answers.trend, id, scope.period, scope.grain, reach);
    const shared = { id, kind, now, target: targetOf(id, settings), series };
    if (typeof now?.value !== 'number' || typeof before?.value !== 'number' || !scope.comparison)
      return { ...shared, change: null, verdict: 'unknown' };
    const days = daysOf(answers, id, kind, scope);
    const perDay = (value: number, period: Period, which: number) =>
      kind === 'count' ? value / (days.filter((day) => day.period === which).length || daysIn(period)) : value;
    const [is, was] = [perDay(now.value, scope.period, NOW), perDay(before.value, scope.comparison, BEFORE)];
    const material = materialChange(kind, was, scales?.overall);
    const shift = judgeShift(is - was, days, material, kind === 'seconds' ? WHOLE_SECOND : 0);
    const change = kind !== 'count' ? is - was : was > 0 ? is / was - 1 : null;
    return { ...shared, change, verdict: verdictOf(shift, better) };
  });
}

/** Whether a value keeps its target; null where there is no value or no target. */
export function meets(value: number | null | undefined, target: Target | null): boolean | null {
  if (typeof value !== 'number' || !target) return null;
  if (target.kind === 'between') return value >= target.low && value <= target.high;
  return target.kind === 'atLeast' ? value >= target.value : value <= target.value;
}

/** The tiles of a period that the reader holds on to: the values of any moment, without a verdict. */
export function heldTiles(tiles: readonly Tile[], now: Answer, before: Answer | null): Tile[] {
  return tiles.map((tile) => {
    const [is, was] = [totalOf(now, tile.id), totalOf(before ?? undefined, tile.id)];
    const known = tile.kind !== 'count' && typeof is?.value === 'number' && typeof was?.value === 'number';
    return {
      ...tile,
      now: is,
      change: known ? (is.value as number) - (was.value as number) : null,
      verdict: 'unknown',
    };
  });
}

/** Whether a value could only be told by reading calls, which takes longer than a frame. */
export function settlesLater(value: MeasureValue | undefined): boolean {
  return value?.reason?.code === 'too-many-days';
}
