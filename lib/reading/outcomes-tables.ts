import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { OutcomesMessages } from '@/lib/i18n/outcomes';
import type { RateRow } from './outcomes';
import type { SplitRow } from './split';
import type { ValueRow } from './value-rows';

interface Words {
  m: Messages;
  f: Format;
  d: OutcomesMessages;
}

/** One row a bar, with the count of each part. */
export function splitTable(rows: readonly SplitRow[], first: string, labels: readonly string[]): DataTable {
  return {
    columns: [
      { id: 'name', label: first, kind: 'text' },
      ...labels.map((label, i) => ({ id: `part${i}`, label, kind: 'count' as const })),
      { id: 'total', label: 'n', kind: 'count' },
    ],
    rows: rows.map(({ name, counts, total }) => [name, ...counts, total]),
  };
}

export function sharesTable(rows: readonly ValueRow[], first: string, label: string, { m }: Words): DataTable {
  return {
    columns: [
      { id: 'name', label: first, kind: 'text' },
      { id: 'value', label, kind: 'share' },
      { id: 'low', label: m.chart.lower, kind: 'share' },
      { id: 'high', label: m.chart.upper, kind: 'share' },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows: rows.map(({ name, value }) => [name, value.value, value.low ?? null, value.high ?? null, value.n]),
  };
}

export function ratesTable(rows: readonly RateRow[], { m, d }: Words): DataTable {
  return {
    columns: [
      { id: 'name', label: d.outcome, kind: 'text' },
      { id: 'value', label: d.share, kind: 'share' },
      { id: 'low', label: m.chart.lower, kind: 'share' },
      { id: 'high', label: m.chart.upper, kind: 'share' },
      { id: 'numerator', label: m.chart.numerator, kind: 'count' },
      { id: 'denominator', label: m.chart.denominator, kind: 'count' },
      { id: 'before', label: d.before, kind: 'share' },
      { id: 'verdict', label: d.change, kind: 'text' },
    ],
    rows: rows.map(({ name, value, before, shift }) => [
      name,
      value.value,
      value.low ?? null,
      value.high ?? null,
      value.numerator ?? null,
      value.denominator ?? null,
      before?.value ?? null,
      d.shifts[shift],
    ]),
  };
}
