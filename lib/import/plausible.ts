import { SAID } from '@/lib/store/import-reasons';
import type { TableName } from '@/lib/store/tables';
import type { Check } from './compile';
import type { Compiled } from './typed';

interface Plausible {
  checks: Check[];
  warnings: { reason: string; sql: string }[];
}

/** Moments that no export can know yet, with a day for clocks that run ahead. */
const FUTURE = 'CAST(now() AS TIMESTAMP) + INTERVAL 1 DAY';
const DAY_S = 86_400;
const HOUR_S = 3600;

/** What is said of a row's columns together. Only what can't be true is rejected; what is odd stays and is counted. Expects the mapped
 * columns of a target by their name. */
export function plausible(target: TableName, columns: ReadonlyMap<string, Compiled>): Plausible {
  const result: Plausible = { checks: [], warnings: [] };
  const before = (start: string, end: string) => {
    const [from, to] = [columns.get(start), columns.get(end)];
    if (!from || !to) return;
    result.checks.push({
      column: to.reads.join(' + ') || end,
      raw: to.checks.at(-1)?.raw ?? `''`,
      failed: `coalesce(${to.sql} < ${from.sql}, false)`,
      reason: `${end} is before ${start}`,
    });
  };
  const warn = (reason: string, test: (...values: string[]) => string, ...names: string[]) => {
    const values = names.map((name) => columns.get(name)?.sql);
    if (values.includes(undefined)) return;
    result.warnings.push({ reason, sql: `coalesce(${test(...(values as string[]))}, false)` });
  };
  const future = (name: string) => warn(SAID.future(name), (moment) => `${moment} > ${FUTURE}`, name);
  const negative = (name: string) => warn(`${name} negative`, (number) => `${number} < 0`, name);
  switch (target) {
    case 'contacts':
      warn(
        SAID.operatorOfUnanswered,
        (ending, operator) => `${ending} <> 'answered' AND ${operator} IS NOT NULL`,
        'ending',
        'operator_id',
      );
      future('entered_at');
      for (const name of ['wait_s', 'talk_s']) warn(SAID.overDay(name), (seconds) => `${seconds} > ${DAY_S}`, name);
      break;
    case 'states':
      before('started_at', 'ended_at');
      future('started_at');
      break;
    case 'intervals':
      before('starts_at', 'ends_at');
      future('starts_at');
      warn(SAID.unfinished, (complete) => `NOT ${complete}`, 'complete');
      warn(SAID.longInterval, (from, to) => `date_diff('second', ${from}, ${to}) > ${HOUR_S}`, 'starts_at', 'ends_at');
      warn(SAID.moreAnswered, (answered, offered) => `${answered} > ${offered}`, 'answered', 'offered');
      break;
    case 'annotations':
      before('from_at', 'to_at');
      break;
    case 'evaluations':
      negative('weight');
      break;
    case 'trainings':
      negative('hours');
  }
  return result;
}
