import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { CallsMessages } from '@/lib/i18n/calls';
import type { Messages } from '@/lib/i18n/messages';
import { FATE_GROUPS } from '@/lib/measures/fate-groups';
import type { CallList } from '@/lib/model/call-list';
import type { Manifest } from '@/lib/model/manifest';
import type { SecondsColumn } from '@/lib/model/question';
import { formatDay } from '@/lib/time/day';
import type { Sort } from '@/lib/url/view';
import { clockOf, readCallKey } from './call-key';
import { CALL_LABELS, type CallLabel, type CallRow, civilDayOf, idOf, readCall } from './call-rows';
import { endingName } from './chart-tables';
import { labelWords } from './chips';
import type { Nouns } from './nouns';
import { FATE_MEASURES } from './questions';

export type CallColumnId = keyof CallsMessages['fields'];

export interface CallWords {
  m: Messages;
  f: Format;
  d: CallsMessages;
  noun: Nouns;
}

export const USUAL_COLUMNS: readonly CallColumnId[] = [
  'clock',
  'ending',
  'wait',
  'queue',
  'topic',
  'operator',
  'talk',
  'disposition',
  'id',
];

const SECONDS = {
  wait: 'wait_s',
  ring: 'ring_s',
  talk: 'talk_s',
  hold: 'hold_s',
  wrap: 'wrap_s',
  later: 'later_s',
} as const satisfies Partial<Record<CallColumnId, SecondsColumn | 'later_s'>>;

const isLabel = (column: CallColumnId): column is CallLabel => (CALL_LABELS as readonly string[]).includes(column);
export const isSeconds = (column: CallColumnId): column is keyof typeof SECONDS => column in SECONDS;

/** The columns that the data can fill, in their order. */
export function knownColumns(manifest: Manifest, { d }: Pick<CallWords, 'd'>): CallColumnId[] {
  return (Object.keys(d.fields) as CallColumnId[]).filter((column) => {
    if (column === 'id' || column === 'visit') return manifest.callIds !== undefined;
    if (column === 'score') return manifest.dictionaries.dimension.includes(OVERALL);
    return !isLabel(column) || manifest.dictionaries[column].length > 1;
  });
}

/** Those of them that the reader chose, or the usual ones; the first one always stands. */
export function chosenColumns(names: readonly string[] | undefined, known: readonly CallColumnId[]): CallColumnId[] {
  const wanted: readonly string[] = names ?? USUAL_COLUMNS;
  return known.filter((column) => column === 'clock' || wanted.includes(column));
}

/** A label of the data in the reader's words. */
export function callLabel(name: CallLabel, label: string | null, manifest: Manifest, words: CallWords): string {
  const { m, d, noun } = words;
  if (label === null) return m.frame.unknown;
  switch (name) {
    case 'ending':
      return endingName(label, noun, m);
    case 'disposition':
      return d.dispositions[label] ?? label;
    case 'fate':
      return d.fates[fateGroup(label) ?? ''] ?? label;
    case 'again':
      return d.again[label] ?? label;
    case 'priority':
    case 'source':
      return label;
    default:
      return labelWords(name, label, manifest, words);
  }
}

/** As in lib/measures/satisfaction, which is too much to load for a word. */
const OVERALL = 'overall';

/** The measure that counts a fate. */
export function fateGroup(fate: string): string | undefined {
  return FATE_MEASURES.find((id) => (FATE_GROUPS[id] as readonly string[]).includes(fate));
}

const NOTHING = '—';

function secondsOf({ seconds, later_s }: CallRow, column: keyof typeof SECONDS): number | null {
  return column === 'later' ? later_s : seconds[SECONDS[column]];
}

/** What stands in a cell; a dash where it is unknown or does not apply. */
export function cellText(call: CallRow, column: CallColumnId, manifest: Manifest, words: CallWords): string {
  const { f, d } = words;
  if (isSeconds(column)) return f.figure('seconds', secondsOf(call, column));
  if (isLabel(column)) {
    const label = call.labels[column];
    return label === null ? NOTHING : callLabel(column, label, manifest, words);
  }
  switch (column) {
    case 'clock':
      return `${f.dayNamed(call.day)}, ${clockOf(call.second)}`;
    case 'surveyed':
      return call.surveyed ? d.yes : d.no;
    case 'score':
      return call.score === null ? NOTHING : f.decimal(call.score, Number.isInteger(call.score) ? 0 : 2);
    case 'visit':
      return f.count(call.visit);
    case 'id':
      return call.id ?? NOTHING;
  }
}

/** Places of the list's rows in the order asked for; unknown values come last in either direction, and what is alike keeps the order of the clock. */
export function orderOf(list: CallList, sort: Sort | undefined, manifest: Manifest, words: CallWords): Int32Array {
  const order = Int32Array.from({ length: list.rows }, (_, row) => row);
  const column = sort?.column as CallColumnId;
  if (!sort || !(column in words.d.fields)) return order;
  const sign = sort.descending ? -1 : 1;
  if (column === 'clock') return sort.descending ? order.reverse() : order;
  if (column === 'id') {
    const ids = Array.from(order, (row) => idOf(list, row) ?? '');
    return order.sort((a, b) => (ids[a]! === ids[b]! ? a - b : ids[a]! < ids[b]! ? -sign : sign));
  }
  const ranks = ranksOf(list, column, manifest, words);
  return order.sort((a, b) => {
    const [x, y] = [ranks[a]!, ranks[b]!];
    if (x === y) return a - b;
    if (x < 0 || y < 0) return x < 0 ? 1 : -1;
    return (x - y) * sign;
  });
}

/** Less than 0 where unknown. */
function ranksOf(list: CallList, column: Exclude<CallColumnId, 'clock' | 'id'>, manifest: Manifest, words: CallWords) {
  if (isSeconds(column)) return list.columns[SECONDS[column]];
  if (column === 'surveyed') return list.columns.surveyed;
  if (column === 'score') return list.columns.score_c;
  if (column === 'visit') return list.ids?.visits ?? new Int32Array(list.rows);
  const names = manifest.dictionaries[column].map(
    (label) => label !== null && callLabel(column, label, manifest, words),
  );
  const { compare } = new Intl.Collator(words.f.locale, { numeric: true });
  const sorted = [...new Set(names.filter((name) => name !== false))].sort(compare);
  const rankOf = names.map((name) => (name === false ? -1 : sorted.indexOf(name)));
  return list.columns[column].map((code) => rankOf[code]!);
}

/** The list as it leaves the page: the columns shown, in the order shown; seconds as numbers. */
export function callsTable(
  list: CallList,
  order: Int32Array,
  columns: readonly CallColumnId[],
  manifest: Manifest,
  words: CallWords,
): DataTable {
  const { d } = words;
  const exported = (call: CallRow, column: CallColumnId) => {
    if (column === 'clock') return `${formatDay(call.day)} ${clockOf(call.second)}`;
    if (isSeconds(column)) return secondsOf(call, column);
    if (column === 'score') return call.score;
    if (column === 'visit') return call.visit;
    const text = cellText(call, column, manifest, words);
    return text === NOTHING ? null : text;
  };
  return {
    columns: columns.map((id) => ({
      id,
      label: d.fields[id].name,
      kind: isSeconds(id) ? 'seconds' : id === 'visit' ? 'count' : id === 'score' ? 'score' : 'text',
    })),
    rows: Array.from(order, (row) => {
      const call = readCall(list, row, manifest);
      return columns.map((column) => exported(call, column));
    }),
  };
}

/** Where a call stands in the order; −1 where the list does not hold it. */
export function placeOf(text: string, list: CallList, order: Int32Array, manifest: Manifest): number {
  const key = readCallKey(text);
  if (!key) return -1;
  return order.findIndex(
    (row) =>
      list.columns.second[row] === key.second &&
      civilDayOf(list, row, manifest) === key.day &&
      readCall(list, row, manifest).key === text,
  );
}
