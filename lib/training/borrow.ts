import type { JudgedMeasure, TrainingKinds } from '@/lib/model/training';
import { type Family, familyOf } from './families';

/** Where a place lacks a skill of some kind, the share of that kind's measures that show it; and the share of gaps that show in one measure alone. */
const SHOWS = 0.8;
const ALONE = 0.3;
/** How much of its own each sign of a family tells beside its siblings: the answers of one caller go up and down together. */
const TELLS: Record<Family, number> = { time: 1, hold: 1, outcome: 0.7, surveys: 0.3, evaluations: 0.7 };
/** Of these a measure borrows nothing from its own family. */
const FAMILY_APART: readonly Family[] = ['surveys', 'evaluations'];
/** However many signs agree, they make a gap at most so much likelier, and at most so likely before the measure's own rows are looked at. */
const MOST_LOG = Math.log(1000);
const MOST_SHARE = 0.7;
/** So many places without a sign stand behind how common each kind is; more than a tenth lack none. */
const BEHIND = 50;
const MOST_COMMON = 0.1;
const ROUNDS = 10;

/** The share of gaps at each place, by what its other measures say: a lack of some kind shows in the measures that training of that kind aims at. The evidence of the kinds is weighed by Bayes' rule, how common
 * each is estimated over all places (EM, Dempster et al., JRSS B 39, 1977). `bayes[measure][place]` is NaN where nothing is known; answers `[measure][place]`.
 *
 * Against borrowing by families alone, on 20 small simulated lines: recall 0.39 → 0.44 with false flags of 0.070 → 0.078, before `CAUTION` of select.ts. */
export function borrow(
  measures: readonly JudgedMeasure[],
  bayes: readonly (readonly number[])[],
  shares: readonly number[],
  kinds: TrainingKinds,
): Float64Array[] {
  const places = bayes[0]?.length ?? 0;
  const family = measures.map(familyOf);
  const members = membersOf(measures, kinds);
  const signs = bayes.map((ofPlaces, m) => Float64Array.from(ofPlaces, (b) => signOf(b, shares[m]!, family[m]!)));
  /** How many times likelier the signs are where the kind lacks, without those of a measure. */
  const evidence = (kind: number, place: number, without = -1) => {
    let log = 0;
    for (const m of members[kind]!) {
      if (m === without || (family[m] === family[without] && FAMILY_APART.includes(family[m]!))) continue;
      log += signs[m]![place]!;
    }
    return Math.exp(Math.max(-MOST_LOG, Math.min(MOST_LOG, log)));
  };
  const few = (mean(shares) * (1 - ALONE)) / SHOWS / Math.max(1, members.length);
  const common = howCommon(members.length, places, few, (kind, place) => evidence(kind, place));
  const none = 1 - common.reduce((sum, share) => sum + share, 0);
  return measures.map((_, m) =>
    Float64Array.from({ length: places }, (_, place) => {
      const lacks = common.map((share, kind) => share * evidence(kind, place, m));
      const all = lacks.reduce((sum, value) => sum + value, none);
      const shown = lacks.reduce((sum, value, kind) => sum + (members[kind]!.includes(m) ? value : 0), 0) / all;
      return Math.min(MOST_SHARE, shown * SHOWS + (1 - shown) * ALONE * shares[m]!);
    }),
  );
}

/** The measures of each kind that aims at several; where some belong to none, a lack of no kind in particular may show in any of them. */
function membersOf(measures: readonly JudgedMeasure[], kinds: TrainingKinds): number[][] {
  const members = Object.values(kinds)
    .map((ids) => measures.flatMap(({ id }, m) => (ids.includes(id) ? [m] : [])))
    .filter((list) => list.length > 1);
  const alone = measures.some((_, m) => !members.some((list) => list.includes(m)));
  return alone && measures.length > 1 ? [...members, measures.map((_, m) => m)] : members;
}

function signOf(bayes: number, share: number, family: Family): number {
  if (!(bayes > 0)) return 0;
  const alone = ALONE * share;
  return TELLS[family] * Math.log((SHOWS * bayes + 1 - SHOWS) / (alone * bayes + 1 - alone));
}

function howCommon(
  kinds: number,
  places: number,
  few: number,
  evidence: (kind: number, place: number) => number,
): number[] {
  let common: number[] = new Array(kinds).fill(few);
  for (let round = 0; round < ROUNDS; round++) {
    const none = 1 - common.reduce((sum, share) => sum + share, 0);
    const lacking = new Float64Array(kinds);
    for (let place = 0; place < places; place++) {
      const lacks = common.map((share, kind) => share * evidence(kind, place));
      const all = lacks.reduce((sum, value) => sum + value, none);
      for (const [kind, value] of lacks.entries()) lacking[kind]! += value / all;
    }
    common = Array.from(lacking, (sum) => Math.min(MOST_COMMON, (sum + BEHIND * few) / (places + BEHIND)));
  }
  return common;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
