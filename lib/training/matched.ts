import { beyond, type Change, type Untrained } from './change';

/** An untrained place of a measure: its change beyond that of the untrained, in its standard errors. */
interface Peer {
  /** Index of the measure. */
  measure: number;
  z: number;
  expected: number;
  afterSd: number;
}

/** Untrained places of measures of one unit, their changes rising. */
export type Peers = readonly Peer[];

/** Mean of changes and their quantiles 2.5, 5, 95 and 97.5 %, in standard errors. */
export interface Changes {
  mean: number;
  quantiles: readonly [lowest: number, low: number, high: number, highest: number];
}

const SHARES = [0.025, 0.05, 0.95, 0.975];
const NORMAL: Changes = {
  mean: 0,
  quantiles: [-1.959963984540054, -1.6448536269514722, 1.6448536269514722, 1.959963984540054],
};
/** How far in expected level a peer may lie, in materialities: more, the more unusual the place is; and in the natural logarithm of the standard deviation after. */
const NEAR = 0.15;
const NEAR_BY_LEVEL = 0.3;
const NEAR_SD = 1;
/** Weight of the other measures' peers. */
const OTHER_MEASURE = 0.3;
/** So many peers does the normal distribution stand for, and all peers for those alike. */
const BEHIND_ALL = 150;
const BEHIND_ALIKE = 10;
/** Where few were alike before, those who were not may tell too little. */
const WIDER = 1.25;

export function peersOf(measures: readonly { places: readonly Change[]; untrained: Untrained }[]): Peers {
  return measures
    .flatMap(({ places, untrained }, measure) =>
      places.map((place): Peer => {
        const { estimate, error } = beyond(place, untrained);
        return { measure, z: estimate / error, expected: place.expected, afterSd: place.afterSd };
      }),
    )
    .sort((a, b) => a.z - b.z);
}

/** How much places change that were not trained and were like this one before, looked equally bad and were seen as often: so regression to the mean that the expectation left is in the interval, and its
 * width is that of what happens. After conformal prediction by weights: Tibshirani et al., Conformal prediction under covariate shift, NeurIPS 32 (2019). */
export function changesOfAlike(place: Change, measure: number, peers: Peers): Changes {
  const near = NEAR + NEAR_BY_LEVEL * Math.abs(place.expected);
  const own = peers.map((peer) => (peer.measure === measure ? 1 : OTHER_MEASURE));
  const alike = peers.map(({ expected, afterSd }, i) => {
    const level = (expected - place.expected) / near;
    const sd = Math.log(afterSd / place.afterSd) / NEAR_SD;
    return own[i]! * Math.exp(-(level * level + sd * sd) / 2);
  });
  const all = drawn(NORMAL, BEHIND_ALL, peers, own);
  return drawn(wider(all), BEHIND_ALIKE, peers, alike);
}

function wider({ mean, quantiles: [lowest, low, high, highest] }: Changes): Changes {
  return { mean, quantiles: [WIDER * lowest, WIDER * low, WIDER * high, WIDER * highest] };
}

/** The peers' changes drawn to others, behind which stand so many. */
function drawn(to: Changes, behind: number, peers: Peers, weights: readonly number[]): Changes {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seen: number[] = [];
  let under = 0;
  let sum = 0;
  for (const [i, { z }] of peers.entries()) {
    under += weights[i]!;
    sum += weights[i]! * z;
    while (seen.length < SHARES.length && under >= SHARES[seen.length]! * total) seen.push(z);
  }
  const draw = (q: 0 | 1 | 2 | 3) => (total * (seen[q] ?? 0) + behind * to.quantiles[q]) / (total + behind);
  return { mean: (sum + behind * to.mean) / (total + behind), quantiles: [draw(0), draw(1), draw(2), draw(3)] };
}
