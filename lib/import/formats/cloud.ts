import { amazonConnect } from './amazon-connect';
import type { Format } from './format';
import { genesysInteractions } from './genesys-interactions';
import { genesysQueues } from './genesys-queues';
import { genesysStates } from './genesys-states';

/** Exports of contact centres in the cloud. */
export const CLOUD_FORMATS: readonly Format[] = [amazonConnect, genesysInteractions, genesysQueues, genesysStates];
