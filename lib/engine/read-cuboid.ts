import type { Need, Spread } from '@/lib/measures/need';
import { type Cuboid, type Figure, type StoredDimension, WAIT_BINS } from '@/lib/model/cuboid';
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

  const places = new Map<number, number>();
  const placeOfCell = cells.keys.map((key) => {
    const group = Math.floor(key / size);
    const place = places.get(group) ?? places.size;
    places.set(group, place);
    return place;
  });
  const partOfCell = cells.keys.map((key) => key % size);
  const numbers = new Map<Need, Float64Array>();
  const spreads = new Map<Need, readonly Spread[]>();
  for (const [need, { figure, lastBin }] of readings) {
    const mask = maskOf(need, lastBin, parts, size, manifest);
    const values = sums.get(figure) as Float64Array;
    const counted = cells.slots
      .map((slot, cell) => ({ slot, part: partOfCell[cell] as number, place: placeOfCell[cell] as number }))
      .filter(({ part }) => mask[part] === 1);
    if (need.take === 'spread') {
      const bins = parts.find(({ stored }) => stored === 'bin') as Part;
      const seconds = sums.get(need.column as Figure) as Float64Array;
      const found = Array.from(places, () => ({
        kind: 'bins' as const,
        counts: new Float64Array(WAIT_BINS),
        sums: new Float64Array(WAIT_BINS),
        max: 0,
      }));
      for (const { slot, part, place } of counted) {
        const spread = found[place] as (typeof found)[number];
        const bin = Math.floor(part / bins.stride) % bins.size;
        const count = values[slot] as number;
        spread.counts[bin] = (spread.counts[bin] as number) + count;
        spread.sums[bin] = (spread.sums[bin] as number) + (seconds[slot] as number);
        if (count > 0) spread.max = Math.max(spread.max, sums.get('wait_max')?.[slot] ?? 0);
      }
      spreads.set(need, found);
    } else {
      const totals = new Float64Array(places.size);
      for (const { slot, place } of counted) totals[place] = (totals[place] as number) + (values[slot] as number);
      numbers.set(need, totals);
    }
  }
  return { places, numbers, spreads };
}

function figuresOf(readings: ReadonlyMap<Need, Reading>): Set<Figure> {
  const figures = new Set<Figure>();
  for (const [need, { figure }] of readings) {
    figures.add(figure);
    if (need.take === 'spread') figures.add('wait_max').add(need.column as Figure);
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
  for (const [need, { lastBin }] of readings) {
    if (need.endings) concerned.add('ending');
    if (need.fates) concerned.add('fate');
    if (need.dispositions) concerned.add('disposition');
    if (need.dimension !== undefined && scoped) concerned.add('dimension');
    if (lastBin !== undefined) concerned.add('bin');
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

function maskOf(
  need: Need,
  lastBin: number | undefined,
  parts: readonly Part[],
  size: number,
  manifest: Manifest,
): Uint8Array {
  const mask = new Uint8Array(size);
  for (let part = 0; part < size; part++) {
    mask[part] = parts.every(({ stored, size: codes, stride }) => {
      const code = Math.floor(part / stride) % codes;
      const listed = (
        allowed: readonly string[] | undefined,
        dimension: 'ending' | 'fate' | 'disposition' | 'dimension',
      ) => !allowed || allowed.includes(manifest.dictionaries[dimension][code] ?? '');
      if (stored === 'ending') return listed(need.endings, 'ending');
      if (stored === 'fate') return listed(need.fates, 'fate');
      if (stored === 'disposition') return listed(need.dispositions, 'disposition');
      if (stored === 'dimension')
        return listed(need.dimension === undefined ? undefined : [need.dimension], 'dimension');
      return lastBin === undefined || code <= lastBin;
    })
      ? 1
      : 0;
  }
  return mask;
}
