import { TIMES } from '@/lib/model/contact';
import type { Manifest } from '@/lib/model/manifest';
import { FEWEST, type Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import { Days, serviceDay } from './days';

/** The callers who talked longest. */
const MOST_SHARE = 0.01;

/** Days that begin the months of these, as callers are published of them: the first of a month, or of the coverage. */
export function monthsOf(days: Days, coverage: Manifest['coverage']): Days {
  const first = coverage?.from ?? 0;
  const begun = new Set<number>();
  for (const [from, to] of days.stretches)
    for (let day = monthStart(from); day <= to; day = monthEnd(day) + 1) begun.add(Math.max(day, first));
  return new Days([...begun].map((day) => [day, day]));
}

/** Makes the table `comers`, of each month of service days (its first day, or that of the coverage) one row for those who contacted so often or oftener (`times`, a code of `TIMES`), whatever the queue and the ending,
 * a contact's visits together once; one for the hundredth of callers who talked longest, and one, of code 0, for contacts of which the caller is not known. Nobody is in it by themselves: a row of fewer than the settings' fewest
 * callers is left out, and so is one that so few less than another are in. Expects the views `whole_…`. */
export async function createComers(
  database: Database,
  settings: Settings,
  coverage: Manifest['coverage'],
  only: Days | null,
): Promise<void> {
  const fewest = settings.fewest ?? FEWEST;
  const code = (times: (typeof TIMES)[number]) => 1 + TIMES.indexOf(times);
  const whole = only?.stretches.map(([from, to]): [number, number] => [monthStart(from), monthEnd(to)]);
  const near = whole ? `WHERE ${new Days(whole).hold('entered_local', settings)}` : '';
  const levels = TIMES.filter((times) => times !== 'most').map((times) => `(${code(times)}, ${times})`);
  const month = `date_trunc('month', DATE '1970-01-01' + ${serviceDay('entered_local', settings)})`;
  await database.run(`CREATE OR REPLACE TEMP TABLE comers AS
    WITH visits AS (
      SELECT hash(caller_key) AS caller, caller_key IS NOT NULL AS known, greatest(date_diff('day', DATE '1970-01-01', ${month}), ${coverage?.from ?? 0}) AS day,
        hash(source, contact_id) AS contact, talk_s
      FROM whole_contacts ${near}
    ), people AS (
      SELECT day, count(DISTINCT contact) AS contacts, coalesce(sum(talk_s), 0) AS talk_s FROM visits WHERE known GROUP BY day, caller
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY day ORDER BY talk_s DESC) AS place, count(*) OVER (PARTITION BY day) AS all_of_them FROM people
    ), counted AS (
      SELECT day, code AS times, count(*) AS callers, sum(contacts) AS caller_contacts, sum(talk_s) AS caller_talk_s
      FROM people JOIN (VALUES ${levels.join(', ')}) levels(code, least) ON contacts >= least GROUP BY day, code
    )
    SELECT * FROM counted c
    WHERE times = ${code('1')} OR (callers >= ${fewest}
      AND NOT EXISTS (FROM counted wider WHERE wider.day = c.day AND wider.times < c.times AND wider.callers - c.callers BETWEEN 1 AND ${fewest - 1}))
    UNION ALL BY NAME
    SELECT day, ${code('most')} AS times, count(*) AS callers, sum(contacts) AS caller_contacts, sum(talk_s) AS caller_talk_s
    FROM placed WHERE place <= ceil(all_of_them * ${MOST_SHARE}) GROUP BY day HAVING count(*) >= ${fewest}
    UNION ALL BY NAME
    SELECT day, 0 AS times, 0 AS callers, count(DISTINCT contact) FILTER (NOT known) AS caller_contacts, 0 AS caller_talk_s FROM visits GROUP BY day`);
}
