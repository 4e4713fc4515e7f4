import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { findMeasure } from '@/lib/measures/catalogue';
import type { Measure, Reference, Sum, Term } from '@/lib/measures/measure';
import type { Manifest } from '@/lib/model/manifest';
import type { MeasureValue } from '@/lib/model/question';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { knownShare } from './completeness';
import { estimateMark } from './estimate';
import { formulaWords } from './formula-words';
import { reasonWords } from './reason-words';
import { optionsOf, type Scope } from './scope';

export interface Explained {
  measure: string;
  value: MeasureValue | undefined;
}

export interface DefinitionWords {
  name: string;
  meaning: string;
  formula: string;
  /** This period's numerator and denominator with what they make, or the value and its n, or why there is none. */
  figures: string;
  /** On how much of what could tell the value rests; how near it is; its interval. */
  remarks: string[];
  source: Reference | null;
}

interface Words {
  m: Messages;
  f: Format;
}

const isFormula = (text: string | undefined): text is Formula => FORMULAS.some((formula) => formula === text);

const TIME_TERMS: readonly Term[] = [
  'waitOfAnswered',
  'waitOfAbandoned',
  'waitOfOffered',
  'talk',
  'hold',
  'wrap',
  'handlingTime',
  'staffedTime',
  'stateTime',
  'awayTime',
  'handle',
  'timeUntilAnswered',
  'severeTalk',
  'recoveryTime',
];

function figuresWords({ formula, unit }: Measure, value: MeasureValue | undefined, { m, f }: Words): string {
  if (value?.value == null) return reasonWords(value?.reason, m);
  const said = `${estimateMark(value)}${f.figure(unit, value.value)}`;
  if (formula.kind !== 'quotient' || value.numerator === undefined || value.denominator === undefined)
    return value.n === value.value ? said : `${said} · ${m.measures.n(f.count(value.n))}`;
  const side = ({ plus }: Sum, amount: number) =>
    plus.every((term) => TIME_TERMS.includes(term)) ? f.seconds(amount) : f.count(amount);
  return `${side(formula.numerator, value.numerator)} ÷ ${side(formula.denominator, value.denominator)} = ${said}`;
}

function remarksOf(value: MeasureValue | undefined, { unit }: Measure, { m, f }: Words): string[] {
  const known = knownShare(value);
  const { low, high } = value ?? {};
  return [
    value?.known && known !== null
      ? m.measures.knownOf(f.percent(known), f.count(value.known.n), f.count(value.known.of))
      : '',
    value?.estimate ? m.measures.estimate : '',
    low !== undefined && high !== undefined && value?.value !== null
      ? m.measures.interval(f.figure(unit, low), f.figure(unit, high))
      : '',
  ].filter((remark) => remark !== '');
}

/** A measure in words, with the figures that it has in the period. */
export function definitionWords(
  { measure: id, value }: Explained,
  scope: Scope,
  { settings }: Manifest,
  words: Words,
): DefinitionWords {
  const { m, f } = words;
  const measure = findMeasure(id, settings, optionsOf(scope));
  const [base = id, formula] = id.replace(/@.*$/, '').split('.');
  const named = m.measures.named[base];
  return {
    name: isFormula(formula) ? `${formula} · ${m.measures.serviceLevels[formula]}` : (named?.name ?? id),
    meaning: named?.meaning ?? '',
    formula: formulaWords(measure, m, f),
    figures: figuresWords(measure, value, words),
    remarks: remarksOf(value, measure, words),
    source: measure.source,
  };
}

/** One line for each measure: what it is, how it is counted, what it was counted from. */
export function definitionNotes(
  explained: readonly Explained[],
  scope: Scope,
  manifest: Manifest,
  words: Words,
): string[] {
  return explained.map((one) => {
    const { name, formula, figures, remarks } = definitionWords(one, scope, manifest, words);
    return `${name}: ${formula} = ${[figures, ...remarks].join(' · ')}`;
  });
}
