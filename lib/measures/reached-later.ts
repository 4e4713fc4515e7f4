import { FATES, type Fate } from '@/lib/model/contact';
import type { MeasureOptions } from '@/lib/model/question';
import { count, knownOf, nothing, share, unknown } from './computed';
import { FATE_GROUPS } from './fate-groups';
import { defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';
import { QUANTILES, quantileOf, sizeOf } from './times';

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

const starting = (word: string) => FATES.filter((fate) => fate.startsWith(word));

const PEOPLE_TERMS: readonly (readonly [Term, readonly Fate[], Measure['direction']])[] = [
  ['unheardPeople', FATES.filter((fate) => fate !== 'unknown_caller'), 'lower'],
  ['unheardReachedPeople', starting('answered'), 'neither'],
  ['unheardReachedPeople1h', FATE_GROUPS.unheardAnswered1h, 'neither'],
  ['unheardReachedPeople24h', FATE_GROUPS.unheardAnswered24h, 'neither'],
  ['unheardReachedPeople7d', FATE_GROUPS.unheardAnswered7d, 'neither'],
  ['unheardNeverPeople', ['never'], 'lower'],
  ['unheardOpenPeople', starting('open'), 'neither'],
];

/** Callers known again who gave up, each once for a queue, a channel and a service day, or the hours asked for of it, by what became of the first time. Whose number is not known can't be told apart: the
 * value then rests on the contacts whose number is. */
const PEOPLE_COUNTS = PEOPLE_TERMS.map(([id, fates, direction]) =>
  defineMeasure({
    id,
    unit: 'count',
    direction,
    formula: { kind: 'total', of: { plus: [id] } },
    source: null,
    columns: ['caller_key'],
    needs: {
      n: { take: 'count', fates, people: true },
      recognised: { take: 'count', fates: FATES.filter((fate) => fate !== 'unknown_caller') },
      unknown: { take: 'count', fates: ['unknown_caller'] },
      contacts: CONTACTS,
    },
    compute: (f) =>
      f.recognised === 0 && f.unknown > 0
        ? unknown('caller_key')
        : { ...count(f.n), ...knownOf(f.recognised, f.recognised + f.unknown) },
  }),
);

const REACHED_FATES: readonly Fate[] = ['answered_1h', 'answered_24h', 'answered_7d'];

/** Median time from giving up until the same caller was answered, of those who were within 7 days and whose 7 days were over at the end of the data: of the others, only the soon answered would count. */
export function timeUntilAnswered(method: MeasureOptions['percentile']): Measure {
  return defineMeasure({
    id: 'laterMedian',
    unit: 'seconds',
    direction: 'lower',
    formula: { kind: 'statistic', statistic: 'median', of: 'timeUntilAnswered' },
    source: QUANTILES,
    columns: ['caller_key'],
    needs: {
      reached: { take: 'count', fates: REACHED_FATES },
      contacts: CONTACTS,
      spread: { take: 'spread', column: 'later_s', fates: REACHED_FATES },
    },
    compute: ({ reached }, spread) => {
      const n = spread === null ? 0 : sizeOf(spread);
      if (spread === null || n === 0) return reached > 0 ? unknown('later_s') : nothing();
      return { ...quantileOf(spread, 0.5, method), n };
    },
  });
}

export const REACHED_LATER: readonly Measure[] = [
  ...FATE_COUNTS,
  ...PEOPLE_COUNTS,
  reachedWithin('reachedLater1h', ['reachedIn1h', 'over1h'], /^answered_1h/, /open_1h$/),
  reachedWithin('reachedLater24h', ['reachedIn24h', 'over24h'], /^answered_(1|24)h/, /open_(1|24)h$/),
  reachedWithin('reachedLater7d', ['reachedIn7d', 'over7d'], /^answered/, /open/),
];
