import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Held, hold, isGone, readContent } from './holder';
import { type Ledger, readLedger } from './ledger';

const FOLDER = 'readers';

export interface Reading {
  /** Null where there is no store. */
  ledger: Ledger | null;
  /** After it, an import may remove the parts that the ledger names. */
  end(): Promise<void>;
}

let readings = 0;

/** Reads the ledger; the parts that it names stay until `end`, whatever is imported meanwhile. Where the store's folder can't be written
 * nothing holds them. */
export async function beginReading(store: string): Promise<Reading> {
  if (!(await readLedger(store))) return { ledger: null, end: async () => {} };
  const folder = join(store, FOLDER);
  const path = join(folder, `${process.pid}-${readings++}`);
  const held = await holdIn(folder, path);
  const end = async () => {
    await held?.free();
    await rmdir(folder).catch(() => {});
  };
  try {
    return { ledger: await readLedger(store), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Null where the folder can't be written. Another reader that ends may remove it at the same moment. */
async function holdIn(folder: string, path: string): Promise<Held | null> {
  for (;;) {
    try {
      await mkdir(folder, { recursive: true });
      return await hold(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return null;
    }
  }
}

/** Whether somebody reads the store; what processes that are gone left of their reading is removed. */
export async function isBeingRead(store: string): Promise<boolean> {
  const folder = join(store, FOLDER);
  let reading = false;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const path = join(folder, name);
    const content = readContent(path);
    if (content === null) continue;
    if (await isGone(path, content)) await rm(path, { force: true });
    else reading = true;
  }
  if (!reading) await rmdir(folder).catch(() => {});
  return reading;
}
