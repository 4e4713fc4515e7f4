import type { Day } from '@/lib/model/day';
import type { Evaluation, EvaluationsDocument } from '@/lib/model/evaluations';
import { shownId } from '@/lib/privacy/shown-id';
import type { Database } from '@/lib/store/database';
import { quarterStart } from '@/lib/time/quarter';
import type { Documents } from './documents';

type Row = {
  entered: Day;
  contact: string;
  card: number;
  day: Day;
  criterion: string;
  score: number;
  weight: number;
  critical: boolean;
};

/** Writes for each quarter with evaluated contacts a document of their evaluations. Expects the table `reviews`, the codes of criterion and the views `whole_…`. */
export async function writeEvaluations(database: Database, documents: Documents): Promise<void> {
  const rows = await database.rows<Row>(`
    WITH cards AS (
      SELECT *, dense_rank() OVER (ORDER BY source, evaluation_id, operator) AS card, min(day) OVER (PARTITION BY source, evaluation_id, operator) AS made
      FROM reviews WHERE contact_id IS NOT NULL
    ), entered AS (
      SELECT DISTINCT contact_id, CAST(floor(epoch(entered_local) / 86400) AS INTEGER) AS entered FROM whole_contacts SEMI JOIN cards USING (contact_id)
    )
    SELECT entered, contact_id AS contact, CAST(card AS INTEGER) AS card, made AS day, label AS criterion, CAST(score AS DOUBLE) AS score, CAST(full_weight AS DOUBLE) AS weight, critical
    FROM cards JOIN entered USING (contact_id) JOIN code_criterion ON code = criterion
    ORDER BY entered, contact, card, code, score`);
  const quarters = new Map<Day, Map<string, Evaluation>>();
  for (const { entered, contact, card, day, ...judgement } of rows) {
    if (shownId(contact) !== contact) continue;
    const quarter = quarterStart(entered);
    const cards = quarters.get(quarter) ?? new Map<string, Evaluation>();
    quarters.set(quarter, cards);
    const key = `${entered} ${card}`;
    const evaluation = cards.get(key) ?? { contact, day, judgements: [] };
    cards.set(key, evaluation);
    evaluation.judgements.push(judgement);
  }
  for (const [quarter, cards] of quarters) {
    const document: EvaluationsDocument = { schema: 1, evaluations: [...cards.values()] };
    await documents.write('evaluations', 'json', JSON.stringify(document), { quarter });
  }
}
