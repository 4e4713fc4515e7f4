import type { ReasonCode, Told } from '@/lib/model/trust';

/** Words of the import's reasons, warnings and notes that others recognise. Those of a column begin with its name. */
export const SAID = {
  incomplete: 'entered, no outcome in the log: incomplete',
  withoutEnd: 'answered, end not in the log: conversation time unknown',
  beforeLog: 'events of calls that entered before the log begins',
  otherFile: 'lines that another of the files has too',
  blank: 'blank lines',
  totals: 'rows of totals',
  empty: 'empty rows',
  headerAgain: 'the header come again',
  belowTable: 'lines below the table',
  revised: 'delivered several times, the latest stays',
  ignored: 'lines that the profile ignores',
  storedOtherwise: 'already in the store with other values, the stored ones stay',
  moreAnswered: 'more answered than offered',
  operatorOfUnanswered: 'not answered, though an operator is named: no figure by operator counts it as answered',
  longInterval: 'longer than an hour: kept, but no figure reads it; export by the half hour or hour',
  unfinished: 'not over when exported: what is in them counts, their hours are gaps',
  zeroDate: (column: string) => `${column} 0000-00-00: no date, kept as unknown`,
  negative: (column: string) => `${column} negative, kept as unknown`,
  overWeek: (column: string) => `${column} over a week, kept as unknown`,
  overDay: (column: string) => `${column} over 24 hours`,
  future: (column: string) => `${column} in the future`,
  cutOff: 'no line end after the last row: where the copy was cut off there, its last value is short',
  sumsOnly: 'intervals hold sums: counts and means are known of them, percentiles and longest waits are not',
  readAs: (how: string) => `read as ${how}`,
  form: (columns: string, how: string) => `${columns} read as ${how}`,
  titles: (n: number) => `${n} line${n > 1 ? 's' : ''} above the header passed over`,
  sheet: (name: string, rows: number) => `sheet ${name} of a workbook, ${rows} rows: lines are rows of the sheet`,
  records: (n: number) => `JSON, ${n} records: lines are numbers of records`,
  rings: (n: number) => `${n} RINGNOANSWER: rings that nobody took, many of one call; they are no missed calls`,
  unpacked: 'unpacked from .gz',
  unpackedFrom: 'unpacked from .zip',
  documentation: (format: string) =>
    `${format} is read by its documentation, not yet tried on a real file: compare the figures`,
} as const;

const WHOLE: Partial<Record<string, ReasonCode>> = {
  [SAID.incomplete]: 'incomplete',
  [SAID.withoutEnd]: 'without-end',
  [SAID.beforeLog]: 'before-log',
  [SAID.otherFile]: 'other-file',
  [SAID.blank]: 'blank',
  [SAID.totals]: 'subtotal',
  [SAID.empty]: 'empty',
  [SAID.headerAgain]: 'header-again',
  [SAID.belowTable]: 'below-table',
  [SAID.revised]: 'revised',
  [SAID.ignored]: 'ignored',
  [SAID.storedOtherwise]: 'stored-otherwise',
  [SAID.moreAnswered]: 'more-answered',
  [SAID.operatorOfUnanswered]: 'operator-of-unanswered',
  [SAID.longInterval]: 'long-interval',
  [SAID.unfinished]: 'unfinished',
  [SAID.cutOff]: 'cut-off',
  [SAID.sumsOnly]: 'sums-only',
  [SAID.unpacked]: 'unpacked',
  [SAID.unpackedFrom]: 'unpacked',
};

/** The words with the name of their column taken out. */
const OF_COLUMN: readonly (readonly [RegExp, ReasonCode])[] = (
  [
    [SAID.negative, 'negative'],
    [SAID.overWeek, 'over-week'],
    [SAID.overDay, 'over-day'],
    [SAID.future, 'future'],
    [SAID.zeroDate, 'zero-date'],
  ] as const
).map(([said, code]) => [new RegExp(`^(\\w+)${said('')}$`), code]);

/** Words that a profile or a format may choose for itself, or that go on with lines and names. */
const BEGINNINGS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/sub-?total/i, 'subtotal'],
  [/truncat|full export completed/i, 'truncated'],
  [/^never coded by an operator/, 'never-coded'],
  [/^repeated in this file with other values/, 'repeated-otherwise'],
  [/of the same file stay as/, 'as-before'],
  [/no call id|without a call id/, 'no-call-id'],
];

/** How a file was read: what, and as what. */
const READINGS: readonly (readonly [RegExp, ReasonCode])[] = [
  [/^(?<column>)read as (?<as>[^:,]+)/, 'read-as'],
  [/^(?<column>.+) read as (?<as>[^:]+(?::mm[^:]*(?::ss[^:]*)?)?)/, 'form'],
  [/^(?<column>\d+) lines? above the header passed over$/, 'titles'],
  [/^sheet (?<column>.+) of a workbook, (?<as>\d+) rows/, 'sheet'],
  [/^(?<column>\d+) RINGNOANSWER/, 'rings'],
  [/^JSON, (?<column>\d+) records/, 'records'],
  [/^(?<column>.+) is read by its documentation/, 'documentation'],
];

/** Recognises what an import said; what it does not know keeps its words. */
export function readReason(said: string, n: number | null): Told {
  const told = { text: said, n };
  const whole = WHOLE[said];
  if (whole) return { code: whole, ...told };
  for (const [pattern, code] of OF_COLUMN) {
    const column = pattern.exec(said)?.[1];
    if (column) return { code, column, ...told };
  }
  for (const [pattern, code] of READINGS) {
    const read = pattern.exec(said)?.groups;
    if (read) return { code, column: read.column!, ...(read.as ? { as: read.as } : {}), ...told };
  }
  return { code: BEGINNINGS.find(([pattern]) => pattern.test(said))?.[1] ?? null, ...told };
}
