import { FATES } from '@/lib/model/contact';
import { count, knownOf, share } from './computed';
import { FATE_GROUPS } from './fate-groups';
import { defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';

const FATE_TERMS: readonly (readonly [keyof typeof FATE_GROUPS & Term, Measure['direction']])[] = [
  ['unheardAnswered1h', 'neither'],
  ['unheardAnswered24h', 'neither'],
  ['unheardAnswered7d', 'neither'],
  ['unheardNever', 'lower'],
  ['unheardOpen', 'neither'],
  ['unheardUnknown', 'neither'],
];

/** Tells a day on which everyone was heard from one without contacts. */
const CONTACTS: Need = { take: 'count' };

/** Contacts that asked for a person and did not get one, by what became of the caller; each is counted under one fate. */
const FATE_COUNTS = FATE_TERMS.map(([id, direction]) =>
  defineMeasure({
    id,
    unit: 'count',
    direction,
    formula: { kind: 'total', of: { plus: [id] } },
    source: null,
    columns: ['caller_key'],
    needs: { n: { take: 'count', fates: FATE_GROUPS[id] }, contacts: CONTACTS },
    compute: ({ n }) => count(n),
  }),
);

/** Share of the callers known again who were answered within the time, out of all known again whose time was over at the end of the data: of the others,
 * those who were answered already would count and those who still can be would not. */
function reachedWithin(id: string, [reached, over]: [Term, Term], outcomes: RegExp, windows: RegExp): Measure {
  const judged = FATES.filter((fate) => fate !== 'unknown_caller' && !windows.test(fate));
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'higher',
    formula: { kind: 'quotient', numerator: { plus: [reached] }, denominator: { plus: [over] } },
    source: null,
    columns: ['caller_key'],
    needs: {
      reached: { take: 'count', fates: judged.filter((fate) => outcomes.test(fate)) },
      judged: { take: 'count', fates: judged },
      recognised: { take: 'count', fates: FATES.filter((fate) => fate !== 'unknown_caller') },
      unknown: { take: 'count', fates: ['unknown_caller'] },
      contacts: CONTACTS,
    },
    compute: (f) => ({ ...share(f.reached, f.judged), ...knownOf(f.recognised, f.recognised + f.unknown) }),
  });
}

export const REACHED_LATER: readonly Measure[] = [
  ...FATE_COUNTS,
  reachedWithin('reachedLater1h', ['reachedIn1h', 'over1h'], /^answered_1h/, /open_1h$/),
  reachedWithin('reachedLater24h', ['reachedIn24h', 'over24h'], /^answered_(1|24)h/, /open_(1|24)h$/),
  reachedWithin('reachedLater7d', ['reachedIn7d', 'over7d'], /^answered/, /open/),
];
