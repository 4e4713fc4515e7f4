import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { UserError } from '@/lib/model/user-error';
import { shortHash } from './fingerprint';
import { detectEncoding, type Encoding, markOf } from './opening/encoding';
import { bytesBeyondAscii, countLines, scanUtf8 } from './opening/utf8';

/** A file as UTF-8 text: the path of the file itself, or of a decoded copy in `scratch`. */
export interface TextFile {
  /** As the user named it. */
  name: string;
  path: string;
  /** Whether a NUL byte is in it, which no text has. */
  hasNul: boolean;
  /** Whether bytes in it are no UTF-8, as of a damaged file; each stands as U+FFFD. */
  damaged?: true;
  /** Lines that hold anything, counted where a quote might hide some within a field. */
  lines?: number;
  /** How it was read, for the report; absent for plain UTF-8. */
  readAs?: string;
}

const HEAD_BYTES = 64 * 1024;

/** The beginning of a text file. */
export interface TextHead {
  bytes: Buffer;
  /** Whether this is the whole file. */
  whole: boolean;
  encoding: Encoding;
}

export async function readHead(path: string): Promise<TextHead> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return { bytes, encoding: detectEncoding(bytes), whole: bytesRead < HEAD_BYTES };
  } finally {
    await handle.close();
  }
}

/** The first lines of a file, decoded as its mark, else the named encoding, else its bytes say. A last line that may be cut is left out. */
export function firstLines({ bytes, whole, encoding }: TextHead, named?: string): string[] {
  const lines = iconv.decode(bytes, checkedEncoding(markOf(bytes) ?? named ?? encoding.name)).split(/\r\n|\n|\r/);
  if (!whole && lines.length > 1) lines.pop();
  return lines;
}

/** Decodes the file to UTF-8 where it isn't; a UTF-8 file is used as it stands. Without a named encoding the bytes decide. */
export async function asUtf8(
  name: string,
  path: string,
  named: string | undefined,
  scratch: string,
): Promise<TextFile> {
  const head = await readHead(path);
  const mark = markOf(head.bytes);
  const given = mark ?? named;
  const encoding: Encoding = given
    ? { name: checkedEncoding(given), why: mark ? 'byte order mark' : 'as named' }
    : head.encoding;
  if (!/^utf-?8$/i.test(encoding.name)) return decoded(name, path, encoding, scratch);
  const { valid, hasNul, hasQuote } = await scanUtf8(path);
  if (valid) return { name, path, hasNul, ...(hasQuote ? { lines: await countLines(path) } : {}) };
  const found = given ? encoding : detectEncoding(await bytesBeyondAscii(path));
  if (!/^utf-?8$/i.test(found.name)) return decoded(name, path, found, scratch);
  const text = await decoded(name, path, found, scratch);
  return { ...text, hasNul, damaged: true, readAs: 'UTF-8 with bytes that are none' };
}

async function decoded(name: string, path: string, encoding: Encoding, scratch: string): Promise<TextFile> {
  const copy = join(scratch, `${shortHash(path, encoding.name)}.utf8`);
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(encoding.name),
    iconv.encodeStream('utf-8'),
    createWriteStream(copy),
  );
  const { hasNul, hasQuote } = await scanUtf8(copy);
  const lines = hasQuote ? { lines: await countLines(copy) } : {};
  return {
    name,
    path: copy,
    hasNul,
    ...lines,
    readAs: `${encoding.name}: ${encoding.why}`,
  };
}

/** Whether the last line has its line end; in any encoding that is in use for text. */
export async function endsWithLine(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(4, size));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail.includes(10) || tail.includes(13);
  } finally {
    await handle.close();
  }
}

function checkedEncoding(name: string): string {
  if (!iconv.encodingExists(name)) {
    throw new UserError(`encoding "${name}" is not known; try utf-8, utf-16le, windows-1252, iso-8859-1 or cp850`);
  }
  return name;
}
