import type { DataTable } from '@/lib/export/table';
import type { FigureKind, Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Annotation } from '@/lib/model/manifest';
import { touches } from './chart-marks';
import type { EndingRow } from './endings';
import { SHOWN_ENDINGS } from './endings';
import type { FormulaBand } from './formula-band';
import type { HeatCell } from './heat';
import type { Nouns } from './nouns';
import { hoursWords, nameMark } from './period-words';
import { annotationsWithin, type Mark, type Series } from './series';
import type { WaitBar, WaitBars } from './wait-bins';

interface Words {
  m: Messages;
  f: Format;
}

type Absent = readonly { from: number; to: number }[];

/** Why a mark has no value: no data, or nobody came. */
export function absentWords(mark: Mark, absent: Absent, m: Messages): string {
  return touches(mark, absent) ? m.chart.gap : m.chart.nobody;
}

/** One row a mark, with what it was divided from, the limits, the reason it stands out and what was going on. */
export function seriesTable(
  lines: { label: string; series: Series }[],
  kind: FigureKind,
  absent: Absent,
  annotations: readonly Annotation[],
  { m, f }: Words,
): DataTable {
  const first = lines[0]?.series;
  const grain = first?.grain ?? 'day';
  return {
    columns: [
      { id: 'mark', label: m.chart[grain], kind: 'text' },
      ...lines.map(({ label }, i) => ({ id: `value${i}`, label, kind })),
      { id: 'numerator', label: m.chart.numerator, kind: 'count' },
      { id: 'denominator', label: m.chart.denominator, kind: 'count' },
      { id: 'lower', label: m.chart.lower, kind },
      { id: 'upper', label: m.chart.upper, kind },
      { id: 'note', label: m.chart.note, kind: 'text' },
    ],
    rows: (first?.marks ?? []).map((mark, i) => [
      nameMark(mark, grain, { m, f }),
      ...lines.map(({ series }) => series.marks[i]?.value ?? null),
      mark.numerator ?? null,
      mark.denominator ?? null,
      mark.ordinary?.lower ?? null,
      mark.ordinary?.upper ?? null,
      [
        mark.value === null ? absentWords(mark, absent, m) : mark.signal ? m.chart.special : '',
        ...annotationsWithin(mark, annotations).map(({ label }) => label),
      ]
        .filter((note) => note !== '')
        .join('; '),
    ]),
  };
}

export function heatTable(cells: readonly HeatCell[], label: string, kind: FigureKind, { m, f }: Words): DataTable {
  return {
    columns: [
      { id: 'weekday', label: m.chart.weekday, kind: 'text' },
      { id: 'hour', label: m.chart.hour, kind: 'text' },
      { id: 'value', label, kind },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows: cells.map((cell) => [
      f.weekday(cell.weekday, 'long'),
      hoursWords(cell.hour, cell.hour + 1, { m, f }),
      cell.value,
      cell.n,
    ]),
  };
}

/** An ending in the gender of what ended. */
export function endingName(ending: string, noun: Nouns, m: Messages): string {
  return noun.endings[ending as keyof Nouns['endings']] ?? m.overview.endings[ending] ?? ending;
}

export function endingsTable(
  rows: readonly EndingRow[],
  name: (row: EndingRow) => string,
  noun: Nouns,
  { m }: Words,
): DataTable {
  return {
    columns: [
      { id: 'channel', label: m.chart.channel, kind: 'text' },
      ...SHOWN_ENDINGS.map((ending) => ({
        id: ending,
        label: endingName(ending, noun, m),
        kind: 'count' as const,
      })),
      { id: 'total', label: 'n', kind: 'count' },
    ],
    rows: rows.map((row) => [name(row), ...SHOWN_ENDINGS.map((ending) => row.counts[ending]), row.total]),
  };
}

export function formulaTable(band: FormulaBand, { m }: Words): DataTable {
  return {
    columns: [
      { id: 'formula', label: m.waiting.formula, kind: 'text' },
      { id: 'name', label: m.chart.definition, kind: 'text' },
      { id: 'value', label: m.measures.serviceLevel, kind: 'share' },
      { id: 'numerator', label: m.chart.numerator, kind: 'count' },
      { id: 'denominator', label: m.chart.denominator, kind: 'count' },
      { id: 'note', label: m.chart.note, kind: 'text' },
    ],
    rows: band.values.map(({ formula, value, meets }) => [
      formula,
      m.measures.serviceLevels[formula],
      value?.value ?? null,
      value?.numerator ?? null,
      value?.denominator ?? null,
      meets === null ? '' : meets ? m.waiting.verdictMet : m.waiting.verdictMissed,
    ]),
  };
}

/** `≤ 5 s`, `5 s – 10 s`, `> 10 min 00 s`. */
export function barName({ over, upTo }: WaitBar, { m, f }: Words): string {
  if (over === null) return m.waiting.within(f.seconds(upTo ?? 0));
  return upTo === null ? m.waiting.beyond(f.seconds(over)) : m.waiting.between(f.seconds(over), f.seconds(upTo));
}

export function waitsTable({ bars }: WaitBars, noun: Nouns, words: Words): DataTable {
  const { m } = words;
  return {
    columns: [
      { id: 'bin', label: m.waiting.bin, kind: 'text' },
      { id: 'answered', label: noun.answered, kind: 'count' },
      { id: 'abandoned', label: noun.abandoned, kind: 'count' },
    ],
    rows: bars.map((bar) => [barName(bar, words), bar.answered, bar.abandoned]),
  };
}
