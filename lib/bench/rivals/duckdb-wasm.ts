import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { daysIn } from '@/lib/time/period';
import { type Cells, openingOf } from './cells';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));
const BUNDLE = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];

/** Builds the page that asks DuckDB-WASM, with its bundle beside it, into `site`. */
export async function buildDuckDbWasm(
  cells: Cells,
  of: 'cells' | 'calls',
  packages: string,
  site: string,
): Promise<void> {
  await mkdir(site, { recursive: true });
  await copyFile(join(PAGES, 'duckdb.html'), join(site, 'index.html'));
  for (const file of BUNDLE)
    await copyFile(join(packages, 'node_modules/@duckdb/duckdb-wasm/dist', file), join(site, file));
  await build({
    entryPoints: [join(PAGES, 'duckdb.js')],
    outfile: join(site, 'duckdb.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    nodePaths: [resolve(packages, 'node_modules')],
    logLevel: 'error',
  });
  await writeFile(join(site, 'line.json'), JSON.stringify({ ...cells.facts, days: daysIn(openingOf(cells.facts)) }));
  await cells.writeFile(join(site, 'line.duckdb'), of);
}
