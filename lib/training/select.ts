import type { Line } from '@/lib/model/training';
import { bayesianDiscoveries } from '@/lib/stats/false-discovery';
import { familyOf } from './families';
import type { Concluded } from './find';
import type { Gap } from './grid';
import type { TeamJudgement } from './teams';

/** A place and a measure that may need training; `operator`, `team` and `topic` are indices, −1 where it is of all. */
export interface Candidate extends Gap {
  level: 'operator_topic' | 'operator' | 'team_topic';
  /** Index of the judgement. */
  m: number;
  operator: number;
  team: number;
  topic: number;
  n: number;
}

/** Under so many rows nothing is flagged. */
export const FEWEST_ROWS = 8;
/** A team's or an operator's gap explains those within it from this probability on. */
export const EXPLAINS = 0.8;
/** From this probability on a measure points the same way as another. */
export const AGREES = 0.5;
/** Places less likely to have a material gap than this are no candidates. */
const LEAST = 0.3;
/** A cell within an operator's general gap is told apart where it surely has a gap of its own, and one materially larger. */
const SURELY_OWN = 0.9;

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** The places that may be flagged, one for one story: a team's topic, an operator's general gap, and what these do not explain. */
export function candidates(
  line: Line,
  judgements: readonly Concluded[],
  teams: readonly (TeamJudgement | null)[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const [m, judgement] of judgements.entries()) {
    const { cells, posterior, measure } = judgement;
    const { topics, n } = cells;
    teams[m]?.places.forEach((gap, place) => {
      if (!gap || gap.material < LEAST) return;
      const team = Math.floor(place / topics);
      const topic = place % topics;
      const rows = line.operators.reduce(
        (count, one, o) => count + (one.team === team ? n[o * topics + topic]! : 0),
        0,
      );
      found.push({ level: 'team_topic', m, operator: -1, team, topic, n: rows, ...pick(gap) });
    });
    for (let operator = 0; operator < line.operators.length; operator++) {
      const own = posterior.operators[operator]!;
      const rows = sum(n.subarray(operator * topics, (operator + 1) * topics));
      if (own.material >= LEAST && rows >= FEWEST_ROWS)
        found.push({ level: 'operator', m, operator, team: -1, topic: -1, n: rows, ...pick(own) });
      if (measure.source === 'evaluations') continue;
      for (let topic = 0; topic < topics - 1; topic++) {
        const cell = operator * topics + topic;
        const gap = posterior.cells[cell];
        if (!gap || gap.material < LEAST || n[cell]! < FEWEST_ROWS) continue;
        const explained = own.material >= EXPLAINS && rows >= FEWEST_ROWS;
        if (explained && !(gap.own > SURELY_OWN && gap.mean - own.mean > 1)) continue;
        found.push({ level: 'operator_topic', m, operator, team: -1, topic, n: n[cell]!, ...pick(gap) });
      }
    }
  }
  return found;
}

const pick = ({ mean, sd, material, low, high }: Gap): Gap => ({ mean, sd, material, low, high });

/** Handle time counts only together with a second sign at the same place or one that holds it. */
export function withSecondSign(found: readonly Candidate[], judgements: readonly Concluded[]): Candidate[] {
  const familyAt = (one: Candidate) => familyOf(judgements[one.m]!.measure);
  return found.filter((one) => {
    if (judgements[one.m]!.measure.id !== 'aht') return true;
    return found.some(
      (other) =>
        familyAt(other) !== 'time' &&
        other.material >= AGREES &&
        other.team === one.team &&
        other.operator === one.operator &&
        (other.topic === one.topic || other.topic < 0 || one.topic < 0),
    );
  });
}

/** The probabilities are those of a model: so much of the rate is used, and one or two flags of a line, of which no mean speaks, have to be surer. Of 100 simulated lines where nobody differs, at most three get a flag. */
const CAUTION = 0.9;
const LONE = 0.08;

/** The flags: as many of the surest as keep the share of false alarms within `rate`. */
export function chooseFlags(found: readonly Candidate[], rate: number): Candidate[] {
  const sorted = found.toSorted((a, b) => b.material - a.material);
  return sorted.slice(
    0,
    bayesianDiscoveries(
      sorted.map(({ material }) => material),
      CAUTION * rate,
      LONE,
    ),
  );
}
