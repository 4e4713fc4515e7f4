import type { Figure } from '@/lib/model/cuboid';
import { count, knownOf, nothing, quotient, share } from './computed';
import { type Computed, defineMeasure, type Measure, type Reference, type Term } from './measure';
import type { Need } from './need';

const LOAD: Reference = {
  name: 'Willems et al., IJERPH 17:1641, 2020',
  url: 'https://doi.org/10.3390/ijerph17051641',
};

const figure = (name: Figure): Need => ({ take: 'figure', figure: name });
const taken = figure('taken');
const ofTopic = figure('topic_n');
const severe = figure('severe_n');

function exposure<Name extends string>(
  id: Term,
  unit: Measure['unit'],
  needs: Readonly<Record<Name, Need>>,
  compute: (figures: Readonly<Record<Name, number>>) => Computed,
  columns: readonly string[] = ['operator_id', 'topic'],
): Measure {
  return defineMeasure({
    id,
    unit,
    direction: 'neither',
    formula: { kind: 'total', of: { plus: [id] } },
    source: LOAD,
    columns,
    needs,
    compute,
  });
}

/** Nobody answered, nothing is known; else the value, and of how many contacts the topic is. */
function ofTaken(f: { readonly taken: number; readonly ofTopic: number }, value: () => Computed): Computed {
  if (f.taken === 0) return nothing();
  if (f.ofTopic === 0) return { value: null, n: 0, reason: { code: 'unknown-in-data', column: 'topic' } };
  return { ...value(), ...knownOf(f.ofTopic, f.taken) };
}

const AT_NIGHT = ['operator_id', 'entered_at'];

/** What answering asks of operators, to share it out and to give rest: never a rank, and nothing that is good or bad of a person. Contacts that an unknown operator answered are in none of them. */
export const EXPOSURE: readonly Measure[] = [
  exposure('severeContacts', 'count', { taken, ofTopic, severe }, (f) => ofTaken(f, () => count(f.severe))),
  defineMeasure({
    id: 'severeShare',
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: ['severeContacts'] }, denominator: { plus: ['contactsOfTopic'] } },
    source: LOAD,
    columns: ['operator_id', 'topic'],
    needs: { taken, ofTopic, severe },
    compute: (f) => ofTaken(f, () => share(f.severe, f.ofTopic)),
  }),
  exposure(
    'severeTalk',
    'seconds',
    { taken, ofTopic, severe, known: figure('severe_talk_n'), talk: figure('severe_talk_s') },
    (f) =>
      ofTaken(f, () =>
        f.severe > 0 && f.known === 0
          ? { value: null, n: 0, reason: { code: 'unknown-in-data', column: 'talk_s' } }
          : { value: f.talk, n: f.known },
      ),
  ),
  exposure('severeRuns', 'count', { taken, ofTopic, runs: figure('runs') }, (f) => ofTaken(f, () => count(f.runs))),
  exposure('severeInRuns', 'count', { taken, ofTopic, contacts: figure('run_contacts') }, (f) =>
    ofTaken(f, () => count(f.contacts)),
  ),
  exposure('longestRun', 'count', { taken, ofTopic, longest: figure('run_max') }, (f) =>
    ofTaken(f, () => count(f.longest)),
  ),
  defineMeasure({
    id: 'shortRecoveries',
    unit: 'share',
    direction: 'lower',
    formula: { kind: 'quotient', numerator: { plus: ['recoveriesShort'] }, denominator: { plus: ['recoveries'] } },
    source: LOAD,
    columns: ['operator_id', 'topic', 'talk_s'],
    needs: { short: figure('recovery_short'), all: figure('recovery_n') },
    compute: (f) => share(f.short, f.all),
  }),
  defineMeasure({
    id: 'recoveryMean',
    unit: 'seconds',
    direction: 'higher',
    formula: { kind: 'quotient', numerator: { plus: ['recoveryTime'] }, denominator: { plus: ['recoveries'] } },
    source: LOAD,
    columns: ['operator_id', 'topic', 'talk_s'],
    needs: { seconds: figure('recovery_s'), all: figure('recovery_n') },
    compute: (f) => quotient(f.seconds, f.all),
  }),
  exposure(
    'nightContacts',
    'count',
    { taken, night: figure('night_n') },
    (f) => (f.taken + f.night === 0 ? nothing() : count(f.night)),
    AT_NIGHT,
  ),
  exposure(
    'nightsWorked',
    'count',
    { taken, nights: figure('nights') },
    (f) => (f.taken + f.nights === 0 ? nothing() : count(f.nights)),
    AT_NIGHT,
  ),
];
