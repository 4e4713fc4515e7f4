import type { Answer } from '@/lib/model/question';

/** Endings drawn on their own; the rest is "other". */
export const SHOWN_ENDINGS = ['answered', 'abandoned', 'timed_out', 'left_by_key', 'overflowed', 'other'] as const;
type ShownEnding = (typeof SHOWN_ENDINGS)[number];

export interface EndingRow {
  /** Null for contacts of an unknown channel. */
  channel: string | null;
  total: number;
  counts: Record<ShownEnding, number>;
}

const isShown = (ending: string | null | undefined): ending is ShownEnding =>
  (SHOWN_ENDINGS as readonly (string | null | undefined)[]).includes(ending);

/** One row a channel, the busiest first. Contacts that never asked for a person are left out. */
export function buildEndings(answer: Answer): EndingRow[] {
  const rows = new Map<string | null, EndingRow>();
  for (const { key, values } of answer.rows) {
    const n = values.contacts?.value;
    if (!n || key.ending === 'left_in_menu' || key.ending === 'incomplete') continue;
    const channel = key.channel ?? null;
    const row = rows.get(channel) ?? {
      channel,
      total: 0,
      counts: { answered: 0, abandoned: 0, timed_out: 0, left_by_key: 0, overflowed: 0, other: 0 },
    };
    row.counts[isShown(key.ending) ? key.ending : 'other'] += n;
    row.total += n;
    rows.set(channel, row);
  }
  return [...rows.values()].sort((a, b) => b.total - a.total);
}

/** All rows taken together. */
export function sumEndings(rows: readonly EndingRow[]): EndingRow {
  const sum: EndingRow = {
    channel: null,
    total: 0,
    counts: { answered: 0, abandoned: 0, timed_out: 0, left_by_key: 0, overflowed: 0, other: 0 },
  };
  for (const row of rows) {
    sum.total += row.total;
    for (const ending of SHOWN_ENDINGS) sum.counts[ending] += row.counts[ending];
  }
  return sum;
}
