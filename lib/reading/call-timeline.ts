import type { CallRow } from './call-rows';

export const TIMELINE_PARTS = ['wait', 'ring', 'talk', 'hold', 'wrap'] as const;
export type TimelinePart = (typeof TIMELINE_PARTS)[number];

/** A stretch of a visit, in seconds since the contact's first visit began. */
interface Stretch {
  part: TimelinePart;
  from: number;
  to: number;
}

export interface Step {
  kind: 'entered' | 'rang' | 'answered' | 'left' | 'hungUp' | 'done';
  /** Seconds since midnight of the civil day on which the visit began; null from where a duration is unknown. */
  second: number | null;
}

export interface Visit {
  call: CallRow;
  stretches: Stretch[];
  steps: Step[];
}

export interface Timeline {
  visits: Visit[];
  /** Seconds that the picture spans, at least one. */
  length: number;
}

/** Visits in the order of the clock as stretches: the wait up to the ringing, ringing, conversation, holds and wrap-up. Holds stand in one piece behind
 * the conversation, as it is not known when they were. What follows an unknown duration has no place. */
export function buildTimeline(calls: readonly CallRow[]): Timeline {
  const absolute = ({ day, second }: CallRow) => day * 86_400 + second;
  const ordered = calls.toSorted((a, b) => absolute(a) - absolute(b) || a.visit - b.visit);
  const [first] = ordered;
  const visits = ordered.map((call) => visitOf(call, first ? absolute(call) - absolute(first) : 0));
  const ends = visits.flatMap(({ stretches }) => stretches.map(({ to }) => to));
  return { visits, length: Math.max(1, ...ends) };
}

function visitOf(call: CallRow, begins: number): Visit {
  const { wait_s, ring_s, talk_s, hold_s, wrap_s } = call.seconds;
  const stretches: Stretch[] = [];
  const steps: Step[] = [{ kind: 'entered', second: call.second }];
  let at: number | null = 0;
  const take = (part: TimelinePart, seconds: number | null) => {
    if (at === null || seconds === null) {
      at = null;
      return;
    }
    if (seconds > 0) stretches.push({ part, from: begins + at, to: begins + at + seconds });
    at += seconds;
  };
  const step = (kind: Step['kind']) => steps.push({ kind, second: at === null ? null : call.second + at });
  const rang = wait_s === null ? 0 : Math.min(ring_s ?? 0, wait_s);
  take('wait', wait_s === null ? null : wait_s - rang);
  if (rang > 0) {
    step('rang');
    take('ring', rang);
  }
  if (call.labels.ending !== 'answered') {
    step('left');
    return { call, stretches, steps };
  }
  step('answered');
  take('talk', talk_s);
  take('hold', hold_s ?? 0);
  step('hungUp');
  if (wrap_s !== null) {
    take('wrap', wrap_s);
    step('done');
  }
  return { call, stretches, steps };
}
