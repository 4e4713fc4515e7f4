import type { Flag, WeighingCall } from '@/lib/model/training';
import { writeCallKey } from './call-key';
import { type CallNarrowing, SURVEYED_CALLS, toCalls } from './call-links';
import { tellingOf } from './flag-words';

/** Calls are listed of at most so many days. */
const LISTED_DAYS = 31;

/** By what the calls that a measure counts as bad are found. */
const BAD: Record<string, CallNarrowing> = {
  transfer: { disposition: ['transferred'] },
  unresolved: { disposition: ['unresolved', 'callback', 'repeat'] },
  repeat: { disposition: ['repeat'] },
  hold: { sort: { column: 'hold', descending: true } },
  aht: { sort: { column: 'talk', descending: true } },
  wrap: { sort: { column: 'wrap', descending: true } },
};

type Seen = Pick<Flag, 'operator' | 'team' | 'topic' | 'measure'>;

function placeCalls({ operator, team, topic }: Seen): CallNarrowing {
  return {
    ending: ['answered'],
    operator: operator === null ? [] : [operator],
    team: team === null ? [] : [team],
    topic: topic === null ? [] : [topic],
    queue: [],
    channel: [],
    shift: [],
    weekday: [],
    hours: undefined,
  };
}

/** The change of the view by which a flag leads to its calls of the last days of its window: those that its measure counts, or the longest or the lowest scored first. */
export function flagCalls(flag: Seen, asOf: number): CallNarrowing {
  const narrowed = tellingOf(flag.measure) === 'score' ? SURVEYED_CALLS : (BAD[flag.measure] ?? {});
  return toCalls({ ...placeCalls(flag), ...narrowed, period: { from: asOf - LISTED_DAYS + 1, to: asOf } });
}

/** And that by which it leads to one of its calls, opened. */
export function weighingCall(flag: Seen, call: WeighingCall): CallNarrowing {
  return toCalls({ ...placeCalls(flag), period: { from: call.day, to: call.day }, call: writeCallKey(call) });
}
