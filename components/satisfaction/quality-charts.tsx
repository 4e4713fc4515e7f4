'use client';

import { useMemo } from 'react';
import type { MeasureValue } from '@/lib/model/question';
import { agreementNote, agreementTable, hiddenKappa, kappaEnds, qualityNote, readQuality } from '@/lib/reading/quality';
import { emptyWords } from '@/lib/reading/reason-words';
import { apart, rowsTable, type SatisfactionAnswers } from '@/lib/reading/satisfaction';
import { totalOf } from '@/lib/reading/series';
import type { ValueRow } from '@/lib/reading/value-rows';
import { FEWEST_SCORES } from '@/lib/stats/interval';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { Scoped } from '../hooks/use-scope';
import type { SatisfactionWords } from './words';

interface Props {
  answers: SatisfactionAnswers;
  scoped: Scoped;
  words: SatisfactionWords;
}

/** What evaluators found, by criterion, and how far they agree. */
export function QualityCharts(props: Props) {
  const { answers, words } = props;
  const reading = useMemo(() => readQuality(answers, words), [answers, words]);
  return (
    <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
      <QualityChart {...props} reading={reading} />
      <AgreementChart {...props} reading={reading} />
    </div>
  );
}

interface ChartProps extends Props {
  reading: ReturnType<typeof readQuality>;
}

function QualityChart({ answers, reading, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { criteria } = reading;
  const quality = totalOf(answers.quality, 'quality');
  const hidden = ({ value }: ValueRow) => (value.n < FEWEST_SCORES ? d.fewEvaluations(f.count(FEWEST_SCORES)) : null);
  const ends = apart(
    criteria.filter((row) => hidden(row) === null),
    'share',
  );
  const share = (row: ValueRow) => f.percent(row.value.value ?? 0, 0);
  return (
    <ChartFrame
      part="quality"
      title={
        criteria.length === 0
          ? d.sections.quality
          : ends
            ? d.qualityTitle(ends.low.name, share(ends.low), ends.high.name, share(ends.high))
            : d.qualityEven
      }
      subtitle={`${d.qualityUnit} · ${m.measures.n(f.count(quality?.n ?? 0))} ${d.evaluations}`}
      explained={[
        { measure: 'quality', value: quality },
        { measure: 'criticalFailed', value: totalOf(answers.quality, 'criticalFailed') },
      ]}
      table={rowsTable(criteria, d.criterion, d.met, 'share', words)}
      scoped={scoped}
      calls={null}
      height={valueRowsHeight(criteria.length)}
      empty={quality?.reason?.code === 'not-by' ? d.notByFilter : emptyWords(quality, m)}
      note={qualityNote(answers.quality, words)}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={criteria}
          kind="share"
          whole={quality?.value ?? null}
          ends={{ floor: 0, ceiling: 1 }}
          hidden={hidden}
        />
      )}
    </ChartFrame>
  );
}

function emptyAgreement(pairs: MeasureValue | undefined, { m, d }: SatisfactionWords): string {
  if (pairs?.reason?.code === 'not-by') return d.pairsNotByFilter;
  return pairs?.value === 0 ? d.agreementNone : (emptyWords(pairs, m) ?? m.chart.empty);
}

function AgreementChart({ answers, reading, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { agreement, weighted } = reading;
  const pairs = totalOf(answers.quality, 'pairs');
  const agreed = totalOf(answers.quality, 'agreement');
  const hidden = (row: ValueRow) => hiddenKappa(row, words);
  const told = agreement.filter((row) => hidden(row) === null);
  const ends = kappaEnds(told);
  const kappa = (row: ValueRow) => f.figure('score', row.value.value);
  const sameOf = new Map(agreement.map(({ id, same }) => [id, d.sameShare(f.percent(same, 0))]));
  return (
    <ChartFrame
      part="agreement"
      title={
        agreement.length === 0
          ? d.sections.agreement
          : told.length === 0
            ? d.agreementFew(f.percent(agreed?.value ?? 0, 0))
            : ends
              ? d.agreementTitle(ends.low.name, kappa(ends.low), ends.high.name, kappa(ends.high))
              : d.agreementEven
      }
      subtitle={`${d.agreementUnit(weighted)} · ${m.measures.n(f.count(pairs?.n ?? 0))}`}
      explained={[{ measure: 'agreement', value: agreed }]}
      table={agreementTable(reading, words)}
      scoped={scoped}
      calls={null}
      height={valueRowsHeight(agreement.length)}
      empty={agreement.length > 0 ? null : emptyAgreement(pairs, words)}
      note={agreementNote(agreed, told, words)}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={agreement}
          kind="score"
          ends={{ ceiling: 1 }}
          beside={({ id }) => sameOf.get(id) ?? ''}
          hidden={hidden}
        />
      )}
    </ChartFrame>
  );
}
