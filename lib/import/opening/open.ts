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
import { isWorkbook, isZip, unzip } from './zip';

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
  /** Whether it came in an archive, where nothing is to be passed over. */
  archived?: true | undefined;
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
  const head = await readHead(file.path);
  return openContent({ file, name: file.name, path: file.path, head, rejects: [], notes: [], ours: false }, folder);
}

async function openContent(packed: Opened, folder: string): Promise<Opened[]> {
  const opened = isGzip(packed.head.bytes) ? await unpacked(packed, folder) : packed;
  const { name, path, head } = opened;
  if (isZip(head.bytes)) {
    if (await isWorkbook(name, path)) return openWorkbook(opened, folder);
    return openArchive(opened, folder);
  }
  const depth = jsonDepth(firstLines(head).join('\n'));
  if (depth !== null) return [await openRecords(opened, depth, folder)];
  refuseOtherKinds(opened);
  return [opened];
}

async function unpacked(base: Opened, folder: string): Promise<Opened> {
  const path = `${folder}.gunzipped`;
  await gunzip(base.name, base.path, path);
  return { ...base, path, head: await readHead(path), notes: [...base.notes, SAID.unpacked] };
}

/** Each file of an archive is a table of it, as if it had come alone. */
async function openArchive(base: Opened, folder: string): Promise<Opened[]> {
  if (base.archived) throw new UserError(`${base.name}: an archive within an archive; unpack it and import its files`);
  const entries = await unzip(base.name, base.path, `${folder}.unzipped`);
  if (!entries.length) throw new UserError(`${base.name}: the archive holds no export`);
  const opened: Opened[] = [];
  for (const [index, { entry, path }] of entries.entries()) {
    const head = await readHead(path);
    const notes = [...base.notes, SAID.unpackedFrom];
    const one = { ...base, name: `${base.name} › ${entry}`, sheet: entry, path, head, notes, archived: true as const };
    opened.push(...(await openContent(one, `${folder}-${index}`)));
  }
  return opened;
}

async function openWorkbook(base: Opened, folder: string): Promise<Opened[]> {
  const sheets = (await readWorkbook(base.name, base.path, folder)).filter(({ rows }) => rows > 0);
  if (!sheets.length) throw new UserError(`${base.name}: the workbook is empty`);
  const several = sheets.length > 1;
  return Promise.all(
    sheets.map(async ({ sheet, file, rows }) => ({
      ...base,
      archived: undefined,
      name: several ? `${base.name} › ${sheet}` : base.name,
      ...(several ? { sheet: base.sheet ? `${base.sheet} › ${sheet}` : sheet } : {}),
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
