import type { Messages } from '@/lib/i18n/messages';
import type { Scope } from './scope';

export type Nouns = Messages['overview']['calls'];

/** How contacts are called: calls where there is nothing else. */
export function nounsOf(scope: Pick<Scope, 'callsOnly'>, m: Messages): Nouns {
  return scope.callsOnly ? m.overview.calls : m.overview.contacts;
}

/** A channel in the reader's language, or as the export writes it. */
export function channelName(channel: string | null, m: Messages): string {
  if (channel === null) return m.frame.unknown;
  return Object.hasOwn(m.frame.channelNames, channel) ? (m.frame.channelNames[channel] ?? channel) : channel;
}
