import type { Manifest } from '@/lib/model/manifest';
import { NIGHT, type Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { type Days, serviceDay } from './days';
import { wholeSeconds } from './whole-seconds';

/** Severe contacts in a row that make a run. */
const RUN = 3;
/** A recovery is short below it. */
const SHORT_S = 300;

/** Makes the table `exposed`, of each operator and day what the contacts that they answered ask of them; several rows may be of one day. A contact begins when it is answered and ends with its talk, hold and
 * wrap-up. Severe contacts are those of the settings' severe topics; one of no known topic is none. A run is of severe contacts that one operator answers one after the other; any other contact
 * ends it, and so does the service day. The recovery after a severe contact of known length is the time until the operator's next contact on that service day, 0 where they overlap. Runs and recoveries hang on
 * no other day. A night is of the day on whose evening it begins, or of the first of the coverage, and counts by when contacts entered. With `only`, what is made of other days is wrong.
 * Expects the views of the store and the codes of operator. */
export async function createExposure(
  database: Database,
  settings: Settings,
  coverage: Manifest['coverage'],
  only: Days | null,
): Promise<void> {
  const { from, to } = settings.night ?? NIGHT;
  const hour = 'hour(entered_local)';
  const atNight = from < to ? `${hour} >= ${from} AND ${hour} < ${to}` : `(${hour} >= ${from} OR ${hour} < ${to})`;
  const severe = Object.keys(settings.topics ?? {})
    .map(text)
    .join(', ');
  // A night ends on the day after.
  const near = only ? `AND ${only.widened(1, 1).hold('entered_local', settings)}` : '';
  await database.run(`CREATE OR REPLACE TEMP TABLE exposed AS
    WITH taken AS (
      SELECT code AS operator, ${serviceDay('entered_local', settings)} AS day, topic IS NOT NULL AS of_topic,
        ${severe ? `coalesce(topic IN (${severe}), false)` : 'false'} AS severe, talk_s, ${atNight} AS at_night,
        CAST((${wholeSeconds('entered_local')} - ${to * 3600}) // 86400 AS INTEGER) AS evening,
        ${wholeSeconds('entered_at')} + coalesce(wait_s, 0) AS s, s + talk_s + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e
      FROM contacts JOIN code_operator ON label = operator_id WHERE ending = 'answered' ${near}
    ), ordered AS (
      SELECT *, lead(s) OVER shift AS next_s, count(*) FILTER (NOT severe) OVER shift AS others
      FROM taken ${severe ? '' : 'WHERE false'}
      WINDOW shift AS (PARTITION BY operator, day ORDER BY s, e, severe ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ), series AS (
      SELECT operator, day, count(*) AS length FROM ordered WHERE severe GROUP BY operator, day, others
    )
    SELECT operator, day, count(*) AS taken, count(*) FILTER (of_topic) AS topic_n, count(*) FILTER (severe) AS severe_n,
      count(talk_s) FILTER (severe) AS severe_talk_n, coalesce(sum(talk_s) FILTER (severe), 0) AS severe_talk_s
    FROM taken GROUP BY operator, day
    UNION ALL BY NAME
    SELECT operator, day, count(*) FILTER (length >= ${RUN}) AS runs, coalesce(sum(length) FILTER (length >= ${RUN}), 0) AS run_contacts,
      max(length) AS run_max
    FROM series GROUP BY operator, day
    UNION ALL BY NAME
    SELECT operator, day, count(*) AS recovery_n, sum(recovery) AS recovery_s, count(*) FILTER (recovery < ${SHORT_S}) AS recovery_short
    FROM (SELECT operator, day, greatest(0, next_s - e) AS recovery FROM ordered WHERE severe AND e IS NOT NULL AND next_s IS NOT NULL)
    GROUP BY operator, day
    UNION ALL BY NAME
    SELECT operator, greatest(evening, ${coverage?.from ?? 0}) AS day, count(*) AS night_n, 1 AS nights
    FROM taken WHERE at_night GROUP BY operator, evening`);
}
