import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { callerOf, isTerminal } from './formats/queue-log';

/** A call that left one queue may enter another in the log that follows: its visits are numbered together. */
const NEAR_THE_END_S = 7200;

/** Makes the table `logged`: the events of the logs read now (`parsed`), and those that earlier imports kept, as part -1, where the logs
 * don't hold them themselves. */
export async function joinKeptEvents(database: Database, kept: string | null): Promise<void> {
  const columns = 'part, line, place, ts, callid, queue, agent, event, p, known_key';
  const same = ['ts', 'callid', 'queue', 'agent', 'event'].map((name) => `kept.${name} = parsed.${name}`).join(' AND ');
  const earlier = kept
    ? `UNION ALL SELECT ${columns} FROM (SELECT *, -1 AS part, CAST(row_number() OVER () AS INTEGER) AS line, 0 AS place
        FROM read_parquet(${text(kept)})) kept ANTI JOIN (SELECT * FROM parsed WHERE bad IS NULL) parsed ON ${same}`
    : '';
  await database.run(`CREATE OR REPLACE TEMP TABLE logged AS
    SELECT ${columns} FROM (SELECT *, CAST(NULL AS VARCHAR) AS known_key FROM parsed WHERE bad IS NULL) ${earlier}`);
}

/** Events that another log may complete, callers as keys: of calls without an end or a beginning, and of those that ended near the end of their
 * log; and what agents ever did, as a log that comes late may tell when they began it. Expects the tables `events`, `visit_events` and `agent_marks`. */
export const OPEN_EVENTS = `
  WITH visits AS (
    SELECT callid, nth, bool_or(${isTerminal}) AS ended, max(ts) AS last, arg_max(part, ord) AS part FROM visit_events GROUP BY queue, callid, nth
  ), calls AS (
    SELECT DISTINCT callid FROM visits JOIN (SELECT part, max(ts) AS log_ends FROM events GROUP BY part) USING (part)
    WHERE nth = 0 OR NOT ended OR (part >= 0 AND last >= log_ends - ${NEAR_THE_END_S})
  ), open AS (
    SELECT * FROM visit_events SEMI JOIN calls USING (callid)
    UNION ALL BY NAME
    SELECT * FROM events WHERE event = 'QUEUESTART' OR ord IN (SELECT floor(ord) FROM agent_marks)
  )
  SELECT ts, callid, queue, agent, event, ${withoutNumbers('p')} AS p,
    CASE WHEN event = 'ENTERQUEUE' THEN coalesce(known_key, caller_key(caller_number(${callerOf('p')}))) END AS known_key
  FROM open ORDER BY ord`;

/** Parameters without those that may hold a number: of who calls, and of where a call was transferred to. */
function withoutNumbers(p: string): string {
  return `CASE
    WHEN event = 'ENTERQUEUE' OR starts_with(event, 'AGENT') THEN CAST([] AS VARCHAR[])
    WHEN event = 'ATTENDEDTRANSFER' THEN ${p}[-3:]
    WHEN event IN ('BLINDTRANSFER', 'TRANSFER') THEN list_concat(['', ''], ${p}[3:])
    ELSE ${p} END`;
}
