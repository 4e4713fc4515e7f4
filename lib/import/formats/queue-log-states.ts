/** What agents did, one row a mark with the number of queues that the agent is a member of (`memberships`) and whether in pause. A restart
 * of Asterisk ends every membership. Expects the table `events`. */
export const AGENT_MARKS = `
  WITH marks AS (
    SELECT ord, ts, agent, queue, part >= 0 AS fresh,
      CASE
        WHEN event IN ('ADDMEMBER', 'AGENTLOGIN', 'AGENTCALLBACKLOGIN') THEN 'in'
        WHEN event IN ('REMOVEMEMBER', 'AGENTLOGOFF', 'AGENTCALLBACKLOGOFF') THEN 'out'
        WHEN event IN ('PAUSE', 'PAUSEALL') THEN 'pause'
        WHEN event IN ('UNPAUSE', 'UNPAUSEALL') THEN 'resume'
      END AS mark,
      CASE WHEN event IN ('PAUSE', 'PAUSEALL') THEN nullif(p[1], '') END AS reason,
      event = 'ADDMEMBER' AND p[1] = 'PAUSED' AS paused_in
    FROM events WHERE agent NOT IN ('NONE', '')
  ), known AS (SELECT * FROM marks WHERE mark IS NOT NULL
  ), started_paused AS (
    SELECT ord, ts, agent, queue, fresh, mark, reason FROM known
    UNION ALL SELECT ord + 0.5, ts, agent, queue, fresh, 'pause', NULL FROM known WHERE paused_in
    UNION ALL SELECT e.ord, e.ts, a.agent, 'NONE', e.part >= 0, 'restart', NULL
      FROM (SELECT ord, ts, part FROM events WHERE event = 'QUEUESTART') e CROSS JOIN (SELECT DISTINCT agent FROM known) a
  ), membership AS (
    SELECT *, max(CASE WHEN mark = 'restart' THEN ord END) OVER (PARTITION BY agent ORDER BY ord) AS era FROM started_paused
  ), member_changes AS (
    SELECT *, mark = 'in' AND coalesce(lag(mark) OVER (PARTITION BY agent, queue, era, mark IN ('in', 'out') ORDER BY ord), 'out') = 'out' AS enters,
      mark = 'out' AND lag(mark) OVER (PARTITION BY agent, queue, era, mark IN ('in', 'out') ORDER BY ord) = 'in' AS leaves
    FROM membership
  )
    SELECT *,
      arg_max(mark, CASE WHEN mark IN ('pause', 'resume', 'restart') OR (enters AND memberships = 1) THEN ord END) OVER (PARTITION BY agent, era ORDER BY ord) AS pausing,
      arg_max(coalesce(reason, ''), CASE WHEN mark IN ('pause', 'resume') AND (mark = 'resume' OR reason IS NOT NULL) THEN ord END) OVER (PARTITION BY agent, era ORDER BY ord) AS why
    FROM (SELECT *, sum(CASE WHEN enters THEN 1 WHEN leaves THEN -1 ELSE 0 END) OVER (PARTITION BY agent, era ORDER BY ord) AS memberships FROM member_changes)`;

/** Stretches in which an agent was logged in: `staffed` while not paused, `pause` with its reason otherwise. PAUSEALL and the PAUSE of
 * each queue that follows it count once; a stretch open at the end of the log has no end. A log in begins without a pause. Agents whose log
 * in is not in the log have none: how long they were there is not known. Stretches that were over before the first event of the agent in the logs
 * read now are left out. Expects the table `agent_marks`. */
export const AGENT_STATES = `
  WITH stretches AS (
    SELECT agent, ord, ts, min(CASE WHEN fresh THEN ord END) OVER (PARTITION BY agent) AS first_fresh, CASE WHEN memberships = 0 THEN 'offline' WHEN pausing = 'pause' THEN 'pause' ELSE 'staffed' END AS state,
      CASE WHEN pausing = 'pause' THEN nullif(why, '') END AS reason
    FROM agent_marks
  ), changes AS (
    SELECT *, state IS DISTINCT FROM lag(state) OVER (PARTITION BY agent ORDER BY ord) AS changed FROM stretches
  ), bounded AS (
    SELECT agent, state, reason, ts, lead(ts) OVER after AS until, coalesce(lead(ord) OVER after, first_fresh) >= first_fresh AS renewed
    FROM changes WHERE changed WINDOW after AS (PARTITION BY agent ORDER BY ord)
  )
  SELECT agent AS operator_id, state, reason, ts AS started, until AS ended FROM bounded
  WHERE state <> 'offline' AND renewed AND (until IS NULL OR until > ts)`;
