import type { Format } from '@/lib/format/figure';
import type { DataMessages } from '@/lib/i18n/data';
import type { Manifest } from '@/lib/model/manifest';
import type { ReasonCode, Told, TrustDocument, TrustImport, TrustSource } from '@/lib/model/trust';
import { gapWords } from './attention-words';
import { missingHours } from './completeness';

export interface Check {
  id: string;
  /** Whether it bears on what the pages say; the rest is only to be known. */
  grave: boolean;
  /** How many it is found of; 0: nothing found. */
  n: number;
  /** Of so many; 0 where that says nothing. */
  of: number;
  lines: string[];
}

interface Words {
  d: DataMessages;
  f: Format;
}

const MOST_LINES = 6;

/** Rows of all imports that were told a reason. */
function sumTold(imports: readonly TrustImport[], ...codes: ReasonCode[]): { n: number; columns: Map<string, number> } {
  const columns = new Map<string, number>();
  let n = 0;
  for (const told of imports.flatMap(({ dropped, warnings }) => [...dropped, ...warnings])) {
    if (!told.code || !codes.includes(told.code)) continue;
    n += told.n ?? 0;
    if (told.column) columns.set(told.column, (columns.get(told.column) ?? 0) + (told.n ?? 0));
  }
  return { n, columns };
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);

/** Exports that say of themselves that they are not whole, or look cut off. */
export function truncatedImports(imports: readonly TrustImport[]): TrustImport[] {
  const cut = ({ code }: Told) => code === 'truncated' || code === 'cut-off';
  return imports.filter(({ notes, warnings, dropped }) => [...notes, ...warnings, ...dropped].some(cut));
}

/** Tables whose rows are about a call; notes on dates are of a time and of nothing else. */
const OF_CALLS = ['surveys', 'evaluations'];

/** How companion tables found their calls. */
function joinsOf({ joined = {} }: Manifest['trust']): { table: string; byTime: number; none: number }[] {
  return Object.entries(joined).map(([table, { byTime, none }]) => ({
    table,
    byTime: OF_CALLS.includes(table) ? byTime : 0,
    none,
  }));
}

/** Everything that was looked at, what bears on the figures first; each with how often it was found. */
export function buildChecks(trust: TrustDocument, manifest: Manifest, words: Words): Check[] {
  const { d, f } = words;
  const { imports, sources, unknownOperators, systemTopics, clockShifts } = trust;
  const told = (...codes: ReasonCode[]) => sumTold(imports, ...codes);
  const cut = (lines: string[], total = lines.length) =>
    total > MOST_LINES ? [...lines.slice(0, MOST_LINES), d.moreLines(f.count(total - MOST_LINES))] : lines;
  const counted = (name: string, n: number) => d.line(name, f.count(n));
  const bySource = (of: (source: TrustSource) => number) => {
    const some = sources.filter((source) => of(source) > 0);
    return sources.length > 1 ? cut(some.map((source) => counted(source.source, of(source)))) : [];
  };
  const byColumn = ({ n, columns }: ReturnType<typeof told>) => ({
    n,
    lines: [...columns].map(([column, rows]) => counted(columnName(column, d), rows)),
  });
  const gaps = [...manifest.gaps].sort((a, b) => b.to - b.from - (a.to - a.from));
  const truncated = truncatedImports(imports);
  const rejecting = imports.filter(({ rejected }) => rejected > 0);
  const { intervals, answersLeftOut, contestedAliases = [] } = manifest.trust;
  const joins = joinsOf(manifest.trust);
  const subtotals = told('subtotal').n;
  const other = told('other-file').n;
  const dropped = sum(imports, (one) => sum(one.dropped, ({ n }) => n ?? 0)) - subtotals - other;
  const grave: Partial<Check>[] = [
    {
      id: 'gaps',
      n: (manifest.coverage && missingHours(manifest.coverage, manifest)?.missing) ?? 0,
      lines: cut(gaps.map(({ from, to }) => gapWords(from, to, f))),
    },
    {
      id: 'shift',
      n: clockShifts.length,
      lines: clockShifts.map(({ source, from, to, hours, n }) =>
        d.shiftLine({
          source,
          period: f.range(from, to),
          hours: f.count(Math.abs(hours)),
          ahead: hours > 0,
          n: f.count(n),
        }),
      ),
    },
    { id: 'truncated', n: truncated.length, lines: cut(truncated.map(({ file }) => file)) },
    {
      id: 'rejected',
      n: sum(imports, ({ rejected }) => rejected),
      of: sum(imports, ({ rows }) => rows),
      lines: cut(rejecting.map(({ file, rejected }) => counted(file, rejected))),
    },
    { id: 'future', ...byColumn(told('future')) },
    {
      id: 'unknownOperators',
      n: unknownOperators?.total ?? 0,
      lines: cut(
        (unknownOperators?.first ?? []).map(({ operator, contacts, states }) =>
          d.operatorLine({ operator, contacts: f.count(contacts), states: f.count(states) }),
        ),
        unknownOperators?.total,
      ),
    },
    { id: 'contestedAliases', n: contestedAliases.length, lines: cut(contestedAliases) },
    { id: 'answersLeftOut', n: answersLeftOut ? answersLeftOut.otherScale + answersLeftOut.undated : 0 },
  ];
  const plain: Partial<Check>[] = [
    {
      id: 'incomplete',
      n: sum(sources, ({ incomplete }) => incomplete),
      of: sum(sources, ({ contacts }) => contacts),
      lines: bySource(({ incomplete }) => incomplete),
    },
    {
      id: 'withoutEnd',
      n: sum(sources, ({ withoutEnd }) => withoutEnd),
      of: sum(sources, ({ answered }) => answered),
      lines: bySource(({ withoutEnd }) => withoutEnd),
    },
    {
      id: 'withoutOperator',
      n: sum(sources, ({ withoutOperator }) => withoutOperator),
      of: sum(sources, ({ answered }) => answered),
      lines: bySource(({ withoutOperator }) => withoutOperator),
    },
    { id: 'overDay', n: sum(sources, ({ overDay }) => overDay), lines: bySource(({ overDay }) => overDay) },
    { id: 'overWeek', ...byColumn(told('over-week')) },
    { id: 'negative', ...byColumn(told('negative')) },
    {
      id: 'systemTopics',
      n: sum(systemTopics, ({ contacts }) => contacts) + told('never-coded').n,
      of: sum(sources, ({ answered }) => answered),
      lines: cut(systemTopics.map(({ topic, contacts }) => counted(topic, contacts))),
    },
    { id: 'duplicates', n: sum(imports, ({ duplicates, repeated }) => duplicates + repeated) + other },
    { id: 'subtotals', n: subtotals },
    { id: 'dropped', n: dropped },
    { id: 'unfinished', n: intervals?.unfinished ?? 0 },
    {
      id: 'intervalsOut',
      n: intervals ? intervals.otherLength + intervals.besideContacts + intervals.overlapping : 0,
    },
    { id: 'answersWithoutCall', n: manifest.trust.answersWithoutCall ?? 0 },
    {
      id: 'joins',
      n: sum(joins, ({ byTime }) => byTime),
      lines: joins.flatMap(({ table, byTime }) => (byTime > 0 ? [counted(d.tables[table] ?? table, byTime)] : [])),
    },
    {
      id: 'unjoined',
      n: sum(joins, ({ none }) => none),
      lines: joins.flatMap(({ table, none }) => (none > 0 ? [counted(d.tables[table] ?? table, none)] : [])),
    },
  ];
  const whole = (check: Partial<Check>, isGrave: boolean): Check => ({
    id: '',
    n: 0,
    of: 0,
    lines: [],
    ...check,
    grave: isGrave,
  });
  return [...grave.map((check) => whole(check, true)), ...plain.map((check) => whole(check, false))];
}

/** A canonical column in the reader's language, or as it is written. */
function columnName(column: string, d: DataMessages): string {
  return (d.columns as Record<string, string>)[column] ?? column;
}

/** What an import said, in the reader's language where it is known. */
export function toldWords({ code, column, as = '', text, n }: Told, { d, f }: Words): string {
  const said = code
    ? d.reasons[code]({
        n: n === null ? '' : f.count(n),
        of: '',
        column: columnName(column ?? '', d),
        as,
      })
    : text;
  return n === null ? said : d.line(said, f.count(n));
}
