import type { Judging, Line } from '@/lib/model/training';
import { countMeasures, type Judgement, judge, judgeAgain } from './judge';
import { occasionsIn, type Window, type WindowOccasions } from './occasions';
import { type Candidate, candidates, chooseFlags, EXPLAINS, withSecondSign } from './select';
import { judgeTeams, type TeamJudgement } from './teams';

/** What is concluded of a measure, without what it was worked out from. */
export type Concluded = Omit<Judgement, 'evidence' | 'ordinary'>;

export interface Found {
  judgements: Concluded[];
  teams: (TeamJudgement | null)[];
  candidates: Candidate[];
  flags: Candidate[];
}

/** Where operators may need more training, by what happened in the window; `after`: what was found of a later one, whose priors then hold. */
export function findNeeds(
  line: Line,
  { measures, kinds, falseAlarms }: Judging,
  window: Window,
  { after, occasions = occasionsIn(line, window) }: { after?: Found; occasions?: WindowOccasions } = {},
): Found {
  const counted = countMeasures(line, measures, window, { occasions, keepRows: after === undefined });
  const known = new Map(after?.judgements.map(({ measure, prior }) => [measure.id, prior]));
  const alone = judge(counted, kinds, known);
  const teams = judgeTeams(line, alone, kinds, occasions);
  const shared = sharedGaps(line, alone, teams);
  const judgements = (shared.size ? judgeAgain(alone, kinds, shared) : alone).map(
    ({ evidence: _, ordinary: __, ...concluded }) => concluded,
  );
  const found = withSecondSign(candidates(line, judgements, teams), judgements);
  return { judgements, teams, candidates: found, flags: chooseFlags(found, falseAlarms) };
}

/** Where a team shares a gap on a topic, its members are held to their team, by measure id and cell. */
function sharedGaps(
  line: Line,
  judgements: readonly Judgement[],
  teams: readonly (TeamJudgement | null)[],
): Map<string, Float64Array> {
  const shared = new Map<string, Float64Array>();
  for (const [m, { measure, cells }] of judgements.entries()) {
    const extra = new Float64Array(cells.n.length);
    teams[m]?.places.forEach((gap, place) => {
      if (!gap || gap.material < EXPLAINS) return;
      const team = Math.floor(place / cells.topics);
      line.operators.forEach((operator, o) => {
        if (operator.team === team) extra[o * cells.topics + (place % cells.topics)] = Math.round(gap.mean * 20) / 20;
      });
    });
    if (extra.some((value) => value !== 0)) shared.set(measure.id, extra);
  }
  return shared;
}
