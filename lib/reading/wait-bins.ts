import type { Answer } from '@/lib/model/question';

/** Bars of the wait histogram: the upper edges, in seconds, at which they end; the last one is open. */
const BAR_EDGES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600] as const;

export interface WaitBar {
  /** Seconds; waits w with over < w ≤ upTo. Null: from the start, or without end. */
  over: number | null;
  upTo: number | null;
  answered: number;
  abandoned: number;
}

export interface WaitBars {
  bars: WaitBar[];
  answered: number;
  abandoned: number;
  /** Contacts whose wait the export does not give. */
  unknown: number;
}

/** Counts by ending and stored bin, gathered into thirteen bars. Each bar's edges are edges of stored bins, so nothing
 * is interpolated. Other endings than answered and abandoned are left out. */
export function buildWaitBars(answer: Answer): WaitBars {
  const edges: (number | null)[] = [...BAR_EDGES, null];
  const bars = edges.map((upTo, i): WaitBar => ({ over: edges[i - 1] ?? null, upTo, answered: 0, abandoned: 0 }));
  const sums = { answered: 0, abandoned: 0, unknown: 0 };
  for (const row of answer.rows) {
    const { bin, ending } = row.key;
    const n = row.values.contacts?.value ?? 0;
    if ((ending !== 'answered' && ending !== 'abandoned') || bin === undefined) continue;
    if (bin === null) {
      sums.unknown += n;
      continue;
    }
    const edge = bin.startsWith('>') ? Number.POSITIVE_INFINITY : Number(bin);
    const bar = bars.find(({ upTo }) => upTo === null || edge <= upTo);
    if (!bar) continue;
    bar[ending] += n;
    sums[ending] += n;
  }
  return { bars, ...sums };
}
