import type { Settings } from '@/lib/model/settings';
import { wallClock } from './coded';

const READY = `('staffed', 'available', 'handling', 'wrap')`;

/** Seconds of each hour of the wall clock: operators ready for calls, operators in pause, and contacts being handled (talk, hold and wrap,
 * from the answer on), each stretch split at the hours' borders. Handling counts of operators whose presence the store's states tell, so it is empty where there are none.
 * A stretch without an end counts up to the operator's next one, the last of each up to the last contact. */
export function staffingSql(settings: Settings): string {
  const start = settings.operatingDayStartsAt * 3600;
  return `(
    WITH bounded AS (
      SELECT state, ${wallClock('started_local')} AS s,
        ${wallClock(`coalesce(ended_local, lead(started_local) OVER (PARTITION BY operator_id ORDER BY started_local),
          (SELECT max(entered_local) FROM contacts))`)} AS e
      FROM states
    ), stretches AS (
      SELECT CASE WHEN state IN ${READY} THEN 'staffed' ELSE 'pause' END AS kind, s, e
      FROM bounded WHERE e > s AND (state IN ${READY} OR state = 'pause')
      UNION ALL
      SELECT 'handle', ${wallClock('entered_local')} + coalesce(wait_s, 0),
        ${wallClock('entered_local')} + coalesce(wait_s, 0) + coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0)
      FROM contacts WHERE ending = 'answered' AND talk_s IS NOT NULL AND operator_id IN (SELECT operator_id FROM states)
    ), pieces AS (
      SELECT kind, h, least(e, (h + 1) * 3600) - greatest(s, h * 3600) AS seconds
      FROM (SELECT kind, s, e, unnest(range(s // 3600, (e - 1) // 3600 + 1)) AS h FROM stretches WHERE e > s)
    )
    SELECT h % 24 AS hour, (h * 3600 - ${start}) // 86400 AS day,
      CASE WHEN kind = 'staffed' THEN seconds ELSE 0 END AS staffed_s,
      CASE WHEN kind = 'pause' THEN seconds ELSE 0 END AS pause_s,
      CASE WHEN kind = 'handle' THEN seconds ELSE 0 END AS handle_s
    FROM pieces)`;
}
