/** One way in which the moments or days of a column are written: the text before its clock, and the clock with every digit as 9. */
export interface WrittenDate {
  day: string;
  clock: string;
  rows: number;
}

/** What a column's dates were taken to be. */
export interface DateForm {
  /** In the words of a profile's `datetime`. */
  formats: string[];
  /** Why the day was told from the month, where both are numbers. */
  why?: string;
}

interface Shape {
  format: string;
  rows: number;
  /** Numbers of a date whose order is to be told, and its year. */
  pairs: [first: number, second: number, year: number][];
}

const DAY_MS = 86_400_000;
/** How the reason begins where no number tells the day from the month. */
export const UNTOLD = 'no number is over 12';

/** The formats of written dates, commonest first; null where fewer than half of the rows are dates. Where day and month are numbers, a number over 12 tells
 * them apart, else one in `beside`, which are the file's dates in other columns, else the order in which all of them lie closer together; days come first
 * where both are alike. */
export function dateForm(written: readonly WrittenDate[], beside: readonly WrittenDate[] = []): DateForm | null {
  const shapes = shapesOf(written);
  const rows = written.reduce((sum, date) => sum + date.rows, 0);
  const found = [...shapes.values()].sort((a, b) => b.rows - a.rows);
  const dates = found.reduce((sum, shape) => sum + shape.rows, 0);
  if (dates * 2 < rows || !found.length) return null;
  const own = found.flatMap(({ pairs }) => pairs);
  const american = written.some(({ clock }) => AMERICAN.test(clock));
  const order = own.length
    ? (toldByNumbers(own) ??
      orderOf([...own, ...[...shapesOf(beside).values()].flatMap(({ pairs }) => pairs)], american))
    : null;
  const formats = found.map(({ format }) =>
    format.replace('D1', order?.dayFirst === false ? 'M' : 'd').replace('D2', order?.dayFirst === false ? 'd' : 'M'),
  );
  return { formats: [...new Set(formats)], ...(order ? { why: order.why } : {}) };
}

function shapesOf(written: readonly WrittenDate[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const date of written) {
    const format = formatOf(date.day, date.clock);
    if (!format) continue;
    const shape = shapes.get(format) ?? { format, rows: 0, pairs: [] };
    shape.rows += date.rows;
    const numbers = /(\d{1,2})\D(\d{1,2})\D(\d{2,4})\b/.exec(date.day);
    if (format.includes('D1') && numbers) {
      const [first, second, year] = numbers.slice(1).map(Number) as [number, number, number];
      shape.pairs.push([first, second, year]);
    }
    shapes.set(format, shape);
  }
  return shapes;
}

interface Order {
  dayFirst: boolean;
  why: string;
}

function toldByNumbers(pairs: Shape['pairs']): Order | null {
  const over = (index: 0 | 1) => pairs.filter((pair) => pair[index] > 12).length;
  if (over(0) === over(1)) return null;
  const dayFirst = over(0) > over(1);
  return { dayFirst, why: `numbers over 12 stand ${dayFirst ? 'first' : 'second'}` };
}

/** A clock as it is written where the month goes first; in Spanish it would be `a. m.`. */
const AMERICAN = /\d[\s\u00a0\u202f]?[AP]M$/;

function orderOf(pairs: Shape['pairs'], american: boolean): Order {
  const told = toldByNumbers(pairs);
  if (told) return told;
  const [dayFirst, monthFirst] = [span(pairs, true), span(pairs, false)];
  if (dayFirst !== monthFirst) {
    const first = dayFirst < monthFirst;
    return {
      dayFirst: first,
      why: `${UNTOLD}; ${first ? 'day' : 'month'} first, as the dates then lie within ${Math.min(dayFirst, monthFirst) + 1} days`,
    };
  }
  return {
    dayFirst: !american,
    why: `${UNTOLD}, so ${american ? 'month first, as with AM and PM,' : 'day first'} is a guess: name datetime in a profile if it is wrong`,
  };
}

function span(pairs: Shape['pairs'], dayFirst: boolean): number {
  const days = pairs.map(([first, second, year]) => {
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day) / DAY_MS;
  });
  return (
    days.reduce((max, day) => Math.max(max, day), -Infinity) - days.reduce((min, day) => Math.min(min, day), Infinity)
  );
}

const MONTH = '[A-Za-zÀ-ÿ]{3,10}\\.?';
const DAYS: [RegExp, (parts: string[]) => string][] = [
  [/^(\d{4})([-/.])\d{1,2}\2\d{1,2}$/, ([, , separator]) => `yyyy${separator}MM${separator}dd`],
  [/^\d{1,2}([-/.])\d{1,2}\1(\d{4})$/, ([, separator]) => `D1${separator}D2${separator}yyyy`],
  [/^\d{1,2}([-/.])\d{1,2}\1(\d{2})$/, ([, separator]) => `D1${separator}D2${separator}yy`],
  [
    new RegExp(`^\\d{1,2}([-/. ]|(?: de ))(${MONTH})\\1(\\d{4}|\\d{2})$`),
    ([, separator, month, year]) =>
      `d${quoted(separator!)}${monthToken(month!)}${quoted(separator!)}${yearToken(year!)}`,
  ],
  [new RegExp(`^(${MONTH}) \\d{1,2}(,?) (\\d{4})$`), ([, month, comma]) => `${monthToken(month!)} d${comma} yyyy`],
];

/** The format of one date; null where it is none. `D1` and `D2` stand for day and month in an order that is to be told. */
function formatOf(day: string, clock: string): string | null {
  if (clock === '') {
    if (/^1?\d{9}(\.\d+)?$/.test(day)) return 'epoch-s';
    if (/^1\d{12}$/.test(day)) return 'epoch-ms';
    if (/^(19|20)\d{12}$/.test(day)) return 'yyyyMMddHHmmss';
    if (/^(19|20)\d{2}[01]\d[0-3]\d$/.test(day)) return 'yyyyMMdd';
  }
  const [, weekday = '', rest = '', joint = ''] = /^([A-Za-zÀ-ÿ]{3,9}\.?,? )?(.*?)(T|,? ?-? ?)$/.exec(day) ?? [];
  const date = firstFormat(rest) ?? (weekday ? firstFormat(weekday + rest) : null);
  if (date === null) return null;
  const time = clockFormat(clock);
  if (time === null) return null;
  const isIso = date === 'yyyy-MM-dd' && (joint === 'T' || joint === ' ' || clock === '') && !time.includes('a');
  if (isIso && weekday === '') return 'iso';
  const named = firstFormat(rest) !== null && weekday ? `${weekdayToken(weekday)}` : '';
  return `${named}${date}${joint === 'T' ? "'T'" : joint}${time}`;
}

function firstFormat(text: string): string | null {
  for (const [pattern, format] of DAYS) {
    const parts = pattern.exec(text);
    if (parts) return format([...parts]);
  }
  return null;
}

function clockFormat(clock: string): string | null {
  if (clock === '') return '';
  const parts = /^9{1,2}:99(:99)?([.,]9+)?(\s*[ap]\.?\s?m\.?)?(\s?)(Z|[+-]99:?99)?\s*$/i.exec(
    clock.replaceAll(/[\u00a0\u202f]/g, ' '),
  );
  if (!parts) return null;
  const [, seconds = '', fraction = '', half = '', space = '', offset = ''] = parts;
  return `${half ? 'h' : 'H'}:mm${seconds && ':ss'}${fraction && `${fraction[0]}${fraction.length > 4 ? 'SSSSSS' : 'SSS'}`}${half && ' a'}${offset && `${space}xx`}`;
}

function quoted(separator: string): string {
  return separator.replace(/[a-z]+/i, (word) => `'${word}'`);
}

function monthToken(month: string): string {
  return month.replace('.', '').length <= 4 ? 'MMM' : 'MMMM';
}

function yearToken(year: string): string {
  return year.length === 4 ? 'yyyy' : 'yy';
}

function weekdayToken(weekday: string): string {
  const word = weekday.replace(/[.,\s]/g, '');
  return `${word.length <= 3 ? 'EEE' : 'EEEE'}${weekday.slice(word.length)}`;
}
