import type { DataTable } from '@/lib/export/table';
import type { FigureKind, Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { SatisfactionMessages } from '@/lib/i18n/satisfaction';
import type { Dimension } from '@/lib/model/cuboid';
import type { Headline, Manifest, Scale } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import { FEWEST_SCORES } from '@/lib/stats/interval';
import { rhythmDays } from './day-values';
import { materialChange } from './material';
import { channelName } from './nouns';
import { sinceWords, thanWords, whenWords } from './period-words';
import { reasonWords } from './reason-words';
import type { satisfactionLead, satisfactionRest } from './satisfaction-questions';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';
import { BEFORE, judgeShift, NOW, OTHER, type Shift } from './shift';
import { type ValueRow, valueRows } from './value-rows';

interface Words {
  m: Messages;
  f: Format;
  d: SatisfactionMessages;
}

export type SatisfactionLead = Record<keyof ReturnType<typeof satisfactionLead>, Answer>;
export type SatisfactionAnswers = SatisfactionLead & Record<keyof ReturnType<typeof satisfactionRest>, Answer>;

/** The scale of the question that stands for the whole contact. */
export function overallScale({ scales }: Pick<Manifest, 'scales'>): Scale {
  return scales?.overall ?? [null, null];
}

/** Whether satisfaction moved by more than its own ups and downs. */
function judgeSatisfaction(answers: SatisfactionLead, scope: Scope, manifest: Manifest): Shift {
  const { comparison } = scope;
  const [now, before] = [totalOf(answers.now, 'satisfaction')?.value, totalOf(answers.before, 'satisfaction')?.value];
  if (!comparison || typeof now !== 'number' || typeof before !== 'number') return 'unknown';
  const days = [
    ...rhythmDays(answers.daysBefore, 'satisfaction', 'score', (day) => (day >= comparison.from ? BEFORE : OTHER)),
    ...rhythmDays(answers.days, 'satisfaction', 'score', () => NOW),
  ];
  return judgeShift(now - before, days, materialChange('score', before, overallScale(manifest)));
}

function shiftWords(shift: Shift, scope: Scope, words: Words): string {
  const { m, d } = words;
  const { comparison } = scope;
  if (!comparison) return '';
  if (shift === 'usual') return `, ${m.overview.noChange(sinceWords(comparison, scope, words))}`;
  if (shift === 'unclear') return `, ${m.overview.unclear(sinceWords(comparison, scope, words))}`;
  if (shift === 'higher') return `, ${d.higher(thanWords(comparison, scope, words))}`;
  return shift === 'lower' ? `, ${d.lower(thanWords(comparison, scope, words))}` : '';
}

/** `En octubre, quienes respondieron dieron *4.08 de 5* a la atención, sin cambio real desde septiembre.` */
export function satisfactionHeadline(
  answers: SatisfactionLead,
  scope: Scope,
  manifest: Manifest,
  words: Words,
): Headline {
  const { m, f, d } = words;
  const when = whenWords(scope, words);
  const score = totalOf(answers.now, 'satisfaction');
  if (typeof score?.value !== 'number') {
    const unknown = score?.reason && !['no-contacts', 'zero-denominator'].includes(score.reason.code);
    return { sentence: unknown ? d.notKnown(reasonWords(score.reason, m)) : d.nobody(when), below: '' };
  }
  const [, most] = overallScale(manifest);
  const of = most === null ? f.decimal(score.value, 2) : d.ofScale(f.decimal(score.value, 2), f.decimal(most, 0));
  const shift = shiftWords(judgeSatisfaction(answers, scope, manifest), scope, words);
  const response = totalOf(answers.now, 'responseRate');
  const interval =
    score.low === undefined || score.high === undefined
      ? d.tooFew
      : d.interval(f.decimal(score.low, 2), f.decimal(score.high, 2));
  return {
    sentence: d.sentence(when, of, shift),
    below: [
      d.rests(f.count(score.n), interval),
      typeof response?.value === 'number'
        ? d.responded(f.percent(response.value, 0), f.count(response.denominator ?? response.n))
        : d.responseUnknown(reasonWords(response?.reason, m)),
    ].join(' '),
  };
}

/** A mean beside the share of those answered that it is of. */
export interface MeanRow extends ValueRow {
  response: number | null;
}

export interface SatisfactionReading {
  trend: Series;
  response: Series;
  dimensions: ValueRow[];
  topics: MeanRow[];
  places: MeanRow[];
  asked: ValueRow[];
  scores: { id: string; name: string; count: number }[];
}

const MOST_TOPICS = 14;

export function readSatisfaction(answers: SatisfactionAnswers, scope: Scope, words: Words): SatisfactionReading {
  const { m, d } = words;
  const line = (measure: string, kind: FigureKind) =>
    buildSeries(answers.trend, measure, scope.period, scope.grain, {
      kind,
      history: answers.daysBefore,
      ...(kind === 'share' && { most: 1 }),
    });
  const plain = (label: string | null) => label ?? m.frame.unknown;
  const channel = (label: string | null) => d.channel(channelName(label, m));
  const queue = (label: string | null) => d.queue(plain(label));
  const outcome = (label: string | null) => d.outcome(label === null ? m.frame.unknown : (d.outcomes[label] ?? label));
  return {
    trend: line('satisfaction', 'score'),
    response: line('responseRate', 'share'),
    dimensions: valueRows(answers.dimensions, 'dimension', 'satisfaction', (label) => dimensionName(label, words)),
    topics: meanRows(answers.topics, answers.topics, 'topic', plain).slice(0, MOST_TOPICS),
    places: [
      ...meanRows(answers.queues, answers.askedQueues, 'queue', queue),
      ...severalOf(meanRows(answers.channels, answers.askedChannels, 'channel', channel)),
    ],
    asked: [
      ...valueRows(answers.askedQueues, 'queue', 'responseRate', queue),
      ...severalOf(valueRows(answers.askedChannels, 'channel', 'responseRate', channel)),
      ...valueRows(answers.askedOutcomes, 'disposition', 'responseRate', outcome),
    ],
    scores: (answers.scores.rows ?? [])
      .map(({ key, values }) => ({ id: key.score ?? '', name: key.score ?? '', count: values.answers?.value ?? 0 }))
      .filter(({ id }) => id !== ''),
  };
}

/** One channel alone is the whole again. */
const severalOf = <Row extends ValueRow>(rows: Row[]): Row[] => (rows.length > 1 ? rows : []);

function meanRows(scores: Answer, asked: Answer, by: Dimension, name: (label: string | null) => string): MeanRow[] {
  const rates = new Map(asked.rows.map(({ key, values }) => [key[by] ?? '', values.responseRate?.value ?? null]));
  return valueRows(scores, by, 'satisfaction', name).map((row) => ({ ...row, response: rates.get(row.id) ?? null }));
}

/** The table of means beside the share that responded. */
export function meansTable(rows: readonly MeanRow[], first: string, words: Words): DataTable {
  const table = rowsTable(rows, first, words.d.mean, 'score', words);
  return {
    columns: [...table.columns, { id: 'response', label: words.d.responsePlain, kind: 'share' }],
    rows: table.rows.map((row, i) => [...row, rows[i]?.response ?? null]),
  };
}

function dimensionName(label: string | null, { d, m }: Pick<Words, 'd' | 'm'>): string {
  return label === null ? m.frame.unknown : (d.dimensions[label] ?? label);
}

/** A mean of so few scores is not shown: its interval would be most of the scale. */
export function shownRow({ value }: ValueRow, kind: FigureKind): boolean {
  return value.value !== null && (kind !== 'score' || value.n >= FEWEST_SCORES);
}

export function rowsTable(
  rows: readonly ValueRow[],
  first: string,
  label: string,
  kind: FigureKind,
  { m }: Words,
): DataTable {
  return {
    columns: [
      { id: 'name', label: first, kind: 'text' },
      { id: 'value', label, kind },
      { id: 'low', label: m.chart.lower, kind },
      { id: 'high', label: m.chart.upper, kind },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows: rows.map((row) => {
      const { value } = row;
      return shownRow(row, kind)
        ? [row.name, value.value, value.low ?? null, value.high ?? null, value.n]
        : [row.name, null, null, null, value.n];
    }),
  };
}

/** The surely lowest and the surely highest row: the one whose interval ends first and the one whose interval begins last; null where these meet. */
export function apart(rows: readonly ValueRow[], kind: FigureKind): { low: ValueRow; high: ValueRow } | null {
  const shown = rows.filter((row) => shownRow(row, kind) && row.value.low !== undefined);
  const low = shown.toSorted((a, b) => (a.value.high ?? 0) - (b.value.high ?? 0))[0];
  const high = shown.toSorted((a, b) => (b.value.low ?? 0) - (a.value.low ?? 0))[0];
  return low && high && (low.value.high ?? 0) < (high.value.low ?? 0) ? { low, high } : null;
}
