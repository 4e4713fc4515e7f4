/** What a call's `outcome` column may hold; `incomplete` is written as an empty cell. */
export const OUTCOMES = [
  'abandoned',
  'timed_out',
  'left_by_key',
  'failed',
  'incomplete',
  'resolved',
  'referred',
  'transferred',
  'escalated',
  'callback',
  'information',
  'not_pertinent',
  'repeat',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const outcomeCode = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

export const CHANNELS = ['phone', 'chat'] as const;
export const WAITING = -1;

const COLUMNS = [
  'start',
  'queue',
  'channel',
  'topic',
  'coded',
  'operator',
  'wait',
  'ring',
  'talk',
  'hold',
  'wrap',
  'outcome',
  'caller',
  'patience',
  'tries',
] as const;
type Column = (typeof COLUMNS)[number];

/** Every contact of the run, in order of `start` (seconds from the first midnight). Codes and seconds are −1 where there
 * is none; `topic` is what it was about, `coded` what an operator wrote down; `patience` never leaves the generator. */
export interface Contacts {
  count: number;
  columns: Record<Column, Int32Array>;
}

export function createContacts(expected: number): Contacts {
  const size = Math.ceil(expected * 1.15) + 1000;
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, new Int32Array(size)]));
  return { count: 0, columns: columns as Record<Column, Int32Array> };
}

/** Adds a contact with nothing known of it and returns its row. */
export function addContact(contacts: Contacts): number {
  const row = contacts.count++;
  for (const column of COLUMNS) {
    let cells = contacts.columns[column];
    if (row === cells.length) {
      const grown = new Int32Array(cells.length * 2);
      grown.set(cells);
      contacts.columns[column] = grown;
      cells = grown;
    }
    cells[row] = -1;
  }
  return row;
}
