import type { Flag } from '@/lib/model/training';

/** A flag of transfers of one person on one topic. */
export function flag(more: Partial<Flag> = {}): Flag {
  return {
    level: 'operator_topic',
    operator: 'OP-7',
    team: null,
    topic: 'asesoría jurídica',
    measure: 'transfer',
    confidence: 0.97,
    n: 84,
    chance: 0.0011,
    observed: 31,
    expected: 15.2,
    gap: 2.4,
    low: 1.1,
    high: 3.7,
    standing: 'again',
    since: null,
    clears: { n: 80, atMost: 18 },
    kind: 'knowledge',
    agree: [],
    weeks: { from: 20667, n: [8, 0], observed: [4, 0], expected: [1.5, 0], variance: [1.2, 0] },
    calls: [{ day: 20690, second: 3600, visit: 1, id: 'C1' }],
    ...more,
  };
}
