import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { serviceDay } from './days';
import { wholeSeconds } from './whole-seconds';

/** Contacts that asked for a person and did not get one. */
export const UNHEARD = `('abandoned', 'timed_out', 'left_by_key', 'overflowed', 'failed')`;

/** By what a visit `c` is found among the marks; 64 bits, so that two of thirty million would hardly ever be taken for one. */
export const MARK_KEY = 'hash(c.source, c.contact_id, c.visit)';

/** Makes the table `marks`: what other contacts of the same known caller say of a contact, each decided once so that it can be counted. Of those who gave up, `fate`, `later_s`, `ago` and whether it is the
 * caller's first time (`is_first`) in that queue, channel and service day; of the answered, whether they contacted again. Expects the views of the store. */
export async function createMarks(database: Database, settings: Settings): Promise<void> {
  const [several] = await database.rows('SELECT 1 AS one FROM contacts WHERE visit <> 1 LIMIT 1');
  const begunAt = several
    ? 'min(entered_at) OVER (PARTITION BY source, contact_id, caller_key ORDER BY entered_at RANGE BETWEEN INTERVAL 1 DAY PRECEDING AND CURRENT ROW)'
    : 'entered_at';
  await database.run(`CREATE OR REPLACE TEMP TABLE callers AS
    SELECT ${MARK_KEY} AS of_visit, hash(caller_key) AS caller, entered_at, ${begunAt} AS begun_at, entered_local, ending, queue, channel, topic, source, contact_id, visit
    FROM contacts c WHERE caller_key IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TEMP TABLE lost AS
    SELECT of_visit, caller, entered_at, entered_local, queue, channel, source, contact_id, visit FROM callers WHERE ending IN ${UNHEARD}`);
  await createAgain(database);
  await database.run(`CREATE OR REPLACE TEMP TABLE marks AS
    SELECT of_visit, fate, later_s, ago, is_first, NULL AS again FROM (${FATES}) JOIN (${timesBefore(settings)}) USING (of_visit)
    UNION ALL SELECT of_visit, NULL, NULL, NULL, NULL, again FROM repeats`);
  for (const table of ['callers', 'lost', 'nexts', 'repeats']) await database.run(`DROP TABLE ${table}`);
}

const ENDS = '(SELECT max(entered_at) AS ends_at FROM contacts)';

/** Of each unheard contact with a known caller, when the same caller was next answered, in any queue, and which windows were over when the data end. */
const FATES = `
  SELECT of_visit,
    CASE
      WHEN lost.entered_at + INTERVAL 7 DAY <= ends_at THEN ''
      WHEN lost.entered_at + INTERVAL 1 DAY <= ends_at THEN 'open_7d'
      WHEN lost.entered_at + INTERVAL 1 HOUR <= ends_at THEN 'open_24h'
      ELSE 'open_1h'
    END AS open,
    CASE
      WHEN later.entered_at <= lost.entered_at + INTERVAL 1 HOUR THEN 'answered_1h'
      WHEN later.entered_at <= lost.entered_at + INTERVAL 1 DAY THEN 'answered_24h'
      WHEN later.entered_at <= lost.entered_at + INTERVAL 7 DAY THEN 'answered_7d'
      WHEN open = '' THEN 'never'
      ELSE ''
    END AS outcome,
    outcome || CASE WHEN open <> '' AND outcome <> '' THEN '_' ELSE '' END || open AS fate,
    CASE WHEN open = '' AND outcome <> 'never' THEN CAST(ceil(epoch(later.entered_at - lost.entered_at)) AS INTEGER) END AS later_s
  FROM ${ENDS}, lost
  ASOF LEFT JOIN (SELECT answered.* FROM (SELECT caller, entered_at FROM callers WHERE ending = 'answered') answered SEMI JOIN lost USING (caller)) later
    ON lost.caller = later.caller AND lost.entered_at < later.entered_at`;

/** Of each unheard contact with a known caller, hours of the wall clock since the time before in the same queue and channel. */
function timesBefore(settings: Settings): string {
  const hour = `${wholeSeconds('entered_local')} // 3600`;
  return `SELECT of_visit,
      CASE WHEN hours <= 23 THEN CAST(greatest(hours, 0) + 1 AS INTEGER) ELSE 0 END AS ago, day IS DISTINCT FROM day_before AS is_first
    FROM (SELECT of_visit, ${hour} - lag(${hour}) OVER times AS hours, ${serviceDay('entered_local', settings)} AS day, lag(day) OVER times AS day_before
      FROM lost WINDOW times AS (PARTITION BY caller, queue, channel ORDER BY entered_at, source, contact_id, visit))`;
}

/** Makes the table `repeats`. A contact's own later visits are no further contact, unless they come a day after the one before: that began with its first visit. */
async function createAgain(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE nexts AS
    SELECT * FROM (SELECT of_visit, caller, topic, ending, entered_at,
        min(entered_at) FILTER (entered_at = begun_at) OVER (PARTITION BY caller ORDER BY entered_at
          RANGE BETWEEN INTERVAL 1 MICROSECOND FOLLOWING AND INTERVAL 7 DAY FOLLOWING) AS next_at
      FROM callers) WHERE ending = 'answered'`);
  await database.run(`CREATE OR REPLACE TEMP TABLE repeats AS
    WITH coming AS (SELECT of_visit, caller, topic, entered_at FROM nexts WHERE next_at IS NOT NULL AND topic IS NOT NULL),
    same AS (
      SELECT of_visit FROM coming
      ASOF JOIN (SELECT caller, topic, begun_at FROM callers SEMI JOIN coming USING (caller, topic)) later
        ON coming.caller = later.caller AND coming.topic = later.topic AND coming.entered_at < later.begun_at
      WHERE later.begun_at <= coming.entered_at + INTERVAL 7 DAY
    )
    SELECT nexts.of_visit,
      CASE WHEN topic IS NULL THEN 'untold' WHEN same.of_visit IS NOT NULL THEN 'same' ELSE 'other' END AS on_topic,
      CASE
        WHEN entered_at + INTERVAL 1 DAY > ends_at THEN 'open_1d'
        WHEN entered_at + INTERVAL 7 DAY > ends_at THEN CASE WHEN next_at <= entered_at + INTERVAL 1 DAY THEN 'again_1d_open_7d' ELSE 'none_open_7d' END
        WHEN next_at IS NULL THEN CASE WHEN topic IS NULL THEN 'none_untold' ELSE 'none' END
        WHEN next_at <= entered_at + INTERVAL 1 DAY THEN on_topic || '_1d'
        ELSE on_topic || '_7d'
      END AS again
    FROM ${ENDS}, nexts LEFT JOIN same USING (of_visit)`);
}
