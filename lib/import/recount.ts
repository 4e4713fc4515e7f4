import { join } from 'node:path';
import type { Queries } from '@/lib/store/database';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { TABLES, type Table, type TableName } from '@/lib/store/tables';
import { STORED_OTHERWISE } from './judge';
import { pick, readParts, sameKey } from './part-sql';

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
  const { key, unfinished = 'false' }: Table = TABLES[name];
  const place = new Map(imports.map(({ origin }, index) => [origin, index] as const).reverse());
  const places = all.map(({ file, origin }) => `WHEN ${text(join(store, file))} THEN ${place.get(origin) ?? 0}`);
  return `SELECT hash(${key.map((column) => `stored.${ident(column)}`).join(', ')}) AS key, ${unfinished} AS unfinished,
      hash(${pick(name, 'stored')}) AS content, CASE filename ${places.join(' ')} END AS place
    FROM ${readParts(store, name, all)} stored SEMI JOIN ${readParts(store, name, theirs)} gone ON ${sameKey(key, 'stored', 'gone')}
    QUALIFY row_number() OVER (PARTITION BY key, place) = 1`;
}

/** What became of each row of `met` as its file came, as `judge` decides. */
function verdicts(name: TableName, met: string): string {
  const earlier = 'ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING';
  const over = `OVER (PARTITION BY key ORDER BY place ${earlier})`;
  const [replaces, other] = TABLES[name].laterWins
    ? [`content <> last(content) ${over}`, 'false']
    : [
        `NOT unfinished AND count(*) FILTER (NOT unfinished) ${over} = 0`,
        `NOT unfinished AND content <> arg_min(content, place) FILTER (NOT unfinished) ${over}`,
      ];
  return `SELECT place, added, NOT added AND replaces AS replaced, NOT added AND NOT replaces AS duplicates,
      NOT added AND NOT replaces AND coalesce(other, false) AS otherwise
    FROM (SELECT place, count(*) ${over} = 0 AS added, coalesce(${replaces}, false) AS replaces, ${other} AS other FROM ${met})`;
}

function apply({ imports }: Ledger, name: TableName, change: Change): void {
  const record = imports[change.place]!;
  const added = (record.added[name] ?? 0) + change.added;
  const replaced = (record.replaced ?? 0) + change.replaced;
  const duplicates = record.duplicates + change.duplicates;
  const otherwise = (record.warnings[STORED_OTHERWISE] ?? 0) + change.otherwise;
  if (Math.min(added, replaced, duplicates, otherwise) < 0) return;
  record.added[name] = added;
  record.duplicates = duplicates;
  if (replaced) record.replaced = replaced;
  else delete record.replaced;
  if (otherwise) record.warnings[STORED_OTHERWISE] = otherwise;
  else delete record.warnings[STORED_OTHERWISE];
}
