import { count, unknown } from './computed';
import { defineMeasure, type Measure } from './measure';
import type { Need } from './need';

const seconds: Need = { take: 'figure', figure: 'state_s' };
const stretches: Need = { take: 'figure', figure: 'stretches' };
const open: Need = { take: 'figure', figure: 'stretches_open' };

/** Time of operators in a state, and how many stretches it is of. A stretch of no known end has no known length: it is counted and its time is not. */
export const STATE_TIME: readonly Measure[] = [
  defineMeasure({
    id: 'stateTime',
    unit: 'seconds',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['stateTime'] } },
    source: null,
    columns: ['state', 'started_at', 'ended_at'],
    needs: { seconds, stretches, open },
    compute: (f) =>
      f.seconds === 0 && f.open > 0 && f.open === f.stretches
        ? unknown('ended_at')
        : { value: f.seconds, n: f.stretches - f.open },
  }),
  defineMeasure({
    id: 'stretches',
    unit: 'count',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['stretches'] } },
    source: null,
    columns: ['state', 'started_at'],
    needs: { stretches },
    compute: (f) => count(f.stretches),
  }),
  defineMeasure({
    id: 'stretchesOpen',
    unit: 'count',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['stretchesOpen'] } },
    source: null,
    columns: ['state', 'started_at', 'ended_at'],
    needs: { open },
    compute: (f) => count(f.open),
  }),
];
