import type { Dimension, StoredDimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { AnswerRow, Filter } from '@/lib/model/question';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import type { Period } from '@/lib/time/period';
import { type Axis, axisOf, domainOf, storedUnder } from './axis';

/** Value of a code that the filter leaves out; every sum with it stays negative. */
export const LEFT_OUT = Number.NEGATIVE_INFINITY;

/** Filter and grouping as one number for each code of each stored dimension concerned: the numbers of a row's codes
 * add up to the key of its group, and to less than 0 where the filter leaves the row out. */
export interface Selection {
  period: Period;
  by: readonly Axis[];
  /** Keys are 0 … groups − 1; in ascending order they are the rows of an answer. */
  groups: number;
  /** By hour of the wall clock, how many days later than published a contact's day is; null where the days are as published. */
  dayShift: readonly number[] | null;
  /** By hour of the wall clock, how many of the hours asked for of a day come before it; null where these don't follow each other. */
  window: readonly number[] | null;
  /** Stored dimensions that a table must have. */
  stored: readonly StoredDimension[];
  /** Numbers by code − `first`; null where the dimension concerns neither filter nor grouping. */
  weights(stored: StoredDimension): Float64Array | null;
  keyOf(group: number): AnswerRow['key'];
}

/** The days a filter asks for, within the coverage; null where there are none. */
export function periodOf(filter: Filter, coverage: Manifest['coverage']): Period | null {
  if (!coverage) return null;
  const from = Math.max(filter.from ?? coverage.from, coverage.from);
  const to = Math.min(filter.to ?? coverage.to, coverage.to);
  return from <= to ? { from, to } : null;
}

/** Where days begin at another hour than published, those of a period are found on one day more. */
export function publishedDays({ period: { from, to }, dayShift }: Selection): Period {
  const shifts = dayShift ?? [0];
  return { from: from - Math.max(...shifts), to: to - Math.min(...shifts) };
}

/** Dimensions that a question names, in grouping or filter. */
export function namedDimensions(by: readonly Dimension[], { where, not, dayStartsAt }: Filter): Set<Dimension> {
  const conditions = { ...where, ...not };
  const named = (Object.keys(conditions) as Dimension[]).filter((d) => conditions[d] !== undefined);
  return new Set([...by, ...named, ...(dayStartsAt === undefined ? [] : (['hour'] as const))]);
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** By hour of the wall clock, how many of the hours asked for of a day come before it; split by hours, each stands alone. Null where the hours don't follow each other. */
export function windowOf(by: readonly Dimension[], filter: Filter, { settings }: Manifest): number[] | null {
  if (by.includes('hour')) return HOURS.map(() => 0);
  const { where, not, dayStartsAt = settings.operatingDayStartsAt } = filter;
  const isAsked = (hour: number) =>
    (where?.hour?.includes(String(hour)) ?? true) && !(not?.hour?.includes(String(hour)) ?? false);
  const places = HOURS.map((hour) => (hour - dayStartsAt + 24) % 24);
  const asked = HOURS.filter(isAsked).map((hour) => places[hour] as number);
  const [first, last] = [Math.min(...asked), Math.max(...asked)];
  if (last - first >= asked.length) return null;
  return places.map((place) => Math.max(0, place - first));
}

/** Whether a question is about whole months, or what the coverage has of them, each by itself. */
export function isOfMonths(by: readonly Dimension[], filter: Filter, { coverage }: Manifest): boolean {
  const period = periodOf(filter, coverage);
  if (!coverage || !period) return false;
  const { from, to } = period;
  const begins = from === Math.max(monthStart(from), coverage.from);
  const ends = to === Math.min(monthEnd(to), coverage.to);
  const named = namedDimensions(by, filter);
  const apart = by.includes('month') || monthStart(from) === monthStart(to);
  return begins && ends && apart && !named.has('day') && !named.has('week') && !named.has('weekday');
}

/** Days as published begin at the settings' hour. */
function dayShiftOf({ dayStartsAt }: Filter, { settings }: Manifest): number[] | null {
  const published = settings.operatingDayStartsAt;
  if (dayStartsAt === undefined || dayStartsAt === published) return null;
  return Array.from({ length: 24 }, (_, hour) => Number(hour >= dayStartsAt) - Number(hour >= published));
}

export function select(manifest: Manifest, by: readonly Dimension[], filter: Filter, period: Period): Selection {
  const axes = [...new Set(by)].map((dimension) => axisOf(dimension, manifest, period));
  const strides = new Map<Axis, number>();
  let groups = 1;
  for (const axis of axes.toReversed()) {
    strides.set(axis, groups);
    groups *= axis.size;
  }

  const weights = new Map<StoredDimension, Float64Array>();
  const weightsFor = (stored: StoredDimension) => {
    const found = weights.get(stored) ?? new Float64Array(domainOf(stored, manifest).size);
    weights.set(stored, found);
    return found;
  };
  const forEachCode = (stored: StoredDimension, visit: (table: Float64Array, i: number, code: number) => void) => {
    const { first } = domainOf(stored, manifest);
    const table = weightsFor(stored);
    for (let i = 0; i < table.length; i++) visit(table, i, first + i);
  };

  forEachCode('day', (table, i, day) => {
    if (day < period.from || day > period.to) table[i] = LEFT_OUT;
  });
  for (const [conditions, wanted] of [
    [filter.where, true],
    [filter.not, false],
  ] as const) {
    for (const [dimension, labels] of Object.entries(conditions ?? {}) as [
      Dimension,
      (string | null)[] | undefined,
    ][]) {
      if (!labels) continue;
      const axis = axisOf(dimension, manifest, period);
      const listed = new Set(labels);
      forEachCode(axis.stored, (table, i, code) => {
        if (listed.has(axis.label(axis.position(code))) !== wanted) table[i] = LEFT_OUT;
      });
    }
  }
  for (const axis of axes) {
    const stride = strides.get(axis) as number;
    forEachCode(axis.stored, (table, i, code) => {
      table[i] = (table[i] as number) + stride * axis.position(code);
    });
  }

  return {
    period,
    by: axes,
    groups,
    dayShift: dayShiftOf(filter, manifest),
    window: windowOf(by, filter, manifest),
    stored: [...new Set([...weights.keys(), ...[...namedDimensions(by, filter)].map(storedUnder)])],
    weights: (stored) => weights.get(stored) ?? null,
    keyOf: (group) =>
      Object.fromEntries(
        axes.map((axis) => [axis.dimension, axis.label(Math.floor(group / (strides.get(axis) as number)) % axis.size)]),
      ),
  };
}
