import fc from 'fast-check';

export interface Call {
  /** Minutes since 5 January 2026 00:00. */
  minute: number;
  queue: string;
  channel: string;
  outcome: 'answered' | 'abandoned' | 'timed_out' | 'left_by_key';
  wait_s: number;
  talk_s: number;
  hold_s: number;
  wrap_s: number;
}

const seconds = fc.integer({ min: 0, max: 90 });

export const calls: fc.Arbitrary<Call[]> = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 3 * 1440 - 1 }),
    queue: fc.constantFrom('north', 'south'),
    channel: fc.constantFrom('phone', 'chat'),
    outcome: fc.constantFrom('answered', 'answered', 'answered', 'abandoned', 'timed_out', 'left_by_key'),
    wait_s: seconds,
    talk_s: seconds,
    hold_s: seconds,
    wrap_s: seconds,
  }),
  { minLength: 1, maxLength: 80 },
);

function momentOf(minute: number): string {
  return new Date(Date.UTC(2026, 0, 5, 0, minute)).toISOString().slice(0, 16);
}

/** The calls as a file of Escucha's own form. The waits of those who were neither answered nor gave up are in no interval, so that they are unknown here too. */
export function asCalls(list: readonly Call[]): string {
  const rows = list.map(({ minute, queue, channel, outcome, wait_s, talk_s, hold_s, wrap_s }, id) => {
    const answered = outcome === 'answered';
    const wait = answered || outcome === 'abandoned' ? wait_s : '';
    const handling = answered ? [talk_s, hold_s, wrap_s] : ['', '', ''];
    return [id, momentOf(minute), queue, channel, outcome, wait, ...handling].join(',');
  });
  return ['call_id,start,queue,channel,outcome,wait_s,talk_s,hold_s,wrap_s', ...rows, ''].join('\n');
}

const LENGTH_MIN = 30;

/** The same calls summed by queue, channel and half hour. */
export function asIntervals(list: readonly Call[], threshold: number): string {
  const cells = new Map<string, Call[]>();
  for (const call of list) {
    const start = Math.floor(call.minute / LENGTH_MIN) * LENGTH_MIN;
    const key = [call.queue, call.channel, momentOf(start), momentOf(start + LENGTH_MIN)].join(',');
    cells.set(key, [...(cells.get(key) ?? []), call]);
  }
  const rows = [...cells].map(([key, all]) => {
    const answered = all.filter(({ outcome }) => outcome === 'answered');
    const abandoned = all.filter(({ outcome }) => outcome === 'abandoned');
    const sum = (of: Call[], column: 'wait_s' | 'talk_s' | 'hold_s' | 'wrap_s') =>
      of.reduce((total, call) => total + call[column], 0);
    const within = answered.filter(({ wait_s }) => wait_s <= threshold).length;
    return [
      key,
      all.length,
      answered.length,
      abandoned.length,
      sum(answered, 'wait_s'),
      sum(abandoned, 'wait_s'),
      sum(answered, 'talk_s'),
      sum(answered, 'hold_s'),
      sum(answered, 'wrap_s'),
      within,
      threshold,
    ].join(',');
  });
  return [
    'queue,channel,start,end,offered,answered,abandoned,wait_sum_s,abandon_wait_sum_s,talk_sum_s,hold_sum_s,wrap_sum_s,within_threshold,threshold_s',
    ...rows,
    '',
  ].join('\n');
}
