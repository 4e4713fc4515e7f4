import type { Formula } from '@/lib/model/settings';
import { knownOf, share, unknown } from './computed';
import { NHS_111, OTHER_EXITS } from './counts';
import { defineMeasure, type Measure, type Reference, type Sum } from './measure';

const GENESYS: Reference = {
  name: 'Genesys Cloud: configure the service level calculation',
  url: 'https://help.mypurecloud.com/articles/configure-the-service-level-calculation/',
};
const ASTERISK: Reference = {
  name: 'Asterisk: queues.conf.sample',
  url: 'https://github.com/asterisk/asterisk/blob/master/configs/samples/queues.conf.sample',
};
const BRIGHT_PATTERN: Reference = {
  name: 'Bright Pattern: service level formulas',
  url: 'https://blog.brightpattern.com/blog/service-level-ns-infographic',
};

interface Definition {
  numerator: Sum;
  denominator: Sum;
  source: Reference;
  /** Whether the waits of those who abandoned enter. */
  abandonedWaits: boolean;
  parts(f: Parts): [numerator: number, denominator: number];
}

/** Counts of one group. `A` holds only contacts of which it is known whether they waited at most T; `B`, where abandoned waits enter, those whose wait is known. */
interface Parts {
  A: number;
  A_T: number;
  B: number;
  B_T: number;
  B_s: number;
  X: number;
}

/** The service-level formulas in use, each "within" meaning ≤ T. For B_s ≤ B_T, SL-6 ≤ SL-2 ≤ SL-4 ≤ SL-3 ≤ SL-1 and
 * SL-3 ≤ SL-5. */
const DEFINITIONS: Record<Formula, Definition> = {
  'SL-1': {
    numerator: { plus: ['answeredWithin'] },
    denominator: { plus: ['answered'] },
    source: NHS_111,
    abandonedWaits: false,
    parts: ({ A, A_T }) => [A_T, A],
  },
  'SL-2': {
    numerator: { plus: ['answeredWithin'] },
    denominator: { plus: ['answered', 'abandoned'] },
    source: GENESYS,
    abandonedWaits: false,
    parts: ({ A, A_T, B }) => [A_T, A + B],
  },
  'SL-3': {
    numerator: { plus: ['answeredWithin'] },
    denominator: { plus: ['answered', 'abandoned'], minus: ['abandonedWithin'] },
    source: BRIGHT_PATTERN,
    abandonedWaits: true,
    parts: ({ A, A_T, B, B_T }) => [A_T, A + B - B_T],
  },
  'SL-4': {
    numerator: { plus: ['answeredWithin'] },
    denominator: { plus: ['answered', 'abandoned'], minus: ['shortAbandoned'] },
    source: GENESYS,
    abandonedWaits: true,
    parts: ({ A, A_T, B, B_s }) => [A_T, A + B - B_s],
  },
  'SL-5': {
    numerator: { plus: ['answeredWithin', 'abandonedWithin'] },
    denominator: { plus: ['answered', 'abandoned'] },
    source: ASTERISK,
    abandonedWaits: true,
    parts: ({ A, A_T, B, B_T }) => [A_T + B_T, A + B],
  },
  'SL-6': {
    numerator: { plus: ['answeredWithin'] },
    denominator: { plus: ['answered', 'abandoned', 'otherExits'] },
    source: GENESYS,
    abandonedWaits: false,
    parts: ({ A, A_T, B, X }) => [A_T, A + B + X],
  },
};

/** Share of contacts served within `threshold_s` seconds by one of the formulas. Contacts whose wait the formula needs
 * and the data does not give are left out of both sides; where it gives none, there is no value. */
export function serviceLevelMeasure(id: string, formula: Formula, threshold_s: number, short_s: number): Measure {
  const { numerator, denominator, source, abandonedWaits, parts } = DEFINITIONS[formula];
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'higher',
    formula: { kind: 'quotient', numerator, denominator },
    source,
    columns: ['ending', 'wait_s'],
    threshold_s,
    short_s: formula === 'SL-4' ? short_s : undefined,
    needs: {
      answered: { take: 'count', endings: ['answered'] },
      A: { take: 'judged', seconds: threshold_s, endings: ['answered'] },
      A_T: { take: 'within', seconds: threshold_s, endings: ['answered'] },
      abandoned: { take: 'count', endings: ['abandoned'] },
      ...(abandonedWaits && { B: { take: 'known', column: 'wait_s', endings: ['abandoned'] } }),
      ...((formula === 'SL-3' || formula === 'SL-5') && {
        B_T: { take: 'within', seconds: threshold_s, endings: ['abandoned'] },
      }),
      ...(formula === 'SL-4' && { B_s: { take: 'within', seconds: short_s, endings: ['abandoned'] } }),
      ...(formula === 'SL-6' && { X: { take: 'count', endings: OTHER_EXITS } }),
    },
    compute: (f: Readonly<Record<string, number>>) => {
      const { answered = 0, abandoned = 0, A = 0, A_T = 0, B_T = 0, B_s = 0, X = 0 } = f;
      const B = abandonedWaits ? (f.B ?? 0) : abandoned;
      if (answered > 0 && A === 0) return unknown('wait_s');
      if (abandonedWaits && abandoned > 0 && B === 0) return unknown('wait_s');
      const computed = share(...parts({ A, A_T, B, B_T, B_s, X }));
      return { ...computed, ...knownOf(A + B, answered + abandoned) };
    },
  });
}

/** The service level as the exporting system counts it, by a threshold of its own: of the intervals that say how many were answered within it. */
export const serviceLevelReported: Measure = defineMeasure({
  id: 'serviceLevelReported',
  unit: 'share',
  direction: 'higher',
  formula: {
    kind: 'quotient',
    numerator: { plus: ['reportedWithin'] },
    denominator: { plus: ['answered', 'abandoned'] },
  },
  source: GENESYS,
  columns: ['within_threshold'],
  reported: true,
  needs: {
    within: { take: 'figure', figure: 'reported_within' },
    n: { take: 'figure', figure: 'reported_n' },
  },
  compute: (f) => (f.n === 0 ? unknown('within_threshold') : share(f.within, f.n)),
});
