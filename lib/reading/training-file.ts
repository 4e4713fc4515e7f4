import { writeCsv } from '@/lib/export/csv';
import type { Manifest } from '@/lib/model/manifest';
import type { Flag } from '@/lib/model/training';

/** A training as it is logged: who was trained, when, in what. */
export interface LoggedTraining {
  operators: readonly string[];
  /** `YYYY-MM-DD`. */
  date: string;
  topic: string | null;
  measure: string | null;
  kind: string | null;
  hours: number | null;
}

/** The people of a flag: the operator, or the members of the team by the roster. */
export function peopleOf(
  { operator, team }: Pick<Flag, 'operator' | 'team'>,
  { dictionaries, roster = [] }: Manifest,
): string[] {
  if (operator !== null) return [operator];
  return dictionaries.operator.flatMap((id, i) => (id !== null && roster[i]?.team === team ? [id] : []));
}

const COLUMNS = ['training_id', 'operator_id', 'date', 'topic', 'measure', 'kind', 'hours'] as const;

/** A file of the own form, to be dropped among the exports. */
export function trainingFile({ operators, date, topic, measure, kind, hours }: LoggedTraining): string {
  return writeCsv(
    {
      columns: COLUMNS.map((id) => ({ id, label: id, kind: id === 'hours' ? 'count' : 'text' })),
      rows: operators.map((operator) => [`${date} ${kind ?? ''}`.trim(), operator, date, topic, measure, kind, hours]),
    },
    [],
  );
}
