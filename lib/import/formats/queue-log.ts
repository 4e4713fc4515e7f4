import { text } from '@/lib/store/sql';

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

/** Events that Asterisk itself writes, and some that dialplans often do; they may write any other. */
export const ASTERISK_EVENTS = [
  ...TERMINAL,
  ...[
    'ENTERQUEUE',
    'CONNECT',
    'RINGNOANSWER',
    'RINGCANCELED',
    'ADDMEMBER',
    'REMOVEMEMBER',
    'AGENTLOGIN',
    'AGENTLOGOFF',
  ],
  ...[
    'AGENTCALLBACKLOGIN',
    'AGENTCALLBACKLOGOFF',
    'PAUSE',
    'UNPAUSE',
    'PAUSEALL',
    'UNPAUSEALL',
    'PENALTY',
    'RINGINUSE',
  ],
  ...['OUTCALL', 'CONFIGRELOAD', 'QUEUESTART', 'DID', 'INFO', 'CALLSTATUS', 'CALLOUTBOUND'],
];
const list = (words: readonly string[]) => words.map(text).join(', ');

/** Lines of queue_log files as events in their order: `ord`, `ts` (epoch seconds), callid, queue, agent, event, `p` (its
 * parameters, trailing empty ones cut), with `bad` naming why a line is none. Expects the table `lines` of log-lines.ts.
 * Form: epoch|callid|queue|agent|event|param1|… (Asterisk main/logger.c, apps/app_queue.c). */
export const EVENTS = `
  SELECT part, line, place, raw, f,
    try_cast(f[1] AS DOUBLE) AS ts, f[2] AS callid, f[3] AS queue, f[4] AS agent, f[5] AS event, f[6:] AS p,
    CASE
      WHEN problem IS NOT NULL THEN problem
      WHEN len(f) < 5 THEN 'fewer than 5 fields'
      WHEN NOT regexp_full_match(f[1], '\\d{9,11}(\\.\\d+)?') THEN 'the first field is not a time in epoch seconds'
      WHEN try_cast(f[1] AS DOUBLE) NOT BETWEEN epoch(DATE '1971-01-01') AND epoch(DATE '2100-01-01') THEN 'the time is not between 1971 and 2100'
      WHEN NOT regexp_full_match(f[5], '[A-Za-z].*') THEN 'the fifth field is not an event'
      WHEN len(f) = 5 AND f[5] NOT IN (${list(ASTERISK_EVENTS)}) AND len(list_filter([${list(ASTERISK_EVENTS)}], known -> starts_with(known, f[5]))) > 0 THEN 'cut off'
      WHEN f[5] IN ('CONNECT') AND try_cast(f[6] AS INTEGER) IS NULL THEN 'CONNECT without its hold time'
      WHEN f[5] IN ('COMPLETEAGENT', 'COMPLETECALLER') AND (try_cast(f[6] AS INTEGER) IS NULL OR try_cast(f[7] AS INTEGER) IS NULL)
        THEN f[5] || ' without its hold and call time'
      WHEN f[5] IN ('ABANDON', 'EXITWITHTIMEOUT', 'EXITEMPTY') AND try_cast(f[8] AS INTEGER) IS NULL
        THEN f[5] || ' without its wait time'
    END AS bad
  FROM (SELECT *, string_split(rtrim(raw, '|'), '|') AS f FROM lines)`;

/** The events of `logged` in their order: by time, then the file that begins earlier, then the place in it. A clock of whole seconds
 * would otherwise put the first lines of a log before the last ones of the log that was rotated away. */
export const ORDERED_EVENTS = `
  SELECT row_number() OVER (ORDER BY ts, began, part, place, line) AS ord, logged.*
  FROM logged JOIN (SELECT part, min(ts) AS began FROM logged GROUP BY part) USING (part)`;

/** What Asterisk writes for a caller that withholds the number or has none. */
const NO_CALLER = ['', 'anonymous', 'unknown', '<unknown>', 'unavailable', 'restricted', 'private'];
/** The caller that the parameters `p` of an ENTERQUEUE name. */
export const callerOf = (p: string) =>
  `CASE WHEN lower(${p}[2]) NOT IN (${NO_CALLER.map(text).join(', ')}) THEN ${p}[2] END`;
const TRANSFERS = `('BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER')`;
export const isTerminal = `event IN (${TERMINAL.map(text).join(', ')})`;

/** Call events with the number of the queue visit they belong to (0: the call entered before the log begins). A visit begins
 * with each ENTERQUEUE of the same queue and call. Expects the table `events`. */
export const VISIT_EVENTS = `
  SELECT *, sum(CASE WHEN event = 'ENTERQUEUE' THEN 1 ELSE 0 END) OVER (PARTITION BY queue, callid ORDER BY ord) AS nth
  FROM events WHERE event IN ('ENTERQUEUE', 'CONNECT') OR ${isTerminal}`;

/** One row a visit, in the shape of `contacts` before zones and the caller key; `renewed` where any of its events is of the logs read now. Expects the table `visit_events`. */
export const VISITS = `
  WITH grouped AS (
    SELECT queue, callid, nth,
      min(ord) FILTER (event = 'ENTERQUEUE') AS entered_ord,
      min(ts) FILTER (event = 'ENTERQUEUE') AS entered,
      arg_min(p, ord) FILTER (event = 'ENTERQUEUE') AS enter_p,
      arg_min(known_key, ord) FILTER (event = 'ENTERQUEUE') AS known_key,
      bool_or(part >= 0) AS renewed,
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
    ${callerOf('enter_p')} AS caller, known_key, renewed, ending,
    CASE WHEN terminal IN ${TRANSFERS} THEN 'transferred' END AS disposition,
    CASE WHEN ending = 'answered' THEN nullif(nullif(coalesce(connect_agent, end_agent), 'NONE'), '') END AS operator_id,
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
