import type { Answer } from '@/lib/model/question';
import { binomialScore, studentTail } from '@/lib/stats/binomial-tail';
import { discoveries } from '@/lib/stats/false-discovery';
import { FEWEST } from './heat';
import { materialShare } from './material';

/** Neighbouring hours of one weekday taken together; `to` is the hour at which the last one ends. */
export interface WorstHours {
  weekday: number;
  from: number;
  to: number;
  numerator: number;
  denominator: number;
  value: number;
  /** How many more were failed than if these hours were like the others. */
  excess: number;
}

/** The contacts of one hour of one weekday in one week or month; `usual` is the share of the whole line in that time. */
interface Part {
  x: number;
  n: number;
  usual: number;
}

interface Cell {
  weekday: number;
  hour: number;
  parts: Part[];
}

const RATE = 0.05;
const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);

/** Hours of the week in which a share is worse than in the others, neighbours merged, the ones that failed most people first.
 * `answer` holds the share by weekday, hour and week (or month).
 *
 * All hours with thirty contacts or more are judged together, at a false-discovery rate of 5 % (Benjamini–Hochberg), each by the
 * binomial tail of its contacts against what the rest of the line had in the same weeks. Contacts of one evening fare alike, so
 * that an hour's contacts count as fewer: divided by 1 + ρ(m − 1) for m contacts a week, ρ by moments from how much every
 * hour differs from its own mean from week to week (Fleiss, Statistical Methods for Rates and Proportions, ch. 15), or, of
 * a single week, every hour from day to day. What is found is named only if it is material too. */
export function worstHours(answer: Answer | undefined, measure: string, better: 'higher' | 'lower'): WorstHours[] {
  const cells = cellsOf(answer, measure);
  const whole = cells.flatMap(({ parts }) => parts);
  const all = sum(whole, ({ n }) => n);
  const failed = (x: number, n: number) => (better === 'higher' ? n - x : x);
  const material = materialShare(sum(whole, ({ x }) => x) / all);
  const alike = likenessOf(clustersOf(cells));
  const weekdays = new Set(cells.map(({ weekday }) => weekday)).size;
  const weeks = Math.max(...cells.map(({ parts }) => parts.length));
  const known = Math.max(1, weeks > 1 ? weekdays * (weeks - 1) : weekdays - 1);
  const judged = cells
    .filter(({ parts }) => sum(parts, ({ n }) => n) >= FEWEST)
    .map(({ weekday, hour, parts }) => {
      const n = sum(parts, (part) => part.n);
      const x = sum(parts, (part) => part.x);
      const rest = 1 - n / all;
      const bad = failed(x, n) / n;
      const usual = bad - (bad - sum(parts, (part) => failed(part.usual, 1) * part.n) / n) / rest;
      const over = sum(parts, (part) => part.n * (1 + alike * (part.n - 1))) / n;
      const effective = (n * rest) / over;
      const least = 0.5 / all;
      const expected = Math.min(1 - least, Math.max(least, 1 - usual));
      const score = binomialScore((1 - bad) * effective, effective, expected);
      const p = studentTail(score, known / (1 - 1 / over) ** 2);
      return { weekday, hour, x, n, gap: bad - usual, p };
    });
  const found = discoveries(
    judged.map(({ p }) => p),
    RATE,
  );
  return merge(judged.filter(({ gap }, i) => found[i] && gap >= material));
}

function cellsOf(answer: Answer | undefined, measure: string): Cell[] {
  const cells = new Map<string, Cell & { at: string[] }>();
  const totals = new Map<string, { x: number; n: number }>();
  for (const { key, values } of answer?.rows ?? []) {
    const { numerator: x, denominator: n } = values[measure] ?? {};
    if (x === undefined || !n) continue;
    const at = `${key.week ?? key.month}`;
    const id = `${key.weekday}-${key.hour}`;
    const cell = cells.get(id) ?? { weekday: Number(key.weekday), hour: Number(key.hour), parts: [], at: [] };
    cell.parts.push({ x, n, usual: 0 });
    cell.at.push(at);
    cells.set(id, cell);
    const total = totals.get(at) ?? { x: 0, n: 0 };
    totals.set(at, { x: total.x + x, n: total.n + n });
  }
  return [...cells.values()]
    .map(({ weekday, hour, parts, at }) => ({
      weekday,
      hour,
      parts: parts.map((part, i) => {
        const { x, n } = totals.get(at[i] as string) as { x: number; n: number };
        return { ...part, usual: x / n };
      }),
    }))
    .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

function clustersOf(cells: readonly Cell[]): Part[][] {
  if (cells.some(({ parts }) => parts.length > 1)) return cells.map(({ parts }) => parts);
  const byHour = new Map<number, Part[]>();
  for (const { hour, parts } of cells) byHour.set(hour, [...(byHour.get(hour) ?? []), ...parts]);
  return [...byHour.values()];
}

/** ρ, the correlation of two contacts of one part, at least 0. */
function likenessOf(clusters: readonly Part[][]): number {
  let over = 0;
  let scale = 0;
  for (const parts of clusters) {
    const n = sum(parts, (part) => part.n);
    const x = sum(parts, (part) => part.x);
    const pairs = sum(parts, (part) => part.n * (part.n - 1));
    if (parts.length < 2 || n < 2) continue;
    const variance = (x * (n - x)) / (n * (n - 1));
    const gap = sum(parts, (part) => part.x - part.n * part.usual);
    for (const part of parts) {
      const weight = part.n / n;
      over += (part.x - part.n * part.usual - weight * gap) ** 2 - variance * part.n * (1 - weight);
      scale += variance * (part.n * (part.n - 1) * (1 - 2 * weight) + weight * weight * pairs);
    }
  }
  return scale > 0 ? Math.min(1, Math.max(0, over / scale)) : 0;
}

function merge(bad: readonly { weekday: number; hour: number; x: number; n: number; gap: number }[]): WorstHours[] {
  const runs: WorstHours[] = [];
  for (const { weekday, hour, x, n, gap } of bad) {
    const last = runs.at(-1);
    if (last && last.weekday === weekday && last.to === hour) {
      last.to = hour + 1;
      last.numerator += x;
      last.denominator += n;
      last.value = last.numerator / last.denominator;
      last.excess += gap * n;
    } else {
      runs.push({ weekday, from: hour, to: hour + 1, numerator: x, denominator: n, value: x / n, excess: gap * n });
    }
  }
  return runs.sort((a, b) => b.excess - a.excess);
}
