export interface SplitRow {
  id: string;
  name: string;
  counts: readonly number[];
  total: number;
}

export interface Piece {
  row: number;
  part: number;
  count: number;
  share: number;
  x: number;
  width: number;
}

/** Lays rows of counts out as bars of one length; parts of nothing are left out. */
export function splitLayout(rows: readonly SplitRow[], length: number): Piece[] {
  return rows.flatMap(({ counts, total }, row) => {
    let x = 0;
    return counts.flatMap((count, part) => {
      if (count === 0 || total === 0) return [];
      const share = count / total;
      const piece = { row, part, count, share, x, width: share * length };
      x += piece.width;
      return [piece];
    });
  });
}

/** Pixels a character of a label takes, on the generous side. */
const CHARACTER = 6.7;
const SWATCH = 16;
const APART = 18;

const NARROW = /[ijlI.,:;'|]/g;
const SLIM = /[tfr ()\-1]/g;
const WIDE = /[mwMW%]/g;

/** Pixels of a label of 12 px, close enough to set others beside it evenly. */
function labelWidth(label: string): number {
  const count = (kind: RegExp) => label.match(kind)?.length ?? 0;
  const [narrow, slim, wide] = [count(NARROW), count(SLIM), count(WIDE)];
  return narrow * 3.3 + slim * 4.6 + wide * 10.4 + (label.length - narrow - slim - wide) * 7;
}

/** Places a legend's labels one after another, from line to line. */
export function legendLayout(labels: readonly string[], width: number): { x: number; line: number }[] {
  let x = 0;
  let line = 0;
  return labels.map((label) => {
    const size = SWATCH + labelWidth(label);
    if (x > 0 && x + size > width) {
      x = 0;
      line += 1;
    }
    const place = { x, line };
    x += size + APART;
    return place;
  });
}

/** A label cut to the pixels there are. */
export function clip(label: string, width: number): string {
  const room = Math.max(1, Math.floor(width / CHARACTER));
  return label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label;
}
