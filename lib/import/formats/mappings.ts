import type { TableName } from '@/lib/store/tables';
import type { Condition, Mapping, Profile } from '../profile';

/** Mappings of a format's columns; null where the file has none for one. */
type Found = Record<string, Mapping | null | undefined>;

interface Draft extends Omit<Profile, 'profile' | 'columns' | 'drop' | 'warn'> {
  target: TableName;
  columns: Found;
  drop?: (Rule | null)[];
  warn?: (Rule | null)[];
}

interface Rule {
  when: Condition;
  reason: string;
}

/** A profile of what a file has; columns and rules that it has nothing for are left out. */
export function profileOf({ columns, drop, warn, ...rest }: Draft): Profile {
  const found = Object.entries(columns).filter((entry): entry is [string, Mapping] => entry[1] != null);
  const rules = (list: (Rule | null)[] | undefined) => list?.filter((rule) => rule !== null) ?? [];
  return { ...rest, profile: 1, columns: Object.fromEntries(found), drop: rules(drop), warn: rules(warn) };
}

/** A column in which an empty cell means that there was none. */
export function orZero(mapping: Mapping): Mapping {
  return { first: [mapping, { constant: 0 }] };
}

/** The first of several that the file has a column of; null where it has none. */
export function firstOf(...mappings: (Mapping | null | undefined)[]): Mapping | null {
  const found = mappings.filter((mapping) => mapping != null);
  return found.length > 1 ? { first: found } : (found[0] ?? null);
}

/** A condition on a column that the file may lack; nothing where it does. */
export function where(
  column: string | null,
  test: Omit<Extract<Condition, { column: string }>, 'column'>,
): Condition[] {
  return column === null ? [] : [{ column, ...test }];
}

/** A rule of the conditions that the file has the columns of, any of which is enough; null where there are none. */
export function ruleOf(reason: string, ...conditions: Condition[]): Rule | null {
  if (!conditions.length) return null;
  return { reason, when: conditions.length === 1 ? conditions[0]! : { any: conditions } };
}

/** Cases in their order, without those whose condition the file has no column for; where none is left, `otherwise` in every row. */
export function casesOf(
  cases: [conditions: Condition[], value: string | number][],
  otherwise: string | null,
): Mapping | null {
  const kept = cases.flatMap(([conditions, value]) => conditions.map((when) => ({ when, value })));
  if (kept.length) return { cases: kept, otherwise };
  return otherwise === null ? null : { constant: otherwise };
}
