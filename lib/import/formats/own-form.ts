import { DISPOSITIONS, ENDINGS } from '@/lib/model/contact';
import type { TableName } from '@/lib/store/tables';
import type { Mapping, Profile } from '../profile';

/** Escucha's own form: plain CSV known by its headers. Each table names the headers that it needs, and from which header
 * each canonical column comes. */
interface Form {
  target: TableName;
  required: string[];
  columns: Record<string, string>;
}

const CALLS: Form = {
  target: 'contacts',
  required: ['call_id', 'start'],
  columns: {
    contact_id: 'call_id',
    entered_at: 'start',
    operator_id: 'operator_id',
    queue: 'queue',
    topic: 'topic',
    channel: 'channel',
    wait_s: 'wait_s',
    ring_s: 'ring_s',
    talk_s: 'talk_s',
    hold_s: 'hold_s',
    wrap_s: 'wrap_s',
    caller: 'caller',
    source: 'source',
  },
};

const FORMS: Form[] = [
  CALLS,
  {
    target: 'intervals',
    required: ['queue', 'start', 'end', 'offered', 'answered', 'abandoned'],
    columns: {
      queue: 'queue',
      channel: 'channel',
      starts_at: 'start',
      ends_at: 'end',
      complete: 'complete',
      offered: 'offered',
      answered: 'answered',
      abandoned: 'abandoned',
      wait_sum_s: 'wait_sum_s',
      abandon_wait_sum_s: 'abandon_wait_sum_s',
      talk_sum_s: 'talk_sum_s',
      hold_sum_s: 'hold_sum_s',
      wrap_sum_s: 'wrap_sum_s',
      within_threshold: 'within_threshold',
      threshold_s: 'threshold_s',
    },
  },
  {
    target: 'states',
    required: ['operator_id', 'state', 'start'],
    columns: { operator_id: 'operator_id', state: 'state', started_at: 'start', ended_at: 'end', reason: 'reason' },
  },
  {
    target: 'evaluations',
    required: ['evaluation_id', 'operator_id', 'criterion', 'score'],
    columns: {
      evaluation_id: 'evaluation_id',
      operator_id: 'operator_id',
      criterion: 'criterion',
      score: 'score',
      contact_id: 'call_id',
      evaluator_id: 'evaluator_id',
      evaluated_at: 'date',
      weight: 'weight',
      critical: 'critical',
    },
  },
  {
    target: 'surveys',
    required: ['dimension', 'score'],
    columns: {
      contact_id: 'call_id',
      operator_id: 'operator_id',
      dimension: 'dimension',
      score: 'score',
      answered_at: 'answered_at',
      scale_min: 'scale_min',
      scale_max: 'scale_max',
    },
  },
  {
    target: 'trainings',
    required: ['operator_id', 'date'],
    columns: {
      operator_id: 'operator_id',
      held_on: 'date',
      training_id: 'training_id',
      topic: 'topic',
      measure: 'measure',
      kind: 'kind',
      hours: 'hours',
    },
  },
  {
    target: 'annotations',
    required: ['from', 'label'],
    columns: { from_at: 'from', to_at: 'to', label: 'label', scope: 'scope' },
  },
  {
    target: 'operators',
    required: ['operator_id'],
    columns: {
      operator_id: 'operator_id',
      name: 'name',
      team: 'team',
      shift: 'shift',
      discipline: 'profession',
      hired_on: 'hire_date',
      aliases: 'aliases',
    },
  },
];

const WIDE_EVALUATION: Form = {
  target: 'evaluations',
  required: ['evaluation_id', 'operator_id'],
  columns: {
    evaluation_id: 'evaluation_id',
    operator_id: 'operator_id',
    contact_id: 'call_id',
    evaluator_id: 'evaluator_id',
    evaluated_at: 'date',
  },
};
const WIDE_SURVEY: Form = {
  target: 'surveys',
  required: ['call_id'],
  columns: {
    contact_id: 'call_id',
    operator_id: 'operator_id',
    answered_at: 'answered_at',
    scale_min: 'scale_min',
    scale_max: 'scale_max',
  },
};

/** Columns by which calls that lack their `start` are not taken for surveys. */
const CALLS_ONLY = ['wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s', 'outcome', 'queue'];

/** The profile of a file in Escucha's own form, or null where the header is of another form. `numeric` tells whether a
 * column of a wide form holds only small numbers, as a dimension or criterion must. */
export function ownFormProfile(header: readonly string[], numeric: (column: string) => boolean): Profile | null {
  const named = new Map(header.map((name) => [name.trim().toLowerCase(), name]));
  const has = (name: string) => named.has(name);
  if (has('evaluation_id') && has('operator_id') && !has('criterion'))
    return wide(WIDE_EVALUATION, 'criterion', named, numeric);
  const form = FORMS.find(({ required, target }) => required.every(has) && fits(target, has));
  if (form) return long(form, named);
  if (has('call_id') && !has('evaluation_id') && !CALLS_ONLY.some(has))
    return wide(WIDE_SURVEY, 'dimension', named, numeric);
  return null;
}

function fits(target: TableName, has: (name: string) => boolean): boolean {
  if (target === 'surveys') return has('call_id') || has('operator_id');
  if (target === 'operators') return !has('call_id');
  return true;
}

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

function wide(
  form: Form,
  nameColumn: string,
  named: Map<string, string>,
  numeric: (column: string) => boolean,
): Profile | null {
  const taken = new Set([...Object.values(form.columns), ...NEVER_SCORED]);
  const scored = [...named].filter(([key, name]) => !taken.has(key) && numeric(name)).map(([, name]) => name);
  if (!scored.length) return null;
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
