import { OFFERED_ENDINGS } from '@/lib/model/contact';
import { knownOf, quotient, unknown } from './computed';
import { defineMeasure, type Measure } from './measure';

/** Mean patience, were it exponential: who is answered, or leaves otherwise, was patient for at least as long as the wait, so that all waits count and only those who gave up divide them. */
export const patience: Measure = defineMeasure({
  id: 'patience',
  unit: 'seconds',
  direction: 'neither',
  formula: { kind: 'quotient', numerator: { plus: ['waitOfOffered'] }, denominator: { plus: ['abandoned'] } },
  source: {
    name: 'Mandelbaum & Zeltyn, Service engineering in action, 2007',
    url: 'https://doi.org/10.1007/978-3-540-29860-1_2',
  },
  columns: ['ending', 'wait_s'],
  needs: {
    waits: { take: 'sum', column: 'wait_s', endings: OFFERED_ENDINGS },
    known: { take: 'known', column: 'wait_s', endings: OFFERED_ENDINGS },
    offered: { take: 'count', endings: OFFERED_ENDINGS },
    abandoned: { take: 'known', column: 'wait_s', endings: ['abandoned'] },
  },
  compute: (f) =>
    f.offered > 0 && f.known === 0
      ? unknown('wait_s')
      : { ...quotient(f.waits, f.abandoned), ...knownOf(f.known, f.offered) },
});
