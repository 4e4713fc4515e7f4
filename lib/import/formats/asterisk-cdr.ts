import type { Format, TableHead } from './format';

const DISPOSITIONS = ['NO ANSWER', 'FAILED', 'BUSY', 'ANSWERED', 'CONGESTION', 'CANCEL', 'UNKNOWN'];
const CLOCK = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
/** Places in `Master.csv`, which has no header and 16 to 21 columns (cdr/cdr_csv.c). */
const START = 9;
const END = 11;
const DISPOSITION = 14;
const WIDTHS = [16, 21] as const;

/** A call detail record can't say how a queue did: it has a row for each attempt at each phone, no wait, and `ANSWERED` for calls that hung up in the queue, as the dialplan
 * answers before. */
export const ASTERISK_CDR: Format = {
  name: 'asterisk-cdr',
  basis: 'documentation',
  profiles: () => null,
  refuses: (head) => {
    const withHeader = head.has('calldate', 'dcontext', 'lastapp', 'billsec', 'disposition');
    if (!withHeader && ![first(head), ...head.rows].some(isRecord)) return null;
    return 'call detail records (CDR) of Asterisk, which know no wait in a queue and call "ANSWERED" who hung up there; export the queue_log (/var/log/asterisk/queue_log, or its table) and import that. To count calls alone, write a profile with the ending "incomplete"';
  },
};

/** A first line that is data, with what made its cells unique as names taken off. */
function first({ columns }: TableHead): string[] {
  return columns.map((name) => name.replace(/ \(\d+\)$/, ''));
}

function isRecord(row: readonly string[]): boolean {
  const { length } = row;
  if (length < WIDTHS[0] || length > WIDTHS[1]) return false;
  return CLOCK.test(row[START]!) && CLOCK.test(row[END]!) && DISPOSITIONS.includes(row[DISPOSITION]!);
}
