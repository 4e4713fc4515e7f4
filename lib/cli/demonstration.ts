import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findExports } from '@/lib/import/files';
import { readLedger } from '@/lib/store/ledger';
import { DEFAULT_EXPORTS, DEFAULT_STORE } from './defaults';
import { demoCommand } from './demo';

const DEMO = join(DEFAULT_EXPORTS, 'demo');

export interface Prepared {
  /** The folder of exports to import. */
  exports: string;
  /** Whether somebody has put exports there. */
  real: boolean;
  /** After the import: what was laid aside goes. */
  done(): Promise<void>;
  /** Where the import failed: what was laid aside comes back. */
  undo(): Promise<void>;
}

/** Makes the folder of exports ready: with the demonstration line in it where nobody has put anything, ever, and without it as soon as
 * somebody has. Invented calls never stand beside real ones, so a store that holds the demonstration line alone is laid aside with it, or
 * when the line's zone changes. */
export async function prepareExports(zone: string): Promise<Prepared> {
  await mkdir(DEFAULT_EXPORTS, { recursive: true });
  const files = await findExports([DEFAULT_EXPORTS]);
  const dropped = files.filter(({ name }) => !isDemonstration(name));
  const ledger = await readLedger(DEFAULT_STORE);
  const imported = ledger?.imports.filter(({ file }) => !isDemonstration(file)) ?? [];
  const real = dropped.length > 0 || imported.length > 0;
  const aside: [from: string, to: string][] = [];
  if (real && dropped.length < files.length) aside.push([DEMO, `${DEFAULT_STORE}.demo-exports`]);
  if (ledger && !imported.length && (real || ledger.zone !== zone))
    aside.push([DEFAULT_STORE, `${DEFAULT_STORE}.demo`]);
  for (const [from, to] of aside) {
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  }
  if (!real && !files.length) {
    process.stdout.write(`${DEFAULT_EXPORTS} is empty: making a demonstration line …\n`);
    await demoCommand(['--out', DEMO]);
  }
  return {
    exports: DEFAULT_EXPORTS,
    real,
    done: async () => {
      if (real && aside.length) process.stdout.write('real exports are in: the demonstration line is gone\n');
      for (const [, to] of aside) await rm(to, { recursive: true, force: true });
    },
    undo: async () => {
      for (const [from, to] of aside) {
        await rm(from, { recursive: true, force: true });
        await rename(to, from);
      }
    },
  };
}

function isDemonstration(file: string): boolean {
  return file.startsWith('demo/');
}
