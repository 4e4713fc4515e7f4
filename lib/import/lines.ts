import { createReadStream } from 'node:fs';

/** The lines of a UTF-8 file as they stand, split at \n, \r\n or a lone \r, without a byte order mark. Batches, so that a reader
 * need not wait for each line. */
export async function* readLines(path: string): AsyncGenerator<string[]> {
  let rest = '';
  let first = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    let text = rest + (chunk as string);
    if (first) text = text.replace(/^\uFEFF/, '');
    first = false;
    const carry = text.endsWith('\r') ? '\r' : '';
    const lines = (carry ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    rest = lines.pop()! + carry;
    if (lines.length) yield lines;
  }
  if (rest !== '') yield rest.endsWith('\r') ? [rest.slice(0, -1)] : [rest];
}
