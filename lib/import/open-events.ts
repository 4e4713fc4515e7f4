import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { callerOf, isTerminal } from './formats/queue-log';

/** A call that left one queue may enter another in the log that follows: its visits are numbered together. */
const NEAR_THE_END_S = 7200;

/** Makes the table `logged`: the events of the logs read now (`parsed`), and those that earlier imports kept, as part -1, where the logs
 * don't hold them themselves. */
export async function joinKeptEvents(database: Database, kept: string | null): Promise<void> {
  const columns = 'part, line, ts, callid, queue, agent, event, p, known_key';
  const same = ['ts', 'callid', 'queue', 'agent', 'event'].map((name) => `kept.${name} = parsed.${name}`).join(' AND ');
  const earlier = kept
    ? `UNION ALL SELECT ${columns} FROM (SELECT *, -1 AS part, CAST(row_number() OVER () AS INTEGER) AS line
        FROM read_parquet(${text(kept)})) kept ANTI JOIN (SELECT * FROM parsed WHERE bad IS NULL) parsed ON ${same}`
    : '';
  await database.run(`CREATE OR REPLACE TEMP TABLE logged AS
    SELECT ${columns} FROM (SELECT *, CAST(NULL AS VARCHAR) AS known_key FROM parsed WHERE bad IS NULL) ${earlier}`);
}

/** Events that another log may complete, callers as keys: of calls without an end or a beginning, of those that ended near the end of their
 * log, and of agents who are still there. Expects the tables `events`, `visit_events` and `agent_marks`. */
export const OPEN_EVENTS = `
  WITH visits AS (
    SELECT callid, nth, bool_or(${isTerminal}) AS ended, max(ts) AS last, arg_max(part, ord) AS part FROM visit_events GROUP BY queue, callid, nth
  ), calls AS (
    SELECT DISTINCT callid FROM visits JOIN (SELECT part, max(ts) AS log_ends FROM events GROUP BY part) USING (part)
    WHERE nth = 0 OR NOT ended OR (part >= 0 AND last >= log_ends - ${NEAR_THE_END_S})
  ), agents AS (
    SELECT agent, coalesce(max(ord) FILTER (memberships = 0), -1) AS out FROM agent_marks GROUP BY agent HAVING arg_max(memberships, ord) > 0
  ), open AS (
    SELECT * FROM visit_events SEMI JOIN calls USING (callid)
    UNION ALL BY NAME
    SELECT events.* FROM events JOIN agent_marks marks ON marks.ord = events.ord JOIN agents ON agents.agent = events.agent
    WHERE marks.ord > agents.out
  )
  SELECT ts, callid, queue, agent, event, ${withoutNumbers('p')} AS p,
    CASE WHEN event = 'ENTERQUEUE' THEN coalesce(known_key, caller_key(caller_number(${callerOf('p')}))) END AS known_key
  FROM open ORDER BY ord`;

/** Parameters without those that may hold a number: of who calls, and of where a call was transferred to. */
function withoutNumbers(p: string): string {
  return `CASE
    WHEN event = 'ENTERQUEUE' THEN CAST([] AS VARCHAR[])
    WHEN event = 'ATTENDEDTRANSFER' THEN ${p}[-3:]
    WHEN event IN ('BLINDTRANSFER', 'TRANSFER') THEN list_concat(['', ''], ${p}[3:])
    ELSE ${p} END`;
}
