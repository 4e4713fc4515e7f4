import type { Settings } from '@/lib/model/settings';
import { wallClock } from './coded';

const READY = `('staffed', 'available', 'handling', 'wrap')`;

/** Seconds of each hour of the wall clock: operators ready for calls, operators in pause, and contacts being handled (talk, hold and wrap,
 * from the answer on), each stretch split at the hours' borders. Stretches of one operator that overlap count once. Handling counts only while
 * the operator's states say ready, so it is empty where there are none, and what lies outside of a shift is no part of its occupancy.
 * A stretch without an end counts up to the operator's next one, the last of each up to the last contact. */
export function staffingSql(settings: Settings): string {
  const start = settings.operatingDayStartsAt * 3600;
  return `(
    WITH bounded AS (
      SELECT operator_id, state, ${wallClock('started_local')} AS s,
        ${wallClock(`coalesce(ended_local, lead(started_local) OVER (PARTITION BY operator_id ORDER BY started_local),
          (SELECT max(entered_local) FROM contacts))`)} AS e
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
    ), present AS (${byHour('presence', 'operator_id, kind')}
    ), handling AS (
      SELECT operator_id, ${wallClock('entered_local')} + coalesce(wait_s, 0) AS s,
        ${wallClock('entered_local')} + coalesce(wait_s, 0) + coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e
      FROM contacts WHERE ending = 'answered' AND talk_s IS NOT NULL AND operator_id IN (SELECT operator_id FROM states)
    ), handled AS (${byHour('handling', 'operator_id')}
    ), pieces AS (
      SELECT kind, h, e - s AS seconds FROM present
      UNION ALL
      SELECT 'handle', h, least(handled.e, present.e) - greatest(handled.s, present.s)
      FROM handled JOIN present USING (operator_id, h)
      WHERE kind = 'staffed' AND handled.s < present.e AND present.s < handled.e
    )
    SELECT h % 24 AS hour, (h * 3600 - ${start}) // 86400 AS day,
      CASE WHEN kind = 'staffed' THEN seconds ELSE 0 END AS staffed_s,
      CASE WHEN kind = 'pause' THEN seconds ELSE 0 END AS pause_s,
      CASE WHEN kind = 'handle' THEN seconds ELSE 0 END AS handle_s
    FROM pieces)`;
}

function byHour(table: string, columns: string): string {
  return `SELECT ${columns}, h, greatest(s, h * 3600) AS s, least(e, (h + 1) * 3600) AS e
    FROM (SELECT *, unnest(range(s // 3600, (e - 1) // 3600 + 1)) AS h FROM ${table} WHERE e > s)`;
}
