import { WAIT_EDGES } from '@/lib/model/cuboid';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';

const OFFERED = `('answered', 'abandoned', 'timed_out', 'left_by_key', 'overflowed', 'failed')`;
const UNHEARD = `('abandoned', 'timed_out', 'left_by_key', 'overflowed', 'failed')`;
const READY = `('staffed', 'available', 'handling', 'wrap')`;

/** Makes the tables of facts from the views of a store, one row a thing that a measure counts, with its dimensions as text and `at`, the wall
 * clock: `visits` (contacts one by one, and the three endings of each interval with how many they are), `answers` (on the scale that most of their dimension have), `cards` (evaluations), `reviews` (their criteria), `twins` (criteria that two evaluators judged), `presence` (seconds of operators,
 * between any two moments at which something of them changes), `stretches`, `taken` (answered contacts of a known operator, with the run that each begins and the recovery after it) and `nights` (those at night).
 * Nothing here is of the code under test but the edges of the bins. */
export async function createFacts(db: Database, settings: Settings): Promise<void> {
  const { zone, operatingDayStartsAt: starts, answerWithin_min: within = 30 } = settings;
  await db.run(`CREATE TABLE alias AS
    SELECT alias, min(operator_id) AS who FROM (
      SELECT operator_id, trim(unnest(string_split(coalesce(aliases, ''), '|'))) AS alias FROM operators
      UNION ALL SELECT operator_id, operator_id FROM operators
    ) WHERE alias <> '' GROUP BY alias HAVING count(DISTINCT operator_id) = 1`);
  const who = (column: string) => `coalesce((SELECT who FROM alias WHERE alias = ${column}), ${column})`;
  const edges = WAIT_EDGES.map((edge) => `WHEN wait_s <= ${edge} THEN '${edge}'`).join(' ');
  const endOfData = '(SELECT max(entered_at) FROM contacts)';
  const later = `(SELECT min(n.entered_at) FROM contacts n WHERE n.ending = 'answered' AND n.caller_key = c.caller_key AND n.entered_at > c.entered_at)`;

  await db.run(`CREATE TABLE comings AS
    SELECT caller_key, topic, (SELECT min(b.entered_at) FROM contacts b WHERE b.source = c.source AND b.contact_id = c.contact_id AND b.caller_key = c.caller_key
      AND b.entered_at BETWEEN c.entered_at - INTERVAL 1 DAY AND c.entered_at) AS begun_at
    FROM contacts c WHERE caller_key IS NOT NULL`);
  const next = `FROM comings n WHERE n.caller_key = c.caller_key AND n.begun_at > c.entered_at`;
  await db.run(
    `CREATE TABLE calls AS SELECT * REPLACE (${who('c.operator_id')} AS operator_id), ${later} AS heard_at, (SELECT min(begun_at) ${next}) AS again_at, (SELECT min(begun_at) ${next} AND n.topic = c.topic) AS same_at, ${endOfData} AS data_end FROM contacts c`,
  );
  await db.run(`CREATE TABLE polls AS SELECT * REPLACE (${who('s.operator_id')} AS operator_id) FROM surveys s`);
  await db.run(`CREATE TABLE logged AS SELECT * REPLACE (${who('s.operator_id')} AS operator_id) FROM states s`);
  await db.run(`CREATE TABLE named AS
    SELECT s.* , v.source AS v_source, v.visit AS v_visit
    FROM (SELECT DISTINCT source AS s_source, contact_id, operator_id AS s_operator FROM polls WHERE contact_id IS NOT NULL) s,
    LATERAL (
      SELECT source, visit FROM calls c
      WHERE c.contact_id = s.contact_id AND (c.source = s.s_source OR s.s_source NOT IN (SELECT source FROM calls))
      ORDER BY coalesce(ending = 'answered' AND operator_id IS NOT DISTINCT FROM s.s_operator, false) DESC, (ending = 'answered') DESC, entered_at DESC, visit DESC LIMIT 1
    ) v
    WHERE (SELECT count(DISTINCT source) FROM calls c WHERE c.contact_id = s.contact_id AND (c.source = s.s_source OR s.s_source NOT IN (SELECT source FROM calls))) = 1`);
  await db.run(`CREATE TABLE timed AS
    WITH unit AS (SELECT DISTINCT source AS s_source, operator_id AS s_operator, answered_at FROM polls
      WHERE contact_id IS NULL AND operator_id IS NOT NULL AND answered_at IS NOT NULL
    ), visit AS (
      SELECT source, contact_id, visit, operator_id, entered_at + to_seconds(coalesce(wait_s, 0)) AS begun,
        begun + to_seconds(coalesce(talk_s, 0) + coalesce(hold_s, 0)) AS over, over + to_seconds(coalesce(wrap_s, 0)) AS done
      FROM calls c WHERE ending = 'answered'
    ), candidates AS (
      SELECT u.*, v.source AS v_source, v.contact_id, v.visit AS v_visit, begun, over, done FROM unit u JOIN visit v ON v.operator_id = u.s_operator
        AND (v.source = u.s_source OR u.s_source NOT IN (SELECT source FROM calls))
        AND NOT EXISTS (FROM named n WHERE n.s_source = u.s_source AND n.v_source = v.source AND n.contact_id = v.contact_id AND n.v_visit = v.visit)
    ), ended AS (
      SELECT *, answered_at - over AS away FROM candidates WHERE over <= answered_at
      QUALIFY row_number() OVER (PARTITION BY s_source, s_operator, answered_at ORDER BY over DESC, begun DESC) = 1
    ), talking AS (
      SELECT *, over - answered_at AS away FROM candidates WHERE begun <= answered_at
      QUALIFY row_number() OVER (PARTITION BY s_source, s_operator, answered_at ORDER BY begun DESC, over DESC) = 1
    ), near AS (
      SELECT * FROM ended WHERE answered_at <= done + INTERVAL ${within} MINUTE UNION ALL SELECT * FROM talking WHERE over > answered_at
    ), one AS (
      SELECT * FROM near QUALIFY row_number() OVER (PARTITION BY s_source, s_operator, answered_at ORDER BY away, begun, over) = 1
    )
    SELECT * FROM one QUALIFY row_number() OVER (PARTITION BY s_source, v_source, contact_id, v_visit ORDER BY away, answered_at) = 1`);

  await db.run(`CREATE TABLE visits AS
    SELECT queue, channel, topic, c.operator_id AS operator, o.team, o.shift, ending, disposition, priority, source, entered_local AS moment,
      CASE WHEN wait_s IS NULL THEN NULL ${edges} ELSE '>${WAIT_EDGES.at(-1)}' END AS bin,
      wait_s, ring_s, talk_s, hold_s, wrap_s, talk_s + hold_s + wrap_s AS handle_s, caller_key,
      1 AS k, 0 AS summed, 1 AS handled_k, CAST(NULL AS INTEGER) AS sum_threshold, CAST(NULL AS INTEGER) AS sum_within,
      ${['wait', 'talk', 'hold', 'wrap'].map((name) => `CAST(${name}_s IS NOT NULL AS INTEGER) AS ${name}_k, CAST(${name}_s AS DOUBLE) AS ${name}_sum`).join(', ')},
      ending IN ${OFFERED} AS is_offered, ending IN ${UNHEARD} AS is_unheard,
      epoch(heard_at - entered_at) AS heard_after_s, epoch(data_end - entered_at) AS followed_s, epoch(again_at - entered_at) AS again_after_s, epoch(same_at - entered_at) AS same_after_s,
      is_unheard AND caller_key IS NOT NULL AND row_number() OVER (PARTITION BY is_unheard, caller_key, queue, channel, CAST(entered_local - INTERVAL ${starts} HOUR AS DATE)
        ORDER BY entered_at, source, contact_id, visit) = 1 AS is_first,
      CASE WHEN is_unheard AND followed_s >= 604800 AND heard_after_s <= 604800 THEN heard_after_s END AS later_s,
      CASE WHEN NOT is_unheard THEN NULL WHEN caller_key IS NULL THEN 'unknown_caller' ELSE
        concat_ws('_', CASE WHEN heard_after_s <= 3600 THEN 'answered_1h' WHEN heard_after_s <= 86400 THEN 'answered_24h' WHEN heard_after_s <= 604800 THEN 'answered_7d'
          WHEN followed_s >= 604800 THEN 'never' END,
          CASE WHEN followed_s < 3600 THEN 'open_1h' WHEN followed_s < 86400 THEN 'open_24h' WHEN followed_s < 604800 THEN 'open_7d' END) END AS fate,
      EXISTS (FROM named n WHERE n.v_source = c.source AND n.contact_id = c.contact_id AND n.v_visit = c.visit)
        OR EXISTS (FROM timed n WHERE n.v_source = c.source AND n.contact_id = c.contact_id AND n.v_visit = c.visit) AS surveyed
    FROM calls c LEFT JOIN operators o USING (operator_id)`);
  await addIntervals(db);

  await db.run(`CREATE TABLE scale AS
    SELECT dimension, arg_max(pair, {'n': n, 'high': high}) AS pair FROM (
      SELECT dimension, {'min': scale_min, 'max': scale_max} AS pair, scale_max AS high, count(*) AS n FROM surveys GROUP BY ALL) GROUP BY dimension`);
  await db.run(`CREATE TABLE answers AS
    SELECT c.queue, c.channel, c.topic, coalesce(s.operator_id, CASE WHEN s.contact_id IS NOT NULL THEN c.operator_id END) AS operator, o.team, o.shift, s.dimension,
      CASE WHEN s.score = floor(s.score) THEN CAST(CAST(s.score AS INTEGER) AS VARCHAR) ELSE CAST(s.score AS VARCHAR) END AS score, s.score AS given,
      s.scale_min, s.scale_max,
      coalesce(c.entered_local, s.answered_local) AS moment
    FROM polls s JOIN scale USING (dimension)
    LEFT JOIN named n ON n.contact_id = s.contact_id AND n.s_source = s.source AND n.s_operator IS NOT DISTINCT FROM s.operator_id
    LEFT JOIN timed t ON s.contact_id IS NULL AND t.s_source = s.source AND t.s_operator = s.operator_id AND t.answered_at = s.answered_at
    LEFT JOIN calls c ON c.source = coalesce(n.v_source, t.v_source) AND c.contact_id = coalesce(n.contact_id, t.contact_id) AND c.visit = coalesce(n.v_visit, t.v_visit)
    LEFT JOIN operators o ON o.operator_id = coalesce(s.operator_id, CASE WHEN s.contact_id IS NOT NULL THEN c.operator_id END)
    WHERE {'min': s.scale_min, 'max': s.scale_max} = scale.pair AND coalesce(c.entered_local, s.answered_local) IS NOT NULL`);

  await addReviews(db, starts, who);
  await db.run(`CREATE TABLE comers AS
    WITH dated AS (SELECT *, CAST(entered_local - INTERVAL ${starts} HOUR AS DATE) AS d FROM calls),
    of_month AS (
      SELECT greatest(date_trunc('month', d), (SELECT min(CAST(moment - INTERVAL ${starts} HOUR AS DATE)) FROM visits WHERE k <> 0)) + INTERVAL ${starts} HOUR AS moment,
        caller_key, list_unique(list(concat(source, '|', contact_id))) AS contacts, coalesce(sum(talk_s), 0) AS talk
      FROM dated GROUP BY date_trunc('month', d), caller_key
    )
    SELECT *, rank() OVER (PARTITION BY moment, caller_key IS NULL ORDER BY talk DESC, caller_key) <= ceil(count(*) OVER (PARTITION BY moment, caller_key IS NULL) / 100) AS is_most FROM of_month`);
  await db.run(`CREATE TABLE spans AS
    SELECT operator_id, state, reason, CAST(epoch(started_at) AS BIGINT) AS s,
      CAST(epoch(coalesce(ended_at,
        (SELECT min(n.started_at) FROM logged n WHERE n.operator_id = m.operator_id AND n.started_at > m.started_at),
        CASE WHEN ${endOfData} >= started_at THEN least(${endOfData}, started_at + INTERVAL 31 DAY) END)) AS BIGINT) AS e
    FROM logged m`);
  const clock = (quarter: string) => `timezone('${zone}', to_timestamp(${quarter} * 900))`;
  await db.run(`CREATE TABLE presence AS
    WITH present AS (FROM spans WHERE e > s AND (state IN ${READY} OR state IN ('pause', 'training'))
    ), busy AS (
      SELECT operator_id, CAST(epoch(entered_at) AS BIGINT) + coalesce(wait_s, 0) AS s, s + talk_s + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e
      FROM calls WHERE ending = 'answered' AND talk_s IS NOT NULL
    ), moments AS (
      SELECT operator_id, s AS t FROM present UNION SELECT operator_id, e FROM present UNION SELECT operator_id, s FROM busy UNION SELECT operator_id, e FROM busy
      UNION SELECT operator_id, unnest(range(s // 900, e // 900 + 1)) * 900 FROM present
    ), pieces AS (SELECT operator_id, t, lead(t) OVER (PARTITION BY operator_id ORDER BY t) - t AS seconds FROM moments
    ), states AS (
      SELECT m.operator_id, t, bool_or(state = 'pause') AS paused, bool_or(state = 'training') AS trained FROM moments m JOIN present p ON p.operator_id = m.operator_id AND p.s <= t AND t < p.e GROUP BY ALL
    ), calls_then AS (
      SELECT m.operator_id, t, count(*) AS n FROM moments m JOIN busy b ON b.operator_id = m.operator_id AND b.s <= t AND t < b.e GROUP BY ALL
    )
    SELECT operator_id AS operator, team, shift, ${clock('(t // 900)')} AS moment, CASE WHEN paused OR trained THEN 0 ELSE seconds END AS staffed_s, CASE WHEN paused THEN seconds ELSE 0 END AS pause_s,
      CASE WHEN trained AND NOT paused THEN seconds ELSE 0 END AS training_s, staffed_s * coalesce(n, 0) AS handle_s, 0 AS answered, 0 AS told
    FROM states JOIN pieces USING (operator_id, t) LEFT JOIN calls_then USING (operator_id, t) LEFT JOIN operators USING (operator_id)`);
  await db.run(`INSERT INTO presence BY NAME
    SELECT operator, team, shift, moment, 0 AS staffed_s, 0 AS pause_s, 0 AS training_s, 0 AS handle_s, 1 AS answered, CAST(talk_s IS NOT NULL AS INTEGER) AS told FROM visits WHERE ending = 'answered' AND summed = 0`);
  const covered = (bound: string, add: number) =>
    `(SELECT epoch(timezone('${zone}', ${bound}(CAST(moment - INTERVAL ${starts} HOUR AS DATE)) + INTERVAL ${add} DAY + INTERVAL ${starts} HOUR)) FROM visits)`;
  await db.run(`CREATE TABLE stretches AS
    WITH cut AS (
      SELECT *, greatest(s, first) AS cut_s, CASE WHEN e IS NULL THEN greatest(s, first) ELSE least(e, after) END AS cut_e
      FROM spans, (SELECT CAST(${covered('min', 0)} AS BIGINT) AS first, CAST(${covered('max', 1)} AS BIGINT) AS after)
      WHERE s < after AND (e IS NULL OR e > first OR s >= first)
    ), pieces AS (
      SELECT operator_id, state, reason, sec // 900 AS quarter, count(*) AS state_s, 0 AS stretches, 0 AS open
      FROM (SELECT *, unnest(range(cut_s, cut_e)) AS sec FROM cut) GROUP BY ALL
      UNION ALL SELECT operator_id, state, reason, cut_s // 900, 0, count(*), count(*) FILTER (e IS NULL) FROM cut GROUP BY ALL
    )
    SELECT operator_id AS operator, team, shift, state, reason, ${clock('quarter')} AS moment, state_s, stretches, open
    FROM pieces LEFT JOIN operators USING (operator_id)`);
  await addTaken(db, settings);
}

/** Who answered which contacts in a row, by numbering them: those of one run have the same difference between their number among all and among their kind. */
async function addTaken(db: Database, { operatingDayStartsAt: starts, topics = {}, night }: Settings): Promise<void> {
  const severe = [...Object.keys(topics), ''].map(text).join(', ');
  const { from, to } = night ?? { from: 22, to: 6 };
  const day = `CAST(moment - INTERVAL ${starts} HOUR AS DATE)`;
  await db.run(`CREATE TABLE taken AS
    WITH one AS (
      SELECT c.operator_id AS operator, team, shift, topic, entered_local AS moment, coalesce(topic, '') IN (${severe}) AND topic IS NOT NULL AS severe, talk_s,
        epoch(entered_at) + coalesce(wait_s, 0) AS s, s + talk_s + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS e, ${day} AS d
      FROM calls c LEFT JOIN operators o USING (operator_id) WHERE ending = 'answered' AND c.operator_id IS NOT NULL
    ), numbered AS (
      SELECT *, row_number() OVER (PARTITION BY operator, d ORDER BY s, e, severe) AS nth,
        nth - row_number() OVER (PARTITION BY operator, d, severe ORDER BY s, e) AS series FROM one
    ), placed AS (
      SELECT *, CASE WHEN severe AND nth = min(nth) OVER (PARTITION BY operator, d, severe, series) THEN count(*) OVER (PARTITION BY operator, d, severe, series) END AS run FROM numbered
    )
    SELECT a.*, CASE WHEN a.severe AND b.s - a.e IS NOT NULL THEN greatest(0, b.s - a.e) END AS recovery
    FROM placed a LEFT JOIN (SELECT operator AS who, d AS then, nth AS number, s FROM placed) b ON who = a.operator AND b.then = a.d AND b.number = a.nth + 1`);
  await db.run(`CREATE TABLE nights AS
    SELECT operator, team, shift, CAST(moment - INTERVAL ${to} HOUR AS DATE) AS evening,
      greatest(evening, (SELECT min(${day}) FROM visits)) + INTERVAL ${starts} HOUR AS moment
    FROM taken WHERE list_contains([(${from} + i) % 24 FOR i IN range(${(to - from + 24) % 24})], hour(moment))`);
}

/** Criteria judged, by the day of their evaluation or of the contact that it names. */
async function addReviews(db: Database, starts: number, who: (column: string) => string): Promise<void> {
  await db.run(`CREATE TABLE reviews AS
    SELECT r.*, o.team, o.shift FROM (
      SELECT source, evaluation_id, contact_id, evaluator_id, evaluated_at, ${who('v.operator_id')} AS operator, criterion, score, coalesce(weight, 1) AS w, w * score AS met,
        coalesce(critical, false) AS critical, critical AND score < 0.5 AS failed,
        coalesce((SELECT min(CAST(evaluated_local AS DATE)) FROM evaluations x WHERE x.source = v.source AND x.evaluation_id = v.evaluation_id),
          (SELECT CAST(min(entered_local) - INTERVAL ${starts} HOUR AS DATE) FROM calls c WHERE c.contact_id = v.contact_id)) + INTERVAL 1439 MINUTE AS moment
      FROM evaluations v WHERE score >= 0 AND score <= 1
    ) r LEFT JOIN operators o ON o.operator_id = operator WHERE moment IS NOT NULL AND w > 0`);
  await db.run(`CREATE TABLE cards AS
    SELECT operator, any_value(team) AS team, any_value(shift) AS shift, min(moment) AS moment, sum(w) AS w, sum(met) AS met, max(critical) AS critical, coalesce(max(failed), false) AS failed
    FROM reviews GROUP BY source, evaluation_id, operator`);
  await db.run(`CREATE TABLE twins AS
    WITH once AS (
      SELECT source, contact_id, operator, criterion, evaluator_id, min_by(struct_pack(at := coalesce(evaluated_at, TIMESTAMP '9999-01-01'), score := score, moment := moment),
        struct_pack(at := coalesce(evaluated_at, TIMESTAMP '9999-01-01'), id := evaluation_id)) AS one
      FROM reviews WHERE contact_id IS NOT NULL AND evaluator_id IS NOT NULL GROUP BY ALL
    ), all_of AS (
      SELECT criterion, list_sort(list(struct_pack(at := one.at, who := evaluator_id, score := one.score, moment := one.moment)))[1:2] AS two
      FROM once GROUP BY source, contact_id, operator, criterion HAVING count(*) >= 2
    )
    SELECT criterion, greatest(two[1].moment, two[2].moment) AS moment,
      CASE WHEN two[1].who < two[2].who THEN two[1].score ELSE two[2].score END AS a, CASE WHEN two[1].who < two[2].who THEN two[2].score ELSE two[1].score END AS b,
      CASE WHEN a = floor(a) THEN CAST(CAST(a AS INTEGER) AS VARCHAR) ELSE CAST(a AS VARCHAR) END AS first_score,
      CASE WHEN b = floor(b) THEN CAST(CAST(b AS INTEGER) AS VARCHAR) ELSE CAST(b AS VARCHAR) END AS second_score
    FROM all_of`);
}

/** Intervals that fill at most one hour of the clock, of a queue and hour without contacts one by one, and that no earlier one overlaps. */
async function addIntervals(db: Database): Promise<void> {
  const sums = (name: string) => `CAST(${name} AS DOUBLE)`;
  await db.run(`CREATE TABLE counted AS
    SELECT * FROM intervals i
    WHERE date_trunc('hour', starts_local) = date_trunc('hour', starts_local + (ends_at - starts_at) - INTERVAL 1 SECOND) AND ends_at > starts_at
      AND (coalesce(complete, true) OR offered + answered + abandoned + coalesce(handled, 0) > 0)
      AND NOT EXISTS (FROM calls c WHERE c.queue IS NOT DISTINCT FROM i.queue AND date_trunc('hour', c.entered_local) = date_trunc('hour', i.starts_local))`);
  await db.run(`INSERT INTO visits BY NAME
    SELECT queue, channel, source, starts_local AS moment, 'answered' AS ending, true AS is_offered, answered AS k, 1 AS summed, coalesce(handled, answered) AS handled_k,
      threshold_s AS sum_threshold, within_threshold AS sum_within,
      CASE WHEN wait_sum_s IS NULL THEN 0 ELSE answered END AS wait_k, ${sums('wait_sum_s')} AS wait_sum,
      CASE WHEN talk_sum_s IS NULL THEN 0 ELSE coalesce(handled, answered) END AS talk_k, ${sums('talk_sum_s')} AS talk_sum,
      CASE WHEN hold_sum_s IS NULL THEN 0 ELSE coalesce(handled, answered) END AS hold_k, ${sums('hold_sum_s')} AS hold_sum,
      CASE WHEN wrap_sum_s IS NULL THEN 0 ELSE coalesce(handled, answered) END AS wrap_k, ${sums('wrap_sum_s')} AS wrap_sum
    FROM counted`);
  await db.run(`INSERT INTO visits BY NAME
    SELECT queue, channel, source, starts_local AS moment, 'abandoned' AS ending, true AS is_offered, true AS is_unheard, abandoned AS k, 1 AS summed, 0 AS handled_k,
      threshold_s AS sum_threshold, within_threshold AS sum_within,
      CASE WHEN abandon_wait_sum_s IS NULL THEN 0 ELSE abandoned END AS wait_k, ${sums('abandon_wait_sum_s')} AS wait_sum, 0 AS talk_k, 0 AS hold_k, 0 AS wrap_k
    FROM counted`);
  await db.run(`INSERT INTO visits BY NAME
    SELECT queue, channel, source, starts_local AS moment, 'overflowed' AS ending, true AS is_offered, true AS is_unheard, offered - answered - abandoned AS k, 1 AS summed, 0 AS handled_k,
      threshold_s AS sum_threshold, within_threshold AS sum_within, 0 AS wait_k, 0 AS talk_k, 0 AS hold_k, 0 AS wrap_k
    FROM counted`);
}
