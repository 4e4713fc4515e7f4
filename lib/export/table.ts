import type { FigureKind } from '@/lib/format/figure';

export interface Column {
  id: string;
  label: string;
  kind: FigureKind | 'text';
  /** A reader can't sort by it: the order would be one of people. */
  fixed?: true;
}

/** What a chart shows, as rows: figures in their measure's unit (shares 0–1), null for no data. */
export interface DataTable {
  columns: Column[];
  rows: (string | number | null)[][];
}
