import { CALLS, FORMS, type Form, WIDE_EVALUATION, WIDE_SURVEY } from './own-form-tables';

/** What a header lacks to be one of Escucha's own tables: the table that is nearest, where at least half of the header's columns
 * are of it; else null. Of two that are as near, the one that lacks less. */
export function nearestOwnForm(header: readonly string[]): { table: string; missing: string[] } | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const judged = [...FORMS, WIDE_SURVEY, WIDE_EVALUATION].map((form) => ({
    table: form === CALLS ? 'calls' : form.target,
    fitting: names.filter((name) => columnsOf(form).has(name)).length,
    missing: form.required.filter((name) => !names.includes(name)),
  }));
  const [nearest] = judged
    .filter(({ fitting, missing }) => missing.length > 0 && fitting * 2 >= names.length)
    .sort((a, b) => b.fitting - a.fitting || a.missing.length - b.missing.length);
  return nearest ? { table: nearest.table, missing: nearest.missing } : null;
}

function columnsOf(form: Form): Set<string> {
  return new Set([...Object.values(form.columns), ...(form === CALLS ? ['outcome'] : [])]);
}
