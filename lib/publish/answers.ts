import { OVERALL } from '@/lib/measures/satisfaction';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import type { Days } from './days';
import { ON_SCALE } from './scales';
import { joinByTime, NUMBERED_SURVEYS } from './timed-answers';
import { wholeSeconds } from './whole-seconds';

/** Makes the table `named_visits`: the one visit that the survey answers of each source, contact and operator are about. It is the contact's last answered visit, that of the
 * survey's operator where it names one who answered; the last visit where nobody answered any. Contacts are looked for in the survey's source where there are contacts of it, else in
 * all; an id that several sources have is then of none. And the table `timed_visits`, of answers that name no contact. Expects the views of the store and the table `sources_of_contacts`. */
export async function linkAnswers(database: Database, settings: Settings): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE named_visits AS
    WITH asked AS (
      SELECT s.source AS survey_source, s.contact_id, s.operator_id AS survey_operator, sources.label AS within
      FROM (SELECT DISTINCT source, contact_id, operator_id FROM surveys WHERE contact_id IS NOT NULL) s
      LEFT JOIN sources_of_contacts sources ON sources.label = s.source
    ), found AS (
      SELECT asked.*, c.source, c.visit, c.entered_at, c.entered_local, c.queue, c.channel, c.topic, c.operator_id, c.ending
      FROM contacts c JOIN asked USING (contact_id)
      WHERE within IS NULL OR within = c.source
    )
    SELECT survey_source, contact_id, survey_operator, source, visit, entered_local, queue, channel, topic, operator_id FROM found
    QUALIFY row_number() OVER (PARTITION BY survey_source, contact_id, survey_operator
        ORDER BY ending = 'answered' AND operator_id IS NOT DISTINCT FROM survey_operator DESC, ending = 'answered' DESC, entered_at DESC, visit DESC, source) = 1
      AND min(source) OVER (PARTITION BY survey_source, contact_id) = max(source) OVER (PARTITION BY survey_source, contact_id)`);
  await joinByTime(database, settings);
}

/** Visits with at least one answer. */
export const SURVEYED_VISITS = `(SELECT source, contact_id, visit FROM named_visits UNION SELECT source, contact_id, visit FROM timed_visits)`;

/** Of a survey answer `s`, which visit it is about. */
const NAMED =
  'n.contact_id = s.contact_id AND n.survey_source = s.source AND n.survey_operator IS NOT DISTINCT FROM s.operator_id';
const TIMED =
  't.nth = s.nth AND t.survey_source = s.source AND t.survey_operator = s.operator_id AND t.answered_at = s.answered_at';

/** Squares of scores below it can be summed as decimals; no scale reaches it. */
const LARGEST = 1_000_000;

/** On fewer steps, the top and the one below it are most of the scale. */
const LEAST_STEPS = 4;

/** Makes the table `scored`: the mean, in hundredths, of what was answered of a visit as a whole, on the scale that most answers have. Of scales that go below zero nothing is told.
 * Expects the tables `scales`, `named_visits` and `timed_visits`. */
export async function scoreVisits(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE scored AS
    SELECT source, contact_id, visit, CAST(round(100 * avg(given)) AS INTEGER) AS score_c FROM (
      SELECT coalesce(n.source, t.source) AS source, coalesce(n.contact_id, t.contact_id) AS contact_id, coalesce(n.visit, t.visit) AS visit, CAST(s.score AS DECIMAL(18, 9)) AS given
      FROM (SELECT * FROM ${NUMBERED_SURVEYS} WHERE dimension = '${OVERALL}' AND score BETWEEN 0 AND ${LARGEST}) s
      JOIN scales ON ${ON_SCALE} AND coalesce(scales.scale_min, 0) >= 0
      LEFT JOIN named_visits n ON ${NAMED}
      LEFT JOIN timed_visits t ON ${TIMED}
    ) WHERE contact_id IS NOT NULL GROUP BY ALL`);
}

/** Makes the table `answers`, one row a survey answer (`only` those of some days, and of no known day): what was given as an exact decimal so that a sum does not hang on its order, with the codes of the visit it is about; those of no known
 * call keep an unknown queue, channel and topic and the day on which they were given. The operator is the one whom the answer names, else the visit's. Expects the tables `scales`,
 * `named_visits` and `timed_visits`. */
export async function createAnswers(database: Database, settings: Settings, only: Days | null): Promise<void> {
  const clock = 'coalesce(n.entered_local, t.entered_local, s.answered_local)';
  const day = `(${wholeSeconds(clock)} - ${settings.operatingDayStartsAt * 3600}) // 86400`;
  const where = only ? `WHERE ${clock} IS NULL OR ${only.hold(clock, settings)}` : '';
  const coded = ['queue', 'channel', 'topic'];
  await database.run(`CREATE OR REPLACE TEMP TABLE answers AS
    SELECT ${coded.map((name) => `coalesce(code_${name}.code, 0) AS ${name}`).join(', ')},
      coalesce(code_operator.code, 0) AS operator, d.code AS dimension, coalesce(code_score.code, 0) AS score, CAST(${day} AS INTEGER) AS day,
      scales.dimension IS NOT NULL AND abs(s.score) < ${LARGEST} AS on_scale, CASE WHEN on_scale THEN CAST(s.score AS DECIMAL(18, 9)) END AS given,
      CASE WHEN s.scale_max - coalesce(s.scale_min, 1) + 1 >= ${LEAST_STEPS} THEN s.scale_max - 1 END AS top_two_from, coalesce(s.scale_min = 0 AND s.scale_max = 10, false) AS to_ten,
      n.contact_id IS NOT NULL AS by_id, t.contact_id IS NOT NULL AS by_time, by_id OR by_time AS with_call, s.operator_id
    FROM ${NUMBERED_SURVEYS} s
    JOIN code_dimension d ON d.label = s.dimension
    LEFT JOIN scales ON ${ON_SCALE}
    LEFT JOIN named_visits n ON ${NAMED}
    LEFT JOIN timed_visits t ON ${TIMED}
    LEFT JOIN code_operator ON code_operator.label = coalesce(s.operator_id, n.operator_id)
    LEFT JOIN (SELECT CAST(label AS DOUBLE) AS score, code FROM code_score) code_score ON code_score.score = s.score
    ${coded.map((name) => `LEFT JOIN code_${name} ON code_${name}.label = coalesce(n.${name}, t.${name})`).join('\n    ')}
    ${where}`);
}

/** Answers that satisfaction counts. */
export const COUNTED_ANSWERS = '(SELECT * FROM answers WHERE on_scale AND day IS NOT NULL)';
