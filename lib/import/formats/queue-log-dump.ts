import type { TableHead } from './format';
import { ASTERISK_EVENTS } from './queue-log';

/** The columns of a dump of the table `queue_log` that together say what a line of the log says. */
export interface DumpColumns {
  time: string;
  callid: string;
  queue: string;
  agent: string;
  event: string;
  /** One that holds all parameters between pipes; where its cell is empty, `parameters` hold them. */
  data: string | null;
  parameters: string[];
  /** Numbers the rows in the order in which they were written. */
  order: string | null;
}

/** Names in the schemas of Asterisk, FreePBX, Wazo, OMniLeads (`queuename`), QueueMetrics (`verb`) and Asternic (`qevent`). */
const NAMES = {
  time: ['time', 'time_id', 'eventdate', 'datetime'],
  callid: ['callid', 'call_id', 'uniqueid'],
  queue: ['queuename', 'queue', 'queue_name', 'qname'],
  agent: ['agent', 'qagent'],
  event: ['event', 'verb', 'qevent'],
} as const;
const ORDER = ['id', 'unique_row_count', 'queue_stats_id'];
const NUMBERED = ['data', 'arg', 'info'];
const MOST_PARAMETERS = 9;

/** What a database's client writes for NULL. */
export const NULL_WORDS = ['NULL', 'null', '(null)', '\\N'];

const TIME = /^(\d{9,11}(\.\d+)?|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d([.,]\d+)?( ?(Z|UTC|[+-]\d\d(:?\d\d)?))?)$/;
const isTime = (value: string) => TIME.test(value.trim());
const isEvent = (value: string) => ASTERISK_EVENTS.includes(value.trim());

/** Null where the table is no queue_log: it is one by Asterisk's own names, else by names and values. */
export function dumpColumns(head: TableHead): DumpColumns | null {
  const [time, callid, queue, agent, event] = (['time', 'callid', 'queue', 'agent', 'event'] as const).map((part) =>
    head.oneOf(...NAMES[part]),
  );
  if (!time || !callid || !queue || !agent || !event) return null;
  const data = head.column('data');
  const parameters =
    NUMBERED.map((name) => numbered(name).flatMap((column) => head.column(column) ?? [])).find(
      ({ length }) => length > 0,
    ) ?? [];
  if (!data && !parameters.length) return null;
  const named = head.has('callid', 'queuename', 'event');
  const fits = mostly(head.values(time), isTime) && mostly(head.values(event), isEvent);
  return named || fits ? { time, callid, queue, agent, event, data, parameters, order: head.oneOf(...ORDER) } : null;
}

function numbered(name: string): string[] {
  return Array.from({ length: MOST_PARAMETERS }, (_, index) => `${name}${index + 1}`);
}

function mostly(values: readonly string[], fits: (value: string) => boolean): boolean {
  return values.filter(fits).length * 2 >= values.length;
}

/** The columns of a dump without a header: where Asterisk's events stand four columns after times. Of six columns that follow, the first may be `data`. */
export function dumpWithoutHeader(
  rows: readonly (readonly string[])[],
): { columns: string[]; dump: DumpColumns } | null {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const known = (cell = '') => (NULL_WORDS.includes(cell.trim()) ? '' : cell.trim());
  const cells = (index: number) => rows.map((row) => known(row[index]));
  for (let at = 4; at < width - 1; at++) {
    if (!mostly(cells(at), isEvent) || !mostly(cells(at - 4), isTime)) continue;
    const columns = Array.from({ length: width }, (_, index) => `column ${index + 1}`);
    const [time, callid, queue, agent, event] = columns.slice(at - 4, at + 1) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const after = columns.slice(at + 1);
    const apart = after.length === 6 && cells(at + 1).every((cell) => cell === '' || cell.includes('|'));
    const alone = after.length === 1;
    return {
      columns,
      dump: {
        time,
        callid,
        queue,
        agent,
        event,
        data: alone || apart ? after[0]! : null,
        parameters: alone ? [] : after.slice(apart ? 1 : 0).slice(0, 5),
        order: at === 5 && cells(0).every((cell) => /^\d+$/.test(cell)) ? columns[0]! : null,
      },
    };
  }
  return null;
}
