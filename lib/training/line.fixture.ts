import { DISPOSITIONS } from '@/lib/model/contact';
import type { Line } from '@/lib/model/training';
import { randomFrom } from '@/lib/stats/random.fixture';

/** 2026-01-05, a Monday. */
export const FIRST_DAY = 20458;
export const LAST_DAY = FIRST_DAY + 7 * 26 - 1;
export const TOPICS = ['theft', 'fraud', 'family'];
const OPERATORS = 24;
const A_DAY = 3;

/** What one call is like: shares 0–1 of a transfer and of an unresolved matter, ln of how many times longer it takes. */
export interface CallWay {
  transfer?: number;
  unresolved?: number;
  longer?: number;
  /** Points of the answer's score that are lost besides. */
  lost?: number;
}

/** 24 operators in four teams, who take three calls a day for half a year, one on each topic; every third call has an answer, every twentieth a review. `way` says how a call differs from a usual one. */
export function makeLine(
  way: (operator: number, topic: number, day: number) => CallWay = () => ({}),
  more: Partial<Line> & { seed?: number } = {},
): Line {
  const { seed = 1, ...given } = more;
  const random = randomFrom(seed);
  const columns = { day: [], operator: [], topic: [], talk: [], hold: [], wrap: [], disposition: [] } as Record<
    string,
    number[]
  >;
  const answers = { call: [], dimension: [], lost: [] } as Record<string, number[]>;
  const reviews = { call: [], operator: [], day: [], evaluator: [], criterion: [], failed: [] } as Record<
    string,
    number[]
  >;
  let n = 0;
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    for (let operator = 0; operator < OPERATORS; operator++) {
      for (let k = 0; k < A_DAY; k++) {
        const topic = k % TOPICS.length;
        const { transfer = 0.1, unresolved = 0.25, longer = 0, lost = 0 } = way(operator, topic, day);
        const passed = random.uniform() < transfer;
        const open = random.uniform() < unresolved;
        columns.day!.push(day);
        columns.operator!.push(operator);
        columns.topic!.push(topic);
        columns.talk!.push(Math.round(300 * Math.exp(0.5 * random.normal() + longer)));
        columns.hold!.push(random.uniform() < 0.2 ? 30 : 0);
        columns.wrap!.push(Math.round(60 * Math.exp(0.4 * random.normal())));
        columns.disposition!.push(DISPOSITIONS.indexOf(passed ? 'transferred' : open ? 'callback' : 'resolved'));
        if ((n + day) % 3 === 0) {
          const bad = Math.max(0, Math.min(4, Math.round(0.8 + 0.9 * random.normal() + lost)));
          for (const dimension of [0, 1]) {
            answers.call!.push(n);
            answers.dimension!.push(dimension);
            answers.lost!.push(bad);
          }
        }
        if (n % 20 === 0) {
          reviews.call!.push(n);
          reviews.operator!.push(operator);
          reviews.day!.push(day);
          reviews.evaluator!.push(n % 3);
          reviews.criterion!.push(0);
          reviews.failed!.push(Number(random.uniform() < (n % 3 === 2 ? 0.4 : 0.15)));
        }
        n++;
      }
    }
  }
  const ints = (values: number[]) => Int32Array.from(values);
  const all = (value: number) => new Int32Array(n).fill(value);
  return {
    operators: Array.from({ length: OPERATORS }, (_, o) => ({ id: `OP-${o}`, team: o % 4, hired: null })),
    topics: TOPICS,
    teams: ['A', 'B', 'C', 'D'],
    calls: {
      n,
      day: ints(columns.day!),
      hour: all(10),
      operator: ints(columns.operator!),
      topic: ints(columns.topic!),
      queue: all(-1),
      channel: all(0),
      wait_s: all(20),
      talk_s: ints(columns.talk!),
      hold_s: ints(columns.hold!),
      wrap_s: ints(columns.wrap!),
      disposition: ints(columns.disposition!),
    },
    answers: {
      n: answers.call!.length,
      call: ints(answers.call!),
      dimension: ints(answers.dimension!),
      lost: Float64Array.from(answers.lost!),
      dimensions: ['empathy', 'listening'],
    },
    reviews: {
      n: reviews.call!.length,
      call: ints(reviews.call!),
      operator: ints(reviews.operator!),
      day: ints(reviews.day!),
      evaluator: ints(reviews.evaluator!),
      criterion: ints(reviews.criterion!),
      failed: Float64Array.from(reviews.failed!),
      criteria: ['greeting'],
    },
    trainings: [],
    dayStartsAt: 0,
    ...given,
  };
}
