import { DISPOSITIONS } from '@/lib/model/contact';
import type { Line, TrainingHeld } from '@/lib/model/training';
import { randomFrom } from '@/lib/stats/random.fixture';

/** 2026-01-05, a Monday. */
export const FIRST_DAY = 20458;
export const WEEKS = 26;
export const TRAINED = FIRST_DAY + 13 * 7;
export const LAST_DAY = FIRST_DAY + 7 * WEEKS - 1;

interface Call {
  day: number;
  operator: number;
  topic: number;
  talk: number;
}

/** How an operator differs: calls a week on each of two topics, and how many times longer than usual it talks on the first. */
export interface Way {
  calls?(week: number): number;
  longer?(week: number): number;
}

export const held = (
  operator: number,
  { topic = 0, kind = 'handling', measure = null, day = TRAINED }: Partial<TrainingHeld> = {},
): TrainingHeld => ({ id: `${operator} ${day}`, operator, topic, kind, measure, day, hours: null });

/** 30 operators who take four calls a week on each of two topics, each of about 200 s; reviews of every tenth. */
export function lineOf(ways: Record<number, Way>, trainings: readonly TrainingHeld[]): Line {
  const random = randomFrom(7);
  const calls: Call[] = [];
  for (let week = 0; week < WEEKS; week++) {
    for (let operator = 0; operator < 30; operator++) {
      const { calls: of = () => 4, longer = () => 1 } = ways[operator] ?? {};
      for (let k = 0; k < 2 * of(week); k++) {
        const topic = k % 2;
        const talk = 200 * Math.exp(0.4 * random.normal()) * (topic === 0 ? longer(week) : 1);
        calls.push({ day: FIRST_DAY + 7 * week + (k % 7), operator, topic, talk });
      }
    }
  }
  calls.sort((a, b) => a.day - b.day);
  const n = calls.length;
  const all = (value: number) => new Int32Array(n).fill(value);
  const reviewed = calls.flatMap((_, i) => (i % 10 === 0 ? [i] : []));
  const ofReviews = (value: (call: number) => number) => Int32Array.from(reviewed, value);
  return {
    operators: Array.from({ length: 30 }, (_, o) => ({ id: `o${o}`, team: -1, hired: null })),
    topics: ['one', 'other'],
    teams: [],
    calls: {
      n,
      day: Int32Array.from(calls, ({ day }) => day),
      hour: all(10),
      operator: Int32Array.from(calls, ({ operator }) => operator),
      topic: Int32Array.from(calls, ({ topic }) => topic),
      queue: all(-1),
      channel: all(0),
      wait_s: all(20),
      talk_s: Int32Array.from(calls, ({ talk }) => Math.round(talk)),
      hold_s: all(0),
      wrap_s: all(60),
      disposition: all(DISPOSITIONS.indexOf('resolved')),
    },
    answers: { n: 0, call: all(0), dimension: all(0), lost: new Float64Array(0), dimensions: [] },
    reviews: {
      n: reviewed.length,
      call: ofReviews((call) => call),
      operator: ofReviews((call) => calls[call]!.operator),
      day: ofReviews((call) => calls[call]!.day),
      evaluator: ofReviews(() => 0),
      criterion: ofReviews(() => 0),
      failed: Float64Array.from(reviewed, () => (random.uniform() < 0.2 ? 1 : 0)),
      criteria: ['greeting'],
    },
    trainings,
    dayStartsAt: 0,
  };
}
