import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { UserError } from '@/lib/model/user-error';

/** A file as UTF-8 text: the path of the file itself, or of a decoded copy in `scratch`. */
export interface TextFile {
  /** As the user named it. */
  name: string;
  path: string;
  /** Whether a NUL byte is in it, which no text has. */
  hasNul: boolean;
  /** The encoding that it was taken to be in, as it is not UTF-8 and names none. */
  readAs?: string;
}

const HEAD_BYTES = 64 * 1024;

/** The beginning of a file, and the encoding that its byte order mark names. */
async function readHead(path: string): Promise<{ bytes: Buffer; encoding: string | null; whole: boolean }> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
    return { bytes, encoding, whole: bytesRead < HEAD_BYTES };
  } finally {
    await handle.close();
  }
}

/** The file's first lines, decoded, without a byte order mark. A last line that may be cut is left out. */
export async function readFirstLines(path: string, encoding?: string): Promise<string[]> {
  const head = await readHead(path);
  const name = head.encoding ?? encoding ?? 'utf-8';
  const lines = iconv.decode(head.bytes, checkedEncoding(name)).split(/\r\n|\n|\r/);
  if (!head.whole && lines.length > 1) lines.pop();
  return lines;
}

/** Decodes the file to UTF-8 where it isn't; a UTF-8 file is used as it stands. Throws a UserError that names the first
 * undecodable line where the text is not UTF-8 and no encoding was named; `otherwise` is then taken for it, where given. */
export async function asUtf8(
  name: string,
  path: string,
  encoding: string | undefined,
  scratch: string,
  otherwise?: string,
): Promise<TextFile> {
  const head = await readHead(path);
  const from = checkedEncoding(head.encoding ?? encoding ?? 'utf-8');
  if (/^utf-?8$/i.test(from)) {
    const { badLine, hasNul } = await scanUtf8(path);
    if (badLine === null) return { name, path, hasNul };
    if (otherwise) return { name, path: await decoded(path, otherwise, scratch), hasNul, readAs: otherwise };
    throw new UserError(
      `${name}: line ${badLine} is not UTF-8; name the file's encoding in a profile ("file": {"encoding": "windows-1252"}), or save it as UTF-8`,
    );
  }
  return { name, path: await decoded(path, from, scratch), hasNul: false };
}

async function decoded(path: string, from: string, scratch: string): Promise<string> {
  const copy = join(scratch, `${Math.abs(hashCode(path))}.utf8`);
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(from),
    iconv.encodeStream('utf-8'),
    createWriteStream(copy),
  );
  return copy;
}

/** Whether the last line has its line end; in any encoding that is in use for text. */
export async function endsWithLine(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(2, size));
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

/** The first line that is not UTF-8, and whether any byte is NUL. */
async function scanUtf8(path: string): Promise<{ badLine: number | null; hasNul: boolean }> {
  let hasNul = false;
  let begun: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = begun.length ? Buffer.concat([begun, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    if (!isUtf8(whole)) return { badLine: (await newlinesBefore(path, offset)) + firstInvalidLine(whole), hasNul };
    hasNul ||= whole.includes(0);
    offset += whole.length;
    begun = bytes.subarray(whole.length);
  }
  return { badLine: begun.length ? (await newlinesBefore(path, offset)) + 1 : null, hasNul };
}

/** Bytes at the end that begin a character whose other bytes are still to come. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

async function newlinesBefore(path: string, end: number): Promise<number> {
  if (end === 0) return 0;
  let count = 0;
  for await (const chunk of createReadStream(path, { end: end - 1 }) as AsyncIterable<Buffer>) count += newlines(chunk);
  return count;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** The line, from 1, that holds the first byte which is not UTF-8. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const at = bytes.indexOf(10, start);
    if (at < 0 || !isUtf8(bytes.subarray(start, at))) return line;
    start = at + 1;
  }
}

function hashCode(value: string): number {
  let hash = 0;
  for (let i = 0; i < value.length; i++) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) | 0;
  return hash;
}
