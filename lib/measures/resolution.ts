import { DISPOSITIONS, OFFERED_ENDINGS } from '@/lib/model/contact';
import { count, knownOf, share, unknown } from './computed';
import { type Computed, defineMeasure, type Measure } from './measure';
import type { Need } from './need';

const answered: Need = { take: 'count', endings: ['answered'] };
const disposed: Need = { take: 'count', endings: ['answered'], dispositions: DISPOSITIONS };
const resolved: Need = { take: 'count', endings: ['answered'], dispositions: ['resolved'] };
const columns = ['ending', 'disposition'];

/** Where the disposition of none of the answered is known, no one knows how many were resolved. */
function ifDisposed(f: { readonly answered: number; readonly disposed: number }, value: () => Computed): Computed {
  return f.answered > 0 && f.disposed === 0 ? unknown('disposition') : value();
}

export const RESOLUTION: readonly Measure[] = [
  defineMeasure({
    id: 'resolved',
    unit: 'count',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['resolved'] } },
    source: null,
    columns,
    needs: { answered, disposed, resolved },
    compute: (f) => ifDisposed(f, () => ({ ...count(f.resolved), ...knownOf(f.disposed, f.answered) })),
  }),
  defineMeasure({
    id: 'resolutionRate',
    unit: 'share',
    direction: 'higher',
    formula: { kind: 'quotient', numerator: { plus: ['resolved'] }, denominator: { plus: ['disposed'] } },
    source: null,
    columns,
    needs: { answered, disposed, resolved },
    compute: (f) => ifDisposed(f, () => ({ ...share(f.resolved, f.disposed), ...knownOf(f.disposed, f.answered) })),
  }),
  defineMeasure({
    id: 'resolutionRateOffered',
    unit: 'share',
    direction: 'higher',
    formula: { kind: 'quotient', numerator: { plus: ['resolved'] }, denominator: { plus: ['offered'] } },
    source: null,
    columns,
    needs: { answered, disposed, resolved, offered: { take: 'count', endings: OFFERED_ENDINGS } },
    compute: (f) =>
      ifDisposed(f, () => ({
        ...share(f.resolved, f.offered),
        ...knownOf(f.offered - f.answered + f.disposed, f.offered),
      })),
  }),
];
