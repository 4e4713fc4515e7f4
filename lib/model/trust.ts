import type { Day } from './day';

/** What an import says of rows or of a file, as far as it is known what it means. */
const REASONS = [
  'subtotal',
  'truncated',
  'cut-off',
  'sums-only',
  'blank',
  'empty',
  'header-again',
  'below-table',
  'revised',
  'ignored',
  'other-file',
  'before-log',
  'incomplete',
  'without-end',
  'negative',
  'over-day',
  'over-week',
  'future',
  'repeated-otherwise',
  'stored-otherwise',
  'as-before',
  'more-answered',
  'operator-of-unanswered',
  'never-coded',
  'long-interval',
  'unfinished',
  'zero-date',
  'read-as',
  'form',
  'titles',
  'sheet',
  'records',
  'rings',
  'unpacked',
  'documentation',
  'no-call-id',
] as const;
export type ReasonCode = (typeof REASONS)[number];

export interface Told {
  /** Null where the words are those of a profile, or not known. */
  code: ReasonCode | null;
  /** Canonical column that it is about; what was read, of how a file was read. */
  column?: string;
  /** How it was read. */
  as?: string;
  /** As the import wrote it. */
  text: string;
  /** Rows; null of a note on the whole file. */
  n: number | null;
}

/** A file of the bundle to be downloaded. */
interface Download {
  file: string;
  bytes: number;
}

/** What one imported file brought. Of an event log that came in several files, the first has the figures of all. */
export interface TrustImport {
  file: string;
  /** Of a workbook with several. */
  sheet: string | null;
  /** When it was imported, by the wall clock of the line, ISO without zone. */
  importedAt: string;
  format: string;
  profile: string | null;
  /** Table of the store; null of an event log, which brings several. */
  target: string | null;
  /** Data rows in the file; lines of an event log. */
  rows: number;
  /** Rows by table of the store. */
  added: Record<string, number>;
  /** Rows that another file had brought. */
  duplicates: number;
  /** Rows that another row of the same file has. */
  repeated: number;
  replaced: number;
  withdrawn: number;
  rejected: number;
  dropped: Told[];
  warnings: Told[];
  notes: Told[];
  /** First and last day of its contacts. */
  period: { from: Day; to: Day } | null;
  /** Columns of the file that the store has no place for. */
  leftOut: string[];
  /** Whatever else the import noted of it, by name. */
  more: Record<string, string>;
  /** The rejected rows with their lines and reasons, values masked; null where there are none. */
  rejects: Download | null;
}

/** Of `of` contacts that could have a value, `n` have one. */
interface Known {
  n: number;
  of: number;
}

/** Columns of contacts whose completeness is told, by source. */
export const TOLD_COLUMNS = [
  'queue',
  'channel',
  'topic',
  'disposition',
  'operator_id',
  'wait_s',
  'talk_s',
  'hold_s',
  'wrap_s',
  'caller_key',
] as const;
export type ToldColumn = (typeof TOLD_COLUMNS)[number];

/** What is known of the contacts of one exporting system. */
export interface TrustSource {
  source: string;
  contacts: number;
  /** Contacts offered in intervals, where it exports these. */
  summed: number;
  from: Day;
  to: Day;
  answered: number;
  /** Handling columns, operator, topic and disposition are of the answered, waits of the offered, the rest of all. */
  known: Record<ToldColumn, Known>;
  /** Entered, without an outcome. */
  incomplete: number;
  /** Answered, the end of the conversation unknown, though the source knows that of others. */
  withoutEnd: number;
  /** Answered, the operator unknown, though the source knows that of others. */
  withoutOperator: number;
  /** Waits or conversations of more than 24 hours, which count as they are. */
  overDay: number;
}

interface UnknownOperator {
  operator: string;
  contacts: number;
  /** Stretches of presence. */
  states: number;
}

/** A stretch of a source whose contacts fit the hours of the rest when moved: as if its clock were `hours` ahead (negative: behind). */
interface ShiftedStretch {
  source: string;
  from: Day;
  to: Day;
  hours: number;
  n: number;
  /** Natural logarithm of how many times likelier the hours are with the shift than without. */
  evidence: number;
}

/** By what a reader can judge whether the data can be believed; a file of its own in the bundle, as only one page reads it. */
export interface TrustDocument {
  schema: 1;
  /** By name of the file. */
  imports: TrustImport[];
  sources: TrustSource[];
  /** Operators of contacts or states that the roster lacks, the most contacts first, the first hundred; null where there is no roster. */
  unknownOperators: { total: number; first: UnknownOperator[] } | null;
  /** Topics of answered contacts that no operator chose: the phone system writes them where the coding was not done. */
  systemTopics: { topic: string; contacts: number }[];
  clockShifts: ShiftedStretch[];
}
