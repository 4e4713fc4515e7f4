import type { Day } from '@/lib/model/day';

/** Contacts of one source in one week by hour of the day. */
export interface WeekProfile {
  from: Day;
  to: Day;
  /** 24 counts. */
  hours: ArrayLike<number>;
}

/** A stretch whose contacts come at other hours than the rest, as if its clock were `hours` ahead (negative: behind). */
export interface ClockShift {
  from: Day;
  to: Day;
  /** −11 to 12. */
  hours: number;
  /** Contacts in the stretch. */
  n: number;
  /** How many times likelier, as a natural logarithm, what is there is with the shift than without; already divided by the overdispersion. */
  evidence: number;
}

const HOURS = 24;
const SHIFTS = Array.from({ length: HOURS }, (_, i) => i - 11).filter((shift) => shift !== 0);
/** Fewest contacts in a stretch, and in the rest. */
const FEWEST = 200;
/** Longer series are taken in blocks of several weeks: every stretch of them is looked at. */
const MOST_BLOCKS = 156;
const MOST_SHIFTS = 24;
/** Part of the difference between a stretch and the rest that the shift must explain: new opening hours are none. */
const EXPLAINED = 0.5;
/** Half the degrees of freedom of two profiles of 24 hours: by how much two of the same kind differ by chance. */
const CHANCE = (HOURS - 1) / 2;
/** Median of χ² with 23 degrees of freedom, a degree. */
const MEDIAN = 0.971;

/** Least evidence for one hour: calibrated by simulation, so that fewer than 1 line in 100 without any shift is flagged, be its hours all alike or not. */
const leastEvidence = (blocks: number) => 12.5 + Math.log(blocks);
/** More of it for other shifts, of which there are more: `ln(21/2)`, rounded up. */
const FAR = 2.5;

/** Stretches of weeks whose hours of the day fit those of the rest clearly better when moved by whole hours: the clock, or the zone, of what was exported then was another. `weeks` are
 * those of one source, in order.
 *
 * Each stretch that holds at most half of the contacts is compared with the rest by a likelihood ratio: one common 24-hour profile with the stretch moved, against one without; divided by the
 * overdispersion, which is taken from the differences of neighbouring weeks. The best stretch is moved back, and all is searched anew.
 *
 * Simulated (60 to 450 lines each): of lines without a shift at most 0.7 % are flagged, with hours all alike or as of a help line, 50 to 2,000 contacts a week, overdispersion 1 to 3. A shift of one hour
 * in a help line's 52 weeks is found, at 200 contacts a week, in 12 % where it lasts 4 weeks, 68 % at 8, 95 % at 13 and 100 % at 25; with an overdispersion of 2 in 2, 23, 48 and 73 %; at 1,000 a week in 95 %
 * at 2 weeks.
 *
 * It can't see which of two clocks is right, only that the smaller part has another; nor a line all of whose contacts are shifted, shifts of parts of an hour, those of few contacts or
 * of a line whose hours are all alike. A move of the opening hours without any other change looks the same as that of a clock. */
export function findClockShifts(weeks: readonly WeekProfile[]): ClockShift[] {
  const blocks = blocksOf(weeks);
  const spread = overdispersion(blocks);
  const found: ClockShift[] = [];
  while (found.length < MOST_SHIFTS) {
    const best = bestStretch(blocks, spread);
    if (!best || best.beyond < leastEvidence(blocks.length)) break;
    const stretch = blocks.slice(best.start, best.end);
    found.push({
      from: stretch[0]!.from,
      to: stretch.at(-1)!.to,
      hours: best.shift,
      n: best.n,
      evidence: best.evidence,
    });
    for (const block of stretch) block.hours = moved(block.hours, best.shift);
  }
  return found.sort((a, b) => a.from - b.from);
}

interface Block {
  from: Day;
  to: Day;
  hours: number[];
}

function blocksOf(weeks: readonly WeekProfile[]): Block[] {
  const size = Math.ceil(weeks.length / MOST_BLOCKS);
  const blocks: Block[] = [];
  for (let i = 0; i < weeks.length; i += size) {
    const part = weeks.slice(i, i + size);
    const hours = Array.from({ length: HOURS }, (_, hour) => part.reduce((sum, week) => sum + week.hours[hour]!, 0));
    blocks.push({ from: part[0]!.from, to: part.at(-1)!.to, hours });
  }
  return blocks;
}

/** What came at `hour + shift` by the other clock came at `hour`. */
function moved(hours: readonly number[], shift: number): number[] {
  return hours.map((_, hour) => hours[(hour + shift + HOURS) % HOURS]!);
}

interface Stretch {
  start: number;
  /** Exclusive. */
  end: number;
  shift: number;
  n: number;
  evidence: number;
  /** The evidence, less what a far shift needs more of it. */
  beyond: number;
}

function bestStretch(blocks: readonly Block[], spread: number): Stretch | null {
  const all = new Float64Array(HOURS);
  for (const { hours } of blocks) for (let hour = 0; hour < HOURS; hour++) all[hour]! += hours[hour]!;
  const total = sumOf(all);
  const inside = new Float64Array(HOURS);
  const outside = new Float64Array(HOURS);
  let best: Stretch | null = null;
  for (let start = 0; start < blocks.length; start++) {
    inside.fill(0);
    for (let end = start + 1; end <= blocks.length; end++) {
      const { hours } = blocks[end - 1]!;
      for (let hour = 0; hour < HOURS; hour++) inside[hour]! += hours[hour]!;
      const n = sumOf(inside);
      if (n > total / 2) break;
      if (n < FEWEST) continue;
      for (let hour = 0; hour < HOURS; hour++) outside[hour] = all[hour]! - inside[hour]!;
      const unmoved = together(inside, outside, 0);
      const apart = separate(inside, outside) - unmoved;
      if (apart / spread <= (best?.beyond ?? 0)) continue;
      for (const shift of SHIFTS) {
        const gain = together(inside, outside, shift) - unmoved;
        const evidence = gain / spread;
        const beyond = evidence - (Math.abs(shift) > 1 ? FAR : 0);
        if (beyond <= (best?.beyond ?? 0) || gain < EXPLAINED * (apart - CHANCE * spread)) continue;
        best = { start, end, shift, n, evidence, beyond };
      }
    }
  }
  return best;
}

const xLogX = (x: number) => (x > 0 ? x * Math.log(x) : 0);

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

/** Greatest log-likelihood, but for constants, of one profile of both, what is inside moved back by `shift` hours. */
function together(inside: Float64Array, outside: Float64Array, shift: number): number {
  let sum = -xLogX(sumOf(inside) + sumOf(outside));
  for (let hour = 0; hour < HOURS; hour++) sum += xLogX(outside[hour]! + inside[(hour + shift + HOURS) % HOURS]!);
  return sum;
}

/** The same of a profile for each. */
function separate(inside: Float64Array, outside: Float64Array): number {
  let sum = -xLogX(sumOf(inside)) - xLogX(sumOf(outside));
  for (let hour = 0; hour < HOURS; hour++) sum += xLogX(inside[hour]!) + xLogX(outside[hour]!);
  return sum;
}

/** How much more neighbouring stretches differ than chance lets them, at least 1: the median, as those on both sides of a shift differ by it. */
function overdispersion(blocks: readonly Block[]): number {
  const parts = solid(blocks);
  const ratios = parts.slice(1).flatMap((after, i) => {
    const before = parts[i]!;
    const [a, b] = [sumOf(before), sumOf(after)];
    let [squares, cells] = [0, 0];
    for (let hour = 0; hour < HOURS; hour++) {
      const both = before[hour]! + after[hour]!;
      if (both === 0) continue;
      cells++;
      squares += (Math.sqrt(b / a) * before[hour]! - Math.sqrt(a / b) * after[hour]!) ** 2 / both;
    }
    return cells > 1 ? [squares / (cells - 1)] : [];
  });
  if (ratios.length === 0) return 1;
  return Math.max(1, ratios.sort((a, b) => a - b)[ratios.length >> 1]! / MEDIAN);
}

/** Neighbouring blocks put together until each part holds enough to be compared. */
function solid(blocks: readonly Block[]): number[][] {
  const parts: number[][] = [];
  let open = true;
  for (const { hours } of blocks) {
    const last = parts.at(-1);
    if (last && open) for (let hour = 0; hour < HOURS; hour++) last[hour]! += hours[hour]!;
    else parts.push([...hours]);
    open = sumOf(parts.at(-1)!) < FEWEST;
  }
  return open ? parts.slice(0, -1) : parts;
}
