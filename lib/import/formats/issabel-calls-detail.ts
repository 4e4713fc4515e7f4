import type { Cells, Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';
import { before, ISSABEL_NOTES, issabelCall, transferredWhere } from './issabel';
import { HEADERS, NO_CALLER, NULLS, OUTBOUND } from './issabel-words';

type Columns = Record<keyof typeof HEADERS, string>;

/** "Detalle de llamadas" of Issabel and Elastix. Its start is when an agent took the call, empty where nobody did; its end is when the call ended (Llamada.class.php). So a call entered
 * the queue its wait before the start, else before the end. No column is an id. */
export const ISSABEL_CALLS_DETAIL: Format = {
  name: 'issabel-calls-detail',
  basis: 'documentation',
  notes: () => ISSABEL_NOTES,
  profiles: (head) => {
    const columns = columnsOf(head);
    return columns && [profileOf(columns)];
  },
};

function columnsOf(head: TableHead): Columns | null {
  const found = Object.entries(HEADERS).map(([part, names]) => [part, head.oneOf(...names)]);
  return found.every(([, column]) => column !== null) ? (Object.fromEntries(found) as Columns) : null;
}

function profileOf(of: Columns): Profile {
  const { columns, warn = [] } = issabelCall({ status: of.status, agent: of.number, duration: of.duration });
  const wait: Cells = { column: of.wait, duration: 'hh:mm:ss' };
  return {
    profile: 1,
    name: 'issabel-calls-detail',
    source: 'issabel-calls-detail',
    target: 'contacts',
    nulls: NULLS,
    drop: [
      { when: { column: of.type, in: OUTBOUND }, reason: 'outgoing calls' },
      {
        when: {
          all: [
            { column: of.start, empty: true },
            { column: of.end, empty: true },
            { column: of.queue, empty: false },
          ],
        },
        reason: 'calls still waiting at the time of the export, which does not say since when',
      },
    ],
    warn: [
      ...warn,
      {
        when: {
          all: [
            { column: of.wait, empty: true },
            { column: of.start, empty: false },
          ],
        },
        reason: 'wait unknown: entered when an agent took it',
      },
    ],
    columns: {
      contact_id: { first: keys(of) },
      entered_at: { first: [before(of.start, wait), before(of.end, wait), of.start, of.end] },
      channel: { constant: 'phone' },
      queue: of.queue,
      caller: { column: of.phone, nulls: NO_CALLER },
      operator_id: { first: [of.number, of.agent] },
      ending: columns.ending,
      ...transferredWhere(of.transfer),
      wait_s: wait,
      talk_s: { ...(columns.talk_s as Cells), duration: 'hh:mm:ss' },
    },
  };
}

/** What is the same for a call in every export: when it was taken, else when it ended, with its queue and caller; of a caller who hides, with the agent and the wait. */
function keys({ start, end, queue, number, wait, phone }: Columns): Mapping[] {
  return [
    { columns: [start, queue, phone], with: '/', nulls: NO_CALLER },
    { columns: [end, queue, phone], with: '/', nulls: NO_CALLER },
    { columns: [start, queue, number, wait], with: '/' },
    { columns: [end, queue, wait], with: '/' },
    { columns: [start, queue], with: '/' },
  ];
}
