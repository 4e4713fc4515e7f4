import { stat } from 'node:fs/promises';
import { type ExportFile, findExports } from '@/lib/import/files';
import { type Seen, Settling } from '@/lib/import/settling';
import { UserError } from '@/lib/model/user-error';

/** How long a file waits for others that keep changing, in times of being still. */
const PATIENCE = 15;
/** How often the folder is looked at where the system tells of no change. */
const LOOK_MS = 5000;

export interface Watch {
  paths: readonly string[];
  /** A file is read when it was still for so long. */
  still_ms: number;
  signal: AbortSignal;
  now(): number;
  /** Ends after a time, at a change in the folder unless `deaf`, and at the signal. */
  wait(ms: number, deaf: boolean): Promise<void>;
  /** Another text whenever files may be read otherwise than before. */
  rules(): Promise<string>;
  importFiles(files: ExportFile[]): Promise<void>;
  /** After all files of the beginning were read. */
  onReady(): Promise<void>;
  warn(message: string): void;
}

/** Imports what is new in the drop folder until the signal comes. A file that can't be read is told and set aside until it, or the rules,
 * change; what keeps all files from being read, such as another import, is told once and tried again. */
export async function watchExports(watch: Watch): Promise<void> {
  const settling = new Settling(watch.still_ms, PATIENCE * watch.still_ms);
  let rules = await watch.rules();
  let told = '';
  let ready = false;
  const tell = (error: UserError) => {
    if (error.message !== told) watch.warn(error.message);
    told = error.message;
  };
  await findExports(watch.paths);
  while (!watch.signal.aborted) {
    let unsettled = false;
    try {
      const now = await watch.rules();
      if (now !== rules) settling.again();
      rules = now;
      const look = settling.look(await lookAt(watch.paths), watch.now());
      unsettled = look.unsettled;
      await takeIn(look.ready, watch, settling);
      if (!ready && !unsettled) {
        ready = true;
        await watch.onReady();
      }
      told = '';
    } catch (error) {
      tell(mendable(error));
    }
    await watch.wait(unsettled ? watch.still_ms / 2 : LOOK_MS, unsettled);
  }
}

/** Imports files together; where one can't be read, the others without it. */
async function takeIn(files: ExportFile[], watch: Watch, settling: Settling): Promise<void> {
  for (let left = files; left.length && !watch.signal.aborted; ) {
    try {
      await watch.importFiles(left);
      for (const file of left) settling.done(file);
      return;
    } catch (error) {
      const { message } = mendable(error);
      const bad = left.find(({ name }) => [`${name}: `, `${name} › `].some((start) => message.startsWith(start)));
      if (!bad) throw error;
      watch.warn(`${message}. It is set aside until it changes; what was there before is untouched`);
      settling.done(bad);
      left = left.filter((file) => file !== bad);
    }
  }
}

async function lookAt(paths: readonly string[]): Promise<Seen[]> {
  const files = await findExports(paths);
  const seen = await Promise.all(
    files.map(async (file) => {
      const info = await stat(file.path).catch(() => null);
      return info && { file, stamp: `${info.size} ${info.mtimeMs} ${info.ino}` };
    }),
  );
  return seen.filter((one) => one !== null);
}

/** What a person, or another moment, may mend: throws whatever else there is. */
function mendable(error: unknown): Error {
  if (error instanceof UserError || (error as NodeJS.ErrnoException).syscall) return error as Error;
  throw error;
}
