import { createWriteStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { rejectedValue } from '@/lib/privacy/veiled';

/** A row that could not be mapped, or a line that could not be read. */
export interface Reject {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** Rejects of one file, on disk, as there may be as many as rows. */
export interface Rejects {
  count: number;
  first: Reject | null;
  /** Path of a CSV file: file, line, column, value, reason, what to do. Null where nothing was written. */
  path: string | null;
}

export const NO_REJECTS: Rejects = { count: 0, first: null, path: null };

const ADVICE = 'mend the line in the export or the profile, then import the file again';
const HEADER = ['file', 'line', 'column', 'value', 'reason', 'what_to_do'];

/** Writes the rejects of one file as CSV at this path. */
export async function writeRejects(path: string, file: string, batches: AsyncIterable<Reject[]>): Promise<Rejects> {
  let count = 0;
  let first: Reject | null = null;
  async function* lines() {
    yield `${HEADER.join(',')}\n`;
    for await (const batch of batches) {
      first ??= batch[0] ?? null;
      count += batch.length;
      yield batch.map((reject) => `${row(file, reject)}\n`).join('');
    }
  }
  await pipeline(lines, createWriteStream(path));
  return { count, first, path };
}

/** Copies what was written to its place in a store. */
export async function keepRejects(path: string, { path: written }: Rejects): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await copyFile(written!, path);
}

function row(file: string, { line, column, value, reason }: Reject): string {
  return [file, String(line), column, rejectedValue(value, column), reason, ADVICE].map(field).join(',');
}

function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
