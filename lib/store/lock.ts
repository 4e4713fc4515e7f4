import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '@/lib/model/user-error';
import { type Held, hold, isGone, nameOf, readContent } from './holder';

const NAME = 'import.lock';
/** What stands beside the lock for a moment when it is taken. */
export const STAGED_LOCK = /^import\.lock\..*\.tmp$/;
const LOOK_AGAIN_MS = 250;

export interface Waiting {
  /** How long to wait for another import, in seconds. */
  wait_s?: number;
  onWait?: (message: string) => void;
  pause?: (ms: number) => Promise<unknown>;
}

/** Lets one process at a time write a store. A lock whose process is gone is taken over. Throws a UserError where another process still
 * holds it after the time to wait. */
export async function lockStore(store: string, waiting: Waiting = {}): Promise<Held> {
  const { wait_s = 0, onWait = () => {}, pause: wait = pause } = waiting;
  const path = join(store, NAME);
  const looks = Math.ceil((wait_s * 1000) / LOOK_AGAIN_MS);
  for (let look = 0; ; look++) {
    const taken = await takeOrRead(store, path);
    if (typeof taken !== 'string') return taken;
    const who = nameOf(taken);
    if (look === looks) {
      const after = wait_s ? ` still, after ${wait_s} s` : '';
      throw new UserError(
        `${store}: another import is writing this store${after} (${who}); import again when it is done, or wait longer with --wait SECONDS. If there is none, remove ${path}`,
      );
    }
    if (look === 0) onWait(`another import is running (${who}), waiting up to ${wait_s} s`);
    await wait(LOOK_AGAIN_MS);
  }
}

/** Answers what the lock's file says where somebody else holds it. */
async function takeOrRead(store: string, path: string): Promise<Held | string> {
  for (;;) {
    await mkdir(store, { recursive: true });
    const held = await hold(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (held) {
      await removeIfGone(`${path}.left`);
      return { ...held, free: () => held.free().then(() => rmdir(store).catch(() => {})) };
    }
    const content = readContent(path);
    if (content === null) continue;
    if (!(await isGone(path, content))) return content;
    await removeLeft(path, content);
  }
}

/** Removes a lock that a process left, unless another one has done so and holds it now. */
async function removeLeft(path: string, content: string): Promise<void> {
  const taking = `${path}.left`;
  const held = await hold(taking);
  if (!held) return removeIfGone(taking);
  try {
    if (readContent(path) === content) await rm(path, { force: true });
  } finally {
    await held.free();
  }
}

async function removeIfGone(path: string): Promise<void> {
  const content = readContent(path);
  if (content !== null && (await isGone(path, content))) await rm(path, { force: true });
}
