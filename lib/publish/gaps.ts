import type { Gap } from '@/lib/model/manifest';

/** A run of hours without a contact is a gap in the data, and not a quiet time, when this many would have come:
 * chance alone leaves none of 8 expected in 1 of 3,000 cases. */
const EXPECTED = 8;
const WEEK = 168;
/** Hours at the rim of a gap in which less than this is expected tell nothing. */
const RIM = 1;

/** Of the other weeks' counts of an hour, the one that a fifth don't exceed: where some weeks are closed then, an empty hour says nothing. */
const LOW = 0.2;

interface Run {
  start: number;
  end: number;
}

/** Hours in which data is missing. `hours` are those of the wall clock (since 1970-01-01T00) with contacts, in order; `skipped` those that the clock leaves out.
 * What is expected of an hour is the low fifth of the same weekday and hour in the other weeks. Takes no longer where the hours lie thousands of years apart. */
export function findGaps(
  hours: readonly { hour: number; n: number }[],
  skipped: ReadonlySet<number> = new Set(),
): Gap[] {
  const whole = { start: hours[0]?.hour ?? 0, end: (hours.at(-1)?.hour ?? -1) + 1 };
  const counts = bySlot(hours.map(({ hour, n }) => [hour, n]));
  for (const list of counts) list.sort((a, b) => a - b);
  const left = bySlot(
    [...skipped].filter((hour) => hour >= whole.start && hour < whole.end).map((hour) => [hour, hour]),
  );
  const weeksOf = (slot: number, run: Run) =>
    hoursOf(slot, run) - left[slot]!.filter((hour) => hour >= run.start && hour < run.end).length;
  const expectedIn = (run: Run) => {
    const known = new Map<number, number>();
    return (slot: number) => {
      const value = known.get(slot) ?? low(counts[slot]!, weeksOf(slot, whole) - weeksOf(slot, run));
      known.set(slot, value);
      return value;
    };
  };

  const gaps: Gap[] = [];
  for (let i = 1; i < hours.length; i++) {
    const run = { start: hours[i - 1]!.hour + 1, end: hours[i]!.hour };
    if (run.start === run.end) continue;
    const expected = expectedIn(run);
    let sum = 0;
    for (let hour = run.start; hour < Math.min(run.end, run.start + WEEK); hour++) {
      const slot = slotOf(hour);
      sum += weeksOf(slot, run) * expected(slot);
    }
    if (sum < EXPECTED) continue;
    const tells = (hour: number) => !skipped.has(hour) && expected(slotOf(hour)) >= RIM;
    let { start, end } = run;
    while (start < run.end && !tells(start)) start++;
    while (end > start && !tells(end - 1)) end--;
    if (end > start) gaps.push({ from: start, to: end });
  }
  return gaps;
}

/** Gaps together with hours that are known to be missing, as far as they lie `within` the hours of the data. */
export function withMissing(gaps: readonly Gap[], hours: readonly number[], within: Gap): Gap[] {
  const known = hours.filter((hour) => hour >= within.from && hour < within.to);
  const all = [...gaps, ...known.map((hour) => ({ from: hour, to: hour + 1 }))].sort((a, b) => a.from - b.from);
  const joined: Gap[] = [];
  for (const gap of all) {
    const last = joined.at(-1);
    if (last && gap.from <= last.to) last.to = Math.max(last.to, gap.to);
    else joined.push({ ...gap });
  }
  return joined;
}

function bySlot(values: readonly [hour: number, value: number][]): number[][] {
  const slots = Array.from({ length: WEEK }, (): number[] => []);
  for (const [hour, value] of values) slots[slotOf(hour)]!.push(value);
  return slots;
}

function slotOf(hour: number): number {
  return ((hour % WEEK) + WEEK) % WEEK;
}

/** How many hours of a run are of this weekday and hour. */
function hoursOf(slot: number, { start, end }: Run): number {
  const upTo = (hour: number) => Math.floor((hour - slot - 1) / WEEK);
  return upTo(end) - upTo(start);
}

/** The low fifth of so many counts; those that are not in the list are 0. */
function low(counts: readonly number[], of: number): number {
  const at = Math.max(Math.ceil(LOW * of) - 1, 0) - (of - counts.length);
  return counts[at] ?? 0;
}
