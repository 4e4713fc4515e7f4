import type { Line, TrainingKinds } from '@/lib/model/training';
import { borrow } from './borrow';
import { type Cells, countCells, termsOf } from './cells';
import { estimate } from './estimates';
import {
  convolve,
  correlate,
  GAP_KERNEL,
  GOOD_KERNEL,
  GOOD_SHARE,
  kernelFromPoints,
  mixKernels,
  ordinaryKernel,
  POINTS,
} from './grid';
import { type Judged, judgeLevel, levelPriors } from './hierarchy';
import type { Judgement } from './judge';
import { likelihood } from './likelihood';
import type { WindowOccasions } from './occasions';
import { observe } from './rows';

/** Spread of ordinary differences between teams, and the share of team × topic with a gap. */
const TEAM_SPREAD = 0.2;
const TEAM_SHARE = 0.01;
const FEWEST_MEMBERS = 3;
const MOST_OWN = 0.7;

/** What members of a team share on a topic, by one measure; `places` are `team * topics + topic`, null where under three have rows. */
export interface TeamJudgement {
  places: (Judged | null)[];
}

/** The gap that a team's members share on a topic beyond their own ordinary level; of reviews there are too few a topic. The expectation leaves out topic × shift, which would hide
 * the gap of a team that fills a shift. */
export function judgeTeams(
  line: Line,
  judgements: readonly Judgement[],
  kinds: TrainingKinds,
  { calls, reviews }: WindowOccasions,
): (TeamJudgement | null)[] {
  if (line.teams.length < 2) return judgements.map(() => null);
  const used = judgements.filter(({ measure }) => measure.source !== 'evaluations');
  const levels = used.map((judgement) => {
    const observed = observe(line, judgement.measure, calls, reviews);
    const cells = countCells(judgement.measure, calls, observed, line.operators.length, {
      terms: termsOf(judgement.measure.source, false),
      keepRows: false,
    });
    return teamLog(line, judgement, cells);
  });
  const priors = levelPriors(TEAM_SPREAD);
  const judgeAll = (shareOf: (m: number, place: number) => number) =>
    levels.map((log, m) => log.map((own, place) => own && judgeLevel(own, 1, priors, shareOf(m, place), null)));
  const first = judgeAll(() => TEAM_SHARE);
  const shares = borrow(
    used.map(({ measure }) => measure),
    first.map((places) => places.map((place) => place?.bayes ?? Number.NaN)),
    used.map(() => TEAM_SHARE),
    kinds,
  );
  const second = judgeAll((m, place) => shares[m]![place]!);
  return judgements.map((judgement) => {
    const m = used.indexOf(judgement);
    return m < 0 ? null : { places: second[m]! };
  });
}

/** log-likelihood of each team's shared gap on a topic; null where it has too few members. */
function teamLog(line: Line, { prior, posterior, centres }: Judgement, cells: Cells): (Float64Array | null)[] {
  const { topics } = cells;
  const placeOf = (cell: number) => line.operators[Math.floor(cell / topics)]!.team * topics + (cell % topics);
  const teamVariance = new Float64Array(line.teams.length * topics);
  for (let cell = 0; cell < cells.n.length; cell++)
    if (placeOf(cell) >= 0) teamVariance[placeOf(cell)]! += cells.variance[cell]!;
  const share = cells.variance.map((_, cell) => {
    const all = cells.topicVariance[cell % topics]!;
    return placeOf(cell) >= 0 && all > 0 ? Math.min(MOST_OWN, teamVariance[placeOf(cell)]! / all) : 0;
  });
  const { log, has } = likelihood(cells, estimate(cells, share), (cell) => centres[cell % topics]!);
  const kernel = mixKernels([
    [(1 - prior.shareB) * (1 - GOOD_SHARE), ordinaryKernel(prior.spreadB)],
    [(1 - prior.shareB) * GOOD_SHARE, GOOD_KERNEL],
    [prior.shareB, GAP_KERNEL],
  ]);
  const rho = Math.max(1, cells.dispersed.operator / cells.dispersed.cell);
  const out = Array.from({ length: line.teams.length * topics }, () => new Float64Array(POINTS));
  const members = new Int32Array(out.length);
  const own = new Float64Array(POINTS);
  const seen = new Float64Array(POINTS);
  const raw = new Float64Array(POINTS);
  for (let cell = 0; cell < cells.n.length; cell++) {
    const others = posterior.others.get(cell);
    const place = placeOf(cell);
    if (!has[cell] || !others || place < 0) continue;
    members[place]!++;
    convolve(others, kernel, own);
    for (let i = 0; i < POINTS; i++) raw[i] = Math.exp(log[cell * POINTS + i]!);
    correlate(raw, kernelFromPoints(own), seen);
    for (let i = 0; i < POINTS; i++) out[place]![i]! += Math.log(seen[i]! + 1e-300) / rho;
  }
  return out.map((log, place) => (members[place]! >= FEWEST_MEMBERS && place % topics < topics - 1 ? log : null));
}
