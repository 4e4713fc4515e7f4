import type { CallList } from '@/lib/model/call-list';
import type { CodedDimension } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { Manifest } from '@/lib/model/manifest';
import type { SecondsColumn } from '@/lib/model/question';
import { type CallKey, writeCallKey } from './call-key';

export const CALL_LABELS = [
  'queue',
  'channel',
  'topic',
  'operator',
  'ending',
  'disposition',
  'priority',
  'source',
  'fate',
  'again',
] as const satisfies readonly CodedDimension[];
export type CallLabel = (typeof CALL_LABELS)[number];

/** One call in words of the data; null is unknown. */
export interface CallRow {
  /** Its place in the list. */
  row: number;
  /** By which a link names it. */
  key: string;
  /** Civil day on which it entered; the service day is another one where it begins later. */
  day: Day;
  /** Of that day. */
  second: number;
  labels: Record<CallLabel, string | null>;
  seconds: Record<SecondsColumn, number | null>;
  surveyed: boolean;
  /** Points of the answer as a whole. */
  score: number | null;
  /** Seconds after which somebody who gave up was answered. */
  later_s: number | null;
  /** Null where the data hold none. */
  id: string | null;
  /** Whether a part of the id was not published, as it looks like somebody's number. */
  masked: boolean;
  visit: number;
}

const SECONDS: readonly SecondsColumn[] = ['wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s'];
const decoder = new TextDecoder();

/** The id of a row; null where the data hold none. */
export function idOf({ ids }: CallList, row: number): string | null {
  return ids && decoder.decode(ids.bytes.subarray(ids.starts[row], ids.starts[row + 1]));
}

/** The civil day of a row, in the line's wall clock. */
export function civilDayOf({ columns }: CallList, row: number, { settings }: Pick<Manifest, 'settings'>): Day {
  const isNight = columns.second[row]! < settings.operatingDayStartsAt * 3600;
  return columns.day[row]! + (isNight ? 1 : 0);
}

const scoreOf = (hundredths: number) => (hundredths < 0 ? null : hundredths / 100);

export function readCall(list: CallList, row: number, manifest: Manifest): CallRow {
  const { columns, ids } = list;
  const id = idOf(list, row);
  const known = (value: number) => (value < 0 ? null : value);
  const key: CallKey = {
    day: civilDayOf(list, row, manifest),
    second: columns.second[row]!,
    visit: ids?.visits[row] ?? 1,
    id: id ?? '',
  };
  return {
    row,
    key: writeCallKey(key),
    day: key.day,
    second: key.second,
    labels: Object.fromEntries(
      CALL_LABELS.map((name) => [name, manifest.dictionaries[name][columns[name][row]!] ?? null]),
    ) as CallRow['labels'],
    seconds: Object.fromEntries(SECONDS.map((name) => [name, known(columns[name][row]!)])) as CallRow['seconds'],
    surveyed: columns.surveyed[row] === 1,
    score: scoreOf(columns.score_c[row]!),
    later_s: known(columns.later_s[row]!),
    id,
    masked: id?.includes('•') ?? false,
    visit: key.visit,
  };
}

/** A call and all visits of its contact, in the order of the clock; the call alone where its id doesn't tell which contact it is. */
export function visitsOf(
  list: CallList,
  key: string,
  manifest: Manifest,
): { call: CallRow; visits: CallRow[] } | 'lost' {
  const calls = Array.from({ length: list.rows }, (_, row) => readCall(list, row, manifest));
  const call = calls.find((one) => one.key === key);
  if (!call) return 'lost';
  const isSame = (one: CallRow) => one.id === call.id && one.labels.source === call.labels.source;
  return { call, visits: call.id === null || call.masked ? [call] : calls.filter(isSame) };
}
