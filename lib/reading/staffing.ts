import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { SHRINKAGE } from '@/lib/model/settings';
import { operatorsNeeded } from '@/lib/stats/erlang';
import type { StaffingDays, View } from '@/lib/url/view';
import { knownDays } from './known-days';
import { weekdaysOf } from './load-questions';
import type { Scope } from './scope';
import { totalOf } from './series';

const HALVES = 48;
export const HALF_S = 1800;
const USUAL_AIM = 0.8;

/** What the reader asks of staffing; shares 0–1. */
export interface Plan {
  days: StaffingDays;
  aim: number;
  within_s: number;
  shrinkage: number;
}

export interface HalfHour {
  /** 0–47 of the wall clock, and when it begins. */
  half: number;
  name: string;
  /** Days of the period that have it, without those on which it lies in a gap. */
  days: number;
  /** Means a day; null where no day has it or it is not known. */
  contacts: number | null;
  /** Operators who would be busy at once if everybody were answered, in erlangs: arrivals × handle time. */
  load: number | null;
  there: number | null;
  needed: number | null;
  /** Who must be paid for that, shrinkage added. */
  paid: number | null;
  observed: { level?: MeasureValue; abandonment?: MeasureValue; asa?: MeasureValue; occupancy?: MeasureValue };
}

export interface StaffingReading {
  plan: Plan;
  halves: HalfHour[];
  /** Days of the week that match, within the period and the data. */
  days: number;
  handle: MeasureValue | undefined;
  patience: MeasureValue | undefined;
  /** Why there is no plan; null where there is one. */
  lacking: MeasureValue | null;
  /** Half hours in which fewer were there than needed. */
  short: HalfHour[];
  known: number;
  busiest: HalfHour | null;
}

export function planOf(
  { days = 'weekdays', aim, shrinkage }: Pick<View, 'days' | 'aim' | 'shrinkage'>,
  { threshold_s }: Pick<Scope, 'threshold_s'>,
  { settings }: Pick<Manifest, 'settings'>,
): Plan {
  const target = aim === undefined ? (settings.serviceLevel.target ?? USUAL_AIM) : aim / 100;
  return {
    days,
    aim: Math.min(0.99, Math.max(0.01, target)),
    within_s: threshold_s,
    shrinkage: shrinkage === undefined ? (settings.shrinkage ?? SHRINKAGE) : Math.min(90, shrinkage) / 100,
  };
}

function halfName(half: number): string {
  return `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

type Answers = Record<'halves' | 'there' | 'load', Answer>;

export function readStaffing(
  answers: Answers,
  plan: Plan,
  scope: Pick<Scope, 'period' | 'where' | 'firstHour'>,
  manifest: Pick<Manifest, 'coverage' | 'gaps' | 'settings'>,
): StaffingReading {
  const known = knownDays(scope, manifest, manifest.settings.operatingDayStartsAt, weekdaysOf(plan.days));
  const handle = totalOf(answers.load, 'handleMean');
  const patience = totalOf(answers.load, 'patience');
  const stays = patience?.reason?.code === 'zero-denominator' ? Number.POSITIVE_INFINITY : (patience?.value ?? null);
  const handle_s = handle?.value ?? null;
  const lacking = handle_s === null ? handle : stays === null ? patience : null;
  const byHalf = (answer: Answer) => new Map(answer.rows.map((row) => [row.key.half, row.values]));
  const [counts, presence] = [byHalf(answers.halves), byHalf(answers.there)];
  const told = isTold(answers.halves);
  const unknownThere = answers.there.reasons?.staffedTime !== undefined;
  const asked = Array.from({ length: HALVES }, (_, i) => (scope.firstHour * 2 + i) % HALVES).filter(
    (half) => scope.where.hour?.includes(String(half >> 1)) ?? true,
  );
  const halves = asked.map((half): HalfHour => {
    const name = halfName(half);
    const have = known.at(half);
    const values = counts.get(name) ?? {};
    const offered = !told ? null : counts.has(name) ? (values.offered?.value ?? null) : 0;
    const contacts = have > 0 && offered !== null ? offered / have : null;
    const seconds = presence.get(name)?.staffedTime?.value ?? (unknownThere || presence.size === 0 ? null : 0);
    const needed =
      contacts === null || handle_s === null || stays === null
        ? null
        : operatorsNeeded({ arrivals: contacts / HALF_S, handle_s, patience_s: stays }, plan.aim, plan.within_s);
    return {
      half,
      name,
      days: have,
      contacts,
      load: contacts === null || handle_s === null ? null : (contacts * handle_s) / HALF_S,
      there: have > 0 && seconds !== null ? seconds / HALF_S / have : null,
      needed,
      paid: needed === null ? null : Math.ceil(needed / (1 - plan.shrinkage)),
      observed: {
        level: values['serviceLevel.SL-2'],
        abandonment: values.abandonRate,
        asa: values.asa,
        occupancy: presence.get(name)?.occupancy,
      },
    };
  });
  const judged = halves.filter(({ there, needed }) => there !== null && needed !== null);
  return {
    plan,
    halves,
    days: known.days,
    handle,
    patience,
    lacking: lacking ?? (handle_s === null || stays === null ? NOTHING : null),
    short: judged.filter(isShort),
    known: judged.length,
    busiest:
      halves.toSorted((a, b) => (b.contacts ?? -1) - (a.contacts ?? -1)).find(({ contacts }) => contacts) ?? null,
  };
}

/** Most of those whose half hour may be unknown, as their system sums longer stretches. */
const MOST_LOOSE = 0.05;

function isTold({ rows }: Answer): boolean {
  const offered = (of: Answer['rows']) => of.reduce((sum, { values }) => sum + (values.offered?.value ?? 0), 0);
  return offered(rows.filter(({ key }) => key.half === null)) <= MOST_LOOSE * offered(rows);
}

/** Whether fewer were there than needed, to the whole person. */
export function isShort({ there, needed }: HalfHour): boolean {
  return there !== null && needed !== null && Math.round(there) < needed;
}

const NOTHING: MeasureValue = { value: null, n: 0, from: 'cuboid', reason: { code: 'no-contacts' } };
