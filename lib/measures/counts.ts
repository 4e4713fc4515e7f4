import { type Ending, OFFERED_ENDINGS } from '@/lib/model/contact';
import { count, knownOf, quotient, share, unknown } from './computed';
import { defineMeasure, type Measure, type Reference, type Sum, type Term } from './measure';
import type { Need } from './need';

export const OTHER_EXITS: readonly Ending[] = OFFERED_ENDINGS.filter((e) => e !== 'answered' && e !== 'abandoned');

const GENESYS_OFFERED: Reference = {
  name: 'Genesys Cloud: queue performance',
  url: 'https://help.mypurecloud.com/?p=334996',
};
const AWS: Reference = {
  name: 'Amazon Connect: metrics definitions',
  url: 'https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html',
};
export const NHS_111: Reference = {
  name: 'NHS 111 statistics, July 2014',
  url: 'https://www.england.nhs.uk/statistics/statistical-work-areas/nhs-111-minimum-data-set/',
};

const answered: Need = { take: 'count', endings: ['answered'] };
const offered: Need = { take: 'count', endings: OFFERED_ENDINGS };
const abandoned: Need = { take: 'count', endings: ['abandoned'] };
const abandonedKnown: Need = { take: 'known', column: 'wait_s', endings: ['abandoned'] };
const shortAbandoned = (seconds: number): Need => ({ take: 'within', seconds, endings: ['abandoned'] });

function total(id: Term, direction: Measure['direction'], need: Need, source: Reference | null = null): Measure {
  return defineMeasure({
    id,
    unit: 'count',
    direction,
    formula: { kind: 'total', of: { plus: [id] } },
    source,
    columns: need.endings ? ['ending'] : [],
    needs: { n: need },
    compute: ({ n }) => count(n),
  });
}

function shareOf(id: string, direction: Measure['direction'], part: Term, need: Need, source: Reference): Measure {
  return defineMeasure({
    id,
    unit: 'share',
    direction,
    formula: { kind: 'quotient', numerator: { plus: [part] }, denominator: { plus: ['offered'] } },
    source,
    columns: ['ending'],
    needs: { part: need, offered },
    compute: (f) => share(f.part, f.offered),
  });
}

export const COUNTS: readonly Measure[] = [
  total('contacts', 'neither', { take: 'count' }),
  total('offered', 'neither', offered, GENESYS_OFFERED),
  total('answered', 'higher', answered),
  total('abandoned', 'lower', abandoned),
  total('otherExits', 'lower', { take: 'count', endings: OTHER_EXITS }, GENESYS_OFFERED),
  total('incomplete', 'lower', { take: 'count', endings: ['incomplete'] }),
  total('leftInMenu', 'neither', { take: 'count', endings: ['left_in_menu'] }),
  shareOf('abandonRate', 'lower', 'abandoned', abandoned, GENESYS_OFFERED),
  shareOf('answerRate', 'higher', 'answered', answered, {
    name: '988 Lifeline answer rate, Psychiatric Services 2022',
    url: 'https://psychiatryonline.org/doi/full/10.1176/appi.ps.202200020',
  }),
];

/** Contacts that gave up after at most `short_s` seconds. */
export function shortAbandonedMeasure(id: string, short_s: number): Measure {
  return defineMeasure({
    id,
    unit: 'count',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['shortAbandoned'] } },
    source: null,
    columns: ['ending', 'wait_s'],
    short_s,
    needs: { short: shortAbandoned(short_s), abandoned, abandonedKnown },
    compute: (f) =>
      f.abandoned > 0 && f.abandonedKnown === 0
        ? unknown('wait_s')
        : { ...count(f.short), ...knownOf(f.abandonedKnown, f.abandoned) },
  });
}

function abandonmentByWait(
  id: string,
  short_s: number,
  source: Reference,
  denominator: Sum,
  numerator: Term,
  shortsCount: boolean,
): Measure {
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'lower',
    formula: { kind: 'quotient', numerator: { plus: [numerator] }, denominator },
    source,
    columns: ['ending', 'wait_s'],
    short_s,
    needs: { short: shortAbandoned(short_s), abandoned, abandonedKnown, offered },
    compute: (f) => {
      if (f.abandoned > 0 && f.abandonedKnown === 0) return unknown('wait_s');
      const judged = f.offered - (f.abandoned - f.abandonedKnown);
      const computed = share(f.abandonedKnown - f.short, shortsCount ? judged : judged - f.short);
      return { ...computed, ...knownOf(judged, f.offered) };
    },
  });
}

/** (B − Bₛ) / (O − Bₛ): short abandonments are in neither side. */
export function abandonRateNetMeasure(id: string, short_s: number): Measure {
  const denominator: Sum = { plus: ['offered'], minus: ['shortAbandoned'] };
  return abandonmentByWait(id, short_s, AWS, denominator, 'abandonedAfterShort', false);
}

/** (B − Bₛ) / O: short abandonments stay among the offered, as in NHS 111's "abandoned after 30 seconds". */
export function abandonRateAfterMeasure(id: string, short_s: number): Measure {
  return abandonmentByWait(id, short_s, NHS_111, { plus: ['offered'] }, 'abandonedAfterShort', true);
}

export const SURVEY_COUNTS: readonly Measure[] = [
  total('surveyed', 'neither', { take: 'figure', figure: 'surveyed' }),
  defineMeasure({
    id: 'responseRate',
    unit: 'share',
    direction: 'higher',
    formula: { kind: 'quotient', numerator: { plus: ['surveyed'] }, denominator: { plus: ['answered'] } },
    source: null,
    columns: ['ending', 'score'],
    needs: { surveyed: { take: 'figure', figure: 'surveyed', endings: ['answered'] }, answered },
    compute: (f) => share(f.surveyed, f.answered),
  }),
  defineMeasure({
    id: 'occupancy',
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: ['handlingTime'] }, denominator: { plus: ['staffedTime'] } },
    source: {
      name: 'Society of Workforce Planning Professionals',
      url: 'https://swpp.org/',
    },
    columns: ['state'],
    needs: {
      handling: { take: 'figure', figure: 'handle_s' },
      staffed: { take: 'figure', figure: 'staffed_s' },
      talkKnown: { take: 'known', column: 'talk_s', endings: ['answered'] },
      answered,
    },
    compute: (f) => ({ ...quotient(f.handling, f.staffed), ...knownOf(f.talkKnown, f.answered) }),
  }),
];
