import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { UserError } from '@/lib/model/user-error';
import type { Reject } from '../rejects';
import { flatten } from './json-flat';
import { type JsonPiece, JsonSplitter } from './json-split';

/** Records of a JSON file as text: a line for each, in their order, tabs between the fields. */
export interface RecordsText {
  columns: string[];
  /** Records that are none, by their number, and an empty line in the text. */
  rejects: Reject[];
  records: number;
}

const MOST_COLUMNS = 2000;

/** How deep the records of a JSON text lie, told from its beginning: 1 where an object wraps the list of them, else 0; null where it is no JSON. */
export function jsonDepth(head: string): 0 | 1 | null {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (!/^(\[\s*)?\{\s*("|\}|$)/.test(start)) return /^\[\s*$/.test(start) ? 0 : null;
  if (start.startsWith('[')) return 0;
  const wrapped =
    /^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[-\d.eE+]+|true|false|null|\{[^{}]*\})\s*,\s*)*"(?:[^"\\]|\\.)*"\s*:\s*\[\s*\{/.exec(
      start.slice(0, 20_000),
    );
  if (!wrapped) return 0;
  const first = new JsonSplitter(0).push(start)[0];
  if (!first) return 1;
  return /^\s*[,{]?\s*\{/.test(start.slice(first.text.length)) ? 0 : 1;
}

/** Reads the records of a JSON text twice: for the names of all their fields, then for the values. */
export async function writeRecords(name: string, path: string, depth: 0 | 1, copy: string): Promise<RecordsText> {
  const columns = new Map<string, number>();
  for await (const piece of pieces(path, depth)) {
    for (const key of parsed(piece)?.keys() ?? []) {
      if (!columns.has(key) && columns.size < MOST_COLUMNS) columns.set(key, columns.size);
    }
  }
  if (!columns.size)
    throw new UserError(
      `${name}: no record of this JSON file can be read; it must hold objects, one a line, one after the other or in a list`,
    );
  const out = createWriteStream(copy);
  const rejects: Reject[] = [];
  let records = 0;
  for await (const piece of pieces(path, depth)) {
    records++;
    const values = parsed(piece);
    if (values) {
      const line = Array.from(columns.keys(), (column) => fieldText(values.get(column) ?? ''));
      if (!out.write(`${line.join('\t')}\n`)) await once(out, 'drain');
    } else {
      out.write('\n');
      rejects.push({
        line: piece.number,
        column: '',
        value: piece.text.slice(0, 40),
        reason: piece.broken ?? 'not valid JSON',
      });
    }
  }
  out.end();
  await once(out, 'finish');
  return { columns: [...columns.keys()], rejects, records };
}

async function* pieces(path: string, depth: 0 | 1): AsyncGenerator<JsonPiece> {
  const splitter = new JsonSplitter(depth);
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }))
    yield* splitter.push(chunk as string);
  yield* splitter.end();
}

function parsed({ text, broken }: JsonPiece): Map<string, string> | null {
  if (broken) return null;
  try {
    return flatten(JSON.parse(text) as object);
  } catch {
    return null;
  }
}

function fieldText(value: string): string {
  const plain = value.replace(/[\t\r\n\0]+/g, ' ');
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
