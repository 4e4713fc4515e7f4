import type { CallIds } from '@/lib/model/call-ids';

const LINE_FEED = 10;
const TAB = 9;
const NOUGHT = 48;

/** Reads a day's file of ids. */
export function parseCallIds(file: ArrayBuffer): CallIds {
  const from = new Uint8Array(file);
  const rows = from.length === 0 ? 0 : from.reduce((n, byte) => (byte === LINE_FEED ? n + 1 : n), 1);
  const bytes = new Uint8Array(from.length);
  const starts = new Int32Array(rows + 1);
  const visits = new Int32Array(rows).fill(1);
  let [row, at, visit] = [0, 0, 0];
  let inVisit = false;
  const end = () => {
    if (inVisit) visits[row] = visit;
    starts[++row] = at;
    inVisit = false;
    visit = 0;
  };
  for (const byte of from) {
    if (byte === LINE_FEED) end();
    else if (byte === TAB) inVisit = true;
    else if (inVisit) visit = visit * 10 + byte - NOUGHT;
    else bytes[at++] = byte;
  }
  if (rows > 0) end();
  return { bytes: bytes.slice(0, at), starts, visits };
}

/** Ids of several days behind each other. */
export function joinCallIds(parts: readonly CallIds[]): CallIds {
  const sum = (size: (part: CallIds) => number) => parts.reduce((total, part) => total + size(part), 0);
  const bytes = new Uint8Array(sum((part) => part.bytes.length));
  const rows = sum(({ visits }) => visits.length);
  const starts = new Int32Array(rows + 1);
  const visits = new Int32Array(rows);
  let [row, at] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, at);
    visits.set(part.visits, row);
    for (let i = 1; i <= part.visits.length; i++) starts[row + i] = at + part.starts[i]!;
    row += part.visits.length;
    at += part.bytes.length;
  }
  return { bytes, starts, visits };
}
