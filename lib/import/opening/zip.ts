import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { UserError } from '@/lib/model/user-error';
import { isBeside } from '../files';
import { crc32, readSums } from './zip-sums.mjs';

/** What an archive of exports may hold at most, and how much more than its own size. */
const LARGEST_BYTES = 20 * 1024 ** 3;
const LARGEST_RATIO = 500;
const UNSUSPECTED_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 2000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Whether a zip is an .xlsx workbook, or seems to be meant as one. */
export async function isWorkbook(name: string, path: string): Promise<boolean> {
  if (/\.xls[xmb]?$/i.test(name)) return true;
  let found = false;
  await walk(path, (entry) => {
    found ||= /^(\[Content_Types\]\.xml|xl\/)/.test(entry.name);
    return null;
  }).catch(() => {});
  return found;
}

/** Writes the files of an archive into a folder, what lies beside exports left out. Throws a UserError for a damaged archive, or one that would fill the disk. */
export async function unzip(name: string, path: string, folder: string): Promise<{ entry: string; path: string }[]> {
  await mkdir(folder, { recursive: true });
  const written: { entry: string; path: string }[] = [];
  let bytes = 0;
  let packed = 0;
  const tooMuch = () =>
    new UserError(`${name}: unpacks to far more than exports hold; unpack it by hand and import its files`);
  try {
    const sums = await readSums(path);
    await walk(
      path,
      (entry) => {
        if (entry.name.endsWith('/') || /(^|\/)__MACOSX\//.test(entry.name) || isBeside(entry.name)) return null;
        if (written.length >= MOST_ENTRIES) throw tooMuch();
        const file = join(folder, `${written.length}`);
        written.push({ entry: entry.name, path: file });
        const handle = openSync(file, 'w');
        let sum = 0;
        return (chunk, final) => {
          bytes += chunk.length;
          if (bytes > LARGEST_BYTES || (bytes > UNSUSPECTED_BYTES && bytes > packed * LARGEST_RATIO)) throw tooMuch();
          writeSync(handle, chunk);
          sum = crc32(chunk, sum);
          if (!final) return;
          closeSync(handle);
          if (sums.get(entry.name) !== sum) throw new Error(`${entry.name} is not what was packed`);
        };
      },
      (size) => {
        packed += size;
      },
    );
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    throw new UserError(`${name}: the .zip file is damaged or cut off (${(error as Error).message}); fetch it again`);
  }
  return written;
}

type Take = ((chunk: Uint8Array, final: boolean) => void) | null;

/** Reads an archive from its beginning; `take` answers who gets an entry's content, null where nobody does. */
async function walk(
  path: string,
  take: (entry: UnzipFile) => Take,
  read: (bytes: number) => void = () => {},
): Promise<void> {
  let open = 0;
  const unzip = new Unzip((entry) => {
    const taker = take(entry);
    if (!taker) return;
    open++;
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      if (final) open--;
      taker(chunk, final);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
    read(chunk.length);
    unzip.push(chunk);
  }
  unzip.push(new Uint8Array(0), true);
  if (open > 0) throw new Error('unexpected end of file');
}
