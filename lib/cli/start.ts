import { parseArgs } from 'node:util';
import { readSettings } from '@/lib/settings/settings';
import { buildPages } from './build';
import { DEFAULT_OUT, DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { prepareExports } from './demonstration';
import { runImport } from './import';
import { publishIfChanged } from './refresh';
import { serve } from './serve';

const PAGES = 'out';
const PORT = 4173;

/** From exports to a page in the browser: what is missing is made, what is new imported, what changed published and built, then served until
 * the process is stopped. */
export async function startCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: String(PORT) } } });
  const settings = await readSettings(DEFAULT_SETTINGS);
  const exports = await prepareExports(settings.zone);
  const { imported, rejected } = await runImport({
    paths: [exports],
    store: DEFAULT_STORE,
    settings: DEFAULT_SETTINGS,
  });
  if (imported.length) say(`${imported.length} export files imported`);
  if (rejected) say(`${rejected} rows could not be mapped: see ${DEFAULT_STORE}/rejects`);
  if (await buildPages(PAGES)) say('pages built');
  if (await publishIfChanged(DEFAULT_STORE, DEFAULT_OUT, settings)) say('data published');
  const address = await serve(PAGES, Number(values.port), say);
  say(`Escucha is at ${address}  (Ctrl C stops it)`);
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}
