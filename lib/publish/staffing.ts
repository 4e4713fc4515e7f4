import type { Settings } from '@/lib/model/settings';
import { text } from '@/lib/store/sql';
import { wholeSeconds } from './coded';

const READY = `('staffed', 'available', 'handling', 'wrap')`;

/** Who left without a word has not stayed for ever. */
const LONGEST_DAYS = 31;

/** Seconds of each hour of the wall clock: operators ready for calls, operators in pause, and contacts being handled (talk, hold and wrap,
 * from the answer on), each stretch split at the hours' borders. Stretches of one operator that overlap count once. Handling counts only while
 * the operator's states say ready, so it is empty where there are none, and what lies outside of a shift is no part of its occupancy.
 * A stretch without an end counts up to the operator's next one, the last of each up to the last contact, for a month at most.
 * Seconds are those of UTC, as the wall clock leaves out or repeats an hour when it changes; each of its hours has all the seconds that bear its name. */
export function staffingSql({ zone, operatingDayStartsAt }: Settings): string {
  const local = `timezone(${text(zone)}, to_timestamp(slot * slot_s))`;
  return `(
    WITH bounded AS (
      SELECT operator_id, state, ${wholeSeconds('started_at')} AS s,
        ${wholeSeconds(`coalesce(ended_at, lead(started_at) OVER (PARTITION BY operator_id ORDER BY started_at),
          least((SELECT max(entered_at) FROM contacts), started_at + INTERVAL ${LONGEST_DAYS} DAY))`)} AS e
      FROM states
    ), stretches AS (
      SELECT operator_id, CASE WHEN state IN ${READY} THEN 'staffed' ELSE 'pause' END AS kind, s, e
      FROM bounded WHERE e > s AND (state IN ${READY} OR state = 'pause')
    ), begun AS (
      SELECT *, coalesce(s > max(e) OVER (PARTITION BY operator_id, kind ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS anew
      FROM stretches
    ), presence AS (
      SELECT operator_id, kind, min(s) AS s, max(e) AS e
      FROM (SELECT *, count(*) FILTER (anew) OVER (PARTITION BY operator_id, kind ORDER BY s, e ROWS UNBOUNDED PRECEDING) AS nth FROM begun)
      GROUP BY operator_id, kind, nth
    ), unit AS (${slotSql(zone)}
    ), present AS (${bySlot('presence', 'operator_id, kind')}
    ), handling AS (
      SELECT operator_id, ${wholeSeconds('entered_at')} + coalesce(wait_s, 0) AS s,
        ${wholeSeconds('entered_at')} + coalesce(wait_s, 0) + coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e
      FROM contacts WHERE ending = 'answered' AND talk_s IS NOT NULL AND operator_id IN (SELECT operator_id FROM states)
    ), handled AS (${bySlot('handling', 'operator_id')}
    ), pieces AS (
      SELECT kind, slot, e - s AS seconds FROM present
      UNION ALL
      SELECT 'handle', slot, least(handled.e, present.e) - greatest(handled.s, present.s)
      FROM handled JOIN present USING (operator_id, slot)
      WHERE kind = 'staffed' AND handled.s < present.e AND present.s < handled.e
    ), slots AS (
      SELECT slot,
        coalesce(sum(seconds) FILTER (kind = 'staffed'), 0) AS staffed_s,
        coalesce(sum(seconds) FILTER (kind = 'pause'), 0) AS pause_s,
        coalesce(sum(seconds) FILTER (kind = 'handle'), 0) AS handle_s
      FROM pieces GROUP BY slot
    )
    SELECT hour(wall) AS hour, (${wholeSeconds('wall')} - ${operatingDayStartsAt * 3600}) // 86400 AS day, staffed_s, pause_s, handle_s
    FROM (SELECT *, ${local} AS wall FROM slots, unit))`;
}

/** Length of the slots of UTC in which seconds are summed: none may hold parts of two hours of the wall clock. That is an hour where every offset of the zone is of whole
 * hours, else a quarter, of which every zone's are multiples. */
function slotSql(zone: string): string {
  return `
      SELECT CASE WHEN bool_and(${wholeSeconds(`timezone(${text(zone)}, to_timestamp(d * 86400))`)} % 3600 = 0) THEN 3600 ELSE 900 END AS slot_s
      FROM (SELECT unnest(range(min(s) // 86400, max(e) // 86400 + 2)) AS d FROM presence)`;
}

function bySlot(table: string, columns: string): string {
  return `
      SELECT ${columns}, slot, greatest(s, slot * slot_s) AS s, least(e, (slot + 1) * slot_s) AS e
      FROM (SELECT *, unnest(range(s // slot_s, (e - 1) // slot_s + 1)) AS slot FROM ${table}, unit WHERE e > s)`;
}
