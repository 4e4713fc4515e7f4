import type { Times } from '@/lib/model/contact';
import { count, knownOf, nothing, share, unknown } from './computed';
import { type Computed, defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';

type CallerFigure = 'callers' | 'caller_contacts' | 'caller_talk_s';

function figure(name: CallerFigure, times: Times | null): Need {
  return { take: 'figure', figure: name, times };
}

const ALL = {
  callers: figure('callers', '1'),
  contacts: figure('caller_contacts', '1'),
  talk: figure('caller_talk_s', '1'),
  withheld: figure('caller_contacts', null),
};

interface Figures {
  readonly callers: number;
  readonly contacts: number;
  readonly talk: number;
  readonly withheld: number;
  /** Of those who contacted so often: none where they are too few to be told. */
  readonly among: number;
  readonly part: number;
}

/** What callers known again did in one month: those who contacted `times` or oftener, of all of them. Callers whose number is withheld are in neither, and counted. */
function ofCallers(
  id: string,
  times: Times,
  part: CallerFigure,
  formula: Measure['formula'],
  compute: (f: Figures) => Computed,
  columns: readonly string[] = ['caller_key'],
): Measure {
  return defineMeasure({
    id,
    unit: formula.kind === 'total' ? 'count' : 'share',
    direction: 'neither',
    formula,
    source: null,
    columns,
    needs: { ...ALL, among: figure('callers', times), part: figure(part, times) },
    compute: (f) => {
      if (f.contacts === 0) return f.withheld > 0 ? unknown('caller_key') : nothing();
      if (f.among === 0) return { value: null, n: f.callers, reason: { code: 'too-few' } };
      return { ...compute(f), ...knownOf(f.contacts, f.contacts + f.withheld) };
    },
  });
}

const shareOf = (part: Term, whole: Term): Measure['formula'] => ({
  kind: 'quotient',
  numerator: { plus: [part] },
  denominator: { plus: [whole] },
});
const totalOf = (term: Term): Measure['formula'] => ({ kind: 'total', of: { plus: [term] } });

/** Contacts of one caller hang together, so that Wilson's interval would be too narrow. */
const plainShare = (numerator: number, denominator: number): Computed => ({
  value: numerator / denominator,
  numerator,
  denominator,
  n: denominator,
});
const ofContacts = (f: Figures) => plainShare(f.part, f.contacts);

export const CALLERS: readonly Measure[] = [
  ofCallers('callers', '1', 'callers', totalOf('callers'), (f) => count(f.callers)),
  ofCallers('repeatCallers', '2', 'callers', shareOf('callersTwice', 'callers'), (f) => share(f.part, f.callers)),
  ofCallers('callersFive', '5', 'callers', totalOf('callersFive'), (f) => count(f.part)),
  ofCallers('callersTen', '10', 'callers', totalOf('callersTen'), (f) => count(f.part)),
  ofCallers('contactsOfTwice', '2', 'caller_contacts', shareOf('contactsOfTwice', 'contactsOfCallers'), ofContacts),
  ofCallers('contactsOfFive', '5', 'caller_contacts', shareOf('contactsOfFive', 'contactsOfCallers'), ofContacts),
  ofCallers('contactsOfTen', '10', 'caller_contacts', shareOf('contactsOfTen', 'contactsOfCallers'), ofContacts),
  ofCallers(
    'talkOfMost',
    'most',
    'caller_talk_s',
    shareOf('talkOfMost', 'talkOfCallers'),
    (f) => (f.talk === 0 ? unknown('talk_s') : { ...plainShare(f.part, f.talk), n: f.callers }),
    ['caller_key', 'talk_s'],
  ),
];
