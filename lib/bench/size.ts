import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildPages } from '@/lib/cli/build';
import { serve } from '@/lib/cli/serve';
import type { Period } from '@/lib/time/period';
import { openBrowser } from './chromium';
import { escuchaSite, rivalSite, type Site } from './contenders';
import { addEnginePage, measureEngine } from './engine';
import { CONTENDERS, type Contender, type Note, noter } from './figures';
import { importAndPublish, prepare } from './import-publish';
import type { LineMaker } from './line';
import type { Options } from './options';
import { measurePage } from './page';
import type { Report } from './report';
import { readCells } from './rivals/cells';
import { buildDuckDbWasm } from './rivals/duckdb-wasm';
import { buildObservable } from './rivals/observable';
import { weigh } from './weight';

export interface Setting {
  options: Options;
  /** For the while. */
  folder: string;
  /** Where the rivals' packages are. */
  packages: string;
  /** A browser's program; null where nothing is drawn. */
  chromium: string | null;
}

const PAGES = 'out';
/** Shares nearer than this are the same. */
const SAME = 1e-9;

/** Measures everything asked for with a line of so many calls; answers how the line came to be. */
export async function measureSize(calls: number, lines: LineMaker, setting: Setting, report: Report): Promise<string> {
  const folder = join(setting.folder, String(calls));
  const store = join(folder, 'store');
  say(`${calls} calls: exports`);
  const line = await lines.line(calls, join(folder, 'line'));
  const escucha = join(folder, 'escucha');
  const out = join(escucha, 'data');
  say(`${calls} calls: import and publish`);
  if (setting.options.parts.has('import'))
    await importAndPublish(line, store, out, noter(report.figures, 'escucha', calls));
  else prepare(line, store, out);
  if (setting.chromium)
    await measureSites(calls, store, escucha, { ...setting, folder, chromium: setting.chromium }, report);
  if (!setting.options.keep) await rm(folder, { recursive: true });
  return `${line.calls} in fact, ${line.origin}`;
}

async function measureSites(
  calls: number,
  store: string,
  escucha: string,
  { options, folder, packages, chromium }: Setting & { chromium: string },
  report: Report,
): Promise<void> {
  await buildPages(PAGES);
  await cp(PAGES, escucha, { recursive: true, filter: (from) => !from.startsWith(join(PAGES, 'data')) });
  await addEnginePage(escucha);
  const cells = await readCells(store);
  const sites: Site[] = [escuchaSite(escucha)];
  const add = async (contender: Contender, build: (folder: string) => Promise<void>) => {
    const site = join(folder, contender);
    say(`${calls} calls: ${contender} is built`);
    const begun = performance.now();
    await mkdir(site, { recursive: true });
    await build(site);
    noter(report.figures, contender, calls)({ publish: (performance.now() - begun) / 1000 });
    sites.push(rivalSite(contender, site));
  };
  if (options.parts.has('rivals')) {
    await add('observable', (site) => buildObservable(cells, packages, site));
    await add('duckdb-wasm', (site) => buildDuckDbWasm(cells, 'cells', packages, site));
    await add('duckdb-wasm-calls', (site) => buildDuckDbWasm(cells, 'calls', packages, site));
  }
  const { queues, first, last } = cells.facts;
  const coverage: Period = { from: first, to: last };
  await cells.close();
  const browser = await openBrowser(chromium);
  const levels = new Map<Contender, number | null>();
  for (const site of sites) {
    say(`${calls} calls: ${site.contender} is measured`);
    try {
      const note = noter(report.figures, site.contender, calls);
      levels.set(site.contender, await measureSite(browser, site, { queues, coverage }, options, note));
    } catch (error) {
      report.remarks.push(`${CONTENDERS[site.contender]}, ${calls} calls: ${(error as Error).message.split('\n')[0]}`);
    }
  }
  for (const [contender, level] of levels) {
    const own = levels.get('escucha') ?? null;
    if (own !== null && level !== null && Math.abs(level - own) > SAME)
      report.remarks.push(
        `${CONTENDERS[contender]}, ${calls} calls: a service level of ${level}, and ${own} of Escucha`,
      );
  }
  await browser.close();
}

/** Answers a service level to hold against that of the others. */
async function measureSite(
  browser: Browser,
  site: Site,
  line: { queues: string[]; coverage: Period },
  { parts, rounds, port }: Options,
  note: Note,
): Promise<number | null> {
  const address = await serve(site.folder, port, () => {});
  if (parts.has('page')) {
    await weigh(browser, site, address, note);
    await measurePage(browser, site, address, line.coverage, rounds, note);
  }
  return parts.has('engine') ? measureEngine(browser, site, address, line, rounds.filters, note) : null;
}

function say(message: string): void {
  console.error(`— ${message}`);
}
