import type { Format } from '@/lib/format/figure';
import type { Locale } from '@/lib/format/locale';
import { dataWords } from '@/lib/i18n/data';
import { loadWords } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import { outcomesWords } from '@/lib/i18n/outcomes';
import type { PageWords } from '@/lib/i18n/page-words';
import { satisfactionWords } from '@/lib/i18n/satisfaction';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Answer, Question } from '@/lib/model/question';
import type { TrustDocument } from '@/lib/model/trust';
import type { Period } from '@/lib/time/period';
import { NO_CHOICE } from '@/lib/url/view';
import { dataHeadline } from './data-headline';
import { dataLead } from './data-questions';
import { overviewHeadline, waitingHeadline } from './headline';
import { loadHeadline } from './load';
import { loadLead } from './load-questions';
import { outcomesHeadline } from './outcomes';
import { outcomesLead } from './outcomes-questions';
import { overviewLead, waitingLead } from './questions';
import { satisfactionHeadline } from './satisfaction';
import { satisfactionLead } from './satisfaction-questions';
import { resolveScope, type Scope } from './scope';
import { buildTiles } from './tiles';
import { readWorstHours } from './waiting';

interface Given<T> {
  scope: Scope;
  manifest: Manifest;
  trust: TrustDocument | null;
  words: { m: Messages; f: Format; d: T };
}

/** A page as it opens for a reader who chose nothing. */
interface Opening {
  questions: Question[];
  /** Whether the answers are worth their bytes beside the sentence. */
  kept: boolean;
  load(locale: Locale): Promise<void>;
  /** From one answer for each question, once the language is loaded. */
  headline(answers: readonly Answer[], trust: TrustDocument | null, words: { m: Messages; f: Format }): Headline;
}

const NO_WORDS: PageWords<null> = { load: async () => {}, in: () => null };

function page<T, Q extends Record<string, Question>>(
  { words: pageWords, kept = false }: { words: PageWords<T>; kept?: boolean },
  ask: (scope: Scope) => Q,
  say: (answers: Record<keyof Q, Answer>, given: Given<T>) => Headline,
) {
  return (scope: Scope, manifest: Manifest): Opening => {
    const questions = ask(scope);
    return {
      questions: Object.values(questions),
      kept,
      load: pageWords.load,
      headline: (answers, trust, words) => {
        const named = Object.fromEntries(Object.keys(questions).map((name, i) => [name, answers[i]]));
        const d = pageWords.in(words.f.locale);
        if (d === undefined) throw new RangeError(`no words in ${words.f.locale}`);
        return say(named as Record<keyof Q, Answer>, { scope, manifest, trust, words: { ...words, d } });
      },
    };
  };
}

/** By path; a page that is not named here says its first sentence once its data are there. */
const PAGES = {
  '/': page({ words: NO_WORDS, kept: true }, overviewLead, (answers, { scope, manifest, words }) =>
    overviewHeadline(answers.now, buildTiles(answers, scope, manifest)[0], scope, manifest, words),
  ),
  '/waiting/': page({ words: NO_WORDS }, waitingLead, (answers, { scope, manifest, words }) =>
    waitingHeadline(answers.now, readWorstHours(answers, scope)[0], scope, manifest, words),
  ),
  '/outcomes/': page({ words: outcomesWords }, outcomesLead, (answers, { scope, words }) =>
    outcomesHeadline(answers, scope, words),
  ),
  '/load/': page({ words: loadWords }, loadLead, (answers, { scope, manifest, words }) =>
    loadHeadline(answers, scope, manifest, words),
  ),
  '/satisfaction/': page({ words: satisfactionWords }, satisfactionLead, (answers, { scope, manifest, words }) =>
    satisfactionHeadline(answers, scope, manifest, words),
  ),
  '/trust/': page({ words: dataWords }, dataLead, ({ now }, { scope, manifest, trust, words }) =>
    dataHeadline(now, trust, scope, manifest, words),
  ),
};

export function openingsOf(manifest: Manifest, coverage: Period): Record<string, Opening> {
  const scope = resolveScope(NO_CHOICE, manifest, coverage);
  return Object.fromEntries(Object.entries(PAGES).map(([path, open]) => [path, open(scope, manifest)]));
}
