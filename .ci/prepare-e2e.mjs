import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { buildPages } = await import('../lib/cli/build.ts');
const { demoCommand } = await import('../lib/cli/demo.ts');
const { runImport } = await import('../lib/cli/import.ts');
const { publishStore } = await import('../lib/publish/publish.ts');
const { openStore } = await import('../lib/publish/aggregate.ts');
const { readSettings } = await import('../lib/settings/settings.ts');
const { ask } = await import('../lib/engine/ask.ts');
const { DEFAULT_SETTINGS } = await import('../lib/cli/defaults.ts');

const PAGES = 'out';
const ROOM = '.e2e';
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

const demo = await openStore(join(ROOM, 'store/demo'), settings);
const measures = [
  'offered',
  'answered',
  'serviceLevel',
  'abandonRate',
  'waitMedian',
  'waitP90',
  'occupancy',
  'satisfaction',
];
const answer = await ask(demo, { measures, by: [], filter: OCTOBER });
await writeFile(join(ROOM, 'october.json'), JSON.stringify(answer.rows[0].values, null, 1));
await demo.close();

/** The pages with the data of these exports beside them; `null`: with no data at all. */
async function makeSite(name, paths) {
  const site = join(ROOM, 'site', name);
  await mkdir(site, { recursive: true });
  await cp(PAGES, site, { recursive: true, filter: (from) => !from.startsWith(join(PAGES, 'data')) });
  if (!paths) return;
  const store = join(ROOM, 'store', name);
  await runImport({ paths, store, settings: DEFAULT_SETTINGS });
  await publishStore(store, join(site, 'data'), settings);
}
