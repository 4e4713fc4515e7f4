import type { Need, Spread } from '@/lib/measures/need';
import { type Cuboid, type Figure, LARGEST, type StoredDimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import { domainOf } from './axis';
import type { Block } from './block';
import { findCells, type Part, sumByCell } from './cells';
import type { Reading } from './match';
import type { Selection } from './selection';

/** Sums the figures of a cuboid by group, in one pass over each column concerned: first every row's cell (group and
 * parts), then each figure by cell, then the few cells into the needs. */
export function readCuboid(
  cuboid: Cuboid,
  manifest: Manifest,
  selection: Selection,
  readings: ReadonlyMap<Need, Reading>,
  /** Whether a need's own survey dimension applies. */
  scoped: boolean,
): Block {
  const { parts, size } = partsOf(cuboid, manifest, readings, scoped);
  const cells = findCells(cuboid, manifest, selection, parts, size);
  const sums = new Map<Figure, Float64Array>();
  for (const figure of figuresOf(readings)) sums.set(figure, sumByCell(cuboid, figure, cells));

  const { keys, slots } = cells;
  const places = new Map<number, number>();
  const placeOfCell = new Int32Array(keys.length);
  const partOfCell = new Int32Array(keys.length);
  let last = -1;
  let place = 0;
  for (let cell = 0; cell < keys.length; cell++) {
    const key = keys[cell] as number;
    const group = Math.floor(key / size);
    if (group !== last) {
      place = places.get(group) ?? places.size;
      places.set(group, place);
      last = group;
    }
    placeOfCell[cell] = place;
    partOfCell[cell] = key - group * size;
  }
  const numbers = new Map<Need, Float64Array>();
  const spreads = new Map<Need, readonly Spread[]>();
  for (const [need, reading] of readings) {
    const { figure, histogram } = reading;
    const mask = maskOf(need, reading, parts, size, manifest, selection);
    const values = sums.get(figure) as Float64Array;
    if (histogram) {
      const { edges, first } = histogram;
      const bins = parts.find(({ stored }) => stored === histogram.dimension) as Part;
      const seconds = sums.get(histogram.sums) as Float64Array;
      const largest = histogram.max && sums.get(histogram.max);
      const codes = Math.min(bins.size - first, edges.length + 1);
      const found = Array.from(places, () => ({
        kind: 'bins' as const,
        edges,
        counts: new Float64Array(codes),
        sums: new Float64Array(codes),
        max: largest ? 0 : undefined,
      }));
      for (let cell = 0; cell < keys.length; cell++) {
        const part = partOfCell[cell] as number;
        if (mask[part] !== 1) continue;
        const slot = slots[cell] as number;
        const spread = found[placeOfCell[cell] as number] as (typeof found)[number];
        const bin = (Math.floor(part / bins.stride) % bins.size) - first;
        const count = values[slot] as number;
        spread.counts[bin] = (spread.counts[bin] as number) + count;
        spread.sums[bin] = (spread.sums[bin] as number) + (seconds[slot] as number);
        if (count > 0 && spread.max !== undefined) spread.max = Math.max(spread.max, largest?.[slot] ?? 0);
      }
      spreads.set(need, found);
    } else {
      const totals = new Float64Array(places.size);
      const isLargest = LARGEST.includes(figure);
      for (let cell = 0; cell < keys.length; cell++) {
        if (mask[partOfCell[cell] as number] !== 1) continue;
        const at = placeOfCell[cell] as number;
        const value = values[slots[cell] as number] as number;
        totals[at] = isLargest ? Math.max(totals[at] as number, value) : (totals[at] as number) + value;
      }
      numbers.set(need, totals);
    }
  }
  return { places, numbers, spreads };
}

function figuresOf(readings: ReadonlyMap<Need, Reading>): Set<Figure> {
  const figures = new Set<Figure>();
  for (const { figure, histogram } of readings.values()) {
    figures.add(figure);
    if (!histogram) continue;
    figures.add(histogram.sums);
    if (histogram.max) figures.add(histogram.max);
  }
  return figures;
}

function partsOf(
  cuboid: Cuboid,
  manifest: Manifest,
  readings: ReadonlyMap<Need, Reading>,
  scoped: boolean,
): { parts: Part[]; size: number } {
  const concerned = new Set<StoredDimension>();
  for (const [need, { lastBin, byAgo, part, histogram }] of readings) {
    if (need.endings) concerned.add('ending');
    if (need.fates) concerned.add('fate');
    if (need.again) concerned.add('again');
    if (need.times !== undefined) concerned.add('times');
    if (need.dispositions) concerned.add('disposition');
    if (byAgo) concerned.add('hour').add('ago');
    if (need.dimension !== undefined && scoped) concerned.add('dimension');
    if (lastBin !== undefined) concerned.add('bin');
    if (part !== undefined) concerned.add('part');
    if (histogram) concerned.add(histogram.dimension);
  }
  const parts: Part[] = [];
  let size = 1;
  for (const stored of concerned) {
    if (!cuboid.columns[stored]) continue;
    const codes = domainOf(stored, manifest).size;
    parts.push({ stored, size: codes, stride: size });
    size *= codes;
  }
  return { parts, size };
}

/** Whether the time before lies before the hours asked for. */
export function isFirst(ago: number, hoursBefore = 0): boolean {
  return ago === 0 || ago - 1 > hoursBefore;
}

function maskOf(
  need: Need,
  { lastBin, byAgo, part: ofPart, histogram }: Reading,
  parts: readonly Part[],
  size: number,
  manifest: Manifest,
  { window }: Selection,
): Uint8Array {
  const codeOf = (part: number, stored: StoredDimension) => {
    const { stride, size: codes } = parts.find((one) => one.stored === stored) as Part;
    return Math.floor(part / stride) % codes;
  };
  const mask = new Uint8Array(size);
  for (let part = 0; part < size; part++) {
    mask[part] = parts.every(({ stored, size: codes, stride }) => {
      const code = Math.floor(part / stride) % codes;
      const listed = (
        allowed: readonly string[] | undefined,
        dimension: 'ending' | 'fate' | 'again' | 'disposition' | 'dimension' | 'part',
      ) => !allowed || allowed.includes(manifest.dictionaries[dimension][code] ?? '');
      if (stored === 'ending') return listed(need.endings, 'ending');
      if (stored === 'fate') return listed(need.fates, 'fate');
      if (stored === 'again') return listed(need.again, 'again');
      if (stored === 'times')
        return need.times === undefined || code === manifest.dictionaries.times.indexOf(need.times);
      if (stored === 'hour') return true;
      if (stored === 'later') return histogram?.dimension !== 'later' || code >= histogram.first;
      if (stored === 'ago') return !byAgo || isFirst(code, window?.[codeOf(part, 'hour')]);
      if (stored === 'disposition') return listed(need.dispositions, 'disposition');
      if (stored === 'dimension')
        return listed(need.dimension === undefined ? undefined : [need.dimension], 'dimension');
      if (stored === 'part') return listed(ofPart && [ofPart], 'part');
      return stored !== 'bin' || lastBin === undefined || code <= lastBin;
    })
      ? 1
      : 0;
  }
  return mask;
}
