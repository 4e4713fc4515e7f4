import { DISPOSITIONS, ENDINGS, STATES } from '@/lib/model/contact';

/** What a canonical column holds; decides how an import reads a value and what it accepts.
 * `seconds` are non-negative integers, a `total` adds up many of them with their fractions, `instant` is a moment that needs a zone, `date` a civil day. */
export type ColumnKind =
  | 'text'
  | 'seconds'
  | 'total'
  | 'count'
  | 'number'
  | 'flag'
  | 'instant'
  | 'date'
  | 'caller'
  | readonly string[];

interface TableColumn {
  kind: ColumnKind;
  required?: boolean;
}

export interface Table {
  /** What makes a row the same row in an overlapping export. */
  key: readonly string[];
  /** SQL condition of a row that was exported before it was over; a later row of the same key that is over takes its place. */
  unfinished?: string;
  /** Whether a later file's row takes the place of an earlier one's: what it says is said of now. */
  laterWins?: true;
  /** An instant of which the latest wins, whatever the order of the files: systems that deliver a row anew when something of it changes. */
  revision?: string;
  /** SQL order by which one of several rows of one key stays, after finished before unfinished. */
  prefer?: string;
  /** It has got columns that parts of older stores lack; these are unknown there. */
  grown?: true;
  /** The column whose month names the folder; null: one folder for all. */
  month: string | null;
  columns: Record<string, TableColumn>;
}

const optionalText: TableColumn = { kind: 'text' };
const seconds: TableColumn = { kind: 'seconds' };
const total: TableColumn = { kind: 'total' };
const count: TableColumn = { kind: 'count' };

/** The store's canonical tables. `instant` columns are stored twice: as UTC (`x`) and as the wall clock of
 * the line (`x` with `_at` → `_local`), so that a clock written in an export is never shifted by a conversion. */
const tables = {
  contacts: {
    key: ['source', 'contact_id', 'visit'],
    unfinished: `(ending = 'incomplete' OR (ending = 'answered' AND talk_s IS NULL))`,
    revision: 'revised_at',
    prefer: `ending <> 'answered'`,
    month: 'entered_local',
    columns: {
      source: { kind: 'text', required: true },
      contact_id: { kind: 'text', required: true },
      visit: count,
      queue: optionalText,
      channel: optionalText,
      topic: optionalText,
      priority: optionalText,
      entered_at: { kind: 'instant', required: true },
      ending: { kind: ENDINGS, required: true },
      disposition: { kind: DISPOSITIONS },
      operator_id: optionalText,
      wait_s: seconds,
      ring_s: seconds,
      talk_s: seconds,
      hold_s: seconds,
      wrap_s: seconds,
      caller: { kind: 'caller' },
      revised_at: { kind: 'instant' },
    },
  },
  surveys: {
    key: ['source', 'contact_id', 'operator_id', 'answered_at', 'dimension', 'answer_id'],
    month: null,
    columns: {
      source: { kind: 'text', required: true },
      contact_id: optionalText,
      operator_id: optionalText,
      answered_at: { kind: 'instant' },
      dimension: { kind: 'text', required: true },
      answer_id: optionalText,
      score: { kind: 'number', required: true },
      scale_min: { kind: 'number' },
      scale_max: { kind: 'number' },
    },
  },
  evaluations: {
    key: ['source', 'evaluation_id', 'criterion'],
    month: null,
    columns: {
      source: { kind: 'text', required: true },
      evaluation_id: { kind: 'text', required: true },
      contact_id: optionalText,
      operator_id: { kind: 'text', required: true },
      evaluator_id: optionalText,
      evaluated_at: { kind: 'instant' },
      criterion: { kind: 'text', required: true },
      score: { kind: 'number' },
      weight: { kind: 'number' },
      critical: { kind: 'flag' },
    },
  },
  operators: {
    key: ['operator_id'],
    laterWins: true,
    month: null,
    columns: {
      operator_id: { kind: 'text', required: true },
      name: optionalText,
      team: optionalText,
      discipline: optionalText,
      hired_on: { kind: 'date' },
      shift: optionalText,
      aliases: optionalText,
    },
  },
  trainings: {
    key: ['operator_id', 'held_on', 'training_id', 'topic', 'measure', 'kind'],
    month: null,
    columns: {
      training_id: optionalText,
      operator_id: { kind: 'text', required: true },
      topic: optionalText,
      measure: optionalText,
      kind: optionalText,
      held_on: { kind: 'date', required: true },
      hours: { kind: 'number' },
    },
  },
  states: {
    key: ['source', 'operator_id', 'state', 'reason', 'started_at'],
    unfinished: '(ended_at IS NULL OR ended_at <= started_at)',
    prefer: 'ended_at DESC NULLS FIRST',
    month: null,
    columns: {
      source: { kind: 'text', required: true },
      operator_id: { kind: 'text', required: true },
      state: { kind: STATES, required: true },
      reason: optionalText,
      started_at: { kind: 'instant', required: true },
      ended_at: { kind: 'instant' },
    },
  },
  intervals: {
    key: ['source', 'queue', 'channel', 'starts_at'],
    unfinished: '(NOT coalesce(complete, true))',
    grown: true,
    month: null,
    columns: {
      source: { kind: 'text', required: true },
      queue: { kind: 'text', required: true },
      channel: optionalText,
      starts_at: { kind: 'instant', required: true },
      ends_at: { kind: 'instant', required: true },
      complete: { kind: 'flag' },
      offered: { kind: 'count', required: true },
      answered: { kind: 'count', required: true },
      abandoned: { kind: 'count', required: true },
      handled: count,
      wait_sum_s: total,
      abandon_wait_sum_s: total,
      talk_sum_s: total,
      hold_sum_s: total,
      wrap_sum_s: total,
      within_threshold: count,
      threshold_s: seconds,
    },
  },
  annotations: {
    key: ['from_at', 'to_at', 'label', 'scope'],
    month: null,
    columns: {
      from_at: { kind: 'instant', required: true },
      to_at: { kind: 'instant' },
      label: { kind: 'text', required: true },
      scope: optionalText,
    },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const TABLES: Record<TableName, Table> = tables;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** `entered_at` → `entered_local`. */
export function localName(instant: string): string {
  return instant.replace(/_at$/, '_local');
}

/** Physical columns of a table with their SQL types, in the order in which they are stored. */
export function storedColumns(name: TableName): [string, string][] {
  const table: Table = TABLES[name];
  return Object.entries(table.columns).flatMap(([column, { kind }]): [string, string][] => {
    if (kind === 'instant') {
      return [
        [column, 'TIMESTAMP'],
        [localName(column), 'TIMESTAMP'],
      ];
    }
    if (kind === 'caller') return [['caller_key', 'VARCHAR']];
    return [[column, sqlType(kind)]];
  });
}

export function sqlType(kind: ColumnKind): string {
  if (kind === 'seconds' || kind === 'count') return 'INTEGER';
  if (kind === 'number' || kind === 'total') return 'DOUBLE';
  if (kind === 'flag') return 'BOOLEAN';
  if (kind === 'date') return 'DATE';
  return 'VARCHAR';
}
