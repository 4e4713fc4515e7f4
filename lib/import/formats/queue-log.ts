import { text } from '@/lib/store/sql';

/** Lines of queue_log files as events in their order: `ord`, `ts` (epoch seconds), callid, queue, agent, event, `p` (its
 * parameters, trailing empty ones cut), with `bad` naming why a line is none. Expects a table `lines`(part, line, raw).
 * Form: epoch|callid|queue|agent|event|param1|… (Asterisk main/logger.c, apps/app_queue.c). */
export const EVENTS = `
  SELECT part, line, raw, f,
    try_cast(f[1] AS DOUBLE) AS ts, f[2] AS callid, f[3] AS queue, f[4] AS agent, f[5] AS event, f[6:] AS p,
    CASE
      WHEN len(f) < 5 THEN 'fewer than 5 fields'
      WHEN NOT regexp_full_match(f[1], '\\d{9,11}(\\.\\d+)?') THEN 'the first field is not a time in epoch seconds'
      WHEN NOT regexp_full_match(f[5], '[A-Z][A-Z0-9_-]*') THEN 'the fifth field is not an event'
      WHEN f[5] IN ('CONNECT') AND try_cast(f[6] AS INTEGER) IS NULL THEN 'CONNECT without its hold time'
      WHEN f[5] IN ('COMPLETEAGENT', 'COMPLETECALLER') AND (try_cast(f[6] AS INTEGER) IS NULL OR try_cast(f[7] AS INTEGER) IS NULL)
        THEN f[5] || ' without its hold and call time'
      WHEN f[5] IN ('ABANDON', 'EXITWITHTIMEOUT', 'EXITEMPTY') AND try_cast(f[8] AS INTEGER) IS NULL
        THEN f[5] || ' without its wait time'
    END AS bad
  FROM (SELECT *, string_split(rtrim(raw, '|'), '|') AS f FROM lines)`;

/** The events of `parsed` in their order: by time, then the file that begins earlier, then the line. A clock of whole seconds
 * would otherwise put the first lines of a log before the last ones of the log that was rotated away. */
export const ORDERED_EVENTS = `
  SELECT row_number() OVER (ORDER BY ts, began, part, line) AS ord, parsed.* EXCLUDE raw
  FROM parsed JOIN (SELECT part, min(ts) AS began FROM parsed WHERE bad IS NULL GROUP BY part) USING (part) WHERE bad IS NULL`;

const TERMINAL = [
  'COMPLETEAGENT',
  'COMPLETECALLER',
  'BLINDTRANSFER',
  'ATTENDEDTRANSFER',
  'TRANSFER',
  'ABANDON',
  'WITHDRAW',
  'EXITWITHTIMEOUT',
  'EXITEMPTY',
  'EXITWITHKEY',
  'AGENTDUMP',
  'SYSCOMPAT',
];
/** What Asterisk writes for a caller that withholds the number or has none. */
const NO_CALLER = ['', 'anonymous', 'unknown', '<unknown>', 'unavailable', 'restricted', 'private'];
const TRANSFERS = `('BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER')`;
const isTerminal = `event IN (${TERMINAL.map(text).join(', ')})`;

/** Call events with the number of the queue visit they belong to (0: the call entered before the log begins). A visit begins
 * with each ENTERQUEUE of the same queue and call. Expects the table `events`. */
export const VISIT_EVENTS = `
  SELECT *, sum(CASE WHEN event = 'ENTERQUEUE' THEN 1 ELSE 0 END) OVER (PARTITION BY queue, callid ORDER BY ord) AS nth
  FROM events WHERE event IN ('ENTERQUEUE', 'CONNECT') OR ${isTerminal}`;

/** One row a visit, in the shape of `contacts` before zones and the caller key. Expects the table `visit_events`. */
export const VISITS = `
  WITH grouped AS (
    SELECT queue, callid, nth,
      min(ord) FILTER (event = 'ENTERQUEUE') AS entered_ord,
      min(ts) FILTER (event = 'ENTERQUEUE') AS entered,
      arg_min(p, ord) FILTER (event = 'ENTERQUEUE') AS enter_p,
      arg_max(ts, ord) FILTER (event = 'CONNECT') AS connected,
      arg_max(p, ord) FILTER (event = 'CONNECT') AS connect_p,
      arg_max(agent, ord) FILTER (event = 'CONNECT') AS connect_agent,
      arg_min(event, ord) FILTER (${isTerminal}) AS terminal,
      arg_min(ts, ord) FILTER (${isTerminal}) AS ended,
      arg_min(p, ord) FILTER (${isTerminal}) AS end_p,
      arg_min(agent, ord) FILTER (${isTerminal}) AS end_agent
    FROM visit_events WHERE nth > 0 GROUP BY queue, callid, nth
  ), judged AS (
    SELECT *,
      CASE
        WHEN terminal IN ('COMPLETEAGENT', 'COMPLETECALLER') OR terminal IN ${TRANSFERS} THEN 'answered'
        WHEN terminal IN ('ABANDON', 'WITHDRAW') THEN 'abandoned'
        WHEN terminal = 'EXITWITHTIMEOUT' THEN 'timed_out'
        WHEN terminal = 'EXITEMPTY' THEN 'overflowed'
        WHEN terminal = 'EXITWITHKEY' THEN 'left_by_key'
        WHEN terminal IN ('AGENTDUMP', 'SYSCOMPAT') THEN 'failed'
        WHEN connected IS NOT NULL THEN 'answered'
        ELSE 'incomplete'
      END AS ending,
      CASE
        WHEN terminal IN ('COMPLETEAGENT', 'COMPLETECALLER') THEN [end_p[1], end_p[2]]
        WHEN terminal = 'ATTENDEDTRANSFER' THEN [end_p[-3], end_p[-2]]
        WHEN terminal IN ${TRANSFERS} AND len(end_p) >= 4 THEN [end_p[3], end_p[4]]
      END AS hold_call,
      CASE WHEN terminal IN ('ABANDON', 'WITHDRAW', 'EXITWITHTIMEOUT', 'EXITEMPTY') THEN end_p[3]
        WHEN terminal = 'EXITWITHKEY' THEN end_p[4] END AS gave_up_after
    FROM grouped
  )
  SELECT callid AS contact_id, CAST(row_number() OVER (PARTITION BY callid ORDER BY entered_ord) AS INTEGER) AS visit, queue, entered,
    CASE WHEN lower(enter_p[2]) NOT IN (${NO_CALLER.map(text).join(', ')}) THEN enter_p[2] END AS caller, ending,
    CASE WHEN terminal IN ${TRANSFERS} THEN 'transferred' END AS disposition,
    CASE WHEN ending = 'answered' THEN nullif(coalesce(connect_agent, end_agent), 'NONE') END AS operator_id,
    CASE ending
      WHEN 'incomplete' THEN NULL
      WHEN 'answered' THEN coalesce(try_cast(connect_p[1] AS INTEGER), try_cast(hold_call[1] AS INTEGER), CAST(connected - entered AS INTEGER))
      ELSE coalesce(try_cast(gave_up_after AS INTEGER), CAST(ended - entered AS INTEGER))
    END AS wait_s,
    CASE WHEN ending = 'answered' THEN try_cast(connect_p[3] AS INTEGER) END AS ring_s,
    CASE WHEN ending = 'answered' AND terminal IS NOT NULL
      THEN coalesce(try_cast(hold_call[2] AS INTEGER), CAST(ended - connected AS INTEGER)) END AS talk_s,
    ending = 'answered' AND terminal IS NULL AS without_end
  FROM judged`;

/** Stretches in which an agent was logged in: `staffed` while not paused, `pause` with its reason otherwise. PAUSEALL and the PAUSE of
 * each queue that follows it count once; a restart of Asterisk ends every stretch; a stretch open at the end of the log has no end.
 * A log in begins without a pause. Agents whose log in is not in the log have none: how long they were there is not known. Expects the table `events`. */
export const AGENT_STATES = `
  WITH marks AS (
    SELECT ord, ts, agent, queue,
      CASE
        WHEN event IN ('ADDMEMBER', 'AGENTLOGIN', 'AGENTCALLBACKLOGIN') THEN 'in'
        WHEN event IN ('REMOVEMEMBER', 'AGENTLOGOFF', 'AGENTCALLBACKLOGOFF') THEN 'out'
        WHEN event IN ('PAUSE', 'PAUSEALL') THEN 'pause'
        WHEN event IN ('UNPAUSE', 'UNPAUSEALL') THEN 'resume'
      END AS mark,
      CASE WHEN event IN ('PAUSE', 'PAUSEALL') THEN nullif(p[1], '') END AS reason,
      event = 'ADDMEMBER' AND p[1] = 'PAUSED' AS paused_in
    FROM events WHERE agent <> 'NONE'
  ), known AS (SELECT * FROM marks WHERE mark IS NOT NULL
  ), started_paused AS (
    SELECT ord, ts, agent, queue, mark, reason FROM known
    UNION ALL SELECT ord + 0.5, ts, agent, queue, 'pause', NULL FROM known WHERE paused_in
    UNION ALL SELECT e.ord, e.ts, a.agent, 'NONE', 'restart', NULL
      FROM (SELECT ord, ts FROM events WHERE event = 'QUEUESTART') e CROSS JOIN (SELECT DISTINCT agent FROM known) a
  ), membership AS (
    SELECT *, max(CASE WHEN mark = 'restart' THEN ord END) OVER (PARTITION BY agent ORDER BY ord) AS era FROM started_paused
  ), member_changes AS (
    SELECT *, mark = 'in' AND coalesce(lag(mark) OVER (PARTITION BY agent, queue, era, mark IN ('in', 'out') ORDER BY ord), 'out') = 'out' AS enters,
      mark = 'out' AND lag(mark) OVER (PARTITION BY agent, queue, era, mark IN ('in', 'out') ORDER BY ord) = 'in' AS leaves
    FROM membership
  ), running AS (
    SELECT *,
      arg_max(mark, CASE WHEN mark IN ('pause', 'resume', 'restart') OR (enters AND memberships = 1) THEN ord END) OVER (PARTITION BY agent, era ORDER BY ord) AS pausing,
      arg_max(coalesce(reason, ''), CASE WHEN mark IN ('pause', 'resume') AND (mark = 'resume' OR reason IS NOT NULL) THEN ord END) OVER (PARTITION BY agent, era ORDER BY ord) AS why
    FROM (SELECT *, sum(CASE WHEN enters THEN 1 WHEN leaves THEN -1 ELSE 0 END) OVER (PARTITION BY agent, era ORDER BY ord) AS memberships FROM member_changes)
  ), stretches AS (
    SELECT agent, ord, ts, CASE WHEN memberships = 0 THEN 'offline' WHEN pausing = 'pause' THEN 'pause' ELSE 'staffed' END AS state,
      CASE WHEN pausing = 'pause' THEN nullif(why, '') END AS reason
    FROM running
  ), changes AS (
    SELECT *, state IS DISTINCT FROM lag(state) OVER (PARTITION BY agent ORDER BY ord) AS changed FROM stretches
  ), bounded AS (
    SELECT agent, state, reason, ts, lead(ts) OVER (PARTITION BY agent ORDER BY ord) AS until FROM changes WHERE changed
  )
  SELECT agent AS operator_id, state, reason, ts AS started, until AS ended FROM bounded
  WHERE state <> 'offline' AND (until IS NULL OR until > ts)`;
