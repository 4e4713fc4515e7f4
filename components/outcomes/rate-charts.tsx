'use client';

import { apart } from '@/lib/reading/apart';
import { notesOnlyTransfers } from '@/lib/reading/outcomes';
import { ratesTable, sharesTable } from '@/lib/reading/outcomes-tables';
import { comparisonName } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { valueRowsHeight } from '../chart/value-rows';
import { ShareRows } from './share-rows';
import type { ChartProps } from './words';

export function RatesChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope } = scoped;
  const onlyTransfers = notesOnlyTransfers(now);
  const n = onlyTransfers ? totalOf(now, 'transferRate')?.n : totalOf(now, 'disposed')?.value;
  const { rates } = reading;
  const changed = rates.filter(({ shift }) => shift === 'higher' || shift === 'lower');
  const judged = rates.some(({ shift }) => shift !== 'unknown');
  const named = changed.map(({ name, before, value }) =>
    d.changed(name, f.figure('share', before?.value), f.figure('share', value.value)),
  );
  return (
    <ChartFrame
      part="rates"
      title={
        !judged
          ? d.ratesPlain
          : changed.length === 0
            ? d.ratesSteady
            : d.ratesTitle(changed.length, f.count(changed.length))
      }
      subtitle={`${onlyTransfers ? d.ratesUnitAll : d.ratesUnit} · ${m.measures.n(f.count(n ?? 0))}`}
      explained={rates.map(({ id, value }) => ({ measure: id, value }))}
      table={ratesTable(rates, words)}
      scoped={scoped}
      calls={{ ending: ['answered'] }}
      height={valueRowsHeight(rates.length)}
      empty={rates.length === 0 ? (emptyWords(totalOf(now, 'resolutionRate'), m) ?? m.chart.empty) : null}
      note={
        named.length > 0 && scope.comparison
          ? d.changedNote(named.join('; '), comparisonName(scope.comparison, scope, words))
          : null
      }
    >
      {(width) => <ShareRows width={width} rows={rates} />}
    </ChartFrame>
  );
}

export function TransfersChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const value = totalOf(now, 'transferRate');
  const rows = reading.transfers;
  const ends = apart(rows);
  const share = (row: (typeof rows)[number]) => f.figure('share', row.value.value);
  return (
    <ChartFrame
      part="transfers"
      title={
        rows.length === 0
          ? (d.rates.transferRate ?? d.share)
          : ends
            ? d.transfersTitle(ends.low.name, share(ends.low), ends.high.name, share(ends.high))
            : d.transfersEven
      }
      subtitle={`${d.transfersUnit} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[{ measure: 'transferRate', value }]}
      table={sharesTable(rows, d.group, d.rates.transferRate ?? d.share, words)}
      scoped={scoped}
      calls={{ disposition: ['transferred'] }}
      height={valueRowsHeight(rows.length)}
      empty={
        rows.length === 0
          ? (emptyWords(value, m) ??
            (reading.untold.transfers ? emptyWords(reading.untold.transfers, m) : d.transfersAlone))
          : null
      }
      note={rows.length === 0 ? null : d.transfersNote}
    >
      {(width) => <ShareRows width={width} rows={rows} whole={value?.value ?? null} />}
    </ChartFrame>
  );
}
