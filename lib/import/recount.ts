import { join } from 'node:path';
import type { Queries } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { TABLES, type Table, type TableName } from '@/lib/store/tables';
import { pick, readParts, sameKey } from './part-sql';

/** Behind every moment, for rows that tell none. */
const MOST = '9223372036854775807';

interface Change {
  place: number;
  added: number;
  replaced: number;
  duplicates: number;
  otherwise: number;
}

/** Makes the records of the files that stay say what they would say had the files of `gone` never come: a row that was a duplicate of theirs was
 * added, or replaced another. Expects the ledger with all of them in it. A record whose figures that doesn't fit, as it was
 * read anew after later files, stays as it is. */
export async function recountWithout(
  queries: Queries,
  store: string,
  ledger: Ledger,
  name: TableName,
  gone: ReadonlySet<string>,
): Promise<void> {
  const all = [...(ledger.tables[name] ?? []), ...(ledger.spares[name] ?? [])];
  const theirs = all.filter(({ origin }) => gone.has(origin));
  if (!theirs.length || theirs.length === all.length) return;
  await queries.run(`CREATE OR REPLACE TEMP TABLE met AS ${rowsOfSameKeys(store, ledger, name, all, theirs)}`);
  const places = ledger.imports.flatMap(({ origin }, place) => (gone.has(origin) ? [place] : []));
  const stays = `place NOT IN (${places.join(', ')})`;
  const changes = await queries.rows<Change & Record<string, number>>(`
    SELECT place, ${['added', 'replaced', 'duplicates', 'otherwise'].map((figure) => `CAST(sum(sign * CAST(${figure} AS INTEGER)) AS INTEGER) AS ${figure}`).join(', ')} FROM (
      SELECT -1 AS sign, * FROM (${verdicts(name, 'met')})
      UNION ALL SELECT 1, * FROM (${verdicts(name, `(SELECT * FROM met WHERE ${stays})`)})
    ) WHERE ${stays} GROUP BY place`);
  for (const change of changes) apply(ledger, name, change);
}

function rowsOfSameKeys(
  store: string,
  { imports }: Ledger,
  name: TableName,
  all: readonly StoredPart[],
  theirs: readonly StoredPart[],
): string {
  const { key, unfinished = 'false', revision = 'NULL' }: Table = TABLES[name];
  const place = new Map(imports.map(({ origin }, index) => [origin, index] as const).reverse());
  const places = all.map(({ file, origin }) => `WHEN ${text(join(store, file))} THEN ${place.get(origin) ?? 0}`);
  return `SELECT hash(${key.map((column) => `stored.${ident(column)}`).join(', ')}) AS key, ${unfinished} AS unfinished,
      -epoch_us(CAST(${revision} AS TIMESTAMP)) AS before, hash(${pick(name, 'stored')}) AS content, CASE filename ${places.join(' ')} END AS place
    FROM ${readParts(store, name, all)} stored SEMI JOIN ${readParts(store, name, theirs)} gone ON ${sameKey(key, 'stored', 'gone')}
    QUALIFY row_number() OVER (PARTITION BY key, place) = 1`;
}

/** What became of each row of `met` as its file came, as `judge` decides: `rank` is the order in which rows of one key are preferred. */
function verdicts(name: TableName, met: string): string {
  const { laterWins } = TABLES[name];
  const earlier = 'OVER (PARTITION BY key ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)';
  const rank = laterWins ? '{p: -place}' : `{r: coalesce(before, ${MOST}), u: unfinished, p: place}`;
  const [replaces, otherwise] = laterWins
    ? ['content <> held.content', 'false']
    : ['rank < best', 'NOT unfinished AND content <> held.content AND NOT coalesce(held.before < before, false)'];
  return `SELECT place, best IS NULL AS added, coalesce(${replaces}, false) AS replaced,
      best IS NOT NULL AND NOT coalesce(${replaces}, false) AS duplicates,
      coalesce(NOT (${replaces}) AND ${otherwise}, false) AS otherwise
    FROM (
      SELECT *, min(rank) ${earlier} AS best, arg_min({content: content, before: before}, rank) ${earlier} AS held
      FROM (SELECT *, ${rank} AS rank FROM ${met})
    )`;
}

function apply({ imports }: Ledger, name: TableName, change: Change): void {
  const record = imports[change.place]!;
  const added = (record.added[name] ?? 0) + change.added;
  const replaced = (record.replaced ?? 0) + change.replaced;
  const duplicates = record.duplicates + change.duplicates;
  const otherwise = (record.warnings[SAID.storedOtherwise] ?? 0) + change.otherwise;
  if (Math.min(added, replaced, duplicates, otherwise) < 0) return;
  record.added[name] = added;
  record.duplicates = duplicates;
  if (replaced) record.replaced = replaced;
  else delete record.replaced;
  if (otherwise) record.warnings[SAID.storedOtherwise] = otherwise;
  else delete record.warnings[SAID.storedOtherwise];
}
