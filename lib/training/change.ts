/** A place before and after, in units of the measure's materiality: the level that was to be expected after, from what was known before, and the level that was seen; each with its standard deviation. */
export interface Change {
  expected: number;
  expectedSd: number;
  after: number;
  afterSd: number;
}

/** What untrained places did meanwhile: the mean of their changes, and the variance of them beyond what is not known of each. */
export interface Untrained {
  change: number;
  drift: number;
}

/** Added to the variance of a change as a weight, so that no single well-known place decides. */
const BEHIND_CHANGE = 0.05;
const BEHIND_DRIFT = 0.1;

const differenceOf = ({ expected, after }: Change) => after - expected;
const varianceOf = ({ expectedSd, afterSd }: Change) => expectedSd ** 2 + afterSd ** 2;

export function untrainedOf(places: readonly Change[]): Untrained {
  let [changes, weights, excess, drifts] = [0, 0, 0, 0];
  for (const place of places) {
    const d = differenceOf(place);
    const v = varianceOf(place);
    changes += d / (v + BEHIND_CHANGE);
    weights += 1 / (v + BEHIND_CHANGE);
    excess += (d * d - v) / (v + BEHIND_DRIFT) ** 2;
    drifts += 1 / (v + BEHIND_DRIFT) ** 2;
  }
  return places.length ? { change: changes / weights, drift: Math.max(0, excess / drifts) } : { change: 0, drift: 0 };
}

/** How much more a place changed than the untrained did, with its standard error. */
export function beyond(place: Change, { change, drift }: Untrained): { estimate: number; error: number } {
  return { estimate: differenceOf(place) - change, error: Math.sqrt(varianceOf(place) + drift) };
}
