import { DISPOSITIONS, ENDINGS } from '@/lib/model/contact';
import type { TableName } from '@/lib/store/tables';
import type { Mapping, Profile } from '../profile';
import { FORMS, type Form, WIDE_EVALUATION, WIDE_SURVEY } from './own-form-tables';

/** Columns by which a table that lacks one of its own is not taken for another that needs fewer. */
const CALLS_ONLY = ['wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s', 'outcome', 'caller'];
const NOT_OF: Partial<Record<TableName, string[]>> = {
  operators: [...CALLS_ONLY, 'call_id', 'start', 'end', 'state', 'score', 'criterion', 'dimension'],
  trainings: ['call_id', 'evaluation_id', 'evaluator_id', 'criterion', 'score'],
};

/** The profile of a file in Escucha's own form, or null where the header is of another form. `numeric` tells whether a
 * column of a wide form holds only small numbers, as a dimension or criterion must. */
export function ownFormProfile(header: readonly string[], numeric: (column: string) => boolean): Profile | null {
  const named = new Map(header.map((name) => [name.trim().toLowerCase(), name]));
  const has = (name: string) => named.has(name);
  if (has('evaluation_id') && has('operator_id') && !has('criterion'))
    return wide(WIDE_EVALUATION, 'criterion', named, numeric);
  const form = FORMS.find((form) => form.required.every(has) && fits(form, has, named.size));
  if (form) return long(form, named);
  if (has('call_id') && !has('evaluation_id') && ![...CALLS_ONLY, 'queue'].some(has))
    return wide(WIDE_SURVEY, 'dimension', named, numeric);
  return null;
}

function fits({ target, required, columns }: Form, has: (name: string) => boolean, width: number): boolean {
  if (target === 'surveys') return has('call_id') || has('operator_id');
  if (NOT_OF[target]?.some(has)) return false;
  const others = Object.values(columns).filter((name) => !required.includes(name));
  return !NEEDS_LITTLE.includes(target) || width === required.length || others.some(has);
}

/** Tables that need so little that it must be one of their other columns by which they are known. */
const NEEDS_LITTLE: readonly TableName[] = ['operators', 'trainings'];

function long(form: Form, named: Map<string, string>): Profile {
  const columns = present(form, named);
  if (form.target === 'contacts') Object.assign(columns, callColumns(named));
  if (form.target === 'surveys') onScale(columns);
  if (form.target === 'evaluations') columns.weight = withDefault(columns.weight, 1);
  return { profile: 1, name: 'own-form', source: 'own-form', target: form.target, columns };
}

function present(form: Form, named: Map<string, string>): Record<string, Mapping> {
  const entries = Object.entries(form.columns).filter(([, from]) => named.has(from));
  return Object.fromEntries(entries.map(([column, from]) => [column, named.get(from)!]));
}

function onScale(columns: Record<string, Mapping>): void {
  columns.scale_min = withDefault(columns.scale_min, 1);
  columns.scale_max = withDefault(columns.scale_max, 5);
}

function withDefault(mapping: Mapping | undefined, value: number): Mapping {
  return mapping ? { first: [mapping, { constant: value }] } : { constant: value };
}

const NOT_ANSWERED = ENDINGS.filter((ending) => ending !== 'answered' && ending !== 'left_in_menu');

function callColumns(named: Map<string, string>): Record<string, Mapping> {
  const outcome = named.get('outcome');
  const operator = named.get('operator_id');
  const byOperator: Mapping = {
    cases: operator ? [{ when: { column: operator, empty: false }, value: 'answered' }] : [],
    otherwise: 'incomplete',
  };
  const source = named.get('source');
  const columns: Record<string, Mapping> = {
    source: source ? { first: [source, { constant: 'own-form' }] } : { constant: 'own-form' },
  };
  const withoutOutcome: Mapping = operator ? byOperator : { constant: 'incomplete' };
  if (!outcome) return { ...columns, ending: withoutOutcome };
  const endings = [
    ...NOT_ANSWERED.map((ending) => [ending, ending]),
    ...['answered', ...DISPOSITIONS].map((answered) => [answered, 'answered']),
  ];
  return {
    ...columns,
    ending: { first: [{ column: outcome, map: Object.fromEntries(endings) }, withoutOutcome] },
    disposition: {
      column: outcome,
      map: Object.fromEntries(DISPOSITIONS.map((word) => [word, word])),
      otherwise: null,
    },
  };
}

const NEVER_SCORED = ['source'];

/** Words of numbers that are no scores. */
const NO_SCORE =
  /(^|_| )(id|no|num|number|numero|count|calls?|llamadas?|min|mins|minutes|minutos|sec|seconds|segundos|hours?|horas?|duration|duracion|wait|espera|talk|time|tiempo|cost|costo|price|amount|age|edad|years?|hijos|ext|extension|phone|tel|telefono|year|month|day|week)(_| |$)/;
/** Of the questions that help lines ask: one of them tells that a wide table is of answers. */
const QUESTIONS =
  /overall|general|listen|escuch|empat|certain|certeza|soluti|soluci|satisf|csat|nps|score|rating|calif|trato|respe|clar|atenci|amab|recom/;

function wide(
  form: Form,
  nameColumn: string,
  named: Map<string, string>,
  numeric: (column: string) => boolean,
): Profile | null {
  const taken = new Set([...Object.values(form.columns), ...NEVER_SCORED]);
  const scores = [...named].filter(([key, name]) => !taken.has(key) && !NO_SCORE.test(folded(key)) && numeric(name));
  if (!scores.length) return null;
  if (form.target === 'surveys' && !scores.some(([key]) => QUESTIONS.test(folded(key)))) return null;
  const scored = scores.map(([, name]) => name);
  const columns: Record<string, Mapping> = { ...present(form, named), [nameColumn]: '$name', score: '$value' };
  if (form.target === 'surveys') onScale(columns);
  else columns.weight = { constant: 1 };
  return {
    profile: 1,
    name: 'own-form',
    source: 'own-form',
    target: form.target,
    columns,
    unpivot: { columns: scored, skipEmpty: true },
  };
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
