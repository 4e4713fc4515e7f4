import type { Format } from '@/lib/format/figure';
import type { FlagMessages } from '@/lib/i18n/flags';
import type { TrainingModule } from '@/lib/model/settings';
import type { Flag } from '@/lib/model/training';

export interface FlagWords {
  f: Format;
  d: FlagMessages;
}

/** `qa_` and the criterion of a scorecard; survey dimensions and call measures by their own ids. */
const OF_REVIEWS = 'qa_';
const CALL_MEASURES: readonly string[] = ['aht', 'wrap', 'hold', 'transfer', 'unresolved', 'repeat'];
const IN_SECONDS: readonly string[] = ['aht', 'wrap'];
const BEST_SCORE = 5;
/** Below it a difference is likely to matter, no more. */
const SURE = 0.8;
/** Above it no share is said: nobody is so sure. */
const SUREST = 0.995;

export type Telling = 'log' | 'share' | 'criterion' | 'score';

/** In what a measure is told: seconds, a number of calls or of reviews, or a score. */
export function tellingOf(measure: string): Telling {
  if (measure.startsWith(OF_REVIEWS)) return 'criterion';
  if (IN_SECONDS.includes(measure)) return 'log';
  return CALL_MEASURES.includes(measure) ? 'share' : 'score';
}

/** A measure's name, as the head of a table has it; criteria and questions of which we have no name, as the line writes them. */
export function judgedName(measure: string, { d }: Pick<FlagWords, 'd'>): string {
  const own = measure.startsWith(OF_REVIEWS) ? measure.slice(OF_REVIEWS.length) : measure;
  const names = measure.startsWith(OF_REVIEWS) ? d.criteria : d.measures;
  return names[own] ?? own.replaceAll('_', ' ');
}

/** A value of a measure: bad outcomes as a count, seconds, or the score out of five of so many points lost. Expected counts keep a tenth under ten. */
export function judgedValue(measure: string, value: number, { f }: Pick<FlagWords, 'f'>, expected = false): string {
  const telling = tellingOf(measure);
  if (telling === 'log') return f.seconds(Math.round(value));
  if (telling === 'score') return f.decimal(BEST_SCORE - value, 2);
  return expected && value < 10 ? f.decimal(value, 1) : f.count(Math.round(value));
}

type Seen = Pick<Flag, 'measure' | 'n' | 'observed' | 'expected'>;

/** What happened, and what would be expected of colleagues with the same calls. */
export function whatHappened({ measure, n, observed, expected }: Seen, words: FlagWords): string {
  const { f, d } = words;
  const told = [
    judgedValue(measure, observed, words),
    f.count(n),
    judgedValue(measure, expected, words, true),
  ] as const;
  const telling = tellingOf(measure);
  if (telling === 'score' || telling === 'criterion') return d.what[telling](judgedName(measure, words), ...told);
  return d.what[measure as 'hold'](...told);
}

export function placeWords(
  { level, operator, team, topic }: Pick<Flag, 'level' | 'operator' | 'team' | 'topic'>,
  nameOf: (operator: string) => string,
  { d }: FlagWords,
): string {
  if (level === 'team_topic') return d.at.team_topic(team ?? '', topic ?? '');
  const who = nameOf(operator ?? '');
  return level === 'operator' ? d.at.operator(who) : d.at.operator_topic(who, topic ?? '');
}

export function sureWords({ confidence }: Pick<Flag, 'confidence'>, { f, d }: FlagWords): string {
  if (confidence >= SUREST) return d.surest;
  return (confidence >= SURE ? d.sure : d.likely)(f.percent(confidence, 0));
}

/** The flag's face: where, what happened, what would be expected, how sure. The place's topic stands between asterisks. */
export function flagSentence(flag: Flag, nameOf: (operator: string) => string, words: FlagWords): string {
  const { d } = words;
  const what = whatHappened(flag, words);
  return `${d.joined(placeWords(flag, nameOf, words), what.charAt(0).toLowerCase() + what.slice(1))} ${sureWords(flag, words)}`;
}

/** How large the gap is, in people's terms. */
export function extentWords({ measure, observed, expected }: Seen, words: FlagWords): string {
  const { f, d } = words;
  const telling = tellingOf(measure);
  if (telling === 'log') return d.extent.longer(f.seconds(Math.round(observed - expected)));
  if (telling === 'score') return d.extent.lower(f.decimal(observed - expected, 2));
  return d.extent.more(judgedValue(measure, observed - expected, words, true));
}

export function sinceWords({ since }: Pick<Flag, 'since'>, { f, d }: FlagWords): string {
  return since === null ? d.always : d.since(f.dayShort(since));
}

export function clearsWords({ clears, measure }: Pick<Flag, 'clears' | 'measure'>, words: FlagWords): string {
  const { f, d } = words;
  if (clears === null) return d.clears.none;
  const none = clears.atMost < 1 && ['share', 'criterion'].includes(tellingOf(measure));
  if (none) return d.clears.noneOf(f.count(clears.n));
  return d.clears[tellingOf(measure)](judgedValue(measure, clears.atMost, words), f.count(clears.n));
}

/** Rarer than this is not told in figures. */
const RAREST = 10_000;

/** How often chance alone would make so large a gap; empty where it would more often than not. */
export function chanceWords({ chance }: Pick<Flag, 'chance'>, { f, d }: FlagWords): string {
  const once = Math.round(1 / chance);
  if (!(once < RAREST)) return d.chanceRare(f.count(RAREST));
  return once > 1 ? d.chance(f.count(once)) : '';
}

/** The first training that the line offers for what is seen: its kind, topic and measure, where it names them, are those of the flag. */
export function moduleFor(
  flag: Pick<Flag, 'kind' | 'topic' | 'measure'>,
  modules: readonly TrainingModule[] = [],
): TrainingModule | null {
  const fits = (wanted: string | undefined, is: string | null) => wanted === undefined || wanted === is;
  return (
    modules.find(
      ({ kind, topic, measure }) => fits(kind, flag.kind) && fits(topic, flag.topic) && fits(measure, flag.measure),
    ) ?? null
  );
}
