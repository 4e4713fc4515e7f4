import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import { parseDay } from '@/lib/time/day';

/** Of one hour: contacts; contacts, though not all of it was exported; no data; data, and nobody came; before the first or after the last contact. */
const HOUR_STATES = ['data', 'partly', 'none', 'quiet', 'outside'] as const;
export type HourState = (typeof HOUR_STATES)[number];

interface CoverageHour {
  /** 0–23 of the wall clock. */
  hour: number;
  state: HourState;
  n: number;
}

/** One service day, its 24 hours from the one at which it begins. */
export interface CoverageDay {
  day: Day;
  hours: CoverageHour[];
}

export type CoverageStretch =
  | { kind: 'month'; month: Day; days: CoverageDay[] }
  /** Months without any contact. */
  | { kind: 'empty'; from: Day; to: Day };

const HOURS = 24;

/** The hours of all the data by month, from the contacts by day and hour, asked without any filter. An hour is in part where a gap begins or ends beside it, where an interval was not over, and at both
 * ends of the data: an export that stopped in the middle of an hour gives a part of it. */
export function buildCoverage(
  answer: Answer,
  manifest: Pick<Manifest, 'coverage' | 'gaps' | 'settings'>,
): CoverageStretch[] {
  const { coverage, gaps, settings } = manifest;
  if (!coverage) return [];
  const start = settings.operatingDayStartsAt;
  const counts = countsOf(answer, start);
  const at = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return [];
  const dayOf = (clock: number) => Math.floor((clock - start) / HOURS);
  const months = [...new Set(at.map((clock) => monthStart(dayOf(clock))))];
  let gap = 0;
  const stateOf = (clock: number, n: number): HourState => {
    if (clock < first || clock > last) return gaps.some((one) => isIn(one, clock)) ? 'none' : 'outside';
    while (gap < gaps.length && gaps[gap]!.to < clock) gap++;
    const near = gaps[gap];
    const within = (other: number) => near !== undefined && other >= near.from && other < near.to;
    if (n === 0) return within(clock) || isIn(gaps[gap + 1], clock) ? 'none' : 'quiet';
    const rim = near !== undefined && clock >= near.from - 1 && clock <= near.to;
    return rim || isRim(gaps[gap + 1], clock) || clock === first || clock === last ? 'partly' : 'data';
  };
  return months.flatMap((month, i): CoverageStretch[] => {
    const days: CoverageDay[] = [];
    for (let day = Math.max(month, coverage.from); day <= Math.min(monthEnd(month), coverage.to); day++) {
      const hours = Array.from({ length: HOURS }, (_, hour) => {
        const clock = day * HOURS + start + hour;
        const n = counts.get(clock) ?? 0;
        return { hour: (start + hour) % HOURS, state: stateOf(clock, n), n };
      });
      days.push({ day, hours });
    }
    const before = months[i - 1];
    const empty = before !== undefined && monthEnd(before) + 1 < month;
    return [
      ...(empty ? [{ kind: 'empty' as const, from: monthEnd(before) + 1, to: month - 1 }] : []),
      { kind: 'month', month, days },
    ];
  });
}

type MaybeGap = { from: number; to: number } | undefined;
const isIn = (gap: MaybeGap, clock: number) => gap !== undefined && clock >= gap.from && clock < gap.to;
const isRim = (gap: MaybeGap, clock: number) => gap !== undefined && clock >= gap.from - 1 && clock <= gap.to;

/** Contacts by hour of the wall clock since 1970-01-01T00. */
function countsOf(answer: Answer, start: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { key, values } of answer.rows) {
    const day = parseDay(key.day ?? '');
    const n = values.contacts?.value ?? 0;
    if (day === null || n === 0) continue;
    const hour = Number(key.hour);
    counts.set((hour < start ? day + 1 : day) * HOURS + hour, n);
  }
  return counts;
}

export type HourCounts = Record<HourState, number>;

export function countHours(days: readonly CoverageDay[]): HourCounts {
  const counts = Object.fromEntries(HOUR_STATES.map((state) => [state, 0])) as HourCounts;
  for (const { hours } of days) for (const { state } of hours) counts[state]++;
  return counts;
}

/** Stretches of a day's hours that are of one state; `to` is exclusive and counts on beyond midnight. */
export function stretchesOfDay({ hours }: CoverageDay): { state: HourState; from: number; to: number }[] {
  const start = hours[0]?.hour ?? 0;
  const stretches: { state: HourState; from: number; to: number }[] = [];
  for (const [i, { state }] of hours.entries()) {
    const last = stretches.at(-1);
    if (last?.state === state) last.to = start + i + 1;
    else stretches.push({ state, from: start + i, to: start + i + 1 });
  }
  return stretches;
}
