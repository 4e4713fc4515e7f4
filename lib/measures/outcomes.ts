import { DISPOSITIONS, type Disposition } from '@/lib/model/contact';
import { count, knownOf, share, unknown } from './computed';
import { type Computed, defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';

const answered: Need = { take: 'count', endings: ['answered'] };
const of = (...dispositions: readonly Disposition[]): Need => ({ take: 'count', endings: ['answered'], dispositions });
const columns = ['ending', 'disposition'];

interface Figures {
  readonly answered: number;
  readonly disposed: number;
  readonly transferred: number;
}

/** Some telephone systems note transfers and nothing else: where every known outcome is one, an empty outcome means "not transferred" and tells nothing of any other. */
const onlyTransfers = (f: Figures) => f.transferred > 0 && f.transferred === f.disposed;

function ofDisposed(f: Figures, part: number): Computed {
  if (f.answered > 0 && (f.disposed === 0 || onlyTransfers(f))) return unknown('disposition');
  return { ...share(part, f.disposed), ...knownOf(f.disposed, f.answered) };
}

function rate(
  id: string,
  term: Term,
  disposition: Disposition,
  compute: (f: Figures & { readonly part: number }) => Computed,
): Measure {
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: [term] }, denominator: { plus: ['disposed'] } },
    source: null,
    columns,
    needs: { answered, disposed: of(...DISPOSITIONS), transferred: of('transferred'), part: of(disposition) },
    compute,
  });
}

const RATES: readonly (readonly [string, Term, Disposition])[] = [
  ['referralRate', 'referred', 'referred'],
  ['escalationRate', 'escalated', 'escalated'],
  ['callbackRate', 'followUps', 'callback'],
  ['informationRate', 'informed', 'information'],
  ['unresolvedRate', 'unresolved', 'unresolved'],
  ['notPertinentShare', 'notPertinent', 'not_pertinent'],
  ['markedRepeatRate', 'markedRepeat', 'repeat'],
];

/** What became of the answered, as parts of those whose outcome is known. Blind and consulted transfers are not told apart: exports don't say which it was. */
export const OUTCOMES: readonly Measure[] = [
  defineMeasure({
    id: 'disposed',
    unit: 'count',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['disposed'] } },
    source: null,
    columns,
    needs: { answered, disposed: of(...DISPOSITIONS) },
    compute: (f) =>
      f.answered > 0 && f.disposed === 0
        ? unknown('disposition')
        : { ...count(f.disposed), ...knownOf(f.disposed, f.answered) },
  }),
  rate('transferRate', 'transferred', 'transferred', (f) =>
    onlyTransfers(f) ? share(f.transferred, f.answered) : ofDisposed(f, f.part),
  ),
  ...RATES.map(([id, term, disposition]) => rate(id, term, disposition, (f) => ofDisposed(f, f.part))),
];
