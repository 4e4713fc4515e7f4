import type { Condition, Mapping, Profile } from '../profile';
import { documented } from './fitted';
import type { Format } from './format';

const NOTES = [
  'Twilio does not know who answered nor how long callers waited: the calls are counted, and how they ended is unknown',
];

function draft(names: {
  id: string;
  direction: string;
  start: string;
  from: string;
}): Omit<Profile, 'profile' | 'name'> {
  const incoming: Condition = { column: names.direction, matches: '(?i)^(inbound|incoming|trunking-originating)' };
  const caller: Mapping = { column: names.from, nulls: ['anonymous', '+266696687', '+7378742833'] };
  return {
    source: 'twilio',
    target: 'contacts',
    drop: [{ when: { not: incoming }, reason: 'outgoing leg' }],
    columns: {
      contact_id: names.id,
      entered_at: names.start,
      channel: { constant: 'phone' },
      ending: { constant: 'incomplete' },
      caller,
    },
  };
}

/** The call log: of the API, then of the console. */
export const TWILIO: Format[] = [
  documented({
    name: 'twilio-api',
    needs: ['sid', 'direction', 'status', 'start_time', 'from', 'to', 'parent_call_sid'],
    notes: NOTES,
    drafts: [draft({ id: 'sid', direction: 'direction', start: 'start_time', from: 'from' })],
  }),
  documented({
    name: 'twilio',
    needs: ['Call Sid', 'Direction', 'Status', 'Start Time', 'From', 'To'],
    notes: NOTES,
    drafts: [draft({ id: 'Call Sid', direction: 'Direction', start: 'Start Time', from: 'From' })],
  }),
];
