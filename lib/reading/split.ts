import { labelWidth } from './label-width';

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
