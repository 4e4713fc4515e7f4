import { findColumn } from '../condition';
import type { Profile } from '../profile';

/** The beginning of a table whose form is not known yet. */
export class TableHead {
  constructor(
    /** Names of the columns, each once. */
    readonly columns: readonly string[],
    /** First rows, as far as they lie in the first 64 KB. */
    readonly rows: readonly (readonly string[])[],
  ) {}

  /** The file's own spelling of a column, whatever its case and spaces; null where it has none. */
  column(name: string): string | null {
    return findColumn(name, this.columns);
  }

  has(...names: string[]): boolean {
    return names.every((name) => this.column(name) !== null);
  }

  /** The first of several names that the file has a column of, in its own spelling: for exports that are translated. */
  oneOf(...names: string[]): string | null {
    for (const name of names) {
      const found = this.column(name);
      if (found !== null) return found;
    }
    return null;
  }

  /** Filled cells of a column. */
  values(column: string): string[] {
    const index = this.columns.indexOf(column);
    return this.rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
  }
}

/** A system's export that needs no profile of the user's. */
export interface Format {
  name: string;
  /** Whether its rules were tried on a real file, or are from the system's documentation alone. */
  basis: 'real' | 'documentation';
  /** The profiles that read a table of this form, one a target; null where it is of another. */
  profiles(head: TableHead): Profile[] | null;
  /** What a reader of the figures must know of how such a table is read, for the report. */
  notes?(head: TableHead): string[];
  /** Why a table is the system's and yet none that can be read, with what to export instead; null of any other table. */
  refuses?(head: TableHead): string | null;
}
