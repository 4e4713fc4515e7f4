import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { OutcomesMessages } from '@/lib/i18n/outcomes';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { estimateMark } from './estimate';
import { question } from './questions';
import type { Scope } from './scope';
import { totalOf } from './series';
import { type ValueRow, valueRows } from './value-rows';

interface Words {
  m: Messages;
  f: Format;
  d: OutcomesMessages;
}

const LENGTHS = ['handleMedian', 'handleP90', 'talkMedian', 'talkP90'];
const MOST_TOPICS = 14;
/** Fewest contacts of a topic that a title names. */
const FEWEST_NAMED = 100;

export function lengthQuestions(scope: Scope) {
  return {
    lengths: question(scope, scope.period, LENGTHS),
    topicLengths: question(scope, scope.period, LENGTHS, ['topic']),
  };
}

export interface LengthRow extends ValueRow {
  p90: MeasureValue | undefined;
}

export interface TopicLengths {
  /** Where no wrap-up is known, that of talk. */
  part: 'handle' | 'talk';
  rows: LengthRow[];
  median: MeasureValue | undefined;
  p90: MeasureValue | undefined;
}

/** How long the contacts of each topic last, those of most contacts first. */
export function readTopicLengths(
  { lengths, topicLengths }: Record<'lengths' | 'topicLengths', Answer>,
  { m }: Words,
): TopicLengths {
  const part = typeof totalOf(lengths, 'handleMedian')?.value === 'number' ? 'handle' : 'talk';
  const p90s = new Map(topicLengths.rows.map(({ key, values }) => [key.topic ?? '', values[`${part}P90`]]));
  return {
    part,
    rows: valueRows(topicLengths, 'topic', `${part}Median`, (label) => label ?? m.frame.unknown)
      .filter(({ value }) => value.value !== null)
      .slice(0, MOST_TOPICS)
      .map((row) => ({ ...row, p90: p90s.get(row.id) })),
    median: totalOf(lengths, `${part}Median`),
    p90: totalOf(lengths, `${part}P90`),
  };
}

export function lengthText(value: MeasureValue | undefined, { f }: Words): string {
  return estimateMark(value) + f.figure('seconds', value?.value);
}

export function lengthsTitle({ part, rows, median }: TopicLengths, words: Words): string {
  const { d } = words;
  const named = rows
    .filter(({ value }) => value.n >= FEWEST_NAMED)
    .toSorted((a, b) => (a.value.value ?? 0) - (b.value.value ?? 0));
  const [low, high] = [named[0], named.at(-1)];
  if (!low || !high || low === high) return d.lengthsPlain[part];
  return d.lengthsTitle(
    lengthText(median, words),
    low.name,
    lengthText(low.value, words),
    high.name,
    lengthText(high.value, words),
  );
}

export function lengthsTable(rows: readonly LengthRow[], { d }: Words): DataTable {
  return {
    columns: [
      { id: 'name', label: d.topic, kind: 'text' },
      { id: 'median', label: d.median, kind: 'seconds' },
      { id: 'p90', label: d.nineInTen, kind: 'seconds' },
      { id: 'n', label: 'n', kind: 'count' },
    ],
    rows: rows.map(({ name, value, p90 }) => [name, value.value, p90?.value ?? null, value.n]),
  };
}
