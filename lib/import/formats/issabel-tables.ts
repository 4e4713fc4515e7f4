import type { Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';
import { before, ISSABEL_NOTES, issabelCall, transferredWhere } from './issabel';
import { NO_CALLER, NULLS } from './issabel-words';

/** A dump of `call_entry`, incoming calls (setup/call_center.sql). Agents and queues are numbers of other tables, unless the dump is joined with them. */
export const ISSABEL_CALL_ENTRY: Format = {
  name: 'issabel-call_entry',
  basis: 'documentation',
  notes: () => ISSABEL_NOTES,
  profiles: (head) => {
    const has = head.has('id', 'id_queue_call_entry', 'id_agent', 'datetime_entry_queue', 'duration_wait', 'status');
    return has && head.has('callerid', 'datetime_init', 'duration') ? [callEntry(head)] : null;
  },
};

/** A dump of `audit`: sessions of agents, their breaks, and calls that they put on hold, which are no breaks. */
export const ISSABEL_AUDIT: Format = {
  name: 'issabel-audit',
  basis: 'documentation',
  profiles: (head) => (head.has('id_agent', 'id_break', 'datetime_init', 'datetime_end') ? [audit(head)] : null),
};

const SOURCE = 'issabel';
/** The break that setup/call_center.sql makes for calls on hold. */
const HOLD = '1';

function callEntry(head: TableHead): Profile {
  const agent = head.column('id_agent')!;
  const entered = head.column('datetime_entry_queue')!;
  const taken = head.column('datetime_init')!;
  const wait = head.column('duration_wait')!;
  const { columns, warn } = issabelCall({
    status: head.column('status')!,
    agent,
    duration: head.column('duration')!,
  });
  return {
    profile: 1,
    name: 'issabel-call_entry',
    source: SOURCE,
    target: 'contacts',
    nulls: NULLS,
    warn: warn!,
    columns: {
      contact_id: head.column('id')!,
      entered_at: { first: [entered, before(taken, wait), taken] },
      channel: { constant: 'phone' },
      queue: named(head, ['queue', 'queue_name'], 'id_queue_call_entry'),
      caller: { column: head.column('callerid')!, nulls: NO_CALLER },
      operator_id: named(head, ['number', 'agent_number'], 'id_agent'),
      ending: columns.ending,
      ...transferredWhere(head.column('transfer')),
      wait_s: { first: [wait, { between: [entered, taken] }] },
      talk_s: columns.talk_s,
    },
  };
}

function audit(head: TableHead): Profile {
  const pause = head.column('id_break')!;
  const kind = head.column('tipo');
  const parked = head.column('ext_parked');
  return {
    profile: 1,
    name: 'issabel-audit',
    source: SOURCE,
    target: 'states',
    nulls: NULLS,
    drop: [
      {
        when: {
          any: [
            { column: pause, equals: HOLD },
            ...(kind ? [{ column: kind, equals: 'H' }] : []),
            ...(parked ? [{ column: parked, empty: false }] : []),
          ],
        },
        reason: 'calls on hold, which are no breaks',
      },
    ],
    warn: [
      {
        when: { column: pause, empty: true },
        reason: 'sessions, which last over their breaks: occupancy leaves the breaks out, the time by state does not',
      },
    ],
    columns: {
      operator_id: named(head, ['number', 'agent_number'], 'id_agent'),
      state: { cases: [{ when: { column: pause, empty: true }, value: 'staffed' }], otherwise: 'pause' },
      reason: named(head, ['break', 'break_name', 'name_break'], 'id_break'),
      started_at: head.column('datetime_init')!,
      ended_at: head.column('datetime_end')!,
    },
  };
}

function named(head: TableHead, names: readonly string[], id: string): Mapping {
  const name = head.oneOf(...names);
  return name ? { first: [name, head.column(id)!] } : head.column(id)!;
}
