import { createReadStream } from 'node:fs';

const NEWLINE = 10;
const RETURN = 13;

/** Physical numbers, from 1, of a file's lines that hold nothing at all. */
export async function findBlankLines(path: string): Promise<number[]> {
  const blank: number[] = [];
  let line = 1;
  let length = 0;
  let onlyReturn = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      const here = at - start;
      const total = length + here;
      if (total === 0 || (total === 1 && (here === 1 ? chunk[start] === RETURN : onlyReturn))) blank.push(line);
      line++;
      length = 0;
      onlyReturn = true;
      start = at + 1;
    }
    const rest = chunk.length - start;
    if (rest > 0) {
      onlyReturn &&= rest === 1 && chunk[start] === RETURN;
      length += rest;
    }
  }
  return blank;
}

/** Physical line number of the nth line that is not blank, both from 1. `blank` is ascending. */
export function physicalLine(nth: number, blank: readonly number[]): number {
  let line = nth;
  for (const gap of blank) {
    if (gap > line) break;
    line++;
  }
  return line;
}
