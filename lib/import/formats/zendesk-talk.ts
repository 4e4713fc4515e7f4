import type { Condition, Mapping } from '../profile';
import { documented } from './fitted';

const is = (...words: string[]): Condition => ({ column: 'completion_status', in: words });
const isTrue = (column: string): Condition => ({ column, matches: '(?i)^true$' });
const TALKED: Condition = { all: [is('completed', 'abandoned_on_hold'), { column: 'talk_time', above: 0 }] };
const whenTalked = (column: string): Mapping => ({ column, when: TALKED });

/** The incremental export of calls, JSON or CSV. */
export const zendeskTalk = documented({
  name: 'zendesk-talk',
  needs: ['id', 'created_at', 'direction', 'completion_status', 'wait_time', 'talk_time'],
  notes: [
    'the wait is wait_time, in the queue, not time_to_answer, which begins with the greeting; operators are known by their id: name them in a roster',
  ],
  drafts: [
    {
      source: 'zendesk-talk',
      target: 'contacts',
      drop: [{ when: { column: 'direction', matches: '(?i)^outbound' }, reason: 'outgoing call' }],
      warn: [
        { when: isTrue('outside_business_hours'), reason: 'outside of business hours' },
        { when: isTrue('callback'), reason: 'callback: waited for an operator, not on the line' },
      ],
      columns: {
        contact_id: 'id',
        entered_at: 'created_at',
        channel: { cases: [{ when: isTrue('callback'), value: 'callback' }], otherwise: 'phone' },
        queue: { first: ['ivr_destination_group_name', 'call_group_id'] },
        operator_id: whenTalked('agent_id'),
        ending: {
          cases: [
            { when: TALKED, value: 'answered' },
            { when: { any: [isTrue('voicemail'), isTrue('customer_requested_voicemail')] }, value: 'left_by_key' },
            { when: is('abandoned_in_voicemail', 'pending_voicemail'), value: 'left_by_key' },
            { when: is('abandoned_in_ivr'), value: 'left_in_menu' },
            { when: is('abandoned_in_queue', 'not_answered'), value: 'abandoned' },
            { when: is('failed'), value: 'failed' },
            { when: isTrue('overflowed'), value: 'overflowed' },
          ],
          otherwise: 'incomplete',
        },
        wait_s: 'wait_time',
        talk_s: whenTalked('talk_time'),
        hold_s: whenTalked('hold_time'),
        wrap_s: whenTalked('wrap_up_time'),
        revised_at: 'updated_at',
      },
    },
  ],
});
