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
