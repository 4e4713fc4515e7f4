import type { AnswersLeftOut } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { wholeSeconds } from './coded';
import { ON_SCALE } from './scales';

/** Makes the table `surveyed_visits`: the one visit that the survey answers of each source, contact and operator are about. It is the contact's last answered visit, that of the
 * survey's operator where it names one who answered; the last visit where nobody answered any. Contacts are looked for in the survey's source where there are contacts of it, else in
 * all; an id that several sources have is then of none. Expects the views of the store and the codes of source, queue and channel. */
export async function linkAnswers(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE surveyed_visits AS
    WITH asked AS (
      SELECT s.source AS survey_source, s.contact_id, s.operator_id AS survey_operator, code_source.label AS within
      FROM (SELECT DISTINCT source, contact_id, operator_id FROM surveys WHERE contact_id IS NOT NULL) s
      LEFT JOIN code_source ON code_source.label = s.source
    ), found AS (
      SELECT asked.*, c.source, c.visit, c.entered_at, c.entered_local, c.queue, c.channel, c.operator_id, c.ending
      FROM contacts c JOIN asked USING (contact_id)
      WHERE within IS NULL OR within = c.source
    ), last AS (
      SELECT * FROM found
      QUALIFY row_number() OVER (PARTITION BY survey_source, contact_id, survey_operator
          ORDER BY ending = 'answered' AND operator_id IS NOT DISTINCT FROM survey_operator DESC, ending = 'answered' DESC, entered_at DESC, visit DESC, source) = 1
        AND min(source) OVER (PARTITION BY survey_source, contact_id) = max(source) OVER (PARTITION BY survey_source, contact_id)
    )
    SELECT survey_source, contact_id, survey_operator, source, visit, entered_local, coalesce(q.code, 0) AS queue, coalesce(ch.code, 0) AS channel
    FROM last LEFT JOIN code_queue q ON q.label = last.queue LEFT JOIN code_channel ch ON ch.label = last.channel`);
}

/** Squares of scores below it can be summed as decimals; no scale reaches it. */
const LARGEST = 1_000_000;

/** Makes the table `answers`, one row a survey answer: its scores as exact decimals so that a sum does not hang on its order, with the codes of the visit they are about; those of no known
 * call keep an unknown queue and channel and the day on which they were given. Expects the tables `scales` and `surveyed_visits`. */
export async function createAnswers(database: Database, settings: Settings): Promise<void> {
  const day = `(${wholeSeconds('coalesce(v.entered_local, s.answered_local)')} - ${settings.operatingDayStartsAt * 3600}) // 86400`;
  await database.run(`CREATE OR REPLACE TEMP TABLE answers AS
    SELECT coalesce(v.queue, 0) AS queue, coalesce(v.channel, 0) AS channel, d.code AS dimension, CAST(${day} AS INTEGER) AS day,
      scales.dimension IS NOT NULL AND abs(s.score) < ${LARGEST} AS on_scale, CASE WHEN on_scale THEN CAST(s.score AS DECIMAL(18, 9)) END AS score, s.scale_max,
      v.contact_id IS NOT NULL AS with_call
    FROM surveys s
    JOIN code_dimension d ON d.label = s.dimension
    LEFT JOIN scales ON ${ON_SCALE}
    LEFT JOIN surveyed_visits v ON v.contact_id = s.contact_id AND v.survey_source = s.source AND v.survey_operator IS NOT DISTINCT FROM s.operator_id`);
}

/** Answers that satisfaction counts. */
export const COUNTED_ANSWERS = '(SELECT * FROM answers WHERE on_scale AND day IS NOT NULL)';

interface AnswersNoted {
  /** Null where satisfaction counts all. */
  leftOut: AnswersLeftOut | null;
  /** Answers that name no call, or none that is known, or one that several sources have. */
  withoutCall: number;
}

export async function noteAnswers(database: Database): Promise<AnswersNoted> {
  const [row] = await database.rows<{ otherScale: number; undated: number; withoutCall: number }>(`SELECT
      count(*) FILTER (NOT on_scale) AS "otherScale",
      count(*) FILTER (on_scale AND day IS NULL) AS undated,
      count(*) FILTER (NOT with_call) AS "withoutCall"
    FROM answers`);
  const { withoutCall, ...leftOut } = row!;
  return { leftOut: leftOut.otherScale + leftOut.undated > 0 ? leftOut : null, withoutCall };
}
