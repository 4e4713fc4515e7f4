import type { Condition } from '../profile';
import { documented } from './fitted';

const IS_INBOUND: Condition = { column: 'type', equals: 'inbound' };
const FIRST = '^[\\s,;]*([^,;]*[^,;\\s])';

/** The calls report of Explore, by its API or as CSV. */
export const talkdeskCalls = documented({
  name: 'talkdesk-calls',
  needs: ['call_id', 'type', 'start_at', 'wait_time', 'talk_time', 'talkdesk_phone_number'],
  notes: ['the report has no work after the call; csat_score is taken to be of 1 to 5'],
  drafts: [
    {
      source: 'talkdesk',
      target: 'contacts',
      drop: [{ when: { column: 'type', matches: '^outbound' }, reason: 'outgoing call' }],
      columns: {
        contact_id: 'call_id',
        entered_at: 'start_at',
        channel: { constant: 'phone' },
        queue: { column: 'ring_groups', extract: FIRST, otherwise: null },
        operator_id: { column: 'user_name', when: IS_INBOUND },
        topic: { column: 'disposition_code', when: IS_INBOUND },
        ending: {
          column: 'type',
          map: {
            inbound: 'answered',
            abandoned: 'abandoned',
            short_abandoned: 'abandoned',
            missed: 'timed_out',
            voicemail: 'left_by_key',
          },
        },
        disposition: {
          cases: ['is_transfer', 'is_external_transfer'].map((column) => ({
            when: { all: [IS_INBOUND, { column, matches: '(?i)^(true|yes|1)$' }] },
            value: 'transferred',
          })),
          otherwise: null,
        },
        wait_s: 'wait_time',
        ring_s: { column: 'total_ringing_time', when: IS_INBOUND },
        talk_s: { column: 'talk_time', when: IS_INBOUND },
        hold_s: { column: 'hold_time', when: IS_INBOUND },
        caller: 'contact_phone_number',
      },
    },
    {
      source: 'talkdesk',
      target: 'surveys',
      drop: [{ when: { column: 'csat_score', empty: true }, reason: 'no survey answer' }],
      columns: {
        contact_id: 'call_id',
        dimension: { constant: 'overall' },
        score: 'csat_score',
        scale_min: { constant: 1 },
        scale_max: { constant: 5 },
        answered_at: 'csat_survey_time',
      },
    },
  ],
});

const TALKED: Condition = { column: 'Talk Time', above: 0 };
const kind = (matches: string): Condition => ({ column: 'Contact Type', matches: `(?i)${matches}` });

/** The contacts report: a row for each operator or queue that an interaction came to. */
export const talkdeskContacts = documented({
  name: 'talkdesk-contacts',
  needs: ['Interaction ID', 'Contact ID', 'Contact Type', 'Started At', 'Wait Time', 'Talk Time'],
  notes: ['an interaction that comes to several queues or operators is a contact for each, as in the report'],
  drafts: [
    {
      source: 'talkdesk',
      target: 'contacts',
      drop: [
        { when: { any: [{ column: 'Direction', matches: '(?i)^out' }, kind('^out')] }, reason: 'outgoing call' },
        {
          when: { column: 'Data Status (Valid / Damaged)', matches: '(?i)damaged' },
          reason: 'damaged, as Talkdesk says',
        },
      ],
      columns: {
        contact_id: 'Contact ID',
        entered_at: 'Started At',
        channel: { constant: 'phone' },
        queue: { column: 'Ring Groups', extract: FIRST, otherwise: null },
        operator_id: { column: 'User Name', when: TALKED },
        ending: {
          cases: [
            { when: TALKED, value: 'answered' },
            { when: kind('abandon'), value: 'abandoned' },
            { when: kind('voice ?mail'), value: 'left_by_key' },
            { when: kind('miss'), value: 'timed_out' },
            { when: kind('^(in|inbound|answered)$'), value: 'answered' },
          ],
        },
        disposition: {
          cases: [
            { when: { all: [TALKED, { column: 'Transfer Out (Yes/No)', matches: '(?i)^yes' }] }, value: 'transferred' },
          ],
          otherwise: null,
        },
        wait_s: { first: ['Wait Time', 'Abandon Time', 'Short Abandon Time', 'Time to Missed', 'Time to Voicemail'] },
        ring_s: 'Ring Time',
        talk_s: { column: 'Talk Time', when: TALKED },
        hold_s: { first: ['Hold Time', { sum: ['Hard Hold Time', 'Soft Hold Time'] }] },
        wrap_s: 'After Call Work Time',
        caller: 'Contact Person Number',
      },
    },
  ],
});
