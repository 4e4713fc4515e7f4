import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import type { Days } from './days';
import { clockOfSlots, slotSql } from './stretches';
import { wholeSeconds } from './whole-seconds';

const READY = `('staffed', 'available', 'handling', 'wrap')`;

/** Makes the table `staffing`. Of each operator and half hour of the wall clock, seconds ready for calls, in pause and in training, and seconds in which contacts were handled (talk, hold and wrap,
 * from the answer on), each stretch split at the half hours' borders. Stretches of one operator that overlap count once, as pause where one of them is, else as training: some systems give whole sessions. Handling counts only while
 * the operator's states say ready, so it is empty where there are none, and what lies outside of a shift is no part of its occupancy. Stretches of no known end don't count.
 * Seconds are those of UTC, as the wall clock leaves out or repeats an hour when it changes; each of its hours has all the seconds that bear its name.
 * Expects the table `stretches` and the codes of operator. With `only`, contacts that entered on other days are taken for none. */
export async function createStaffing(database: Database, settings: Settings, only: Days | null): Promise<void> {
  const handledThen = only ? `AND ${only.hold('entered_local', settings)}` : '';
  await database.run(`CREATE OR REPLACE TEMP TABLE staffing AS
    WITH ready AS (
      SELECT operator_id, CASE WHEN state IN ${READY} THEN 'staffed' ELSE state END AS kind, s, e
      FROM stretches WHERE e > s AND (state IN ${READY} OR state IN ('pause', 'training'))
    ), edges AS (
      SELECT operator_id, s AS moment, CAST(kind = 'staffed' AS INTEGER) AS staffed, CAST(kind = 'pause' AS INTEGER) AS paused, CAST(kind = 'training' AS INTEGER) AS trained FROM ready
      UNION ALL SELECT operator_id, e, -CAST(kind = 'staffed' AS INTEGER), -CAST(kind = 'pause' AS INTEGER), -CAST(kind = 'training' AS INTEGER) FROM ready
    ), levels AS (
      SELECT operator_id, moment AS s, lead(moment) OVER moments AS e, sum(sum(staffed)) OVER moments AS staffed, sum(sum(paused)) OVER moments AS paused,
        sum(sum(trained)) OVER moments AS trained
      FROM edges GROUP BY operator_id, moment WINDOW moments AS (PARTITION BY operator_id ORDER BY moment)
    ), presence AS (
      SELECT operator_id, CASE WHEN paused > 0 THEN 'pause' WHEN trained > 0 THEN 'training' ELSE 'staffed' END AS kind, s, e FROM levels
      WHERE paused > 0 OR trained > 0 OR staffed > 0
    ), unit AS (${slotSql('presence', settings.zone, 1800)}
    ), present AS (${bySlot('presence', 'operator_id, kind')}
    ), handling AS (
      SELECT operator_id, ${wholeSeconds('entered_at')} + coalesce(wait_s, 0) AS s,
        ${wholeSeconds('entered_at')} + coalesce(wait_s, 0) + coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e
      FROM contacts WHERE ending = 'answered' AND talk_s IS NOT NULL AND operator_id IN (SELECT operator_id FROM states) ${handledThen}
    ), handled AS (${bySlot('handling', 'operator_id')}
    ), pieces AS (
      SELECT operator_id, kind, slot, e - s AS seconds FROM present
      UNION ALL
      SELECT operator_id, 'handle', slot, least(handled.e, present.e) - greatest(handled.s, present.s)
      FROM handled JOIN present USING (operator_id, slot)
      WHERE kind = 'staffed' AND handled.s < present.e AND present.s < handled.e
    ), slots AS (
      SELECT operator_id, slot,
        coalesce(sum(seconds) FILTER (kind = 'staffed'), 0) AS staffed_s,
        coalesce(sum(seconds) FILTER (kind = 'pause'), 0) AS pause_s,
        coalesce(sum(seconds) FILTER (kind = 'training'), 0) AS training_s,
        coalesce(sum(seconds) FILTER (kind = 'handle'), 0) AS handle_s
      FROM pieces GROUP BY operator_id, slot
    )
    ${clockOfSlots('slots LEFT JOIN code_operator ON label = operator_id, unit', `hour(wall) * 2 + minute(wall) // 30 AS half, coalesce(code, 0) AS operator, staffed_s, pause_s, training_s, handle_s`, settings)}`);
}

function bySlot(table: string, columns: string): string {
  return `
      SELECT ${columns}, slot, greatest(s, slot * slot_s) AS s, least(e, (slot + 1) * slot_s) AS e
      FROM (SELECT *, unnest(range(s // slot_s, (e - 1) // slot_s + 1)) AS slot FROM ${table}, unit WHERE e > s)`;
}
