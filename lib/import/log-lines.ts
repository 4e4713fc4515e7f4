import { UserError } from '@/lib/model/user-error';
import type { Database } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import { text } from '@/lib/store/sql';
import { findBlankLines, physicalLine } from './blank-lines';
import type { DelimitedForm } from './delimited';
import { readDump } from './dump-lines';
import type { DumpColumns } from './formats/queue-log-dump';
import type { Reject } from './rejects';
import type { TextFile } from './text-file';

/** A queue_log as text: lines of the log, or rows of a dump of its table. */
export interface LogFile extends TextFile {
  dump?: { columns: DumpColumns; form: DelimitedForm; rejects: readonly Reject[] };
}

/** What was found while the lines of one file were read. */
export interface LinesRead {
  /** Rows and lines that are not in `lines`. */
  rejects: Reject[];
  dropped: Record<string, number>;
  warnings: Record<string, number>;
  notes: string[];
  /** Whether `line` is only the place of the row, as none that can't be read was met. */
  byPlace: boolean;
  /** The line in the file of a `line` of the table. */
  lineInFile(line: number): number;
}

/** Makes the table `lines`(part, line, place, raw, problem): each line of the files, numbered as they are given, as the log writes it. `place` is its place among
 * lines of one second, where they don't stand in their order; `problem` says why it can't be read, where that is known. */
export async function readLines(database: Database, files: readonly LogFile[], lineZone: string): Promise<LinesRead[]> {
  await database.run(
    'CREATE OR REPLACE TEMP TABLE lines (part INTEGER, line INTEGER, place INTEGER, raw VARCHAR, problem VARCHAR)',
  );
  const read: LinesRead[] = [];
  for (const [part, file] of files.entries()) {
    read.push(file.dump ? await readDump(database, file, part, lineZone, false) : await readLog(database, file, part));
  }
  return read;
}

async function readLog(database: Database, { name, path }: LogFile, part: number): Promise<LinesRead> {
  const blank = await findBlankLines(path);
  await database.run(`INSERT INTO lines ${rawLines(path, part)}`).catch((error: Error) => {
    if (!/CSV Error|CSV Reader/.test(error.message)) throw error;
    throw new UserError(`${name}: a line is longer than 16 MB, as none of a queue_log is; cut it out and import again`);
  });
  return {
    rejects: [],
    dropped: blank.length ? { [SAID.blank]: blank.length } : {},
    warnings: {},
    notes: [],
    byPlace: false,
    lineInFile: (line) => physicalLine(line, blank),
  };
}

function rawLines(path: string, part: number): string {
  return `SELECT ${part}, CAST(row_number() OVER () AS INTEGER), 0, coalesce(raw, ''), NULL FROM read_csv(${text(path)}, auto_detect = false, header = false,
    delim = '\u0002', quote = '', escape = '', nullstr = '\u0001', strict_mode = false, columns = {'raw': 'VARCHAR'}, parallel = false, max_line_size = 16777216, buffer_size = 67108864)`;
}
