import type { CallListQuestion } from '@/lib/model/call-list';
import type { CodedDimension, Dimension } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter, MeasureOptions } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import { type Period, type Preset, presetPeriod, previousPeriod, samePeriodLastYear } from '@/lib/time/period';
import { CALL_FILTERS, type Comparison, NAME_FILTERS, type SecondsRange, type View } from '@/lib/url/view';
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
  /** What every page is narrowed to. */
  where: NonNullable<Filter['where']>;
  /** The hours that the reader chose; they are in `where` too. */
  hours: View['hours'];
  /** Set where hours go past the beginning of the line's day: the night then belongs to the day on which it began. */
  dayStartsAt?: number;
  /** Hour of the wall clock at which a day begins. */
  firstHour: number;
  /** What only the calls are narrowed to. */
  calls: Pick<Filter, 'where' | 'seconds'> & Pick<CallListQuestion, 'surveyed' | 'score_c'>;
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

/** What a period is compared with, whether or not the data reach back to it; null where nothing is to be compared, or the two would overlap. */
export function comparisonFor(compare: Comparison, period: Period): Period | null {
  if (compare === 'none') return null;
  const before = compare === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
  return before.to < period.from ? before : null;
}

const USUAL: readonly Preset[] = ['lastFullMonth', 'last13Weeks', 'last12Months'];
/** Days with calls in which there is something to see. */
const ENOUGH_DAYS = 7;

/** The last full month, or where it holds next to nothing, the shortest of longer periods that does not; everything where none does. */
function usualPreset({ calls }: Pick<Manifest, 'calls'>, coverage: Period): Preset {
  const fits = (preset: Preset) => {
    const { from, to } = presetPeriod(preset, coverage);
    if (from < coverage.from) return false;
    return calls.length === 0 || calls.filter(({ day }) => day >= from && day <= to).length >= ENOUGH_DAYS;
  };
  return USUAL.find(fits) ?? 'everything';
}

function choosePeriod(view: View, manifest: Manifest, coverage: Period): Pick<Scope, 'period' | 'preset'> {
  if (view.period && typeof view.period !== 'string') {
    const from = Math.max(view.period.from, coverage.from - MOST_BEYOND);
    const to = Math.min(view.period.to, coverage.to + MOST_BEYOND);
    return { period: from <= to ? { from, to } : coverage, preset: null };
  }
  const preset = view.period ?? usualPreset(manifest, coverage);
  const { from, to } = presetPeriod(preset, coverage);
  if (to < coverage.from) return { period: coverage, preset: 'everything' };
  return { period: { from: Math.max(from, coverage.from), to }, preset };
}

type Where = NonNullable<Filter['where']>;

/** The labels that a filter can name, unknown (null) among them where there may be some. */
export function labelsOf(dimension: Dimension, { dictionaries, roster }: Manifest): readonly (string | null)[] {
  if (dimension === 'team' || dimension === 'shift') {
    const labels = new Set((roster ?? []).flatMap((entry) => entry?.[dimension] ?? []));
    return labels.size > 0 ? [null, ...[...labels].sort()] : [null];
  }
  return dictionaries[dimension as CodedDimension];
}

/** Names that the data know; where the reader chose only others, nothing is narrowed. */
function chosenLabels(view: View, keys: readonly (keyof Where & keyof View)[], manifest: Manifest): Where {
  const chosen = keys.map((key) => {
    const known = labelsOf(key, manifest);
    const labels = (view[key] as string[]).map((name) => (name === '' ? null : name));
    return [key, labels.filter((label) => known.includes(label))] as const;
  });
  return Object.fromEntries(chosen.filter(([, labels]) => labels.length > 0));
}

/** The hour at which days begin for chosen hours that pass the start of the line's own day: they stay one night. Undefined where they don't. */
export function nightStart({ from, to }: { from: number; to: number }, startsAt: number): number | undefined {
  return hoursFrom({ from, to }).slice(1).includes(startsAt) ? to % 24 : undefined;
}

function hoursFrom({ from, to }: { from: number; to: number }): number[] {
  const length = (to - from + 24) % 24 || 24;
  return Array.from({ length }, (_, i) => (from + i) % 24);
}

function chosenHours({ hours, weekday }: View, startsAt: number): Pick<Scope, 'where' | 'dayStartsAt'> {
  const days = weekday.length > 0 ? { weekday: weekday.map(String) } : {};
  if (!hours) return { where: days };
  const dayStartsAt = nightStart(hours, startsAt);
  const hour = hoursFrom(hours).sort((a, b) => a - b);
  return { where: { ...days, hour: hour.map(String) }, ...(dayStartsAt !== undefined && { dayStartsAt }) };
}

function chosenSeconds(view: View): NonNullable<Filter['seconds']> {
  const conditions = (column: 'wait_s' | 'talk_s', { from, to }: SecondsRange = {}) => [
    ...(from === undefined ? [] : [{ column, op: '>=' as const, value: from }]),
    ...(to === undefined ? [] : [{ column, op: '<=' as const, value: to }]),
  ];
  return [...conditions('wait_s', view.wait), ...conditions('talk_s', view.talk)];
}

function hundredths({ from, to }: SecondsRange): SecondsRange {
  return {
    ...(from !== undefined && { from: Math.round(from * 100) }),
    ...(to !== undefined && { to: Math.round(to * 100) }),
  };
}

/** Resolves a view against the data. The coverage must not be empty. */
export function resolveScope(view: View, manifest: Manifest, coverage: Period): Scope {
  const { period, preset } = choosePeriod(view, manifest, coverage);
  const compare = view.compare ?? 'previous';
  const before = comparisonFor(compare, period);
  const { serviceLevel } = manifest.settings;
  const threshold = view.threshold !== undefined && THRESHOLDS.includes(view.threshold) ? view.threshold : undefined;
  const names = chosenLabels(view, NAME_FILTERS, manifest);
  const hours = chosenHours(view, manifest.settings.operatingDayStartsAt);
  const channels = names.channel ?? manifest.dictionaries.channel.filter((name) => name !== null);
  return {
    period,
    preset,
    compare,
    comparison: before && before.from >= coverage.from ? before : null,
    grain: grainOf(period),
    formula: view.formula ?? serviceLevel.formula,
    threshold_s: threshold ?? serviceLevel.threshold_s,
    ...hours,
    hours: view.hours,
    firstHour: hours.dayStartsAt ?? manifest.settings.operatingDayStartsAt,
    where: { ...names, ...hours.where },
    calls: {
      where: chosenLabels(view, CALL_FILTERS, manifest),
      seconds: chosenSeconds(view),
      ...(view.surveyed !== undefined && { surveyed: view.surveyed }),
      ...(view.score && { score_c: hundredths(view.score) }),
    },
    latest: coverage.to,
    callsOnly: channels.length > 0 && channels.every((name) => name !== null && CALL_CHANNELS.has(name)),
  };
}

export function filterOf(scope: Scope, period: Period): Filter {
  const { dayStartsAt } = scope;
  return { from: period.from, to: period.to, where: scope.where, ...(dayStartsAt !== undefined && { dayStartsAt }) };
}

export function optionsOf(scope: Scope): MeasureOptions {
  return { formula: scope.formula, threshold_s: scope.threshold_s };
}
