import type { Scale } from '@/lib/model/manifest';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';

/** Makes the table `scales`: of each survey dimension the scale that most of its answers have; of two with as many, the one with
 * the larger maximum. A mean over two scales is of neither, and a rescaled score is one that nobody gave: answers on another scale
 * are left out. Where they are `known`, no answer is read. Expects the views of the store. */
export async function createScales(database: Database, known?: Record<string, Scale>): Promise<void> {
  if (known) return fillScales(database, known);
  await database.run(`CREATE OR REPLACE TEMP TABLE scales AS
    SELECT dimension, scale_min, scale_max FROM surveys GROUP BY dimension, scale_min, scale_max
    QUALIFY row_number() OVER (PARTITION BY dimension ORDER BY count(*) DESC, scale_max DESC NULLS LAST, scale_min NULLS LAST) = 1`);
}

async function fillScales(database: Database, known: Record<string, Scale>): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE scales (dimension VARCHAR, scale_min DOUBLE, scale_max DOUBLE)');
  const rows = Object.entries(known).map(
    ([name, scale]) => `(${[text(name), ...scale.map((end) => end ?? 'NULL')].join(', ')})`,
  );
  if (rows.length) await database.run(`INSERT INTO scales VALUES ${rows.join(', ')}`);
}

/** Joins a survey answer `s` to the scale of its dimension. */
export const ON_SCALE = `s.dimension = scales.dimension
  AND s.scale_min IS NOT DISTINCT FROM scales.scale_min AND s.scale_max IS NOT DISTINCT FROM scales.scale_max`;

export async function readScales(database: Database): Promise<Record<string, Scale>> {
  const rows = await database.rows<{ dimension: string; scale_min: number | null; scale_max: number | null }>(
    'SELECT * FROM scales ORDER BY dimension',
  );
  return Object.fromEntries(rows.map(({ dimension, scale_min, scale_max }) => [dimension, [scale_min, scale_max]]));
}
