import type { Answer } from '@/lib/model/question';
import { binomialScore, studentTail } from '@/lib/stats/binomial-tail';
import { discoveries } from '@/lib/stats/false-discovery';
import { likeness } from '@/lib/stats/likeness';
import { FEWEST } from './heat';
import { materialShare } from './material';

/** Neighbouring hours taken together, past midnight too: from an hour of a service day's weekday to the hour (1–24) at which
 * the last one ends. */
export interface WorstHours {
  weekday: number;
  from: number;
  to: number;
  cells: readonly { weekday: number; hour: number }[];
  numerator: number;
  denominator: number;
  value: number;
  /** How many more were failed than if these hours were like the others. */
  excess: number;
}

/** What failed of the contacts of one week or month; `usual` is how many that would be at the share of the whole line then. */
interface Part {
  at: string;
  failed: number;
  n: number;
  usual: number;
}

interface Window {
  /** Hours from the one at which the week's first service day begins. */
  place: number;
  length: number;
  weekday: number;
  from: number;
  parts: Part[];
}

interface Judged extends Window {
  failed: number;
  n: number;
  /** Failed share above that of the rest of the line. */
  gap: number;
  p: number;
}

const RATE = 0.05;
const DAY = 24;
const WEEK = 7 * DAY;
/** Hours looked at together: what lasts an evening shows in an evening's contacts before it shows in each hour's. */
const LENGTHS = [1, 2, 4];

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);

/** Hours of the week in which a share is worse than in the others, neighbours merged, the ones that failed most people first.
 * `answer` holds the share by weekday, hour and week (or month).
 *
 * All stretches of one, two and four hours with thirty contacts or more are judged together, at a false-discovery rate of 5 %
 * (Benjamini–Hochberg), each by the binomial tail of its contacts against what the rest of the line had in the same weeks. Contacts
 * of one evening fare alike, so that they count as fewer: divided by 1 + ρ(m − 1) for m contacts a week (`likeness`), the tail
 * being Student's as far as ρ is known from few weeks. Of found stretches that overlap the surest is taken, less hours at its
 * ends that are not worse themselves, and named only if it is material too. `dayStartsAt` is the hour at which a service day,
 * of which `weekday` tells, begins. */
export function worstHours(
  answer: Answer | undefined,
  measure: string,
  better: 'higher' | 'lower',
  dayStartsAt = 0,
): WorstHours[] {
  const hours = hoursOf(answer, measure, better, dayStartsAt);
  const all = sum(hours, ({ parts }) => sum(parts, ({ n }) => n));
  const material = materialShare(sum(hours, ({ parts }) => sum(parts, ({ failed }) => failed)) / all);
  const judged = LENGTHS.map((length) => judge(windowsOf(hours, length), all));
  const tested = judged.flat().filter(({ n }) => n >= FEWEST);
  const found = discoveries(
    tested.map(({ p }) => p),
    RATE,
  );
  const slight = new Set((judged[0] ?? []).flatMap(({ place, gap }) => (gap < material ? [place] : [])));
  const isBad = (place: number) => !slight.has(place % WEEK);
  const taken: Judged[] = [];
  for (const window of tested.filter(({ gap }, i) => found[i] && gap >= material).sort((a, b) => a.p - b.p))
    if (!taken.some((other) => covers(other, window.place) || covers(window, other.place))) taken.push(window);
  const bad = (judged[0] ?? []).filter(({ place }) => {
    const within = taken.find((window) => covers(window, place));
    if (!within) return false;
    const before = (place - within.place + WEEK) % WEEK;
    const some = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, i) => within.place + first + i).some(isBad);
    return some(0, before + 1) && some(before, within.length);
  });
  return merge(bad, taken, better);
}

/** Whether no hour of the week comes twice: then a bad hour cannot be told from a bad day, unless it stands far apart. */
export function isSingleWeek(answer: Answer | undefined): boolean {
  const seen = new Set<string>();
  for (const { key } of answer?.rows ?? []) {
    const hour = `${key.weekday}-${key.hour}`;
    if (seen.has(hour)) return false;
    seen.add(hour);
  }
  return seen.size > 0;
}

/** Whether an hour is among those of a stretch. */
const covers = ({ place, length }: Window, other: number) => (other - place + WEEK) % WEEK < length;

function hoursOf(
  answer: Answer | undefined,
  measure: string,
  better: 'higher' | 'lower',
  dayStartsAt: number,
): Window[] {
  const rows = (answer?.rows ?? []).flatMap(({ key, values }) => {
    const { numerator, denominator: n } = values[measure] ?? {};
    if (numerator === undefined || !n) return [];
    const failed = better === 'higher' ? n - numerator : numerator;
    return [{ weekday: Number(key.weekday), from: Number(key.hour), at: `${key.week ?? key.month}`, failed, n }];
  });
  const totals = new Map<string, { failed: number; n: number }>();
  for (const { at, failed, n } of rows) {
    const total = totals.get(at);
    totals.set(at, { failed: (total?.failed ?? 0) + failed, n: (total?.n ?? 0) + n });
  }
  const hours = new Map<number, Window>();
  for (const { weekday, from, at, failed, n } of rows) {
    const id = (weekday - 1) * DAY + ((from - dayStartsAt + DAY) % DAY);
    const total = totals.get(at);
    const hour = hours.get(id) ?? { place: id, length: 1, weekday, from, parts: [] };
    hour.parts.push({ at, failed, n, usual: total ? (n * total.failed) / total.n : 0 });
    hours.set(id, hour);
  }
  return [...hours].sort(([a], [b]) => a - b).map(([, hour]) => hour);
}

/** All stretches of so many hours, past midnight too; where there is more than one week, from its last day into the next one's first. */
function windowsOf(hours: readonly Window[], length: number): readonly Window[] {
  if (length === 1) return hours;
  const weeks = [...new Set(hours.flatMap(({ parts }) => parts.map(({ at }) => at)))].sort();
  const weekBefore = new Map(weeks.map((at, i) => [at, weeks[i - 1]]));
  const found = new Map(hours.map((hour) => [hour.place, hour]));
  return hours.flatMap(({ place, weekday, from }) => {
    const within = Array.from({ length }, (_, i) => found.get((place + i) % WEEK));
    const passes = place + length > WEEK;
    if (passes && weeks.length === 1) return [];
    const parts = new Map<string, Part>();
    for (const hour of within) {
      if (!hour) return [];
      for (const part of hour.parts) {
        const at = hour.place < place ? weekBefore.get(part.at) : part.at;
        if (at === undefined) continue;
        const total = parts.get(at);
        if (total) {
          total.failed += part.failed;
          total.n += part.n;
          total.usual += part.usual;
        } else parts.set(at, { ...part, at });
      }
    }
    return [{ place, length, weekday, from, parts: [...parts.values()] }];
  });
}

/** Weeks tell how alike the contacts of a stretch are; of a single week, its days. */
function judge(windows: readonly Window[], all: number): Judged[] {
  const weeks = Math.max(...windows.map(({ parts }) => parts.length));
  const weekdays = new Set(windows.map(({ weekday }) => weekday)).size;
  const clusters =
    weeks > 1
      ? windows.map(({ parts }) => parts)
      : Array.from({ length: 24 }, (_, hour) => windows.flatMap(({ from, parts }) => (from === hour ? parts : [])));
  const alike = likeness(clusters);
  const known = Math.max(1, weeks > 1 ? weekdays * (weeks - 1) : weekdays - 1);
  return windows.map((window) => {
    const n = sum(window.parts, (part) => part.n);
    const failed = sum(window.parts, (part) => part.failed);
    const rest = 1 - n / all;
    const gap = (failed - sum(window.parts, ({ usual }) => usual)) / n / rest;
    const over = sum(window.parts, (part) => part.n * (1 + alike * (part.n - 1))) / n;
    const effective = (n * rest) / over;
    const least = 0.5 / all;
    const usual = Math.min(1 - least, Math.max(least, 1 - failed / n + gap));
    const score = binomialScore((1 - failed / n) * effective, effective, usual);
    return { ...window, n, failed, gap, p: rest > 0 ? studentTail(score, known / (1 - 1 / over) ** 2) : 1 };
  });
}

/** Neighbours taken together: of one day, or of two where they were found together. */
function merge(bad: readonly Judged[], taken: readonly Judged[], better: 'higher' | 'lower'): WorstHours[] {
  const together = ({ place }: Judged) => {
    const next = (place + 1) % WEEK;
    return taken.some((window) => covers(window, place) && covers(window, next));
  };
  const places = new Set(bad.map(({ place }) => place));
  const first = bad.findIndex(({ place }) => !places.has((place + WEEK - 1) % WEEK));
  const runs: (WorstHours & { end: number })[] = [];
  let last: Judged | undefined;
  for (const hour of [...bad.slice(Math.max(0, first)), ...bad.slice(0, Math.max(0, first))]) {
    const { place, weekday, from, failed, n, gap } = hour;
    const open = runs.at(-1);
    const joins = open && last && open.end === place && (last.weekday === weekday || together(last));
    const next = joins && open.cells.length < DAY - 1;
    const run = next
      ? open
      : { weekday, from, to: 0, cells: [], numerator: 0, denominator: 0, value: 0, excess: 0, end: 0 };
    run.to = from + 1;
    run.end = (place + 1) % WEEK;
    run.cells = [...run.cells, { weekday, hour: from }];
    run.numerator += better === 'higher' ? n - failed : failed;
    run.denominator += n;
    run.value = run.numerator / run.denominator;
    run.excess += gap * n;
    if (!next) runs.push(run);
    last = hour;
  }
  return runs.map(({ end: _, ...run }) => run).sort((a, b) => b.excess - a.excess);
}
