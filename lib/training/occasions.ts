import type { Day } from '@/lib/model/day';
import type { Line } from '@/lib/model/training';
import { weekday } from '@/lib/time/calendar';

/** What a call brings with it besides its operator: a night is held to nights, a new colleague to new colleagues. */
export const FACTORS = [
  'topic',
  'queue',
  'shift',
  'channel',
  'weekend',
  'week',
  'tenure',
  'wait',
  'evaluator',
] as const;
export type Factor = (typeof FACTORS)[number];

/** Calls of a window, or reviews, with the level of each factor. Columns are as long as the rows. */
export interface Occasions {
  n: number;
  operator: Int32Array;
  /** The last level is "not known". */
  levels: Record<Factor, Uint16Array>;
  /** How many levels each has. */
  sizes: Record<Factor, number>;
}

/** Days since hiring at which a learning curve bends, and seconds of waiting that a caller feels. */
const TENURE_DAYS = [7, 14, 30, 60, 120];
const WAIT_S = [30, 120, 300];
const SHIFT_HOURS = 8;
/** Days after Monday on which the weekend begins. */
const SATURDAY = 5;

/** The first index of `sorted` whose value is not below. */
function firstFrom(sorted: Int32Array, value: number, n = sorted.length): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Window {
  from: Day;
  /** Exclusive. */
  to: Day;
}

const weeksOf = ({ from, to }: Window): number => Math.max(1, Math.ceil((to - from) / 7));

const band = (value: number, cuts: readonly number[]) => {
  const index = cuts.findIndex((cut) => value < cut);
  return index === -1 ? cuts.length : index;
};

/** The calls and the reviews of a window. */
export interface WindowOccasions {
  calls: Occasions & { first: number };
  reviews: Occasions & { rows: Int32Array };
}

export function occasionsIn(line: Line, window: Window): WindowOccasions {
  return { calls: callsIn(line, window), reviews: reviewsIn(line, window) };
}

/** The calls of a window; `first` is the index of the first of them in the line's calls. */
function callsIn(line: Line, window: Window): Occasions & { first: number } {
  const { calls } = line;
  const first = firstFrom(calls.day, window.from, calls.n);
  const end = firstFrom(calls.day, window.to, calls.n);
  const n = end - first;
  const rows = Int32Array.from({ length: n }, (_, i) => first + i);
  return {
    ...describe(line, window, rows, calls.operator.subarray(first, end), calls.day.subarray(first, end), null),
    first,
  };
}

/** The reviews of a window, by the day of the review; where the call is known, with what the call brought. */
function reviewsIn(line: Line, window: Window): Occasions & { rows: Int32Array } {
  const { reviews } = line;
  const rows = Int32Array.from(
    Array.from({ length: reviews.n }, (_, i) => i).filter(
      (i) => reviews.day[i]! >= window.from && reviews.day[i]! < window.to,
    ),
  );
  const take = (column: Int32Array) => Int32Array.from(rows, (row) => column[row]!);
  return {
    ...describe(line, window, take(reviews.call), take(reviews.operator), take(reviews.day), take(reviews.evaluator)),
    rows,
  };
}

function describe(
  line: Line,
  window: Window,
  callOf: Int32Array,
  operator: Int32Array,
  day: Int32Array,
  evaluator: Int32Array | null,
): Occasions {
  const { calls } = line;
  const n = callOf.length;
  const sizes: Record<Factor, number> = {
    topic: line.topics.length + 1,
    queue: highest(calls.queue) + 2,
    shift: 24 / SHIFT_HOURS + 1,
    channel: highest(calls.channel) + 2,
    weekend: 2,
    week: weeksOf(window),
    tenure: TENURE_DAYS.length + 2,
    wait: WAIT_S.length + 2,
    evaluator: evaluator ? highest(evaluator) + 2 : 1,
  };
  const levels = Object.fromEntries(FACTORS.map((factor) => [factor, new Uint16Array(n)])) as Occasions['levels'];
  const first = weekday(window.from) - 1;
  const known = (code: number, size: number) => (code >= 0 ? code : size - 1);
  for (let i = 0; i < n; i++) {
    const call = callOf[i]!;
    const date = day[i]!;
    const has = call >= 0;
    levels.topic[i] = known(has ? calls.topic[call]! : -1, sizes.topic);
    levels.queue[i] = known(has ? calls.queue[call]! : -1, sizes.queue);
    levels.shift[i] = has
      ? Math.floor(((calls.hour[call]! - line.dayStartsAt + 24) % 24) / SHIFT_HOURS)
      : sizes.shift - 1;
    levels.channel[i] = known(has ? calls.channel[call]! : -1, sizes.channel);
    levels.weekend[i] = Number((first + date - window.from) % 7 >= SATURDAY);
    levels.week[i] = Math.min(sizes.week - 1, Math.floor((date - window.from) / 7));
    const hired = operator[i]! >= 0 ? line.operators[operator[i]!]!.hired : null;
    levels.tenure[i] = hired === null ? sizes.tenure - 1 : band(date - hired, TENURE_DAYS);
    const wait = has ? calls.wait_s[call]! : -1;
    levels.wait[i] = wait < 0 ? sizes.wait - 1 : band(wait, WAIT_S);
    levels.evaluator[i] = evaluator ? known(evaluator[i]!, sizes.evaluator) : 0;
  }
  return { n, operator, levels, sizes };
}

function highest(codes: Int32Array): number {
  let most = -1;
  for (const code of codes) if (code > most) most = code;
  return most;
}
