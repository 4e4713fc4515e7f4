import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter, MeasureOptions } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import { type Period, type Preset, presetPeriod, previousPeriod, samePeriodLastYear } from '@/lib/time/period';
import type { Comparison, View } from '@/lib/url/view';
import { type Grain, grainOf } from './buckets';

/** Seconds at which every service-level formula is exact. */
export const THRESHOLDS: readonly number[] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600];

/** What a page is about: the reader's choice where there is one, the line's settings elsewhere. */
export interface Scope {
  period: Period;
  /** The preset the period came from; null for days of one's own. */
  preset: Preset | null;
  compare: Comparison;
  /** Null when nothing is to be compared, or the data don't reach back that far. */
  comparison: Period | null;
  grain: Grain;
  formula: Formula;
  threshold_s: number;
  where: NonNullable<Filter['where']>;
  /** True when every contact asked for is a phone call. */
  callsOnly: boolean;
  /** Last day with data; its year goes without saying. */
  latest: Day;
}

/** Days of one's own may lie beyond the data, but not by centuries. */
const MOST_BEYOND = 366;
const CALL_CHANNELS = new Set(['voice', 'phone']);

export function isWholeMonth({ from, to }: Period): boolean {
  return from === monthStart(from) && to === monthEnd(from);
}

function choosePeriod(view: View, coverage: Period): Pick<Scope, 'period' | 'preset'> {
  if (view.period && typeof view.period !== 'string') {
    const from = Math.max(view.period.from, coverage.from - MOST_BEYOND);
    const to = Math.min(view.period.to, coverage.to + MOST_BEYOND);
    return { period: from <= to ? { from, to } : coverage, preset: null };
  }
  const usual = presetPeriod('lastFullMonth', coverage).from >= coverage.from ? 'lastFullMonth' : 'everything';
  const preset = view.period ?? usual;
  const { from, to } = presetPeriod(preset, coverage);
  if (to < coverage.from) return { period: coverage, preset: 'everything' };
  return { period: { from: Math.max(from, coverage.from), to }, preset };
}

function known(names: string[], dictionary: readonly (string | null)[]): string[] {
  return names.filter((name) => dictionary.includes(name));
}

/** Resolves a view against the data. The coverage must not be empty. */
export function resolveScope(view: View, manifest: Manifest, coverage: Period): Scope {
  const { period, preset } = choosePeriod(view, coverage);
  const compare = view.compare ?? 'previous';
  const before = compare === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
  const { serviceLevel } = manifest.settings;
  const threshold = view.threshold !== undefined && THRESHOLDS.includes(view.threshold) ? view.threshold : undefined;
  const queue = known(view.queue, manifest.dictionaries.queue);
  const channel = known(view.channel, manifest.dictionaries.channel);
  const channels = channel.length > 0 ? channel : manifest.dictionaries.channel.filter((name) => name !== null);
  return {
    period,
    preset,
    compare,
    comparison: compare !== 'none' && before.from >= coverage.from ? before : null,
    grain: grainOf(period),
    formula: view.formula ?? serviceLevel.formula,
    threshold_s: threshold ?? serviceLevel.threshold_s,
    where: { ...(queue.length > 0 && { queue }), ...(channel.length > 0 && { channel }) },
    latest: coverage.to,
    callsOnly: channels.length > 0 && channels.every((name) => CALL_CHANNELS.has(name)),
  };
}

export function filterOf(scope: Scope, period: Period): Filter {
  return { from: period.from, to: period.to, where: scope.where };
}

export function optionsOf(scope: Scope): MeasureOptions {
  return { formula: scope.formula, threshold_s: scope.threshold_s };
}
