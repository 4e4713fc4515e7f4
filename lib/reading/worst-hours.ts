import type { Answer } from '@/lib/model/question';
import { binomialScore, studentTail } from '@/lib/stats/binomial-tail';
import { discoveries } from '@/lib/stats/false-discovery';
import { likeness } from '@/lib/stats/likeness';
import { FEWEST } from './heat';
import { materialShare } from './material';

/** Neighbouring hours of one weekday taken together; `to` is the hour at which the last one ends, 1 to 24. Where a day begins later than at midnight, a stretch may pass it: `to` is then not after `from`. */
export interface WorstHours {
  /** That of the day that the hours belong to. */
  weekday: number;
  from: number;
  to: number;
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
  weekday: number;
  /** Hours since the day began. */
  from: number;
  to: number;
  parts: Part[];
}

interface Judged extends Window {
  failed: number;
  n: number;
  /** Failed share above that of the rest of the line. */
  gap: number;
  p: number;
}

const HOURS = 24;
const RATE = 0.05;
/** Hours looked at together: what lasts an evening shows in an evening's contacts before it shows in each hour's. */
const LENGTHS = [1, 2, 4];

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);

/** Hours of the week in which a share is worse than in the others, neighbours merged, the ones that failed most people first.
 * `answer` holds the share by weekday, hour of the clock and week (or month); `dayStartsAt` is the hour at which its days begin.
 *
 * All stretches of one, two and four hours with thirty contacts or more are judged together, at a false-discovery rate of 5 %
 * (Benjamini–Hochberg), each by the binomial tail of its contacts against what the rest of the line had in the same weeks. Contacts
 * of one evening fare alike, so that they count as fewer: divided by 1 + ρ(m − 1) for m contacts a week (`likeness`), the tail
 * being Student's as far as ρ is known from few weeks. Of found stretches that overlap the surest is taken, less hours at its
 * ends that are not worse themselves, and named only if it is material too. */
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
  const slight = new Set(
    (judged[0] ?? []).flatMap(({ weekday, from, gap }) => (gap < material ? [`${weekday}-${from}`] : [])),
  );
  const isBad = (weekday: number, hour: number) => !slight.has(`${weekday}-${hour}`);
  const taken: Judged[] = [];
  for (const window of tested.filter(({ gap }, i) => found[i] && gap >= material).sort((a, b) => a.p - b.p))
    if (!taken.some((other) => other.weekday === window.weekday && other.from < window.to && window.from < other.to))
      taken.push(window);
  const bad = (judged[0] ?? []).filter(({ weekday, from }) => {
    const within = taken.find((window) => window.weekday === weekday && window.from <= from && from < window.to);
    if (!within) return false;
    const some = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, i) => first + i).some((hour) => isBad(weekday, hour));
    return some(within.from, from + 1) && some(from, within.to);
  });
  return merge(bad, better).map((run) => ({
    ...run,
    from: (run.from + dayStartsAt) % HOURS,
    to: ((run.to + dayStartsAt - 1) % HOURS) + 1,
  }));
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

/** Whether the hour of the clock is one of the stretch. */
export function isWithin({ from, to }: Pick<WorstHours, 'from' | 'to'>, hour: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

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
    const from = (Number(key.hour) - dayStartsAt + HOURS) % HOURS;
    return [{ weekday: Number(key.weekday), from, at: `${key.week ?? key.month}`, failed, n }];
  });
  const totals = new Map<string, { failed: number; n: number }>();
  for (const { at, failed, n } of rows) {
    const total = totals.get(at);
    totals.set(at, { failed: (total?.failed ?? 0) + failed, n: (total?.n ?? 0) + n });
  }
  const hours = new Map<number, Window>();
  for (const { weekday, from, at, failed, n } of rows) {
    const id = weekday * HOURS + from;
    const total = totals.get(at);
    const hour = hours.get(id) ?? { weekday, from, to: from + 1, parts: [] };
    hour.parts.push({ at, failed, n, usual: total ? (n * total.failed) / total.n : 0 });
    hours.set(id, hour);
  }
  return [...hours].sort(([a], [b]) => a - b).map(([, hour]) => hour);
}

/** All stretches of so many hours of one weekday. */
function windowsOf(hours: readonly Window[], length: number): readonly Window[] {
  if (length === 1) return hours;
  return hours.flatMap(({ weekday, from }, i) => {
    const within = hours.slice(i, i + length);
    const last = within.at(-1);
    if (within.length < length || last?.weekday !== weekday || last.to !== from + length) return [];
    const parts = new Map<string, Part>();
    for (const hour of within) {
      for (const part of hour.parts) {
        const total = parts.get(part.at);
        if (total) {
          total.failed += part.failed;
          total.n += part.n;
          total.usual += part.usual;
        } else parts.set(part.at, { ...part });
      }
    }
    return [{ weekday, from, to: last.to, parts: [...parts.values()] }];
  });
}

/** Weeks tell how alike the contacts of a stretch are; of a single week, its days. */
function judge(windows: readonly Window[], all: number): Judged[] {
  const weeks = Math.max(...windows.map(({ parts }) => parts.length));
  const weekdays = new Set(windows.map(({ weekday }) => weekday)).size;
  const clusters =
    weeks > 1
      ? windows.map(({ parts }) => parts)
      : Array.from({ length: HOURS }, (_, hour) => windows.flatMap(({ from, parts }) => (from === hour ? parts : [])));
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

function merge(bad: readonly Judged[], better: 'higher' | 'lower'): WorstHours[] {
  const runs: WorstHours[] = [];
  for (const { weekday, from, to, failed, n, gap } of bad) {
    const last = runs.at(-1);
    const next = last && last.weekday === weekday && last.to === from;
    const run = next ? last : { weekday, from, to, numerator: 0, denominator: 0, value: 0, excess: 0 };
    run.to = to;
    run.numerator += better === 'higher' ? n - failed : failed;
    run.denominator += n;
    run.value = run.numerator / run.denominator;
    run.excess += gap * n;
    if (!next) runs.push(run);
  }
  return runs.sort((a, b) => b.excess - a.excess);
}
