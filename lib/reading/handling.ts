import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { HANDLED_PARTS, type HandledPart } from '@/lib/url/view';
import { estimateMark } from './estimate';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

/** As in the measures: handling is known where its parts are of nearly all whose talk is. */
const KNOWN_ENOUGH = 0.95;

/** The part shown along the period unless the reader chose one: all of the handling, or talk where the export brings no more. */
export function usualPart({ trust: { known } }: Pick<Manifest, 'trust'>): HandledPart {
  const talk = known.talk_s ?? 1;
  const lacks = (share: number | null | undefined) => typeof share === 'number' && share < KNOWN_ENOUGH * talk;
  return lacks(known.hold_s) || lacks(known.wrap_s) ? 'talk' : 'handle';
}

export interface PartRow {
  id: HandledPart;
  median: MeasureValue | undefined;
  p90: MeasureValue | undefined;
}

export function partRows({ lengths }: Record<'lengths', Answer>): PartRow[] {
  return HANDLED_PARTS.map((id) => ({
    id,
    median: totalOf(lengths, `${id}Median`),
    p90: totalOf(lengths, `${id}P90`),
  }));
}

/** Of one part of the handling, along the period. */
export function handlingSeries(
  { handled, handledBefore }: Record<'handled' | 'handledBefore', Answer>,
  part: HandledPart,
  { period, grain }: Scope,
): { median: Series; p90: Series } {
  const reach = { kind: 'seconds', resolution: 1 } as const;
  return {
    median: buildSeries(handled, `${part}Median`, period, grain, { ...reach, history: handledBefore }),
    p90: buildSeries(handled, `${part}P90`, period, grain, reach),
  };
}

export const isKnown = (value: MeasureValue | undefined) => typeof value?.value === 'number';

export function lengthWords(value: MeasureValue | undefined, { f }: Pick<Words, 'f'>): string {
  return `${estimateMark(value)}${f.figure('seconds', value?.value)}`;
}

/** `La mitad se atiende en 12 min 20 s o menos; nueve de cada diez, en 29 min 27 s.` */
export function handlingTitle({ id, median, p90 }: PartRow, words: Words): string {
  const { d } = words;
  if (!isKnown(median) || !isKnown(p90)) return d.handlingPlain;
  if (id !== 'handle') return d.partTitle(d.partOf[id], lengthWords(median, words), lengthWords(p90, words));
  return d.handlingTitle(lengthWords(median, words), lengthWords(p90, words));
}

/** How the median of a part went, against what is ordinary. */
export function handlingTrendTitle(row: PartRow, { marks }: Series, { f, d }: Words): string {
  const known = marks.flatMap(({ value }) => (value === null ? [] : [value]));
  const named = d.partOf[row.id];
  if (known.length < 2 || !isKnown(row.median)) return d.handledPlain(named);
  const [low, high] = [f.seconds(Math.round(Math.min(...known))), f.seconds(Math.round(Math.max(...known)))];
  if (low === high) return d.handledSame(named, low);
  const out = marks.filter(({ signal }) => signal !== null).length;
  return d.handledRange(named, low, high, out > 0 ? f.count(out) : null);
}

export function partsTable(rows: readonly PartRow[], { d }: Words): DataTable {
  return {
    columns: [
      { id: 'part', label: d.part, kind: 'text' },
      { id: 'median', label: d.median, kind: 'seconds' },
      { id: 'p90', label: d.nineInTen, kind: 'seconds' },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows: rows.map(({ id, median, p90 }) => [d.parts[id], median?.value ?? null, p90?.value ?? null, median?.n ?? 0]),
  };
}
