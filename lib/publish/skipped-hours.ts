import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { wholeSeconds } from './whole-seconds';

/** Hours of the wall clock (since 1970-01-01T00) between two others that do not exist in a zone, as its clock is put forward over them. */
export async function readSkippedHours(
  database: Database,
  zone: string,
  first: number,
  last: number,
): Promise<Set<number>> {
  const wall = (moment: string) => wholeSeconds(`timezone(${text(zone)}, to_timestamp(${moment}))`);
  const rows = await database.rows<{ hour: number }>(`
    WITH days AS (
      SELECT d * 86400 AS s, ${wall('s')} - s AS ahead FROM range(${first} // 24 - 1, ${last} // 24 + 3) r(d)
    ), changed AS (
      SELECT s FROM days QUALIFY lead(ahead) OVER (ORDER BY s) > ahead
    ), struck AS (
      SELECT s, ${wall('s + quarter * 900')} // 3600 AS hour FROM changed, range(0, 97) r(quarter)
    ), spans AS (
      SELECT s, unnest(range(min(hour), max(hour))) AS hour FROM struck GROUP BY s
    )
    SELECT hour FROM spans WHERE (s, hour) NOT IN (SELECT (s, hour) FROM struck) ORDER BY hour`);
  return new Set(rows.map(({ hour }) => hour));
}
