import { tellingOf } from './flag-words';
import { FEWEST_ROWS, type PersonPlaces, type Place, tellingAt } from './operator-places';

/** A difference for the better that is told: two fifths of a material one at least, as it is believed, */
const LEAST_GAP = -0.4;
/** with a 90 % interval that lies wholly on the better side, */
const HIGHEST = -0.1;
/** and seen at the place itself, at the same 90 %, not only believed of it because of others. */
const OWN_WIDTH = 1.645;

/** Whether a person does better at a place than would be expected. Shorter calls and quicker paperwork are no strength: to end sooner is not to help better. */
export function isStrength({ measure, n, gap, high, seen, error }: Omit<Place, 'topic'>): boolean {
  return (
    tellingOf(measure) !== 'log' &&
    n >= FEWEST_ROWS &&
    gap <= LEAST_GAP &&
    high <= HIGHEST &&
    seen + OWN_WIDTH * error < 0
  );
}

/** Places where a person does better than expected, the surest first. What they do better everywhere is told once. */
export function strengthsOf({ places }: PersonPlaces): Place[] {
  const found = places.filter(isStrength);
  const everywhere = new Set(found.filter(({ topic }) => topic === null).map(({ measure }) => measure));
  return found
    .filter(({ measure, topic }) => topic === null || !everywhere.has(measure))
    .sort((a, b) => Number(a.topic !== null) - Number(b.topic !== null) || a.high - b.high || a.gap - b.gap);
}

/** Of how many places enough is known, and at how many of them nothing speaks for a material gap. */
export function steadyOf({ places }: PersonPlaces): { of: number; steady: number } {
  const known = places.filter((place) => ['told', 'flagged'].includes(tellingAt(place)));
  return { of: known.length, steady: known.filter(({ flag, material }) => !flag && material < 0.5).length };
}
