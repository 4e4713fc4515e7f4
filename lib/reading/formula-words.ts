import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Measure, Sum, Term } from '@/lib/measures/measure';

/** A measure's formula in the reader's language, its seconds filled in: `a ÷ (b + c − d)`. */
export function formulaWords(measure: Measure, m: Messages, f: Format): string {
  const words: Partial<Record<Term, string>> = m.measures.terms;
  const term = (id: Term) =>
    (words[id] ?? id)
      .replace('{T}', f.seconds(measure.threshold_s ?? 0))
      .replace('{s}', f.seconds(measure.short_s ?? 0));
  const sum = ({ plus, minus = [] }: Sum) => [plus.map(term).join(' + '), ...minus.map(term)].join(' − ');
  const { formula } = measure;
  switch (formula.kind) {
    case 'total':
      return sum(formula.of);
    case 'statistic':
      return m.measures.statisticOf(m.measures.statistics[formula.statistic], term(formula.of));
    case 'quotient': {
      const isOne = ({ plus, minus = [] }: Sum) => plus.length + minus.length === 1;
      const side = (part: Sum) => (isOne(part) ? sum(part) : `(${sum(part)})`);
      return `${side(formula.numerator)} ÷ ${side(formula.denominator)}`;
    }
  }
}
