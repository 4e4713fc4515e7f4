import { TABLES, type TableName } from '@/lib/store/tables';
import type { ColumnFacts } from './columns';
import { endingsOf } from './ending-words';
import { answerClass, folded, QUESTIONS, TERMS, type Term } from './vocabulary';

const TARGETS: readonly TableName[] = ['contacts', 'intervals', 'surveys', 'evaluations', 'states', 'operators'];
export type Match = Map<string, { column: ColumnFacts; weight: number }>;

function matchTerms(terms: readonly Term[], columns: readonly ColumnFacts[]): Match {
  const match: Match = new Map();
  const taken = new Set<ColumnFacts>();
  const candidates = terms.flatMap((term) =>
    columns.map((column) => ({ term, column, weight: weightOf(term, column) })).filter(({ weight }) => weight > 0),
  );
  for (const { term, column, weight } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (match.has(term.column) || taken.has(column)) continue;
    match.set(term.column, { column, weight });
    taken.add(column);
  }
  return match;
}

/** 0: it can't be; more the nearer its name is to the term, and where its cells fit too. */
function weightOf({ column, names, kinds }: Term, { name, kind, rows, distinct }: ColumnFacts): number {
  if (kind !== 'empty' && !kinds.includes(kind)) return 0;
  const at = names.findIndex((pattern) => pattern.test(folded(name)));
  const coded = /\bid\b/.test(folded(name)) && column !== 'contact_id' ? 0.75 : 0;
  const tellsNothing = kind === 'empty' || (distinct === 1 && rows > 2);
  return at < 0 ? 0 : (tellsNothing ? 0.2 : 1) * (names.length - at + (kinds[0] === kind ? 0.5 : 0) - coded);
}

/** How much of what a table needs the file has, and how much more. */
function likeness({ target, match }: { target: TableName; match: Match }, columns: readonly ColumnFacts[]): number {
  const required = Object.entries(TABLES[target].columns).filter(
    ([name, { required }]) => required && name !== 'source' && !INVENTED.has(name),
  );
  const wide =
    (target === 'surveys' && questionsOf(columns).length > 1) ||
    (target === 'evaluations' && criteriaOf(columns).length > 2);
  const complete = wide || target !== 'surveys' || match.has('score');
  const matched = required.filter(([name]) => match.has(name)).length;
  const have = complete ? (required.length ? matched / required.length : 1) : 0;
  const ending = match.get('ending')?.column;
  const ofCalls =
    target !== 'contacts' ||
    ['wait_s', 'talk_s', 'queue', 'caller'].some((name) => match.has(name)) ||
    (ending && Object.keys(endingsOf(ending.values, ending.name)).length > 0);
  const counts = ['offered', 'answered', 'abandoned'].filter((name) => match.has(name)).length;
  const ofSums = target === 'intervals' && (counts > 1 || classesOf(columns).length > 2);
  return have * 10 + match.size + (target === 'contacts' ? 1 : 0) - (ofCalls ? 0 : 5) + (ofSums || wide ? 8 : 0);
}

/** Columns that a guess can make up where the file has none. */
const INVENTED = new Set(['contact_id', 'ending', 'dimension', 'criterion', 'score']);

/** Classes of answer times, each a column that counts. */
export function classesOf(columns: readonly ColumnFacts[]): ColumnFacts[] {
  return columns.filter(({ name, kind }) => kind === 'whole' && answerClass(name) !== null);
}

/** Columns of small numbers, each the answers to one question. */
export function questionsOf(columns: readonly ColumnFacts[]): ColumnFacts[] {
  return columns.filter(
    ({ name, kind, largest, distinct }) =>
      kind === 'whole' &&
      (largest ?? 99) <= 10 &&
      distinct <= 11 &&
      (name.includes('?') || QUESTIONS.some(([, words]) => words.test(folded(name)))),
  );
}

/** Columns of met or not met. */
export function criteriaOf(columns: readonly ColumnFacts[]): ColumnFacts[] {
  return columns.filter(
    ({ values, kind }) => kind !== 'empty' && values.length <= 3 && values.every((value) => MET.test(value)),
  );
}

const MET = /^(0|1|s[íi]|no|yes|y|n|x|cumple|no cumple)$/i;

/** The table that a file is most like, and which of its columns fit the table's. */
export function bestMatch(columns: readonly ColumnFacts[], wanted?: TableName): { target: TableName; match: Match } {
  const matches = (wanted ? [wanted] : TARGETS).map((target) => ({
    target,
    match: matchTerms(TERMS[target] ?? [], columns),
  }));
  const scored = matches.map((match) => ({ ...match, likeness: likeness(match, columns) }));
  return scored.reduce((one, other) => (other.likeness > one.likeness ? other : one));
}
