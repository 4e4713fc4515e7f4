import { parseArgs } from 'node:util';
import type { Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { readSettings } from '@/lib/settings/settings';
import { readLedger } from '@/lib/store/ledger';
import { buildPages, PAGES } from './build';
import { DEFAULT_OUT, DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { prepareExports } from './demonstration';
import { runImport } from './import';
import { describeImport } from './import-report';
import { describe as describePublished } from './publish';
import { publishIfChanged } from './refresh';
import { serve } from './serve';

const PORT = 4173;
const DEMONSTRATION = 'Línea de demostración';

/** From exports to a page in the browser: what is missing is made, what is new imported, what changed published and built, then served until
 * the process is stopped. */
export async function startCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: String(PORT) } } });
  const settings = await readSettings(DEFAULT_SETTINGS);
  await importDropped(settings);
  if (await buildPages(PAGES)) say('pages built');
  const published = await publishIfChanged(DEFAULT_STORE, DEFAULT_OUT, settings);
  if (published) process.stdout.write(describePublished(published));
  const address = await serve(PAGES, Number(values.port), say);
  say(`Escucha is at ${address}  (Ctrl C stops it)`);
}

/** Where the exports can't be imported, what was there before is served still, if there was anything. */
async function importDropped(settings: Settings): Promise<void> {
  const { exports, real, done, undo } = await prepareExports(settings.zone);
  if (real && settings.name === DEMONSTRATION) {
    say(`the page calls the line "${DEMONSTRATION}" until ${DEFAULT_SETTINGS} has its name`);
  }
  try {
    const report = await runImport({ paths: [exports], store: DEFAULT_STORE, settings: DEFAULT_SETTINGS });
    if (report.imported.length) process.stdout.write(describeImport(report));
    await done();
  } catch (error) {
    await undo();
    if (!(error instanceof UserError) || !(await readLedger(DEFAULT_STORE))) throw error;
    process.stderr.write(`\nNothing was imported: ${error.message}\nWhat was there before is shown.\n\n`);
  }
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}
