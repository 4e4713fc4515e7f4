import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '@/lib/model/user-error';
import { restrictPages } from './content-policy';
import { fingerprint } from './fingerprint';

const SOURCES = [
  'app',
  'components',
  'lib',
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
/** Rooms of lib that never reach a page. */
const NODE_ROOMS = /^lib\/(bench|cli(?!\/content-policy)|demo|import|publish|settings|store)\//;
const STAMP = '.next/escucha-build';
const KEPT = '.published';
/** Where the pages are built, beside the published data. */
export const PAGES = 'out';

/** The pages alone, without data. */
export async function buildCommand(args: string[]): Promise<undefined> {
  parseArgs({ args, options: {} });
  if (!(await buildPages(PAGES))) process.stdout.write('the pages are as their sources are\n');
}

/** Builds the pages into `out` unless they stand there for the same sources; answers whether it did. Published data in `out` stays. */
export async function buildPages(out: string): Promise<boolean> {
  const sources = await fingerprint(SOURCES, (file) => !NODE_ROOMS.test(file) && !/\.test\.tsx?$/.test(file));
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  const built = await readFile(join(out, 'index.html')).then(
    () => true,
    () => false,
  );
  if (built && stamp === sources) return false;
  process.stdout.write('building the pages …\n');
  const data = join(out, 'data');
  await rm(KEPT, { recursive: true, force: true });
  const kept = await moved(data, KEPT);
  try {
    await runNext();
    await restrictPages(out);
  } finally {
    if (kept) {
      await mkdir(out, { recursive: true });
      await moved(KEPT, data);
    }
  }
  await writeFile(STAMP, sources);
  return true;
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function runNext(): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new UserError(`the pages could not be built:\n${said}`);
}
