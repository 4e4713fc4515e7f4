import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const QUOTE = 34;

/** Whether a file is UTF-8 throughout, and whether any byte of it is NUL, or a double quote. */
export async function scanUtf8(path: string): Promise<{ valid: boolean; hasNul: boolean; hasQuote: boolean }> {
  let hasNul = false;
  let hasQuote = false;
  let valid = true;
  let begun: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hasNul ||= chunk.includes(0);
    hasQuote ||= chunk.includes(QUOTE);
    if (!valid) continue;
    const bytes = begun.length ? Buffer.concat([begun, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    valid = isUtf8(whole);
    begun = bytes.subarray(whole.length);
  }
  return { valid: valid && begun.length === 0, hasNul, hasQuote };
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

const AROUND = 4;
const MOST_BYTES = 1024 * 1024;

/** The bytes beyond ASCII of a file with their neighbours, as far as some letters tell a code page: at most 1 MB. */
export async function bytesBeyondAscii(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at++) {
      if (chunk[at]! < 0x80) continue;
      const start = Math.max(0, at - AROUND);
      while (at < chunk.length && chunk[at]! >= 0x80) at++;
      const part = chunk.subarray(start, Math.min(chunk.length, at + AROUND));
      parts.push(part, Buffer.from(' '));
      size += part.length + 1;
      if (size > MOST_BYTES) return Buffer.concat(parts);
    }
  }
  return Buffer.concat(parts);
}

const NEWLINE = 10;
const RETURN = 13;

/** Lines of a file that hold anything. */
export async function countLines(path: string): Promise<number> {
  let lines = 0;
  let filled = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(NEWLINE, start);
      const stop = end < 0 ? chunk.length : end;
      filled ||= stop - start > 1 || (stop - start === 1 && chunk[start] !== RETURN);
      if (end < 0) break;
      if (filled) lines++;
      filled = false;
      start = end + 1;
    }
  }
  return lines + (filled ? 1 : 0);
}
