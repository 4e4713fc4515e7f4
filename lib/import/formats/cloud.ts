import { aircall, aircallApi, aircallEarlier } from './aircall';
import { amazonConnect } from './amazon-connect';
import { chatwoot } from './chatwoot';
import { five9 } from './five9';
import type { Format } from './format';
import { genesysInteractions } from './genesys-interactions';
import { genesysQueues } from './genesys-queues';
import { genesysStates } from './genesys-states';
import { talkdeskCalls, talkdeskContacts } from './talkdesk';
import { threecx, threecxEarlier } from './threecx';
import { TWILIO } from './twilio';
import { zendeskTalk } from './zendesk-talk';

/** Exports of contact centres in the cloud. */
export const CLOUD_FORMATS: readonly Format[] = [
  amazonConnect,
  genesysInteractions,
  genesysQueues,
  genesysStates,
  five9,
  talkdeskCalls,
  talkdeskContacts,
  threecx,
  threecxEarlier,
  aircall,
  aircallEarlier,
  aircallApi,
  zendeskTalk,
  chatwoot,
  ...TWILIO,
];
