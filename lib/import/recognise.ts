import { extname } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { masked } from '@/lib/privacy/masked';
import { findColumn } from './condition';
import { type DelimitedForm, splitHeader, uniqueColumns } from './delimited';
import type { ExportFile } from './files';
import { ownFormProfile } from './formats/own-form';
import { nearestOwnForm } from './formats/own-form-headers';
import type { Profile } from './profile';
import { type Dialect, scanRecords } from './records';
import { readFirstLines } from './text-file';

/** How a file is to be read, told from its beginning. */
export type Recognised =
  | { format: 'queue_log' }
  | { format: 'own-form' | 'profile'; profile: Profile; form: DelimitedForm };

const DELIMITERS = [',', ';', '\t', '|'];
const QUEUE_LOG_LINE = /^\d{9,11}(\.\d+)?\|[^|]*\|[^|]*\|[^|]*\|[A-Z][A-Z0-9_-]*(\||$)/;
const BINARY = /[^\P{Cc}\s]/u;
const EXPECTED =
  "Escucha's own form (call_id, start, … in the first line), an Asterisk queue_log, or a delimited file with a profile";

/** Tells by its content what a file is: one answer, or one for each of several profiles that take it for rows of different tables. A
 * UserError names the file, what it seems to be and what was expected. */
export async function recognise(
  file: ExportFile,
  profiles: readonly Profile[],
  forced: Profile | null,
): Promise<Recognised[]> {
  const lines = await readFirstLines(file.path, forced?.file?.encoding);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) throw new UserError(`${file.name}: the file is empty; expected ${EXPECTED}`);
  if (forced) return [await withProfile(file, forced, lines)];
  if (looksLikeQueueLog(lines)) return [{ format: 'queue_log' }];
  if (BINARY.test(lines[first]!) || ['.xlsx', '.xls', '.zip', '.parquet'].includes(extname(file.name).toLowerCase())) {
    const workbook = /^\.xls[xmb]?$/i.test(extname(file.name)) || lines[first]!.startsWith('PK\u0003\u0004');
    throw new UserError(
      workbook
        ? `${file.name}: an Excel workbook; save the sheet as CSV (UTF-8) and import that`
        : `${file.name}: not a text file (${extname(file.name) || 'no ending'}); expected ${EXPECTED}`,
    );
  }
  const fitting = await fittingProfiles(file, profiles, lines);
  if (fitting.length) return Promise.all(fitting.map(({ profile, lines }) => withProfile(file, profile, lines)));
  const own = await asOwnForm(file, lines, first);
  if (own) return [own];
  const near = await nearestTo(lines[first]!);
  if (near) throw new UserError(`${file.name}: ${near}`);
  const shown = masked(lines[first]!);
  throw new UserError(`${file.name}: not a known export; its first line begins "${shown}"; expected ${EXPECTED}`);
}

/** The profiles whose header a file has, at most one a table. */
async function fittingProfiles(
  file: ExportFile,
  profiles: readonly Profile[],
  asUtf8: readonly string[],
): Promise<{ profile: Profile; lines: readonly string[] }[]> {
  const fitting: { profile: Profile; lines: readonly string[] }[] = [];
  for (const profile of profiles) {
    const encoding = profile.file?.encoding;
    const lines = encoding ? await readFirstLines(file.path, encoding) : asUtf8;
    if (!(await headerFits(profile, lines))) continue;
    const other = fitting.find(({ profile: { target } }) => target === profile.target)?.profile;
    if (other) {
      throw new UserError(
        `${file.name}: profiles ${other.name} and ${profile.name} both recognise its header and both make ${profile.target} of it; mend recognise in one of them, or choose one with --profile`,
      );
    }
    fitting.push({ profile, lines });
  }
  return fitting;
}

function looksLikeQueueLog(lines: readonly string[]): boolean {
  const filled = lines.slice(0, 50).filter((line) => line.trim() !== '');
  const fitting = filled.filter((line) => QUEUE_LOG_LINE.test(line)).length;
  return fitting > 0 && fitting >= filled.length / 2;
}

async function headerFits(profile: Profile, lines: readonly string[]): Promise<boolean> {
  const wanted = profile.recognise?.header;
  if (!wanted) return false;
  const header = await headerOf('', lines, profile).catch((): string[] => []);
  return wanted.every((name) => findColumn(name, header) !== null);
}

function dialectOf(profile: Profile | null, headerLine: string): Dialect {
  const quote = profile?.file?.quote ?? '"';
  const delimiter = profile?.file?.delimiter ?? sniffDelimiter(headerLine);
  return { delimiter, quote };
}

function sniffDelimiter(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function ignored(profile: Profile): RegExp | null {
  return profile.file?.ignore === undefined ? null : new RegExp(profile.file.ignore, 'u');
}

/** Index of the header's line: the first that isn't blank after the profile's preamble. */
function headerIndex(lines: readonly string[], profile: Profile): number {
  const skip = profile.file?.skip ?? 0;
  const ignore = ignored(profile);
  return lines.findIndex((line, index) => index >= skip && line !== '' && !ignore?.test(line));
}

async function headerOf(name: string, lines: readonly string[], profile: Profile): Promise<string[]> {
  const named = profile.file?.header;
  if (Array.isArray(named)) return uniqueColumns(named);
  const line = lines[headerIndex(lines, profile)] ?? '';
  return splitHeader(name, stripMark(line), dialectOf(profile, line));
}

async function withProfile(file: ExportFile, profile: Profile, lines: readonly string[]): Promise<Recognised> {
  const at = headerIndex(lines, profile);
  if (at < 0)
    throw new UserError(
      `${file.name}: nothing follows the ${profile.file?.skip} lines that profile ${profile.name} skips`,
    );
  const unnamed = Array.isArray(profile.file?.header);
  const form: DelimitedForm = {
    dialect: dialectOf(profile, lines[at]!),
    columns: await headerOf(file.name, lines, profile),
    skip: unnamed ? (profile.file?.skip ?? 0) : at + 1,
    ignore: ignored(profile),
  };
  return { format: 'profile', profile, form };
}

async function asOwnForm(file: ExportFile, lines: readonly string[], at: number): Promise<Recognised | null> {
  const line = stripMark(lines[at]!);
  const dialect = dialectOf(null, line);
  const columns = await splitHeader(file.name, line, dialect).catch(() => null);
  if (!columns) return null;
  const samples = await sample(lines.slice(at + 1), dialect);
  const numeric = (column: string) => {
    const index = columns.indexOf(column);
    const values = samples.map((fields) => fields[index]?.trim() ?? '').filter((value) => value !== '');
    const fitting = values.filter((value) => /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100);
    return fitting.length > values.length / 2;
  };
  const profile = ownFormProfile(columns, numeric);
  return profile && { format: 'own-form', profile, form: { dialect, columns, skip: at + 1, ignore: null } };
}

/** Why a header that is nearly one of Escucha's own tables is none. */
async function nearestTo(headerLine: string): Promise<string | null> {
  const line = stripMark(headerLine);
  const columns = await splitHeader('', line, dialectOf(null, line)).catch((): string[] => []);
  const near = nearestOwnForm(columns);
  if (!near) return null;
  const list = near.missing.join(', ');
  return `not a known export; the nearest of Escucha's own tables is ${near.table}, which also needs the column${near.missing.length > 1 ? 's' : ''} ${list}`;
}

async function sample(lines: string[], dialect: Dialect): Promise<string[][]> {
  async function* batch() {
    yield lines;
  }
  const fields: string[][] = [];
  for await (const records of scanRecords(batch(), dialect)) fields.push(...records.map((record) => record.fields));
  return fields;
}

function stripMark(line: string): string {
  return line.replace(/^\uFEFF/, '');
}
