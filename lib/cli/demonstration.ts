import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findExports } from '@/lib/import/files';
import { readLedger } from '@/lib/store/ledger';
import { DEFAULT_EXPORTS, DEFAULT_STORE } from './defaults';
import { demoCommand } from './demo';

const DEMO = join(DEFAULT_EXPORTS, 'demo');

/** The folder of exports to import: with the demonstration line in it where nobody has put anything, without it as soon as
 * somebody has. Invented calls never stand beside real ones. */
export async function prepareExports(): Promise<string> {
  await mkdir(DEFAULT_EXPORTS, { recursive: true });
  const files = await findExports([DEFAULT_EXPORTS]);
  const real = files.filter(({ name }) => !name.startsWith('demo/'));
  if (!files.length) {
    process.stdout.write(`${DEFAULT_EXPORTS} is empty: making a demonstration line …\n`);
    await demoCommand(['--out', DEMO]);
  } else if (real.length && real.length < files.length) {
    process.stdout.write(`${DEFAULT_EXPORTS} holds real exports: the demonstration line goes\n`);
    await rm(DEMO, { recursive: true });
  }
  if (real.length && (await holdsDemonstration())) await rm(DEFAULT_STORE, { recursive: true });
  return DEFAULT_EXPORTS;
}

/** True where all that the store holds is the demonstration line. */
async function holdsDemonstration(): Promise<boolean> {
  const ledger = await readLedger(DEFAULT_STORE);
  return ledger !== null && ledger.imports.length > 0 && ledger.imports.every(({ file }) => file.startsWith('demo/'));
}
