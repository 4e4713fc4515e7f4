import type { Fate } from '@/lib/model/contact';
import { count, share } from './computed';
import { defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';

const FATE_TERMS = [
  ['unheardAnswered1h', 'answered_1h', 'neither'],
  ['unheardAnswered24h', 'answered_24h', 'neither'],
  ['unheardAnswered7d', 'answered_7d', 'neither'],
  ['unheardNever', 'never', 'lower'],
  ['unheardUnknown', 'unknown_caller', 'neither'],
] as const satisfies readonly (readonly [Term, Fate, Measure['direction']])[];

/** Tells a day on which everyone was heard from one without contacts. */
const CONTACTS: Need = { take: 'count' };

/** Contacts that asked for a person and did not get one, by what became of the caller; each is counted under one fate. */
const FATE_COUNTS = FATE_TERMS.map(([id, fate, direction]) =>
  defineMeasure({
    id,
    unit: 'count',
    direction,
    formula: { kind: 'total', of: { plus: [id] } },
    source: null,
    columns: ['caller_key'],
    needs: { n: { take: 'count', fates: [fate] }, contacts: CONTACTS },
    compute: ({ n }) => count(n),
  }),
);

/** Share of the callers known again who were answered within the time, out of all known again. */
function reachedWithin(id: string, fates: readonly Fate[]): Measure {
  const known = FATE_TERMS.filter(([, fate]) => fate !== 'unknown_caller');
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'higher',
    formula: {
      kind: 'quotient',
      numerator: { plus: known.filter(([, fate]) => fates.includes(fate)).map(([term]) => term) },
      denominator: { plus: known.map(([term]) => term) },
    },
    source: null,
    columns: ['caller_key'],
    needs: {
      reached: { take: 'count', fates },
      known: { take: 'count', fates: known.map(([, fate]) => fate) },
      contacts: CONTACTS,
    },
    compute: (f) => share(f.reached, f.known),
  });
}

export const REACHED_LATER: readonly Measure[] = [
  ...FATE_COUNTS,
  reachedWithin('reachedLater1h', ['answered_1h']),
  reachedWithin('reachedLater24h', ['answered_1h', 'answered_24h']),
  reachedWithin('reachedLater7d', ['answered_1h', 'answered_24h', 'answered_7d']),
];
