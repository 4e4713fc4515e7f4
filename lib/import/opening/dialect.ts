import type { Dialect } from '../records';

const DELIMITERS = [',', ';', '\t', '|', '^', '~'];
const LINES_READ = 200;
const QUOTE = '"';

/** How a text separates its fields, told from its first lines: by the delimiter that cuts most of them into equally many fields. Excel's own
 * `sep=;` decides where it stands. */
export function sniffDialect(lines: readonly string[]): Dialect {
  const named = /^\uFEFF?sep=(.)$/i.exec(lines[0] ?? '')?.[1];
  if (named) return { delimiter: named, quote: QUOTE };
  const filled = lines
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_READ)
    .map(withoutQuoted);
  const scores = DELIMITERS.map((delimiter) => evenness(filled, delimiter));
  const best = Math.max(...scores);
  return { delimiter: best > 0 ? DELIMITERS[scores.indexOf(best)]! : ',', quote: QUOTE };
}

function withoutQuoted(line: string): string {
  return line.includes(QUOTE) ? line.replace(/"(?:[^"]|"")*"/g, 'q') : line;
}

/** How many lines have the commonest number of fields, and the more the more fields these are; 0 where no line is cut. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const fields = line.split(delimiter).length;
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  let best = 0;
  for (const [fields, n] of counts) best = Math.max(best, n * Math.log2(fields));
  return best;
}
