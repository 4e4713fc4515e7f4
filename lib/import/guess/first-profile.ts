import { basename } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { veiled } from '@/lib/privacy/veiled';
import { openDatabase } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import type { TableName } from '@/lib/store/tables';
import { looseTable } from '../delimited';
import { findExports } from '../files';
import { sniffDialect } from '../opening/dialect';
import { goesOn, headerOver, possibleHeaders } from '../opening/header';
import { type Opened, openExport } from '../opening/open';
import type { Profile } from '../profile';
import { recognise } from '../recognise';
import { settle } from '../sniff/settle';
import { asUtf8, firstLines } from '../text-file';
import { type ColumnFacts, readColumns } from './columns';
import { type Guess, guessProfile } from './guess';

/** A guess with three values, those that look personal veiled. */
interface ShownGuess extends Guess {
  samples: string[];
}

export interface FirstProfile {
  profile: Profile & { guesses: Record<string, ShownGuess> };
  /** How the file was read: encoding, delimiter, header, forms of dates and numbers. */
  notes: string[];
  missing: string[];
  unused: string[];
}

/** Writes a first profile for a file whose form nobody knows. Where Escucha reads it without one, answers the name of its form instead. Throws a UserError for a file
 * that can't be opened or holds no table. */
export async function firstProfile(
  path: string,
  profiles: readonly Profile[],
  target?: TableName,
): Promise<FirstProfile | { known: string }> {
  const database = await openDatabase();
  try {
    const [file] = await findExports([path]);
    if (!file) throw new UserError(`${path}: no file here`);
    const tables = await openExport(file, database.scratch);
    const known = target ? null : await knownAs(tables, profiles);
    if (known) return { known };
    const opened = tables.reduce((one, other) => (other.head.bytes.length > one.head.bytes.length ? other : one));
    const text = await asUtf8(opened.name, opened.path, opened.ours ? 'utf-8' : undefined, database.scratch);
    const { form, rows, notes } = await formOf(opened);
    const table = looseTable({ ...text, ...form, ignore: null });
    const columns = await readColumns(database, table, form.columns);
    const { profile, guesses, missing } = guessProfile(slug(file.name), columns, target);
    const settled = await settle(database, table, form.columns, profile);
    const persons = new Set([...PERSONAL].flatMap((name) => guesses[name]?.from ?? []));
    const used = new Set(Object.values(guesses).flatMap(({ from }) => from));
    const how: Profile['file'] = {
      ...(opened.ours ? {} : { delimiter: form.dialect.delimiter, ...encodingOf(text.readAs) }),
      ...(opened.sheet && !(await areAlike(tables, form.columns)) ? { sheet: opened.sheet } : {}),
      ...(rows > 1 ? { headerRows: rows } : {}),
    };
    return {
      profile: {
        ...settled.profile,
        ...(Object.keys(how).length ? { file: how } : {}),
        guesses: Object.fromEntries(
          Object.entries(guesses).map(([name, guess]) => [
            name,
            { ...guess, samples: samplesOf(name, guess, columns, persons) },
          ]),
        ),
      },
      notes: [...opened.notes, ...(text.readAs ? [SAID.readAs(text.readAs)] : []), ...notes, ...settled.notes],
      missing,
      unused: form.columns.filter((name) => !used.has(name)),
    };
  } finally {
    await database.close();
  }
}

/** Whether another sheet has the same columns, as where each month has a sheet. */
async function areAlike(tables: readonly Opened[], columns: readonly string[]): Promise<boolean> {
  const forms = await Promise.all(tables.map((table) => formOf(table).catch(() => null)));
  return forms.filter((found) => found?.form.columns.join('\t') === columns.join('\t')).length > 1;
}

async function knownAs(tables: readonly Opened[], profiles: readonly Profile[]): Promise<string | null> {
  for (const opened of tables) {
    const [known] = await recognise(opened, profiles, null).catch((error) => {
      if (error instanceof UserError) return [];
      throw error;
    });
    if (known) return known.format === 'profile' && 'profile' in known ? `profile ${known.profile.name}` : known.format;
  }
  return null;
}

async function formOf(opened: Opened) {
  const lines = firstLines(opened.head, opened.ours ? 'utf-8' : undefined);
  const dialect = opened.ours ? { delimiter: '\t', quote: '"' } : sniffDialect(lines);
  if (opened.columns) return { form: { dialect, columns: opened.columns, skip: 0, before: 0 }, rows: 1, notes: [] };
  const headers = await possibleHeaders(lines, dialect);
  const widest = headers.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  const first = headers.find(({ columns }) => columns.length >= widest * 0.8);
  const rows = first && goesOn(first, lines, dialect) ? 2 : 1;
  const header =
    first && rows === 2 ? await headerOver(opened.name, lines, first.skip - 1, rows, dialect, first.titles) : first;
  if (!header)
    throw new UserError(
      `${opened.name}: no line of it names columns; name them in a profile ("file": {"header": ["…", "…"]})`,
    );
  const notes = [
    ...(opened.ours ? [] : [`fields are parted by ${dialect.delimiter === '\t' ? 'tabs' : `"${dialect.delimiter}"`}`]),
    ...(header.titles ? [SAID.titles(header.titles)] : []),
  ];
  return { form: { dialect, columns: header.columns, skip: header.skip, before: header.before }, rows, notes };
}

function encodingOf(readAs: string | undefined): { encoding?: string } {
  const name = readAs?.split(/[:,\s]/)[0];
  return name && name !== 'UTF-8' ? { encoding: name } : {};
}

const SAMPLES = 3;
const PERSONAL = new Set(['caller', 'operator_id', 'name']);
const OF_THE_LINE = new Set([
  'queue',
  'topic',
  'ending',
  'channel',
  'priority',
  'state',
  'reason',
  'dimension',
  'team',
  'shift',
]);

/** Whether cells are of persons; undefined where the header is to tell. */
function isPersonal(canonical: string, column: string, persons: ReadonlySet<string>): boolean | undefined {
  if (PERSONAL.has(canonical) || persons.has(column)) return true;
  return OF_THE_LINE.has(canonical) ? false : undefined;
}

function samplesOf(
  canonical: string,
  { from }: Guess,
  columns: readonly ColumnFacts[],
  persons: ReadonlySet<string>,
): string[] {
  const found = from.map((name) => columns.find((column) => column.name === name)!);
  return Array.from({ length: Math.min(SAMPLES, found[0]?.values.length ?? 0) }, (_, index) =>
    found
      .map((column) => veiled(column.values[index] ?? '', column.name, isPersonal(canonical, column.name, persons)))
      .join(' + '),
  );
}

function slug(file: string): string {
  const plain = basename(file)
    .replace(/(\.gz)?$/i, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'export';
}
