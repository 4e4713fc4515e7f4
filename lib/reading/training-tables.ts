import type { DataTable } from '@/lib/export/table';
import type { Manifest } from '@/lib/model/manifest';
import type { Flag, TrainingDocument } from '@/lib/model/training';
import { clearsWords, judgedName, judgedValue } from './flag-words';
import { placeName, type TrainingWords } from './training';

/** Places whose flags of the window before are none any more, with the measures and the largest probability that one still matters. */
export function clearedTable({ cleared }: TrainingDocument, manifest: Manifest, words: TrainingWords): DataTable {
  const { d } = words;
  const places = new Map<string, { measures: string[]; most: number }>();
  for (const flag of cleared) {
    const name = placeName(flag, manifest, words);
    const { measures, most } = places.get(name) ?? { measures: [], most: 0 };
    places.set(name, {
      measures: [...measures, judgedName(flag.measure, { d })],
      most: Math.max(most, flag.confidence),
    });
  }
  return {
    columns: [
      { id: 'place', label: d.clearedPlace, kind: 'text' },
      { id: 'measures', label: d.clearedMeasure, kind: 'text' },
      { id: 'sure', label: d.clearedSure, kind: 'share' },
    ],
    rows: [...places].map(([name, { measures, most }]) => [name, measures.join(', '), most]),
  };
}

/** Every flag with its figures, those of one place under each other. */
export function flagsTable(flags: readonly Flag[], manifest: Manifest, words: TrainingWords): DataTable {
  const { f, d } = words;
  return {
    columns: [
      { id: 'place', label: d.clearedPlace, kind: 'text' },
      { id: 'measure', label: d.clearedMeasure, kind: 'text' },
      { id: 'sure', label: d.sureColumn, kind: 'share' },
      { id: 'n', label: 'n', kind: 'count' },
      { id: 'observed', label: d.observedColumn, kind: 'text' },
      { id: 'expected', label: d.expected, kind: 'text' },
      { id: 'standing', label: d.standingColumn, kind: 'text' },
      { id: 'since', label: d.sinceColumn, kind: 'text' },
      { id: 'clears', label: d.whatClears, kind: 'text' },
    ],
    rows: flags.map((flag) => [
      placeName(flag, manifest, words),
      judgedName(flag.measure, words),
      flag.confidence,
      flag.n,
      judgedValue(flag.measure, flag.observed, words),
      judgedValue(flag.measure, flag.expected, words, true),
      d.standing[flag.standing],
      flag.since === null ? null : f.dayNumeric(flag.since),
      clearsWords(flag, words),
    ]),
  };
}
