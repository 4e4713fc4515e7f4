import type { Condition, Mapping, Profile } from '../profile';
import { documented } from './fitted';

/** What became of a call that nobody answered. */
const UNANSWERED: [reasons: string[], ending: string][] = [
  [['abandoned_in_ivr', 'out_of_opening_hours'], 'left_in_menu'],
  [['short_abandoned', 'abandoned_in_classic'], 'abandoned'],
  [['no_available_agent', 'agents_did_not_answer'], 'timed_out'],
];

function ending(answered: Condition, ...reasons: string[]): Mapping {
  return {
    cases: [
      { when: answered, value: 'answered' },
      ...reasons.flatMap((column) => UNANSWERED.map(([words, value]) => ({ when: { column, in: words }, value }))),
    ],
    otherwise: 'incomplete',
  };
}

const closed = (column: string) => ({
  when: { column, equals: 'out_of_opening_hours' },
  reason: 'outside of opening hours: not offered to anybody',
});
const outgoing = {
  when: { column: 'direction', matches: '(?i)^(outbound|internal)' },
  reason: 'outgoing or internal call',
};
const IS_ANSWERED: Condition = { column: 'answered', matches: '(?i)^(yes|true|1)$' };
const whenAnswered = (column: string): Mapping => ({ column, when: IS_ANSWERED });

function exported(contactId: Mapping): Omit<Profile, 'profile' | 'name'> {
  return {
    source: 'aircall',
    target: 'contacts',
    nulls: ['[No associated user]', 'None'],
    drop: [outgoing],
    warn: [closed('missed_call_reason')],
    columns: {
      contact_id: contactId,
      entered_at: {
        first: [
          { column: 'datetime (utc)', zone: 'UTC' },
          'datetime (tz offset incl.)',
          { columns: ['date (TZ offset incl.)', 'time (TZ offset incl.)'] },
        ],
      },
      channel: { constant: 'phone' },
      queue: 'line',
      operator_id: whenAnswered('user'),
      topic: { column: 'tags', extract: '^[\\s,;]*([^,;]*[^,;\\s])', otherwise: null, when: IS_ANSWERED },
      ending: ending(IS_ANSWERED, 'missed_call_reason'),
      wait_s: 'waiting time',
      talk_s: { first: [whenAnswered('duration (in call)'), whenAnswered('in-call duration')] },
      caller: 'from',
    },
  };
}

const NEEDS = ['line', 'direction', 'answered', 'missed_call_reason', 'user', 'from'];
const NOTE = 'time in conversation includes hold, which Aircall does not export; the queue is the line that was called';

/** The export of calls from the dashboard, or of its analytics. */
export const aircall = documented({
  name: 'aircall',
  needs: [...NEEDS, 'call id (internal)'],
  notes: [NOTE],
  drafts: [exported('call id (internal)')],
});

/** The same as it was before calls had ids. */
export const aircallEarlier = documented({
  name: 'aircall-earlier',
  needs: [...NEEDS, 'duration (total)'],
  notes: [NOTE, 'a call has no id: it is known by its moment, caller and length'],
  drafts: [
    exported({
      first: [
        { columns: ['datetime (utc)', 'from', 'duration (total)'], with: '/' },
        { columns: ['date (TZ offset incl.)', 'time (TZ offset incl.)', 'from', 'duration (total)'], with: '/' },
      ],
    }),
  ],
});

const HAS_ANSWER: Condition = { column: 'answered_at', empty: false };

/** Calls by the API, JSON. */
export const aircallApi = documented({
  name: 'aircall-api',
  needs: ['id', 'direction', 'started_at', 'ended_at', 'raw_digits', 'number.name'],
  notes: [
    'the wait is from the beginning of the call until somebody answered, with greeting and menu; time in conversation includes hold',
  ],
  drafts: [
    {
      source: 'aircall',
      target: 'contacts',
      drop: [outgoing],
      warn: [closed('missed_call_reason')],
      columns: {
        contact_id: 'id',
        entered_at: 'started_at',
        channel: { constant: 'phone' },
        queue: 'number.name',
        operator_id: { column: 'user.name', when: HAS_ANSWER },
        ending: ending(HAS_ANSWER, 'missed_call_reason'),
        wait_s: { first: [{ between: ['started_at', 'answered_at'] }, { between: ['started_at', 'ended_at'] }] },
        talk_s: { between: ['answered_at', 'ended_at'] },
        caller: { column: 'raw_digits', nulls: ['anonymous'] },
      },
    },
  ],
});
