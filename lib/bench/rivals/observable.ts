import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { daysIn } from '@/lib/time/period';
import { type Cells, openingOf } from './cells';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));
/** Libraries that the page does not use but whose newest version Framework looks up in the registry while it builds any page. With a folder of a
 * version in its cache it asks for nothing, and no page ever loads them. */
const NEVER_LOADED = [
  ...['lodash', 'apache-arrow', 'arquero', 'd3', 'd3-dsv', 'echarts', 'htl', 'leaflet', 'mapbox-gl', 'parquet-wasm'],
  ...['react', 'react-dom', 'topojson-client', '@observablehq/plot', '@observablehq/sample-datasets'],
];

interface Arrow {
  tableFromArrays(columns: Record<string, ArrayLike<number>>): unknown;
  tableToIPC(table: unknown, format: 'file'): Uint8Array;
}

/** Builds the page with Observable Framework out of what is installed in `packages`, into `site`. */
export async function buildObservable(cells: Cells, packages: string, site: string): Promise<void> {
  const project = join(packages, 'observable');
  const source = join(project, 'src');
  await rm(project, { recursive: true, force: true });
  await mkdir(join(source, 'data'), { recursive: true });
  for (const name of NEVER_LOADED)
    await mkdir(join(source, '.observablehq/cache/_npm', `${name}@0.0.0`), { recursive: true });
  await copyFile(join(PAGES, 'observable.md'), join(source, 'index.md'));
  for (const file of ['cells.js', 'charts.js']) await copyFile(join(PAGES, file), join(source, file));
  await copyFile(join(PAGES, 'observablehq.config.js'), join(project, 'observablehq.config.js'));
  const days = daysIn(openingOf(cells.facts));
  await writeFile(join(source, 'data/line.json'), JSON.stringify({ ...cells.facts, days }));
  await writeFile(join(source, 'data/cells.arrow'), toArrow(await cells.columns(), packages));
  const built = spawnSync(
    process.execPath,
    [join('..', 'node_modules/@observablehq/framework/dist/bin/observable.js'), 'build'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' } },
  );
  if (built.status !== 0)
    throw new Error(`Observable Framework could not build its page:\n${built.stdout}${built.stderr}`);
  await cp(join(project, 'dist'), site, { recursive: true });
}

/** An Arrow file whose columns are as narrow as their values. */
function toArrow(columns: Record<string, Int32Array>, packages: string): Uint8Array {
  const require = createRequire(import.meta.url);
  const { tableFromArrays, tableToIPC } = require(resolve(packages, 'node_modules/apache-arrow')) as Arrow;
  const narrow = Object.entries(columns).map(([name, values]) => [name, narrowed(values)] as const);
  return tableToIPC(tableFromArrays(Object.fromEntries(narrow)), 'file');
}

function narrowed(values: Int32Array): Uint8Array | Uint16Array | Int32Array {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return most < 2 ** 8 ? Uint8Array.from(values) : most < 2 ** 16 ? Uint16Array.from(values) : values;
}
