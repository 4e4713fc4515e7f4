import type { Manifest, RosterEntry } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';

/** What the roster says of the operators, in the order given, without names where the settings want pseudonyms; nothing where there is no roster. Expects the views of the store. */
export async function readRoster(
  database: Database,
  operators: readonly (string | null)[],
  { training }: Pick<Settings, 'training'>,
): Promise<Pick<Manifest, 'roster'>> {
  const rows = await database.rows<
    Record<'id' | 'name' | 'team' | 'shift' | 'discipline', string | null> & { hiredOn: number | null }
  >(
    `SELECT operator_id AS id, ${training?.pseudonyms ? 'NULL' : 'name'} AS name, team, shift, discipline, CAST(hired_on - DATE '1970-01-01' AS INTEGER) AS "hiredOn" FROM operators`,
  );
  if (rows.length === 0) return {};
  const entries = new Map<string | null, RosterEntry>(rows.map(({ id, ...entry }) => [id, entry]));
  return { roster: operators.map((id) => (id === null ? null : (entries.get(id) ?? null))) };
}
