import type { Condition, Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';
import { casesOf, profileOf, ruleOf, where } from './mappings';

/** Contact records (CTR), JSON. A field that is null in every record of a file has no column. */
export const amazonConnect: Format = {
  name: 'amazon-connect',
  basis: 'real',
  profiles(head) {
    return head.has('ContactId', 'InitiationMethod', 'InitiationTimestamp') ? [contactProfile(head)] : null;
  },
  notes() {
    return [
      'a contact came in when it joined its queue, else when it began; each transfer is a contact of its own, as in Amazon Connect',
    ];
  },
};

const OUTGOING = ['OUTBOUND', 'EXTERNAL_OUTBOUND', 'AGENT_REPLY', 'FLOW', 'CALLBACK_CUSTOMER_FIRST_DIALED'];
const INCOMING = ['INBOUND', 'TRANSFER', 'QUEUE_TRANSFER', 'CALLBACK', 'API', 'WEBRTC_API'];
const CHANNELS = { VOICE: 'phone', CHAT: 'chat', TASK: 'task', EMAIL: 'email' };

const ALWAYS: Condition = { column: 'ContactId', empty: false };
const method = (...names: string[]): Condition => ({ column: 'InitiationMethod', in: names });

function contactProfile(head: TableHead): Profile {
  const at = (name: string) => head.column(name);
  const without = (column: string | null): Condition[] => (column ? [{ column, empty: true }] : [ALWAYS]);
  const isVoice = where(at('Channel'), { equals: 'VOICE' });
  const isAnswered = where(at('Agent.ConnectedToAgentTimestamp'), { empty: false });
  const isTransferred = where(at('TransferCompletedTimestamp'), { empty: false });
  const queuedAt = at('Queue.EnqueueTimestamp');
  const whenAnswered = (name: string): Mapping | null => {
    const column = at(name);
    return column && isAnswered[0] ? { column, when: isAnswered[0] } : null;
  };
  const endedBy = (...reasons: string[]) => where(at('DisconnectReason'), { in: reasons });
  return profileOf({
    name: amazonConnect.name,
    source: amazonConnect.name,
    target: 'contacts',
    drop: [
      ruleOf('outgoing contact', method(...OUTGOING), ...isVoice.map((voice) => ({ all: [method('API'), voice] }))),
      ruleOf('supervisor who listened in (MONITOR)', method('MONITOR')),
      ruleOf('what a flow did after the contact (DISCONNECT)', method('DISCONNECT')),
    ],
    warn: [
      ruleOf('another InitiationMethod: counted as incoming', { not: method(...INCOMING) }),
      ruleOf('callback: waited for an operator, not on the line', method('CALLBACK')),
      ruleOf('still going on: no DisconnectTimestamp', ...without(at('DisconnectTimestamp'))),
    ],
    columns: {
      contact_id: at('ContactId'),
      queue: at('Queue.Name'),
      channel: casesOf(
        [
          [[method('CALLBACK')], 'callback'],
          ...Object.entries(CHANNELS).map(([word, channel]): [Condition[], string] => [
            where(at('Channel'), { equals: word }),
            channel,
          ]),
        ],
        null,
      ),
      entered_at: queuedAt ? { first: [queuedAt, 'InitiationTimestamp'] } : at('InitiationTimestamp'),
      ending: casesOf(
        [
          [isAnswered, 'answered'],
          [without(at('DisconnectTimestamp')), 'incomplete'],
          [without(queuedAt), 'left_in_menu'],
          [[...isTransferred, ...where(at('NextContactId'), { empty: false })], 'overflowed'],
          [endedBy('CONTACT_FLOW_DISCONNECT', 'EXPIRED', 'DISCARDED'), 'timed_out'],
          [endedBy('TELECOM_PROBLEM', 'CUSTOMER_CONNECTION_NOT_ESTABLISHED'), 'failed'],
        ],
        'abandoned',
      ),
      disposition:
        isAnswered[0] && isTransferred[0]
          ? casesOf([[[{ all: [isAnswered[0], isTransferred[0]] }], 'transferred']], null)
          : null,
      operator_id: whenAnswered('Agent.Username'),
      wait_s: at('Queue.Duration'),
      talk_s: whenAnswered('Agent.AgentInteractionDuration'),
      hold_s: whenAnswered('Agent.CustomerHoldDuration'),
      wrap_s: whenAnswered('Agent.AfterContactWorkDuration'),
      caller: at('CustomerEndpoint.Address'),
      revised_at: at('LastUpdateTimestamp'),
    },
  });
}
