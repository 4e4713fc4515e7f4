import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';

const WITHIN_MIN = 30;

/** Survey answers that name no call, but their operator and time. */
const UNNAMED = 'contact_id IS NULL AND operator_id IS NOT NULL AND answered_at IS NOT NULL';

/** The surveys with `nth`: rows that name no call are one answer where source, operator, time and `nth` are the same, as several dimensions of one answer are. */
export const NUMBERED_SURVEYS = `(
    SELECT *, CAST(NULL AS BIGINT) AS nth FROM surveys WHERE (${UNNAMED}) IS NOT TRUE
    UNION ALL
    SELECT *, row_number() OVER (PARTITION BY source, operator_id, answered_at, dimension ORDER BY answer_id) AS nth FROM surveys WHERE ${UNNAMED})`;

/** Minutes after the end of a call within which an answer without its id can be about it. */
export function answerWithin(settings: Settings): number {
  return settings.answerWithin_min ?? WITHIN_MIN;
}

/** Makes the table `timed_visits`: the one visit that each answer which names its operator and time but no call is about. It is the operator's last answered visit whose conversation
 * was over by then, at most the settings' minutes after its end, wrap-up included; or the one the operator was talking in, where its end is nearer. Times that are unknown count as none.
 * A visit that an answer of the same export names by its id has its answer; of several that would join one visit, the nearest has it, and the others are about none.
 * Visits are looked for in the survey's source where there are contacts of it, else in all. Expects the views of the store and the tables `sources_of_contacts` and `named_visits`. */
export async function joinByTime(database: Database, settings: Settings): Promise<void> {
  const some = (await database.rows(`SELECT 1 AS one FROM surveys WHERE ${UNNAMED} LIMIT 1`)).length > 0;
  await database.run(`CREATE OR REPLACE TEMP TABLE timed_visits AS ${joinedSql(settings)} ${some ? '' : 'LIMIT 0'}`);
}

function joinedSql(settings: Settings): string {
  const microseconds = (seconds: string) => `CAST(coalesce(${seconds}, 0) AS BIGINT) * 1000000`;
  const last = (by: string, others: string) => `
      SELECT * FROM visits QUALIFY row_number() OVER (PARTITION BY survey_source, operator_id, ${by} ORDER BY ${others}, source, contact_id, visit) = 1`;
  const of = 'a.survey_source = v.survey_source AND a.survey_operator = v.operator_id';
  const columns = 'source, contact_id, visit, entered_local, queue, channel, topic';
  return `
    WITH asked AS (
      SELECT DISTINCT s.source AS survey_source, s.operator_id AS survey_operator, s.answered_at, s.nth, epoch_us(s.answered_at) AS answered_us
      FROM ${NUMBERED_SURVEYS} s WHERE nth IS NOT NULL
    ), places AS (
      SELECT survey_source, label AS within
      FROM (SELECT DISTINCT survey_source FROM asked) LEFT JOIN sources_of_contacts ON label = survey_source
    ), handled AS (
      SELECT ${columns}, operator_id, epoch_us(entered_at) + ${microseconds('wait_s')} AS begun,
        begun + ${microseconds('talk_s')} + ${microseconds('hold_s')} AS over, over + ${microseconds('wrap_s')} AS done
      FROM contacts SEMI JOIN (SELECT survey_operator AS operator_id FROM asked) USING (operator_id) WHERE ending = 'answered'
    ), visits AS (
      SELECT survey_source, h.* FROM handled h JOIN places ON within IS NULL OR within = h.source
      ANTI JOIN named_visits n ON n.survey_source = places.survey_source AND n.source = h.source AND n.contact_id = h.contact_id AND n.visit = h.visit
    ), ended AS (${last('over', 'begun DESC')}
    ), begun AS (${last('begun', 'over DESC')}
    ), after_end AS (
      SELECT a.*, v.* EXCLUDE (survey_source, operator_id), a.answered_us - v.over AS distance
      FROM asked a ASOF JOIN ended v ON ${of} AND a.answered_us >= v.over
    ), during AS (
      SELECT a.*, v.* EXCLUDE (survey_source, operator_id), v.over - a.answered_us AS distance
      FROM asked a ASOF JOIN begun v ON ${of} AND a.answered_us >= v.begun
    ), near AS (
      SELECT * FROM after_end WHERE answered_us <= done + ${answerWithin(settings) * 60_000_000}
      UNION ALL SELECT * FROM during WHERE distance > 0
    ), nearest AS (
      SELECT * FROM near QUALIFY row_number() OVER (PARTITION BY survey_source, survey_operator, answered_at, nth ORDER BY distance, begun, over) = 1
    )
    SELECT survey_source, survey_operator, answered_at, nth, ${columns} FROM nearest
    QUALIFY row_number() OVER (PARTITION BY survey_source, source, contact_id, visit ORDER BY distance, answered_us, nth) = 1`;
}
