import type { Condition } from '../profile';
import { documented } from './fitted';

const ANSWERED: Condition = {
  all: [
    { column: 'AGENT', empty: false },
    { column: 'TALK TIME', above: 0 },
  ],
};

/** The call log report. */
export const five9 = documented({
  name: 'five9',
  needs: ['CALL ID', 'TIMESTAMP', 'CALL TYPE', 'AGENT', 'TALK TIME', 'QUEUE WAIT TIME'],
  notes: [
    "times have no zone: the account's clock is taken for the line's; the wait is the time in the queue and that of ringing",
  ],
  drafts: [
    {
      source: 'five9',
      target: 'contacts',
      nulls: ['[None]', '[Deleted]'],
      drop: [
        { when: { column: 'CALL TYPE', matches: '(?i)3rd party|internal|conference' }, reason: 'leg of another call' },
        {
          when: { column: 'CALL TYPE', matches: '(?i)^(outbound|manual|autodial|preview|test|agent)' },
          reason: 'outgoing call',
        },
      ],
      warn: [
        {
          when: { all: [{ column: 'ABANDONED', equals: 1 }, ANSWERED] },
          reason: 'abandoned with an operator and talk: stays abandoned',
        },
      ],
      columns: {
        contact_id: 'CALL ID',
        entered_at: 'TIMESTAMP',
        channel: { constant: 'phone' },
        queue: { first: ['SKILL', 'CAMPAIGN'] },
        operator_id: {
          first: [
            { column: 'AGENT NAME', when: ANSWERED },
            { column: 'AGENT', when: ANSWERED },
          ],
        },
        topic: { column: 'DISPOSITION', when: ANSWERED, nulls: ['No Disposition', 'Not Set', 'Caller Disconnected'] },
        ending: {
          cases: [
            { when: { column: 'ABANDONED', equals: 1 }, value: 'abandoned' },
            { when: ANSWERED, value: 'answered' },
            { when: { column: 'DISPOSITION', matches: '(?i)voice ?mail|callback' }, value: 'left_by_key' },
            { when: { column: 'QUEUE WAIT TIME', above: 0 }, value: 'incomplete' },
          ],
          otherwise: 'left_in_menu',
        },
        disposition: {
          cases: [{ when: { all: [ANSWERED, { column: 'TRANSFERS', above: 0 }] }, value: 'transferred' }],
          otherwise: null,
        },
        wait_s: { first: [{ sum: ['QUEUE WAIT TIME', 'RING TIME'] }, 'QUEUE WAIT TIME'] },
        ring_s: 'RING TIME',
        talk_s: { column: 'TALK TIME', when: ANSWERED },
        hold_s: { first: [{ sum: ['HOLD TIME', 'PARK TIME'] }, 'HOLD TIME'] },
        wrap_s: { column: 'AFTER CALL WORK TIME', when: ANSWERED },
        caller: 'ANI',
      },
    },
  ],
});
