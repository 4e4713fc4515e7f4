import type { Gap, Manifest } from '@/lib/model/manifest';
import type { Grain } from './buckets';
import { hoursOf } from './completeness';
import type { FormulaBand } from './formula-band';
import type { Scope } from './scope';
import type { Mark, Series } from './series';
import { loneMarks, type Stretch, stretchesOf } from './stretches';
import type { Tile } from './tiles';
import type { WorstHours } from './worst-hours';

export type Concern =
  | { kind: 'tile'; tile: Tile }
  /** `reported`: by the exporting system's own service level. */
  | { kind: 'hours'; worst: WorstHours; reported: boolean }
  | { kind: 'stretch'; stretch: Stretch; grain: Grain }
  | { kind: 'day'; mark: Mark; series: Series }
  | { kind: 'formulas'; band: FormulaBand }
  | { kind: 'gap'; gap: Gap; more: number }
  | { kind: 'training'; places: number; fresh: number };

const MOST = 5;
const MOST_HOURS = 2;

/** Gaps that touch the period. */
export function gapsWithin(
  { period }: Pick<Scope, 'period'>,
  { gaps, settings }: Pick<Manifest, 'gaps' | 'settings'>,
): Gap[] {
  const { from, to } = hoursOf(period, settings);
  return gaps.filter((gap) => gap.to > from && gap.from < to);
}

/** What a supervisor should look at first: measures that got worse by more than chance, the worst hours of the week,
 * the last stretch in which service was low or fell, the lowest day that is out of the ordinary by itself, a target that hangs on the formula, places where training may help, and missing data. At most five. */
export function findConcerns(
  tiles: readonly Tile[],
  worst: readonly WorstHours[],
  service: Series,
  band: FormulaBand,
  gaps: readonly Gap[],
  reported = false,
  training: Manifest['training'] = undefined,
): Concern[] {
  const concerns: Concern[] = tiles
    .filter(({ verdict }) => verdict === 'worse')
    .map((tile) => ({ kind: 'tile', tile }));
  for (const hours of worst.slice(0, MOST_HOURS)) concerns.push({ kind: 'hours', worst: hours, reported });
  const stretch = stretchesOf(service).findLast(({ kind }) => kind === 'low' || kind === 'falling');
  if (stretch) concerns.push({ kind: 'stretch', stretch, grain: service.grain });
  const low = loneMarks(service, 'outside')
    .filter(({ signal }) => signal?.towards === 'lower')
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  if (low) concerns.push({ kind: 'day', mark: low, series: service });
  if (band.flips) concerns.push({ kind: 'formulas', band });
  const gap = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const last: Concern[] = gap ? [{ kind: 'gap', gap, more: gaps.length - 1 }] : [];
  if (training && training.places > 0) last.unshift({ kind: 'training', ...training });
  return [...concerns.slice(0, MOST - last.length), ...last];
}
