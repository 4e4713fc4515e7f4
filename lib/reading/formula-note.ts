import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { MeasureValue } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';
import type { FormulaBand } from './formula-band';
import { reasonWords } from './reason-words';

export function bandValue({ values }: FormulaBand, formula: Formula): MeasureValue | undefined {
  return values.find((one) => one.formula === formula)?.value;
}

/** What the formula in force counts, and why some of the others have no value: `SL-2: 116 de 1,612. SL-3, SL-4: sin datos; la
 * exportación no trae este dato.` Empty where there is neither. */
export function formulaNote(band: FormulaBand, current: Formula, { m, f }: { m: Messages; f: Format }): string {
  const { numerator, denominator } = bandValue(band, current) ?? {};
  const counted = numerator !== undefined && denominator !== undefined;
  const without = new Map<string, Formula[]>();
  for (const { formula, value } of band.values)
    if (typeof value?.value !== 'number') {
      const why = reasonWords(value?.reason, m);
      without.set(why, [...(without.get(why) ?? []), formula]);
    }
  return [
    ...(counted ? [`${current}: ${m.chart.of(f.count(numerator), f.count(denominator))}.`] : []),
    ...(band.low === null
      ? []
      : [...without].map(([why, formulas]) => `${formulas.join(', ')}: ${m.chart.noData}; ${why}.`)),
  ].join(' ');
}
