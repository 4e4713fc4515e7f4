import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mapStacks } from './mapped-stack.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCES = join(ROOT, 'lib');
const LOCK = join(ROOT, 'package-lock.json');
const CACHE = join(ROOT, 'node_modules', '.cache', 'escucha');
const ENTRIES = [
  'lib/cli/main.ts',
  'lib/publish/writing-worker.mjs',
  'lib/publish/effects-worker.ts',
  'lib/import/opening/workbook-worker.mjs',
];
/** Packages that hold programs of their own, or that no command needs at once; the others are compiled in, as one file loads faster than a hundred. */
const APART = ['@duckdb/node-bindings', 'esbuild', 'next'];
/** What packages of the older form expect to find. */
const REQUIRE =
  "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);";
const DAY_MS = 86_400_000;
/** Rooms that decide what a store's bundle holds. */
const RULES = ['publish', 'training', 'stats', 'model', 'store', 'time', 'privacy'];
/** Rooms that decide what pages say of it first. */
const OPENING_RULES = ['engine', 'measures', 'stats', 'reading', 'url', 'format', 'i18n'];

/** The address of a compiled module of the command line, `main` for one. The TypeScript is compiled once for each state of the sources: to
 * compile it at every start would take longer than most commands. */
export async function compiled(name) {
  const folder = join(CACHE, stateOfSources());
  if (!existsSync(folder)) await compile(folder);
  mapStacks();
  return pathToFileURL(join(folder, `${name}.mjs`)).href;
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => /\.(ts|mjs|json)$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => join(folder, file))
    .sort();
}

/** One hash over the content of files. */
function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** As text of a program. */
function stateOf(files, rooms) {
  return JSON.stringify(hashOf([...files, ...rooms.flatMap((room) => sourcesIn(join(SOURCES, room)))]));
}

function stateOfSources() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of [LOCK, ...sourcesIn(SOURCES)]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function compile(folder) {
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (statSync(join(CACHE, old)).mtimeMs < Date.now() - DAY_MS) rmSync(join(CACHE, old), { recursive: true });
  }
  const staged = mkdtempSync(`${folder}-`);
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    entryNames: '[name]',
    outdir: staged,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    external: APART,
    banner: { js: REQUIRE },
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    sourcemap: true,
    logLevel: 'error',
    define: {
      'process.env.ESCUCHA_RULES': stateOf([LOCK], RULES),
      'process.env.ESCUCHA_OPENING_RULES': stateOf([], OPENING_RULES),
    },
  });
  try {
    renameSync(staged, folder);
  } catch (error) {
    rmSync(staged, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
