import { UserError } from '@/lib/model/user-error';
import { shownLine } from '@/lib/privacy/veiled';
import { SAID } from '@/lib/store/import-reasons';
import { findColumn } from './condition';
import type { DelimitedForm } from './delimited';
import { TableHead } from './formats/format';
import { FORMATS } from './formats/known';
import { ownFormProfile } from './formats/own-form';
import { nearestOwnForm } from './formats/own-form-headers';
import { type DumpColumns, dumpColumns, dumpWithoutHeader } from './formats/queue-log-dump';
import { sniffDialect } from './opening/dialect';
import { type Header, headerBy, possibleHeaders } from './opening/header';
import type { Opened } from './opening/open';
import type { Profile } from './profile';
import { type Dialect, scanRecords } from './records';
import { firstLines } from './text-file';

/** How a table is to be read, told from its beginning. `format` names the system, or is `profile` or `own-form`. */
export type Recognised = { opened: Opened; notes: string[] } & (
  | { format: 'queue_log' }
  | { format: 'queue_log'; dump: { columns: DumpColumns; form: DelimitedForm } }
  | { format: string; profile: Profile; form: DelimitedForm }
);

const QUEUE_LOG_LINE = /^\d{9,11}(\.\d+)?\|[^|]*\|[^|]*\|[^|]*\|[A-Z][A-Z0-9_-]*(\||$)/;
const TABS: Dialect = { delimiter: '\t', quote: '"' };
const EXPECTED =
  "Escucha's own form (call_id, start, … in the first line), a known system's export, or a table with a profile (npx escucha profile FILE writes a first one)";

/** Tells by its content what a table is: one answer, or one for each of several profiles that take it for rows of different tables. A
 * UserError names the file, what it seems to be and what was expected. */
export async function recognise(
  opened: Opened,
  profiles: readonly Profile[],
  forced: Profile | null,
): Promise<Recognised[]> {
  const { name, head } = opened;
  const lines = firstLines(head, forced?.file?.encoding);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) throw new UserError(`${name}: the file is empty; expected ${EXPECTED}`);
  if (forced) return [await withProfile(opened, forced, lines, 'profile')];
  if (looksLikeQueueLog(lines)) return [{ format: 'queue_log', opened, notes: [] }];
  const fitting = await fittingProfiles(opened, profiles, lines);
  if (fitting.length) return fitting;
  const dialect = opened.ours ? TABS : sniffDialect(lines);
  const headers = opened.columns
    ? [{ columns: opened.columns, skip: 0, before: 0, titles: 0 }]
    : await possibleHeaders(lines, dialect);
  for (const header of headers) {
    const dump = dumpColumns(new TableHead(header.columns, await sample(lines.slice(header.skip), dialect)));
    if (dump) return [dumped(opened, dump, header, dialect)];
    const known = await knownForms(opened, header, lines, dialect);
    if (known.length) return known;
  }
  const bare = dumpWithoutHeader(await sample(lines, dialect));
  if (bare) return [dumped(opened, bare.dump, { columns: bare.columns, skip: 0, before: 0, titles: 0 }, dialect)];
  const near = headers.map(({ columns }) => nearestOwnForm(columns)).find((form) => form !== null);
  if (near) {
    const { table, missing } = near;
    throw new UserError(
      `${name}: not a known export; the nearest of Escucha's own tables is ${table}, which also needs the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}`,
    );
  }
  const shown = opened.columns ? opened.columns.slice(0, 12).join(', ') : shownLine(first);
  throw new UserError(
    `${name}: not a known export; its ${opened.columns ? 'records hold' : 'first line begins'} "${shown}"; expected ${EXPECTED}`,
  );
}

/** The profiles whose header a table has, at most one a target. */
async function fittingProfiles(
  opened: Opened,
  profiles: readonly Profile[],
  asDetected: readonly string[],
): Promise<Recognised[]> {
  const fitting: { profile: Profile; lines: readonly string[] }[] = [];
  for (const profile of profiles) {
    const wanted = profile.recognise?.header;
    if (!wanted) continue;
    const encoding = profile.file?.encoding;
    const lines = encoding ? firstLines(opened.head, encoding) : asDetected;
    const header = await headerOf(opened, profile, lines).catch(() => null);
    if (!header || !wanted.every((column) => findColumn(column, header.columns) !== null)) continue;
    const other = fitting.find(({ profile: { target } }) => target === profile.target)?.profile;
    if (other) {
      throw new UserError(
        `${opened.name}: profiles ${other.name} and ${profile.name} both recognise its header and both make ${profile.target} of it; mend recognise in one of them, or choose one with --profile`,
      );
    }
    fitting.push({ profile, lines });
  }
  return Promise.all(fitting.map(({ profile, lines }) => withProfile(opened, profile, lines, 'profile')));
}

function looksLikeQueueLog(lines: readonly string[]): boolean {
  const filled = lines.slice(0, 50).filter((line) => line.trim() !== '');
  const fitting = filled.filter((line) => QUEUE_LOG_LINE.test(line)).length;
  return fitting > 0 && fitting >= filled.length / 2;
}

function dialectOf(opened: Opened, profile: Profile, lines: readonly string[]): Dialect {
  if (opened.ours) return TABS;
  const { delimiter, quote = '"' } = profile.file ?? {};
  return { delimiter: delimiter ?? sniffDialect(lines).delimiter, quote };
}

async function headerOf(opened: Opened, profile: Profile, lines: readonly string[]): Promise<Header> {
  if (opened.columns) return { columns: opened.columns, skip: 0, before: 0, titles: 0 };
  return headerBy(profile, opened.name, lines, dialectOf(opened, profile, lines));
}

async function withProfile(
  opened: Opened,
  profile: Profile,
  lines: readonly string[],
  format: string,
): Promise<Recognised> {
  const header = await headerOf(opened, profile, lines);
  return read(opened, profile, header, dialectOf(opened, profile, lines), format);
}

function read(opened: Opened, profile: Profile, header: Header, dialect: Dialect, format: string): Recognised {
  const { ignore } = profile.file ?? {};
  return {
    format,
    opened,
    profile,
    form: {
      dialect,
      columns: header.columns,
      skip: header.skip,
      before: header.before,
      ignore: ignore === undefined ? null : new RegExp(ignore, 'u'),
    },
    notes: titlesNote(header),
  };
}

/** What the formats that Escucha knows make of a table with this header. */
async function knownForms(
  opened: Opened,
  header: Header,
  lines: readonly string[],
  dialect: Dialect,
): Promise<Recognised[]> {
  const rows = await sample(lines.slice(header.skip), dialect);
  const head = new TableHead(header.columns, rows);
  for (const format of FORMATS) {
    const refusal = format.refuses?.(head);
    if (refusal) throw new UserError(`${opened.name}: ${refusal}`);
    const found = format.profiles(head);
    if (!found) continue;
    const { name, basis } = format;
    const untried = basis === 'documentation' ? [SAID.documentation(name)] : [];
    const notes = [...untried, ...(format.notes?.(head) ?? [])];
    return found.map((profile) => {
      const known = read(opened, profile, header, dialect, name);
      return { ...known, notes: [...notes, ...known.notes] };
    });
  }
  const own = ownFormProfile(header.columns, (column) => holdsScores(head.values(column)));
  return own ? [read(opened, own, header, dialect, 'own-form')] : [];
}

function dumped(opened: Opened, columns: DumpColumns, header: Header, dialect: Dialect): Recognised {
  const { columns: names, skip, before } = header;
  const form = { dialect, columns: names, skip, before, ignore: null };
  return { format: 'queue_log', opened, dump: { columns, form }, notes: titlesNote(header) };
}

function titlesNote({ titles }: Header): string[] {
  return titles ? [SAID.titles(titles)] : [];
}

function holdsScores(values: readonly string[]): boolean {
  const fitting = values.filter((value) => /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100);
  return fitting.length > values.length / 2;
}

async function sample(lines: string[], dialect: Dialect): Promise<string[][]> {
  async function* batch() {
    yield lines;
  }
  const fields: string[][] = [];
  for await (const records of scanRecords(batch(), dialect)) fields.push(...records.map((record) => record.fields));
  return fields;
}
