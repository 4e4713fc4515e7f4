import { parseArgs } from 'node:util';
import { formatFor } from '@/lib/format/figure';
import type { Locale } from '@/lib/format/locale';
import { flagWords } from '@/lib/i18n/flags';
import type { Flag } from '@/lib/model/training';
import { UserError } from '@/lib/model/user-error';
import { effectsBeside } from '@/lib/publish/effects-thread';
import type { StoredLine } from '@/lib/publish/training-line';
import { clearsWords, type FlagWords, flagSentence, sinceWords } from '@/lib/reading/flag-words';
import { formatDay } from '@/lib/time/day';
import { judgedCells } from '@/lib/training/judged-cells';
import { type FoundFlag, report } from '@/lib/training/report';
import { effectRows } from './effects';
import { LINE_OPTIONS, withStoredLine } from './stored-line';

const LANGUAGES = { es: 'es-MX', en: 'en' } as const satisfies Record<string, Locale>;
type Language = keyof typeof LANGUAGES;

/** Prints where operators may need more training. */
export async function flagsCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({ args, options: { ...LINE_OPTIONS, lang: { type: 'string', default: 'es' } } });
  const { lang } = values;
  if (lang !== 'es' && lang !== 'en') throw new UserError(`--lang: "${lang}" is neither es nor en`);
  const text = await withStoredLine(values, async (stored, judging) => {
    const effects = values.json ? effectsBeside({ line: stored.line, judging, asOf: stored.asOf }) : null;
    effects?.catch(() => {});
    const found = report(stored.line, judging, stored.asOf);
    if (stored.line.calls.day.at(-1)! < found.window.from)
      process.stderr.write(
        `escucha flags: there are no calls with a known operator in the ${judging.windowWeeks} weeks up to ${formatDay(stored.asOf)}; ask for another day with --as-of\n`,
      );
    const flags = await Promise.all(found.flags.map((flag) => withCalls(stored, flag)));
    if (!values.json) return asText(flags, await wordsOf(lang), judgedCells(stored.line, found.now).length > 0);
    const words = { es: await wordsOf('es'), en: await wordsOf('en') };
    return `${JSON.stringify({
      flags: flags.map((flag) => asJson(flag, words)),
      cells: judgedCells(stored.line, found.now),
      trainings: effectRows((await effects) ?? []),
      cleared: found.cleared,
    })}\n`;
  });
  process.stdout.write(text);
}

async function withCalls(stored: StoredLine, flag: FoundFlag): Promise<Flag> {
  return { ...flag, calls: await stored.callsAt(flag.calls) };
}

async function wordsOf(language: Language): Promise<FlagWords> {
  const locale = LANGUAGES[language];
  await flagWords.load(locale);
  return { f: formatFor(locale), d: flagWords.in(locale)! };
}

const ofId = (id: string) => id;
const plain = (text: string) => text.replaceAll('*', '');

function asText(flags: readonly Flag[], words: FlagWords, enough: boolean): string {
  if (flags.length === 0) return `${enough ? words.d.nothing : words.d.notEnough}\n`;
  return flags
    .map(
      (flag) => `${plain(flagSentence(flag, ofId, words))}\n  ${sinceWords(flag, words)} ${clearsWords(flag, words)}\n`,
    )
    .join('\n');
}

function asJson(flag: Flag, words: Record<Language, FlagWords>) {
  const { level, operator, team, topic, measure, confidence, n, observed, expected, gap, low, high } = flag;
  return {
    level,
    ...(operator !== null && { operator }),
    ...(team !== null && { team }),
    ...(topic !== null && { topic }),
    measure,
    confidence,
    n,
    observed,
    expected,
    effect: gap,
    low,
    high,
    status: flag.standing,
    ...(flag.since !== null && { since: formatDay(flag.since) }),
    ...(flag.clears && { clears: flag.clears }),
    ...(flag.kind !== null && { training: flag.kind }),
    agree: flag.agree,
    calls: flag.calls.map(({ id }) => id),
    sentence: {
      es: plain(flagSentence(flag, ofId, words.es)),
      en: plain(flagSentence(flag, ofId, words.en)),
    },
  };
}
