import type { Gap } from '@/lib/model/manifest';

/** A run of hours without a contact is a gap in the data, and not a quiet time, when this many would have come:
 * chance alone leaves none of 8 expected in 1 of 3,000 cases. */
const EXPECTED = 8;
const WEEK = 168;
/** Hours at the rim of a gap in which less than this is expected tell nothing. */
const RIM = 1;

/** Of the other weeks' counts of an hour, the one that a fifth don't exceed: where some weeks are closed then, an empty hour says nothing. */
const LOW = 0.2;

/** Hours in which data is missing. `counts` are contacts of each wall-clock hour from `first` (hours since 1970-01-01T00) to the last hour
 * with any. What is expected of an hour is the low fifth of the same weekday and hour in the other weeks. */
export function findGaps(first: number, counts: ArrayLike<number>): Gap[] {
  const gaps: Gap[] = [];
  for (let start = 0; start < counts.length; start++) {
    if (counts[start]! > 0) continue;
    let end = start;
    while (end < counts.length && counts[end] === 0) end++;
    const gap = judge(counts, start, end);
    if (gap) gaps.push({ from: first + gap.from, to: first + gap.to });
    start = end;
  }
  return gaps;
}

function judge(counts: ArrayLike<number>, start: number, end: number): Gap | null {
  const expected = Array.from({ length: end - start }, (_, index) => expectedAt(counts, start + index, start, end));
  if (expected.reduce((sum, value) => sum + value, 0) < EXPECTED) return null;
  const from = expected.findIndex((value) => value >= RIM);
  const to = expected.findLastIndex((value) => value >= RIM) + 1;
  return { from: start + Math.max(from, 0), to: start + to };
}

function expectedAt(counts: ArrayLike<number>, hour: number, start: number, end: number): number {
  const others: number[] = [];
  for (let other = hour % WEEK; other < counts.length; other += WEEK) {
    if (other < start || other >= end) others.push(counts[other]!);
  }
  if (!others.length) return 0;
  others.sort((a, b) => a - b);
  return others[Math.max(Math.ceil(LOW * others.length) - 1, 0)]!;
}
