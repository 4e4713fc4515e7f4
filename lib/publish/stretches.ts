import type { Manifest } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { wholeSeconds } from './whole-seconds';

/** Who left without a word has not stayed for ever. */
const LONGEST_DAYS = 31;

/** Makes the table `stretches`, the states in seconds of UTC from `s` to `e`. A stretch without an end lasts until the operator's next one; the last of each until the last
 * contact, for a month at most; where there are no contacts, no one knows until when, and `e` is null. Expects the views of the store. */
export async function createStretches(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE stretches AS
    SELECT operator_id, state, reason, ${wholeSeconds('started_at')} AS s,
      ${wholeSeconds(`coalesce(ended_at, lead(started_at) OVER (PARTITION BY operator_id ORDER BY started_at, ended_at NULLS LAST, state, reason, source),
        CASE WHEN latest >= started_at THEN least(latest, started_at + INTERVAL ${LONGEST_DAYS} DAY) END)`)} AS e
    FROM states, (SELECT max(entered_at) AS latest FROM contacts)`);
}

/** Length of the slots of UTC in which the seconds of a table with `s` and `e` are summed: none may hold parts of two hours of the wall clock, or of two half hours. That is the `longest` (3600 or
 * 1800 s) where every offset of the zone is a multiple of it, else a quarter of an hour, of which every zone's are multiples. */
export function slotSql(table: string, zone: string, longest: 3600 | 1800): string {
  return `
      SELECT CASE WHEN bool_and(${wholeSeconds(`timezone(${text(zone)}, to_timestamp(d * 86400))`)} % ${longest} = 0) THEN ${longest} ELSE 900 END AS slot_s
      FROM (SELECT unnest(range(min(s) // 86400, max(e) // 86400 + 2)) AS d FROM ${table})`;
}

/** Hour and day of the wall clock of a `slot`, out of tables with `slot` and `slot_s`. */
export function clockOfSlots(from: string, columns: string, { zone, operatingDayStartsAt }: Settings): string {
  const local = `timezone(${text(zone)}, to_timestamp(slot * slot_s))`;
  return `SELECT hour(wall) AS hour, (${wholeSeconds('wall')} - ${operatingDayStartsAt * 3600}) // 86400 AS day, ${columns}
    FROM (SELECT *, ${local} AS wall FROM ${from})`;
}

/** Makes the table `state_time`: of each stretch, by hour of the wall clock, its seconds within the coverage. It counts under `stretches` in its first hour there, and under `stretches_open` if no
 * one knows its end. Expects the table `stretches` and the codes of operator, state and reason. */
export async function createStateTime(
  database: Database,
  settings: Settings,
  coverage: Manifest['coverage'],
): Promise<void> {
  const { from, to } = coverage ?? { from: 0, to: -1 };
  const begins = (day: number) =>
    wholeSeconds(
      `timezone(${text(settings.zone)}, make_timestamp(${(day * 24 + settings.operatingDayStartsAt) * 3600}::BIGINT * 1000000))`,
    );
  await database.run(`CREATE OR REPLACE TEMP TABLE state_time AS
    WITH clipped AS (
      SELECT operator_id, state, reason, greatest(s, first) AS s, CASE WHEN e IS NULL THEN greatest(s, first) ELSE least(e, after) END AS e, e IS NULL AS open
      FROM stretches, (SELECT ${begins(from)} AS first, ${begins(to + 1)} AS after)
      WHERE s < after AND (e IS NULL OR e > first OR s >= first)
    ), unit AS (${slotSql('clipped', settings.zone, 3600)}
    ), pieces AS (
      SELECT *, greatest(s, slot * slot_s) AS piece_s, least(e, (slot + 1) * slot_s) AS piece_e, slot = s // slot_s AS begins
      FROM (SELECT *, unnest(range(s // slot_s, greatest(s, e - 1) // slot_s + 1)) AS slot FROM clipped, unit)
    ), summed AS (
      SELECT operator_id, state, reason, slot, any_value(slot_s) AS slot_s, sum(piece_e - piece_s) AS state_s,
        count(*) FILTER (begins) AS stretches, count(*) FILTER (begins AND open) AS stretches_open
      FROM pieces GROUP BY ALL
    )
    SELECT coalesce(o.code, 0) AS operator, coalesce(st.code, 0) AS state, coalesce(r.code, 0) AS reason, t.* EXCLUDE (operator_id, state, reason)
    FROM (${clockOfSlots('summed', 'operator_id, state, reason, state_s, stretches, stretches_open', settings)}) t
    LEFT JOIN code_operator o ON o.label = t.operator_id LEFT JOIN code_state st ON st.label = t.state LEFT JOIN code_reason r ON r.label = t.reason`);
}
