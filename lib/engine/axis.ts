import {
  AGO_CODES,
  type CodedDimension,
  type DerivedDimension,
  type Dimension,
  LATER_CODES,
  LATER_EDGES,
  LENGTH_EDGES,
  type StoredDimension,
  UNKNOWN_HALF,
  WAIT_BINS,
  WAIT_EDGES,
} from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import { formatMonth, monthNumber, weekday, weekStart } from '@/lib/time/calendar';
import { formatDay } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';

/** A dimension as positions 0 … size − 1 over the codes of the stored dimension it hangs on. */
export interface Axis {
  dimension: Dimension;
  stored: StoredDimension;
  size: number;
  position(code: number): number;
  label(position: number): string | null;
}

const DERIVED: Record<DerivedDimension, StoredDimension> = {
  week: 'day',
  month: 'day',
  weekday: 'day',
  team: 'operator',
  shift: 'operator',
};

export function storedUnder(dimension: Dimension): StoredDimension {
  return dimension in DERIVED ? DERIVED[dimension as DerivedDimension] : (dimension as StoredDimension);
}

/** Codes of a stored dimension: from `first`, so many. Days are those of the coverage. */
export function domainOf(stored: StoredDimension, manifest: Manifest): { first: number; size: number } {
  if (stored === 'day') {
    const { from, to } = manifest.coverage ?? { from: 0, to: -1 };
    return { first: from, size: to - from + 1 };
  }
  if (stored === 'hour') return { first: 0, size: 24 };
  if (stored === 'half') return { first: 0, size: UNKNOWN_HALF + 1 };
  if (stored === 'bin') return { first: 0, size: WAIT_BINS + 1 };
  if (stored === 'ago') return { first: 0, size: AGO_CODES };
  if (stored === 'later') return { first: 0, size: LATER_CODES };
  if (stored === 'length') return { first: 0, size: LENGTH_EDGES.length + 1 };
  return { first: 0, size: dictionaryOf(stored, manifest).length };
}

/** Bins are labelled by their upper edge in seconds, the last as `>3600`; how long ago by whole hours; half hours by when they begin, as `13:30`. */
export function axisOf(dimension: Dimension, manifest: Manifest, { from, to }: Period): Axis {
  const stored = storedUnder(dimension);
  const on = { dimension, stored };
  switch (dimension) {
    case 'day':
      return { ...on, size: to - from + 1, position: (day) => day - from, label: (i) => formatDay(from + i) };
    case 'week': {
      const first = weekStart(from);
      const position = (day: number) => (weekStart(day) - first) / 7;
      return { ...on, size: position(to) + 1, position, label: (i) => formatDay(first + i * 7) };
    }
    case 'month': {
      const first = monthNumber(from);
      const labels = new Map<number, string>();
      for (let day = from; day <= to; day++) {
        const i = monthNumber(day) - first;
        if (!labels.has(i)) labels.set(i, formatMonth(day));
      }
      const position = (day: number) => monthNumber(day) - first;
      return { ...on, size: labels.size, position, label: (i) => labels.get(i) ?? null };
    }
    case 'weekday':
      return { ...on, size: 7, position: (day) => weekday(day) - 1, label: (i) => String(i + 1) };
    case 'hour':
      return { ...on, size: 24, position: (hour) => hour, label: (i) => String(i) };
    case 'half':
      return { ...on, size: UNKNOWN_HALF + 1, position: (half) => half, label: labelOfHalf };
    case 'team':
    case 'shift': {
      const named = manifest.dictionaries.operator.map((_, code) => manifest.roster?.[code]?.[dimension] ?? null);
      const labels = [null, ...[...new Set(named.filter((label) => label !== null))].sort()];
      const positions = named.map((label) => labels.indexOf(label));
      const position = (code: number) => positions[code] as number;
      return { ...on, size: labels.length, position, label: (i) => labels[i] ?? null };
    }
    case 'bin':
      return { ...on, size: WAIT_BINS + 1, position: (bin) => bin, label: (bin) => labelOfBin(bin, WAIT_EDGES) };
    case 'ago':
      return { ...on, size: AGO_CODES, position: (code) => code, label: (code) => (code ? String(code - 1) : null) };
    case 'later': {
      const label = (code: number) => (code ? String(LATER_EDGES[code - 1]) : null);
      return { ...on, size: LATER_CODES, position: (code) => code, label };
    }
    case 'length': {
      const label = (bin: number) => labelOfBin(bin, LENGTH_EDGES);
      return { ...on, size: LENGTH_EDGES.length + 1, position: (bin) => bin, label };
    }
    default: {
      const labels = dictionaryOf(dimension, manifest);
      return { ...on, size: labels.length, position: (code) => code, label: (code) => labels[code] ?? null };
    }
  }
}

function dictionaryOf(dimension: CodedDimension, manifest: Manifest): readonly (string | null)[] {
  return manifest.dictionaries[dimension];
}

function labelOfHalf(half: number): string | null {
  if (half === UNKNOWN_HALF) return null;
  return `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

function labelOfBin(bin: number, edges: readonly number[]): string | null {
  if (bin > edges.length) return null;
  const edge = edges[bin];
  return edge === undefined ? `>${edges.at(-1)}` : String(edge);
}
