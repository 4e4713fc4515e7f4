import { TABLES, type Table } from '@/lib/store/tables';
import type { Cells, Condition, Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';

/** A format whose columns always have the same names, though a file may lack some. */
interface Documented extends Pick<Format, 'name' | 'refuses'> {
  /** Columns by which it is known. */
  needs: string[];
  drafts: Omit<Profile, 'profile' | 'name'>[];
  notes?: string[];
}

/** A format made from a system's documentation: its profiles, without what a file has no column for. */
export function documented({ name, needs, drafts, notes = [], ...rest }: Documented): Format {
  return {
    ...rest,
    name,
    basis: 'documentation',
    profiles(head) {
      if (!head.has(...needs)) return null;
      const whole = drafts.map((draft) => fitted({ ...draft, profile: 1, name }, head)).filter(isWhole);
      return whole.length ? whole : null;
    },
    notes: () => notes,
  };
}

/** Whether a profile maps all that its target can't do without. */
function isWhole({ target, columns }: Profile): boolean {
  const table: Table = TABLES[target];
  return Object.entries(table.columns).every(([name, { required }]) => !required || name === 'source' || columns[name]);
}

/** A profile without the mappings, parts of mappings and rules that read a column which the table lacks. */
function fitted(profile: Profile, head: TableHead): Profile {
  const columns = Object.entries(profile.columns).flatMap(([name, mapping]) => {
    const found = fitMapping(mapping, head);
    return found === null ? [] : [[name, found] as const];
  });
  const rules = (list: Profile['drop'] = []) =>
    list.flatMap(({ when, reason }) => {
      const found = fitCondition(when, head);
      return found ? [{ when: found, reason }] : [];
    });
  return { ...profile, columns: Object.fromEntries(columns), drop: rules(profile.drop), warn: rules(profile.warn) };
}

function fitMapping(mapping: Mapping, head: TableHead): Mapping | null {
  const each = (parts: readonly Mapping[]) =>
    parts.map((part) => fitMapping(part, head)).filter((part) => part !== null);
  const whole = (parts: readonly Mapping[]) => (each(parts).length === parts.length ? mapping : null);
  if (typeof mapping === 'string') return head.has(mapping) ? mapping : null;
  if ('constant' in mapping) return mapping;
  if ('first' in mapping) {
    const found = each(mapping.first);
    return found.length ? { first: found } : null;
  }
  if ('sum' in mapping) return whole(mapping.sum);
  if ('less' in mapping) return whole(mapping.less);
  if ('times' in mapping) return whole(mapping.times);
  if ('between' in mapping) return whole(mapping.between);
  if ('plus' in mapping) return whole(mapping.plus);
  if ('cases' in mapping) {
    const cases = mapping.cases.flatMap(({ when, value }) => {
      const found = fitCondition(when, head);
      return found ? [{ when: found, value }] : [];
    });
    if (cases.length) return { ...mapping, cases };
    return mapping.otherwise == null ? null : { constant: mapping.otherwise };
  }
  return fitCells(mapping, head);
}

function fitCells(cells: Cells, head: TableHead): Mapping | null {
  if (!head.has(...(cells.columns ?? [cells.column!]))) return null;
  if (!cells.when) return cells;
  const when = fitCondition(cells.when, head);
  return when && { ...cells, when };
}

/** Null where nothing of it can be tested. */
function fitCondition(condition: Condition, head: TableHead): Condition | null {
  if ('any' in condition) {
    const any = condition.any.map((part) => fitCondition(part, head)).filter((part) => part !== null);
    return any.length ? { any } : null;
  }
  if ('all' in condition) {
    const all = condition.all.map((part) => fitCondition(part, head)).filter((part) => part !== null);
    return all.length === condition.all.length ? { all } : null;
  }
  if ('not' in condition) {
    const not = fitCondition(condition.not, head);
    return not && { not };
  }
  return head.has(condition.column) ? condition : null;
}
