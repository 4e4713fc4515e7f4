import type { TableName } from '@/lib/store/tables';

/** Escucha's own form: plain CSV known by its headers. Each table names the headers that it needs, and from which header
 * each canonical column comes. */
export interface Form {
  target: TableName;
  required: string[];
  columns: Record<string, string>;
}

export const CALLS: Form = {
  target: 'contacts',
  required: ['call_id', 'start'],
  columns: {
    contact_id: 'call_id',
    visit: 'visit',
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

export const FORMS: Form[] = [
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
      handled: 'handled',
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
      answer_id: 'answer_id',
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

export const WIDE_EVALUATION: Form = {
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
export const WIDE_SURVEY: Form = {
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
