import { extname, join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { SAID } from '@/lib/store/import-reasons';
import { uniqueColumns } from '../delimited';
import type { ExportFile } from '../files';
import { shortHash } from '../fingerprint';
import type { Reject } from '../rejects';
import { asUtf8, firstLines, readHead, type TextHead } from '../text-file';
import { gunzip, isGzip } from './gunzip';
import { jsonDepth, writeRecords } from './json-records';
import { readWorkbook } from './workbook';

/** One table of a file as text, known by its beginning. */
export interface Opened {
  file: ExportFile;
  /** As the report names it: the file, with its sheet where it has several. */
  name: string;
  sheet?: string;
  /** Path of the text: the file itself, or what was made of it. */
  path: string;
  head: TextHead;
  /** Names of the columns, where the text has no line of them. */
  columns?: string[];
  /** Records that could not become a line of the text. */
  rejects: Reject[];
  /** How it was opened, for the report. */
  notes: string[];
  /** Whether its text is tabs and quotes as written here. */
  ours: boolean;
}

const NO_TEXT = [
  '.xls',
  '.xlsb',
  '.parquet',
  '.pdf',
  '.doc',
  '.docx',
  '.ods',
  '.png',
  '.jpg',
  '.7z',
  '.rar',
  '.tar',
  '.tgz',
];
const BINARY = /[^\P{Cc}\s]/u;

/** Opens a file: unpacks it where it is packed, writes a workbook's sheets and JSON records as text into `scratch`. Throws a UserError for what is neither. */
export async function openExport(file: ExportFile, scratch: string): Promise<Opened[]> {
  const folder = join(scratch, shortHash(file.path));
  let { path } = file;
  let head = await readHead(path);
  const notes: string[] = [];
  if (isGzip(head.bytes)) {
    path = `${folder}.gunzipped`;
    await gunzip(file.name, file.path, path);
    notes.push(SAID.unpacked);
    head = await readHead(path);
  }
  const base = { file, name: file.name, path, head, rejects: [], notes, ours: false };
  if (head.bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return openWorkbook(base, folder);
  const depth = jsonDepth(firstLines(head).join('\n'));
  if (depth !== null) return [await openRecords(base, depth, folder)];
  refuseOtherKinds(base);
  return [base];
}

async function openWorkbook(base: Opened, folder: string): Promise<Opened[]> {
  const sheets = (await readWorkbook(base.name, base.path, folder)).filter(({ rows }) => rows > 0);
  if (!sheets.length) throw new UserError(`${base.name}: the workbook is empty`);
  const several = sheets.length > 1;
  return Promise.all(
    sheets.map(async ({ sheet, file, rows }) => ({
      ...base,
      name: several ? `${base.name} › ${sheet}` : base.name,
      ...(several ? { sheet } : {}),
      path: file,
      head: await readHead(file),
      notes: [...base.notes, SAID.sheet(sheet, rows)],
      ours: true,
    })),
  );
}

async function openRecords(base: Opened, depth: 0 | 1, folder: string): Promise<Opened> {
  const text = await asUtf8(base.name, base.path, undefined, join(folder, '..'));
  const path = `${folder}.records`;
  const { columns, rejects, records } = await writeRecords(base.name, text.path, depth, path);
  return {
    ...base,
    path,
    head: await readHead(path),
    columns: uniqueColumns(columns),
    rejects,
    notes: [...base.notes, SAID.records(records)],
    ours: true,
  };
}

function refuseOtherKinds({ name, head }: Opened): void {
  const ending = extname(name).toLowerCase();
  const filled = firstLines(head)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const odd = filled.filter((line) => BINARY.test(line)).length;
  if (odd * 2 <= filled.length && !NO_TEXT.includes(ending)) return;
  throw new UserError(
    ending.startsWith('.xls')
      ? `${name}: an old Excel workbook; save it as .xlsx or CSV (UTF-8) and import that`
      : `${name}: not a text file (${ending || 'no ending'}); export it as CSV, .xlsx or JSON and import that`,
  );
}
