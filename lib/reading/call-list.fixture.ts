import type { CallList } from '@/lib/model/call-list';
import { CALL_COLUMNS, type CallColumn } from '@/lib/model/cuboid';

export interface MadeCall extends Partial<Record<CallColumn, number>> {
  id?: string;
  visit?: number;
}

/** A list of calls; codes and seconds that are not given are unknown. */
export function callList(calls: readonly MadeCall[]): CallList {
  const columns = CALL_COLUMNS.map((name) => [
    name,
    Int32Array.from(calls, (call) => call[name] ?? (/_s$/.test(name) ? -1 : 0)),
  ]);
  const encoded = calls.map(({ id = '' }) => new TextEncoder().encode(id));
  const starts = new Int32Array(calls.length + 1);
  for (const [i, { length }] of encoded.entries()) starts[i + 1] = starts[i]! + length;
  const days = { from: calls[0]?.day ?? 0, to: calls.at(-1)?.day ?? 0 };
  return {
    listed: days,
    asked: days,
    rows: calls.length,
    columns: Object.fromEntries(columns) as CallList['columns'],
    ids: {
      bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])),
      starts,
      visits: Int32Array.from(calls, ({ visit = 1 }) => visit),
    },
  };
}
