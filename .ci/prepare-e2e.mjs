import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { buildPages } = await import('../lib/cli/build.ts');
const { demoCommand } = await import('../lib/cli/demo.ts');
const { runImport } = await import('../lib/cli/import.ts');
const { publishLine } = await import('../lib/cli/publishing.ts');
const { openStore } = await import('../lib/publish/aggregate.ts');
const { readSettings } = await import('../lib/settings/settings.ts');
const { ask } = await import('../lib/engine/ask.ts');
const { openDatabase } = await import('../lib/store/database.ts');
const { readLedger } = await import('../lib/store/ledger.ts');
const { createViews } = await import('../lib/store/view.ts');
const { DEFAULT_SETTINGS } = await import('../lib/cli/defaults.ts');

const PAGES = 'out';
const ROOM = '.e2e';
const QUEUE = 'Apoyo psicológico';
const OCTOBER = { from: Date.UTC(2026, 9, 1) / 86_400_000, to: Date.UTC(2026, 9, 31) / 86_400_000 };

await buildPages(PAGES);
await rm(ROOM, { recursive: true, force: true });
const settings = await readSettings(DEFAULT_SETTINGS);

await demoCommand([
  '--out',
  join(ROOM, 'exports/demo'),
  '--days',
  '400',
  '--operators',
  '24',
  '--calls-per-day',
  '250',
]);
await makeSite('demo', [join(ROOM, 'exports/demo')]);
await makeSite('queue-log', ['e2e/exports/queue_log']);
await makeSite('nothing', null);
const { writeDamagedLine } = await import('./damaged-line.mjs');
await makeSite('damaged', [await writeDamagedLine(join(ROOM, 'exports/damaged'))]);

await demoCommand(['--out', join(ROOM, 'exports/busy'), '--days', '31', '--operators', '60', '--calls-per-day', '800']);
const begun = Date.UTC(2026, 9, 17, 18) / 1000;
await writeFile(
  join(ROOM, 'exports/busy/queue_log'),
  [
    `${begun}|10.1|500|NONE|ENTERQUEUE||5540000001|1`,
    `${begun + 30}|10.1|500|NONE|EXITWITHTIMEOUT|1|1|30`,
    `${begun + 30}|10.1|600|NONE|ENTERQUEUE||5540000001|1`,
    `${begun + 40}|10.1|600|SIP/7|CONNECT|10|10.2|4`,
    `${begun + 140}|10.1|600|SIP/7|COMPLETECALLER|10|100|1\n`,
  ].join('\n'),
);
await makeSite('busy', [join(ROOM, 'exports/busy')], {
  ...settings,
  recorder: { urlTemplate: 'https://recorder.example/call/{contact_id}?day={day}&at={time}' },
});

const demo = await openStore(join(ROOM, 'store/demo'), settings);
const levels = ['SL-1', 'SL-2', 'SL-3', 'SL-4', 'SL-5', 'SL-6'].map((formula) => `serviceLevel.${formula}`);
const totals = ['offered', 'answered', 'abandoned', 'shortAbandoned', 'serviceLevel', ...levels, 'abandonRate'];
const waits = ['waitMedian', 'waitP90', 'waitP95', 'waitMax', 'asa'];
const fates = ['Answered1h', 'Answered24h', 'Answered7d', 'Never', 'Open', 'Unknown'].map((fate) => `unheard${fate}`);
const people = ['unheardPeople', 'unheardNeverPeople', 'laterMedian'];
const outcomes = [
  'disposed',
  'resolutionRate',
  'referralRate',
  'transferRate',
  'callbackRate',
  'notPertinentShare',
  'repeat7d',
  'fcr7',
];
const measures = [
  ...totals,
  ...waits,
  ...fates,
  ...people,
  ...outcomes,
  'reachedLater7d',
  'occupancy',
  'satisfaction',
  'responseRate',
];
const october = async (where, options) => {
  const { rows } = await ask(demo, { measures, by: [], filter: { ...OCTOBER, where }, options });
  return rows[0].values;
};
const expected = {
  october: await october({}),
  queue: await october({ queue: [QUEUE] }),
  chat: await october({ channel: ['chat'] }),
  otherDefinition: await october({}, { formula: 'SL-5', threshold_s: 60 }),
};
const counted = {
  calls: await countCalls(),
  questions: await answerQuestions(),
  damaged: await countDamaged(),
  evaluations: await countEvaluations(),
};
await writeFile(join(ROOM, 'expected.json'), JSON.stringify({ ...expected, ...counted }, null, 1));
await demo.close();

async function openViews(name) {
  const store = join(ROOM, 'store', name);
  const database = await openDatabase();
  await createViews(database, store, await readLedger(store));
  return database;
}

/** Of all evaluations, and of the criterion empathy where two evaluators judged one contact: both met, the first alone, the second alone, neither. */
async function countEvaluations() {
  const database = await openViews('demo');
  const [all] = await database.rows(
    `SELECT count(DISTINCT evaluation_id) AS n, sum(score) AS met, count(score) AS judged FROM evaluations`,
  );
  const [twice] =
    await database.rows(`SELECT count(*) FILTER (a.score = 1 AND b.score = 1) AS both, count(*) FILTER (a.score = 1 AND b.score = 0) AS first,
      count(*) FILTER (a.score = 0 AND b.score = 1) AS second, count(*) FILTER (a.score = 0 AND b.score = 0) AS neither
    FROM evaluations a JOIN evaluations b USING (contact_id, criterion) WHERE criterion = 'empathy' AND a.evaluator_id < b.evaluator_id`);
  await database.close();
  return { ...all, twice };
}

/** What the stores themselves say of calls one by one. */
async function countCalls() {
  const database = await openViews('demo');
  await database.run(`CREATE VIEW october AS SELECT * FROM contacts
    WHERE entered_local >= '2026-10-01' AND entered_local < '2026-11-01'`);
  const [counts] = await database.rows(`SELECT count(*) AS "all",
    count(*) FILTER (ending = 'abandoned' AND isodow(entered_local) = 5 AND hour(entered_local) BETWEEN 20 AND 22) AS fridays,
    count(*) FILTER (ending = 'answered' AND wait_s BETWEEN 20 AND 60) AS waited,
    count(*) FILTER (contact_id IN (SELECT contact_id FROM surveys)) AS surveyed,
    count(*) FILTER (contact_id IN (SELECT contact_id FROM surveys WHERE dimension = 'overall' AND score <= 2)) AS unhappy FROM october`);
  const longest = await database.rows(
    `SELECT contact_id AS id FROM october WHERE wait_s IS NOT NULL ORDER BY wait_s DESC, entered_local LIMIT 3`,
  );
  const [one] =
    await database.rows(`SELECT contact_id AS id, strftime(entered_local, '%H:%M:%S') AS clock, queue, topic, wait_s, talk_s, wrap_s
    FROM october WHERE ending = 'answered' AND wait_s >= 200 ORDER BY entered_local LIMIT 1`);
  await database.close();
  const busy = await openViews('busy');
  const [{ n }] = await busy.rows('SELECT count(*) AS n FROM contacts');
  await busy.close();
  return { ...counts, longest: longest.map(({ id }) => id), one, busy: n };
}

/** A supervisor's questions, answered by SQL on the store: the worst hour of the week with thirty contacts or more, abandonment during the campaign, and who gave up on
 * Fridays from 19 to 23 h and was not answered within 7 days, each person once for a queue, channel and evening. */
async function answerQuestions() {
  const database = await openViews('demo');
  await database.run(`CREATE VIEW october AS SELECT *, isodow(entered_local) AS weekday, hour(entered_local) AS hour FROM contacts
    WHERE entered_local >= '2026-10-01' AND entered_local < '2026-11-01'`);
  const [worst] = await database.rows(`SELECT weekday, hour, count(*) AS calls,
      count(*) FILTER (ending = 'answered' AND wait_s <= 20) / count(*) FILTER (ending IN ('answered', 'abandoned')) AS level
    FROM october GROUP BY ALL HAVING count(*) FILTER (ending IN ('answered', 'abandoned')) >= 30 ORDER BY level LIMIT 1`);
  const [campaign] = await database.rows(`SELECT label, count(*) FILTER (ending = 'abandoned') AS abandoned,
      count(*) FILTER (ending NOT IN ('incomplete', 'left_in_menu')) AS offered
    FROM contacts JOIN annotations ON entered_local >= from_local AND entered_local < to_local WHERE label LIKE 'Campaña%' GROUP BY label`);
  const [fridays] = await database.rows(`WITH lost AS (
      SELECT *, (SELECT min(n.entered_at) FROM contacts n WHERE n.caller_key = o.caller_key AND n.ending = 'answered' AND n.entered_at > o.entered_at) AS heard
      FROM october o WHERE weekday = 5 AND hour BETWEEN 19 AND 22 AND ending NOT IN ('answered', 'incomplete', 'left_in_menu')
    ), fated AS (
      SELECT *, coalesce(heard > entered_at + INTERVAL 7 DAY, true) AND entered_at + INTERVAL 7 DAY <= (SELECT max(entered_at) FROM contacts) AS never FROM lost
    ), people AS (
      SELECT * FROM fated WHERE caller_key IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY caller_key, queue, channel, CAST(entered_local AS DATE) ORDER BY entered_at, contact_id) = 1
    )
    SELECT (SELECT count(*) FROM lost) AS calls, (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM people WHERE never) AS never,
      (SELECT count(*) FROM fated WHERE never AND caller_key IS NOT NULL) AS "neverCalls"`);
  await database.close();
  return { worst, campaign, fridays };
}

/** What the store itself says of the damaged line. */
async function countDamaged() {
  const database = await openViews('damaged');
  const [row] = await database.rows(`SELECT count(*) AS contacts, count(*) FILTER (ending = 'incomplete') AS incomplete,
    count(*) FILTER (ending = 'answered') AS answered,
    count(*) FILTER (ending = 'answered' AND operator_id IS NULL) AS "withoutOperator",
    count(*) FILTER (topic LIKE 'ININ%') AS "systemTopics",
    count(*) FILTER (ending = 'answered' AND wait_s IS NULL) AS "withoutWait",
    count(DISTINCT operator_id) FILTER (operator_id NOT IN (SELECT operator_id FROM operators)) AS "unknownOperators" FROM contacts`);
  const [{ hours }] = await database.rows(
    `SELECT count(DISTINCT floor(epoch(entered_local) / 3600)) AS hours FROM contacts`,
  );
  await database.close();
  return { ...row, hours };
}

/** The pages with the data of these exports beside them; `null`: with no data at all. */
async function makeSite(name, paths, published = settings) {
  const site = join(ROOM, 'site', name);
  await mkdir(site, { recursive: true });
  await cp(PAGES, site, { recursive: true, filter: (from) => !from.startsWith(join(PAGES, 'data')) });
  if (!paths) return;
  const store = join(ROOM, 'store', name);
  await runImport({ paths, store, settings: DEFAULT_SETTINGS });
  await publishLine(store, join(site, 'data'), published);
}
