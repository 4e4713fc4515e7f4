import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright';
import type { Period } from '@/lib/time/period';
import { onNewPage } from './chromium';
import type { Site } from './contenders';
import { median, type Note, quantile } from './figures';
import { neverTwice } from './never-twice';

const PAGE = 'engine.html';

/** Puts a page with the engine alone beside Escucha's own; the rivals' pages offer the same themselves. */
export async function addEnginePage(folder: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./engine-page.ts', import.meta.url))],
    outfile: join(folder, 'engine.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  await writeFile(
    join(folder, PAGE),
    '<!doctype html><main><h1>1</h1></main><script type="module" src="engine.js"></script>',
  );
}

/** Time that the engine of a page takes, nothing drawn: the four charts after filters never asked before, the totals of a period a day
 * further. Answers the service level that the page finds for the first queue over a year, so that pages can be held against each other. */
export async function measureEngine(
  browser: Browser,
  { contender }: Site,
  address: string,
  line: { queues: string[]; coverage: Period },
  filters: number,
  note: Note,
): Promise<number | null> {
  const choices = neverTwice(line.queues.length).map((_, i) => line.queues.filter((_, bit) => ((i + 1) >> bit) & 1));
  const taken = await onNewPage(browser, async (page) => {
    await page.goto(contender === 'escucha' ? `${address}/${PAGE}` : address);
    await page.waitForFunction(() => window.engine !== undefined, null, { timeout: 120_000 });
    return page.evaluate(timeEngine, { choices, ...line.coverage, filters });
  });
  note({
    'engine filter median': median(taken.charts),
    'engine filter p95': quantile(taken.charts, 0.95),
    'engine move': taken.move,
  });
  return taken.level;
}

interface Asked extends Period {
  choices: string[][];
  filters: number;
}

interface Timed {
  charts: number[];
  move: number;
  level: number | null;
}

/** Runs in the page. */
async function timeEngine({ choices, from, to, filters }: Asked): Promise<Timed> {
  const WARM = 12;
  const LENGTH_DAYS = 365;
  const MOVES = 100;
  const ENOUGH_MS = { charts: 30_000, moves: 4_000 };
  const charts: number[] = [];
  const started = performance.now();
  const slow = () => performance.now() - started > ENOUGH_MS.charts;
  for (let i = -WARM; i < filters && !(slow() && i > 3); i++) {
    const last = to - (i + WARM);
    const begun = performance.now();
    await window.engine.fourCharts(
      choices[(i + WARM) % choices.length] ?? [],
      Math.max(from, last - LENGTH_DAYS + 1),
      last,
    );
    if (i >= 0) charts.push(performance.now() - begun);
  }
  await window.engine.totals([], from, to);
  const begun = performance.now();
  let moves = 0;
  while (moves < MOVES && performance.now() - begun < ENOUGH_MS.moves) {
    const last = to - moves++;
    await window.engine.totals([], Math.max(from, last - LENGTH_DAYS + 1), last);
  }
  const move = (performance.now() - begun) / moves;
  return {
    charts,
    move,
    level: await window.engine.totals(choices[0] ?? [], Math.max(from, to - LENGTH_DAYS + 1), to),
  };
}
