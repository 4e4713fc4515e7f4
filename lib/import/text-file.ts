import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
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
 * undecodable line where the text is not UTF-8 and no encoding was named. */
export async function asUtf8(
  name: string,
  path: string,
  encoding: string | undefined,
  scratch: string,
): Promise<TextFile> {
  const head = await readHead(path);
  const from = checkedEncoding(head.encoding ?? encoding ?? 'utf-8');
  if (/^utf-?8$/i.test(from)) {
    const { badLine, hasNul } = await scanUtf8(path);
    if (badLine !== null) {
      throw new UserError(
        `${name}: line ${badLine} is not UTF-8; name the file's encoding in a profile ("file": {"encoding": "windows-1252"}), or save it as UTF-8`,
      );
    }
    return { name, path, hasNul };
  }
  const decoded = join(scratch, `${Math.abs(hashCode(path))}.utf8`);
  await pipeline(
    createReadStream(path),
    iconv.decodeStream(from),
    iconv.encodeStream('utf-8'),
    createWriteStream(decoded),
  );
  return { name, path: decoded, hasNul: false };
}

function checkedEncoding(name: string): string {
  if (!iconv.encodingExists(name)) {
    throw new UserError(`encoding "${name}" is not known; try utf-8, utf-16le, windows-1252, iso-8859-1 or cp850`);
  }
  return name;
}

/** The first line that is not UTF-8, and whether any byte is NUL. */
async function scanUtf8(path: string): Promise<{ badLine: number | null; hasNul: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let badLine: number | null = null;
  let hasNul = false;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        decoder.decode(chunk, { stream: true });
        hasNul ||= chunk.includes(0);
        line += countNewlines(chunk);
        done();
      } catch {
        badLine = line + newlinesBeforeInvalid(chunk);
        done(new Error('invalid'));
      }
    },
    flush(done) {
      try {
        decoder.decode();
        done();
      } catch {
        badLine = line;
        done(new Error('invalid'));
      }
    },
  });
  check.resume();
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), check);
  } catch (error) {
    if (badLine === null) throw error;
  }
  return { badLine, hasNul };
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function newlinesBeforeInvalid(chunk: Buffer): number {
  let count = 0;
  let start = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
    const line = chunk.subarray(start, at);
    if (count > 0 && Buffer.from(line.toString('utf8'), 'utf8').compare(line) !== 0) return count;
    count++;
    start = at + 1;
  }
  return count;
}

function hashCode(value: string): number {
  let hash = 0;
  for (let i = 0; i < value.length; i++) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) | 0;
  return hash;
}
