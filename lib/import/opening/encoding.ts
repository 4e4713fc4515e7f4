import iconv from 'iconv-lite';

/** How the bytes of a text file are to be read. */
export interface Encoding {
  name: string;
  /** Why, in words for the report; absent for plain UTF-8. */
  why?: string;
  /** It is UTF-8 but for single bytes, which damage has made. */
  damaged?: true;
}

const MARKS: [bytes: number[], name: string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** In the order in which one is taken where two read the bytes equally well. */
const SINGLE_BYTE = ['windows-1252', 'cp850', 'cp437', 'macintosh'];
/** Letters that Spanish and Portuguese have beside those of English, and the signs that stand before and around words. */
const LETTERS = 'áéíóúñüÁÉÍÓÚÑÜãõâêôàçÃÕÂÊÔÀÇ';
const SIGNS = '¿¡ªº°«»€–—‘’“”…·';

export function markOf(bytes: Uint8Array): string | null {
  return MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null;
}

/** What UTF-8 sees in bytes: characters of several bytes, and bytes that are none. */
interface Utf8Counts {
  multibyte: number;
  invalid: number;
}

/** Tells the encoding of bytes from the beginning of a file, or of all of it. */
export function detectEncoding(bytes: Buffer): Encoding {
  const mark = markOf(bytes);
  if (mark) return mark === 'utf-8' ? { name: mark } : { name: mark, why: 'byte order mark' };
  const wide = withoutMark(bytes);
  if (wide) return { name: wide, why: 'every other byte is zero' };
  const counts = countUtf8(bytes);
  if (counts.invalid === 0) return { name: 'utf-8' };
  if (counts.multibyte && counts.multibyte >= counts.invalid) return { name: 'utf-8', damaged: true };
  return singleByte(bytes);
}

/** UTF-16 without a byte order mark: text of our languages has a zero in nearly every other byte. */
function withoutMark(bytes: Buffer): string | null {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  if (pairs < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function countUtf8(bytes: Buffer): Utf8Counts {
  const counts = { multibyte: 0, invalid: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let follow = 0;
    while (follow < more && (bytes[at + 1 + follow]! & 0xc0) === 0x80) follow++;
    if (more && (follow === more || at + 1 + follow >= bytes.length)) {
      counts.multibyte++;
      at += follow;
    } else counts.invalid++;
  }
  return counts;
}

/** The one of the old code pages in which the bytes beyond ASCII read as letters within words. */
function singleByte(bytes: Buffer): Encoding {
  const sample = beyondAscii(bytes);
  const scored = SINGLE_BYTE.map((name) => ({ name, ...score(iconv.decode(sample, name)) }));
  const best = scored.reduce((one, other) => (other.points > one.points ? other : one));
  const seen = best.seen.size ? `reads ${[...best.seen].slice(0, 6).join(' ')}` : 'no letters of ours beyond ASCII';
  return { name: best.name, why: `not UTF-8; ${seen}` };
}

const NEIGHBOURHOOD = 2;
const MOST_SAMPLED = 200_000;

/** Only the bytes near one beyond ASCII, so that a large file costs no more than a small one. */
function beyondAscii(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && size < MOST_SAMPLED; at++) {
    if (bytes[at]! < 0x80) continue;
    const end = Math.min(bytes.length, at + NEIGHBOURHOOD + 1);
    const part = bytes.subarray(Math.max(0, at - NEIGHBOURHOOD), end);
    parts.push(part, Buffer.from('\n'));
    size += part.length;
    at = end - 1;
  }
  return Buffer.concat(parts);
}

function score(text: string): { points: number; seen: Set<string> } {
  let points = 0;
  const seen = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter <= '\x7f') continue;
    if (LETTERS.includes(letter)) {
      const within = /[a-z]/i.test(text[at - 1] ?? '') || /[a-z]/i.test(text[at + 1] ?? '');
      const shouting = letter === letter.toUpperCase() && /[a-z]/.test(text[at - 1] ?? '');
      points += shouting ? -1 : within ? 3 : 1;
      seen.add(letter);
    } else if (SIGNS.includes(letter)) points += 0.5;
    else points -= 2;
  }
  return { points, seen };
}
