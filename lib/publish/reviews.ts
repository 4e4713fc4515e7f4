import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { serviceDay } from './days';

/** Scores of a scorecard lie from 0, not met, to 1, met; a critical criterion counts as failed below the middle. */
const MET = 0.5;

/** Undated reviews are of the day of the contact that they name; its first visit, where it has several. */
const UNDATED = 'evaluated_local IS NULL AND contact_id IS NOT NULL';

/** Whether the day of a review hangs on contacts, so that what is published of one day may hang on another. Expects the views of the store. */
export async function reviewsHangOnContacts(database: Database): Promise<boolean> {
  return (await database.rows(`SELECT 1 AS one FROM evaluations WHERE ${UNDATED} LIMIT 1`)).length > 0;
}

/** Makes the tables `reviews`, one row a criterion that was judged, with its weight (1 where none is given) and what of it was met, both exact decimals so that a sum does not hang on its
 * order; `scorecards`, one row an evaluation; and `twice_reviewed`, one row a criterion that two evaluators judged of one contact and operator: their scores in the order of the evaluators' ids, of more than two the first
 * two to judge it. The day of an evaluation is the civil day on which it was made, the first where its rows differ. Criteria that do not apply, scores beyond 0 and 1, and reviews of no known day are left out. Expects the
 * views of the store and the tables of codes. */
export async function createReviews(database: Database, settings: Settings): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE reviews AS
    WITH entered AS (
      SELECT contact_id, min(entered_local) AS entered_local FROM whole_contacts
      SEMI JOIN (SELECT contact_id FROM evaluations WHERE ${UNDATED}) undated USING (contact_id) GROUP BY contact_id
    )
    SELECT e.source, e.evaluation_id, e.contact_id, e.operator_id, e.evaluator_id, e.evaluated_at, coalesce(o.code, 0) AS operator, c.code AS criterion,
      CAST(coalesce(floor(epoch(min(e.evaluated_local) OVER (PARTITION BY e.source, e.evaluation_id)) / 86400), ${serviceDay('entered.entered_local', settings)}) AS INTEGER) AS day,
      CAST(e.score AS DECIMAL(18, 6)) AS score, coalesce(TRY_CAST(e.weight AS DECIMAL(18, 6)), 1) AS full_weight,
      CAST(score * full_weight AS DECIMAL(18, 6)) AS met, coalesce(critical, false) AS critical, critical AND e.score < ${MET} AS failed
    FROM evaluations e JOIN code_criterion c ON c.label = e.criterion LEFT JOIN code_operator o ON o.label = e.operator_id
      LEFT JOIN entered ON entered.contact_id = e.contact_id
    QUALIFY e.score BETWEEN 0 AND 1 AND full_weight > 0 AND day IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TEMP TABLE scorecards AS
    SELECT operator, min(day) AS day, CAST(sum(met) AS DECIMAL(18, 6)) AS met, CAST(sum(full_weight) AS DECIMAL(18, 6)) AS full_weight,
      bool_or(critical) AS critical, coalesce(bool_or(failed), false) AS failed
    FROM reviews GROUP BY source, evaluation_id, operator`);
  await database.run(`CREATE OR REPLACE TEMP TABLE twice_reviewed AS
    WITH judged AS (
      SELECT * FROM reviews WHERE contact_id IS NOT NULL AND evaluator_id IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY source, contact_id, operator_id, criterion, evaluator_id ORDER BY evaluated_at, evaluation_id) = 1
    ), numbered AS (
      SELECT *, row_number() OVER (PARTITION BY source, contact_id, operator_id, criterion ORDER BY evaluated_at, evaluator_id) AS nth FROM judged
    )
    SELECT criterion, day, f.code AS first_score, s.code AS second_score
    FROM (SELECT source, contact_id, operator_id, criterion, max(day) AS day, arg_min(score, evaluator_id) AS first, arg_max(score, evaluator_id) AS second
      FROM numbered WHERE nth <= 2 GROUP BY ALL HAVING count(*) = 2) pair
    JOIN code_first_score f ON CAST(f.label AS DECIMAL(18, 6)) = first JOIN code_second_score s ON CAST(s.label AS DECIMAL(18, 6)) = second`);
}
