import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findExports } from '@/lib/import/files';
import { readLedger } from '@/lib/store/ledger';
import { DEFAULT_EXPORTS, DEFAULT_STORE } from './defaults';
import { demoCommand } from './demo';

const DEMO = join(DEFAULT_EXPORTS, 'demo');

/** The folder of exports to import: with the demonstration line in it where nobody has put anything, ever, and without it as soon as
 * somebody has. Invented calls never stand beside real ones, so a store that holds the demonstration line alone goes with it, or when the
 * line's zone changes. */
export async function prepareExports(zone: string): Promise<string> {
  await mkdir(DEFAULT_EXPORTS, { recursive: true });
  const files = await findExports([DEFAULT_EXPORTS]);
  const dropped = files.filter(({ name }) => !isDemonstration(name));
  const ledger = await readLedger(DEFAULT_STORE);
  const imported = ledger?.imports.filter(({ file }) => !isDemonstration(file)) ?? [];
  const real = dropped.length > 0 || imported.length > 0;
  if (real && dropped.length < files.length) {
    process.stdout.write(`${DEFAULT_EXPORTS} holds real exports: the demonstration line goes\n`);
    await rm(DEMO, { recursive: true });
  }
  if (ledger && !imported.length && (real || ledger.zone !== zone)) await rm(DEFAULT_STORE, { recursive: true });
  if (!real && !files.length) {
    process.stdout.write(`${DEFAULT_EXPORTS} is empty: making a demonstration line …\n`);
    await demoCommand(['--out', DEMO]);
  }
  return DEFAULT_EXPORTS;
}

function isDemonstration(file: string): boolean {
  return file.startsWith('demo/');
}
