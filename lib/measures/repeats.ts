import { AGAIN, type Again } from '@/lib/model/contact';
import { knownOf, share, unknown } from './computed';
import { type Computed, defineMeasure, type Measure, type Term } from './measure';
import type { Need } from './need';

const OVER_1D: readonly Again[] = [
  'same_1d',
  'other_1d',
  'untold_1d',
  'same_7d',
  'other_7d',
  'untold_7d',
  'none',
  'none_untold',
  'again_1d_open_7d',
  'none_open_7d',
];
const OVER_7D = OVER_1D.filter((again) => !again.endsWith('open_7d'));
const OF_TOPIC: readonly Again[] = OVER_7D.filter((again) => !again.includes('untold'));
const of = (again: readonly Again[]): Need => ({ take: 'count', again });

const recognised = of(AGAIN.filter((again) => again !== 'unknown_caller' && again !== 'not_pertinent'));
const withheld = of(['unknown_caller']);
/** Tells a day of contacts of whom none was answered from one without contacts. */
const contacts: Need = { take: 'count' };

/** Of answered contacts whose caller is known again and whose window was over at the end of the data, the not pertinent apart. A further contact is any, in whatever queue and however it ended. */
function repeatMeasure(
  id: string,
  [part, whole]: [Term, Term],
  parts: readonly Again[],
  over: readonly Again[],
  /** Contacts of which the topic is wanted and not known. */
  untold: readonly Again[] = [],
): Measure {
  return defineMeasure({
    id,
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: [part] }, denominator: { plus: [whole] } },
    source: null,
    columns: ['ending', 'caller_key', ...(untold.length > 0 ? ['topic'] : [])],
    needs: { part: of(parts), over: of(over), untold: of(untold), recognised, withheld, contacts },
    compute: (f): Computed => {
      if (f.recognised === 0 && f.withheld > 0) return unknown('caller_key');
      if (f.over === 0 && f.untold > 0) return unknown('topic');
      return { ...share(f.part, f.over), ...knownOf(f.recognised - f.untold, f.recognised + f.withheld) };
    },
  });
}

const ending = (pattern: RegExp) => AGAIN.filter((again) => pattern.test(again));

export const REPEATS: readonly Measure[] = [
  repeatMeasure(
    'repeat1d',
    ['againIn1d', 'again1dOver'],
    ending(/_1d(_open_7d)?$/).filter((a) => a !== 'open_1d'),
    OVER_1D,
  ),
  repeatMeasure('repeat7d', ['againIn7d', 'again7dOver'], ending(/^(same|other|untold)_/), OVER_7D),
  repeatMeasure('fcr7', ['notAgainOnTopic', 'again7dOverOfTopic'], ['other_1d', 'other_7d', 'none'], OF_TOPIC, [
    'untold_1d',
    'untold_7d',
    'none_untold',
  ]),
];
