import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { SatisfactionMessages } from '@/lib/i18n/satisfaction';
import { criterionKappas, FEWEST_PAIRS } from '@/lib/measures/kappa';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { totalOf } from './series';
import { type ValueRow, valueRows } from './value-rows';

interface Words {
  m: Messages;
  f: Format;
  d: SatisfactionMessages;
}

interface AgreementRow extends ValueRow {
  /** Share of the judgements that are the same, and the share that chance would give; the value is kappa, weighted by how far scores lie apart. */
  same: number;
  byChance: number;
  quadratic: number | null;
}

export interface QualityReading {
  criteria: ValueRow[];
  agreement: AgreementRow[];
  /** Whether evaluators gave more than two scores, so that some lie nearer to each other. */
  weighted: boolean;
}

type Answers = Record<'criteria' | 'pairs', Answer>;

function criterionName(label: string | null, { m, d }: Words): string {
  if (label === null) return m.frame.unknown;
  return d.criteria[label] ?? label.replaceAll('_', ' ');
}

export function readQuality({ criteria, pairs }: Answers, words: Words): QualityReading {
  const judged = criterionKappas(pairs);
  const weighted = judged.scores.length > 2;
  return {
    criteria: valueRows(criteria, 'criterion', 'quality', (label) => criterionName(label, words)),
    agreement: judged.criteria.map(({ criterion, none, linear, quadratic }): AgreementRow => {
      const { kappa, n, interval } = weighted ? linear : none;
      const value: MeasureValue = {
        value: kappa,
        n,
        from: 'cuboid',
        ...(interval && { low: interval.low, high: interval.high }),
      };
      const name = criterionName(criterion, words);
      const rest = { same: none.observed, byChance: none.expected, quadratic: quadratic.kappa };
      return { id: criterion ?? '', name, value, ...rest };
    }),
    weighted,
  };
}

/** The rows on which evaluators surely agree least and most; null where that can't be told. Full agreement has no interval: it counts as it is. */
export function kappaEnds(rows: readonly AgreementRow[]): { low: AgreementRow; high: AgreementRow } | null {
  const known = rows.filter(({ value }) => value.value !== null);
  const end = ({ value }: AgreementRow, side: 'low' | 'high') => value[side] ?? value.value ?? 0;
  const low = known.toSorted((a, b) => end(a, 'high') - end(b, 'high'))[0];
  const high = known.toSorted((a, b) => end(b, 'low') - end(a, 'low'))[0];
  return low && high && end(low, 'high') < end(high, 'low') ? { low, high } : null;
}

/** Why no kappa is shown of a row; null where it is. */
export function hiddenKappa({ value }: ValueRow, { f, d }: Words): string | null {
  if (value.n < FEWEST_PAIRS) return d.fewPairs(f.count(FEWEST_PAIRS));
  return value.value === null ? d.onlyOne : null;
}

export function qualityNote(answer: Answer, { f, d }: Words): string | null {
  const [quality, critical] = [totalOf(answer, 'quality'), totalOf(answer, 'criticalFailed')];
  if (typeof quality?.value !== 'number') return null;
  const failed =
    typeof critical?.value === 'number'
      ? d.critical(f.percent(critical.value, 0), f.count(critical.numerator ?? 0), f.count(critical.n))
      : d.noCritical;
  return `${d.qualityNote(f.percent(quality.value, 0), f.count(quality.n))} ${failed}`;
}

export function agreementNote(
  agreed: MeasureValue | undefined,
  shown: readonly AgreementRow[],
  { f, d }: Words,
): string | null {
  if (typeof agreed?.value !== 'number') return null;
  const note = d.agreementNote(f.percent(agreed.value, 0), f.count(agreed.numerator ?? 0), f.count(agreed.n));
  return shown.some(({ value }) => value.low === undefined) ? `${note} ${d.noInterval}` : note;
}

export function agreementTable({ agreement, weighted }: QualityReading, words: Words): DataTable {
  const { m, d } = words;
  const rows = agreement.map((row) => {
    const { name, value, same, byChance, quadratic } = row;
    return hiddenKappa(row, words) === null
      ? [
          name,
          value.value,
          value.low ?? null,
          value.high ?? null,
          ...(weighted ? [quadratic] : []),
          same,
          byChance,
          value.n,
        ]
      : [name, null, null, null, ...(weighted ? [null] : []), same, byChance, value.n];
  });
  return {
    columns: [
      { id: 'criterion', label: d.criterion, kind: 'text' },
      { id: 'kappa', label: d.kappa, kind: 'score' },
      { id: 'low', label: m.chart.lower, kind: 'score' },
      { id: 'high', label: m.chart.upper, kind: 'score' },
      ...(weighted ? [{ id: 'quadratic', label: d.quadratic, kind: 'score' as const }] : []),
      { id: 'same', label: d.same, kind: 'share' },
      { id: 'byChance', label: d.byChance, kind: 'share' },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows,
  };
}
