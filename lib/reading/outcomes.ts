import type { FigureKind, Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { OutcomesMessages } from '@/lib/i18n/outcomes';
import type { Headline } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { wilsonInterval } from '@/lib/stats/interval';
import { bucketsOf } from './buckets';
import { rhythmDays } from './day-values';
import { materialChange } from './material';
import { nounsOf } from './nouns';
import { isOfAnswered } from './of-answered';
import { barGrain, OUTCOME_RATES, type outcomesLead, type outcomesRest, TREND_RATES } from './outcomes-questions';
import { hoursWords, nameMark, tickMark, whenWords } from './period-words';
import { reasonWords } from './reason-words';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';
import { BEFORE, judgeShift, NOW, OTHER, type Shift } from './shift';
import type { SplitRow } from './split';
import { endsUnknown, unendedSentence } from './unended';
import { type ValueRow, valueRows } from './value-rows';

interface Words {
  m: Messages;
  f: Format;
  d: OutcomesMessages;
}

export type OutcomesLead = Record<keyof ReturnType<typeof outcomesLead>, Answer>;
export type OutcomesAnswers = OutcomesLead & Record<keyof ReturnType<typeof outcomesRest>, Answer>;

/** How visits ended, as shown over time, and the category of each. */
export const ENDING_PARTS = ['answered', 'abandoned', 'otherExits', 'left_in_menu'] as const;
export type EndingPart = (typeof ENDING_PARTS)[number];
/** What became of the answered, the not pertinent apart; the rest is "other". */
export const DISPOSITION_PARTS = [
  'resolved',
  'referred',
  'transferred',
  'callback',
  'unresolved',
  'otherOutcome',
] as const;
export type DispositionPart = (typeof DISPOSITION_PARTS)[number];

const MOST_TOPICS = 14;

function endingPart(ending: string | null | undefined): EndingPart | null {
  if (!ending || ending === 'incomplete') return null;
  return (ENDING_PARTS as readonly string[]).includes(ending) ? (ending as EndingPart) : 'otherExits';
}

function dispositionPart(disposition: string | null | undefined): DispositionPart | null {
  if (!disposition || disposition === 'not_pertinent') return null;
  return (DISPOSITION_PARTS as readonly string[]).includes(disposition)
    ? (disposition as DispositionPart)
    : 'otherOutcome';
}

/** Counts of each part by the label of a row; labels without any are left out. */
function split<Part extends string>(
  answer: Answer,
  measure: string,
  parts: readonly Part[],
  rowOf: (key: Answer['rows'][number]['key']) => string | null | undefined,
  partOf: (key: Answer['rows'][number]['key']) => Part | null,
): Map<string | null, Omit<SplitRow, 'id' | 'name'> & { counts: number[] }> {
  const rows = new Map<string | null, { counts: number[]; total: number }>();
  for (const { key, values } of answer.rows) {
    const n = values[measure]?.value;
    const part = partOf(key);
    if (!n || part === null) continue;
    const label = rowOf(key) ?? null;
    const row = rows.get(label) ?? { counts: parts.map(() => 0), total: 0 };
    const at = parts.indexOf(part);
    row.counts[at] = (row.counts[at] ?? 0) + n;
    row.total += n;
    rows.set(label, row);
  }
  return rows;
}

export interface TimeRow extends SplitRow {
  from: number;
  to: number;
}

/** One rate of the period beside that of the comparison. */
export interface RateRow extends ValueRow {
  before: MeasureValue | undefined;
  shift: Shift;
}

export interface OutcomesReading {
  endings: TimeRow[];
  /** Contacts of all endings, those who left in the menu among them. */
  ended: number;
  dispositions: TimeRow[];
  /** Contacts whose outcome is known and pertinent, over all of the period. */
  pertinent: number;
  /** Answered of whom no outcome is noted. */
  unnoted: number;
  topics: SplitRow[];
  rates: RateRow[];
  trends: { id: (typeof TREND_RATES)[number]; series: Series }[];
  abandonment: Series;
  repeats: Series;
  transfers: ValueRow[];
  repeatTopics: ValueRow[];
  /** By hour of the day, in its order. */
  resolvedHours: ValueRow[];
  repeatHours: ValueRow[];
  /** Why there are no rows by topic, or by hour. */
  untold: { topics: Untold; transfers: Untold; repeatTopics: Untold; resolvedHours: Untold; repeatHours: Untold };
}

/** What stands for a value that a whole answer lacks. */
type Untold = MeasureValue | undefined;

function untoldOf({ reasons = {} }: Answer, measure: string): Untold {
  const reason = reasons[measure];
  return reason && { value: null, n: 0, from: 'cuboid', reason };
}

/** One row alone is the whole again. */
const severalOf = (rows: ValueRow[]) => (rows.length > 1 ? rows : []);

export function readOutcomes(answers: OutcomesAnswers, scope: Scope, words: Words): OutcomesReading {
  const { m, d } = words;
  const bars = barGrain(scope.period);
  const overTime = <Part extends string>(
    answer: Answer,
    measure: string,
    parts: readonly Part[],
    partOf: Parameters<typeof split<Part>>[4],
  ): TimeRow[] => {
    const found = split(answer, measure, parts, (key) => key[bars], partOf);
    return bucketsOf(scope.period, bars).map((bucket) => {
      const { counts = parts.map(() => 0), total = 0 } = found.get(bucket.key) ?? {};
      const name = bars === 'week' ? tickMark(bucket, bars, words) : nameMark(bucket, bars, words);
      return { id: bucket.key, name, counts, total, from: bucket.from, to: bucket.to };
    });
  };
  const line = (measure: string) =>
    buildSeries(answers.trend, measure, scope.period, scope.grain, { most: 1, history: answers.daysBefore });
  const topics = split(
    answers.topics,
    'answered',
    DISPOSITION_PARTS,
    ({ topic }) => topic,
    ({ disposition }) => dispositionPart(disposition),
  );
  const plain = (label: string | null) => label ?? m.frame.unknown;
  const dispositions = overTime(answers.dispositions, 'answered', DISPOSITION_PARTS, ({ disposition }) =>
    dispositionPart(disposition),
  );
  const hourRows = (measure: string) =>
    valueRows(answers.hours, 'hour', measure, (hour) => hoursWords(Number(hour), Number(hour) + 1, words)).sort(
      (a, b) => hourPlace(a.id, scope) - hourPlace(b.id, scope),
    );
  const unnoted = answers.dispositions.rows
    .filter(({ key }) => (key.disposition ?? null) === null)
    .reduce((sum, { values }) => sum + (values.answered?.value ?? 0), 0);
  const endings = overTime(answers.endings, 'contacts', ENDING_PARTS, ({ ending }) => endingPart(ending));
  return {
    endings,
    ended: endings.reduce((sum, { total }) => sum + total, 0),
    dispositions,
    pertinent: dispositions.reduce((sum, { total }) => sum + total, 0),
    unnoted,
    topics: [...topics]
      .map(([label, row]) => ({ id: label ?? '', name: plain(label), ...row }))
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST_TOPICS),
    rates: ratesOf(answers, scope, words),
    trends: TREND_RATES.map((id) => ({ id, series: line(id) })),
    abandonment: line('abandonRate'),
    repeats: line('fcr7'),
    transfers: [
      ...severalOf(valueRows(answers.transferQueues, 'queue', 'transferRate', (label) => d.queue(plain(label)))),
      ...severalOf(
        valueRows(answers.transferTopics, 'topic', 'transferRate', (label) => d.topicNamed(plain(label))),
      ).slice(0, MOST_TOPICS),
    ],
    repeatTopics: valueRows(answers.repeatTopics, 'topic', 'fcr7', plain).slice(0, MOST_TOPICS),
    resolvedHours: hourRows('resolutionRate'),
    repeatHours: hourRows('fcr7'),
    untold: {
      topics: untoldOf(answers.topics, 'answered'),
      transfers: untoldOf(answers.transferTopics, 'transferRate'),
      repeatTopics: untoldOf(answers.repeatTopics, 'fcr7'),
      resolvedHours: untoldOf(answers.hours, 'resolutionRate'),
      repeatHours: untoldOf(answers.hours, 'fcr7'),
    },
  };
}

const hourPlace = (hour: string, { firstHour }: Scope) => (Number(hour) - firstHour + 24) % 24;

const KIND: FigureKind = 'share';

function ratesOf(answers: OutcomesAnswers, { comparison }: Scope, { d }: Words): RateRow[] {
  return OUTCOME_RATES.flatMap((id) => {
    const value = totalOf(answers.now, id);
    if (typeof value?.value !== 'number') return [];
    const before = comparison ? totalOf(answers.before, id) : undefined;
    // What the line never notes is no row.
    if (!value.numerator && !before?.numerator) return [];
    const days = [
      ...rhythmDays(answers.daysBefore, id, KIND, (day) => (comparison && day >= comparison.from ? BEFORE : OTHER)),
      ...rhythmDays(answers.days, id, KIND, () => NOW),
    ];
    const shift =
      typeof before?.value === 'number'
        ? judgeShift(value.value - before.value, days, materialChange(KIND, before.value))
        : 'unknown';
    return [{ id, name: d.rates[id] ?? id, value, before, shift }];
  });
}

/** `En octubre, de cada 100 llamadas atendidas se resolvieron *44*, se canalizaron 27 y se transfirieron 7.` */
export function outcomesHeadline({ now }: OutcomesLead, scope: Scope, words: Words): Headline {
  const { m, f, d } = words;
  const noun = nounsOf(scope, m);
  const when = whenWords(scope, words);
  const value = (id: string) => totalOf(now, id);
  const offered = value('offered')?.value;
  if (endsUnknown(now)) return { sentence: unendedSentence(now, scope, words), below: '' };
  if (!offered && !isOfAnswered(now)) return { sentence: m.overview.nobody(when, noun.many), below: '' };
  const abandoned = value('abandonRate');
  const below = offered
    ? [
        d.ended(
          f.count(offered),
          noun.many,
          f.figure('count', value('answered')?.value),
          f.figure('share', abandoned?.value),
        ),
      ]
    : [`${f.figure('count', value('answered')?.value)} ${noun.answeredOnly}.`];
  const [resolved, referred, passed] = [value('resolutionRate'), value('referralRate'), value('transferRate')];
  if (typeof resolved?.value !== 'number')
    return {
      sentence:
        typeof passed?.value === 'number'
          ? d.onlyTransfers(when, f.percent(passed.value, 1))
          : d.unknown(when, f.figure('share', abandoned?.value), reasonWords(resolved?.reason, m)),
      below: below.join(' '),
    };
  const inHundred = (share: MeasureValue | undefined) => f.decimal((share?.value ?? 0) * 100, 0);
  const noted = value('disposed');
  const apart = value('notPertinentShare');
  const repeat = value('fcr7');
  if (noted?.known) below.push(d.noted(f.percent(noted.known.n / noted.known.of)));
  if (apart?.value) below.push(d.apart(f.percent(apart.value)));
  if (typeof repeat?.value === 'number') below.push(d.notBack(f.percent(repeat.value)));
  return {
    sentence: d.sentence(when, noun.answeredOnly, inHundred(resolved), inHundred(referred), inHundred(passed)),
    below: below.join(' '),
  };
}

/** Whether transfers are all that the export notes of outcomes: they are then of all answered. */
export function notesOnlyTransfers(now: Answer): boolean {
  return (
    typeof totalOf(now, 'resolutionRate')?.value !== 'number' && typeof totalOf(now, 'transferRate')?.value === 'number'
  );
}

/** The two most common of the outcomes of the bars together, "other" left out. */
export function topDispositions(rows: readonly SplitRow[]): { part: DispositionPart; share: number }[] {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  if (total === 0) return [];
  return DISPOSITION_PARTS.map((part, i) => ({
    part,
    share: rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0) / total,
  }))
    .filter(({ part, share }) => part !== 'otherOutcome' && share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, 2);
}

/** Fewest contacts of a topic that is named in a title. */
const FEWEST_NAMED = 30;

/** The topics of which the least and the most are resolved, where their intervals don't meet. */
export function resolvedRange(
  rows: readonly SplitRow[],
): Record<'low' | 'high', { name: string; share: number }> | null {
  const judged = rows
    .filter(({ total }) => total >= FEWEST_NAMED)
    .map(({ name, counts, total }) => ({
      name,
      share: (counts[0] ?? 0) / total,
      ...wilsonInterval(counts[0] ?? 0, total),
    }))
    .sort((a, b) => a.share - b.share);
  const [low, high] = [judged[0], judged.at(-1)];
  return low && high && low.high < high.low ? { low, high } : null;
}
