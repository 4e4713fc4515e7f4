import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { link, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlive } from './alive';

/** A file that says who holds something of a store, for as long as it is held. */
interface Holder {
  pid: number;
  /** When the process began, as its system tells it: a process id is given again. Empty where the system tells no such thing. */
  began: string;
  /** The machine or container in which the process id means something. */
  place: string;
  /** Tells two holders in one process apart. */
  token: string;
}

const BEAT_MS = 10_000;
/** A holder elsewhere, of which no process can be asked, is gone when its file was not touched for so long. */
const SILENT_MS = 45_000;

const held = new Map<string, string>();
process.on('exit', () => {
  for (const [path, content] of held) if (readContent(path) === content) rmSync(path, { force: true });
});

/** Makes the file with this process as its holder, whole or not at all; null where it is there already. */
export async function hold(path: string): Promise<Held | null> {
  const token = randomBytes(8).toString('hex');
  const content = JSON.stringify({ pid: process.pid, began: beganAt(process.pid), place: PLACE, token });
  const staged = `${path}.${process.pid}-${token}.tmp`;
  try {
    await writeFile(staged, content);
    await link(staged, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || error.code === 'ENOENT') throw error;
      return writeFile(path, content, { flag: 'wx' });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    await rm(staged, { force: true });
  }
  held.set(path, content);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT_MS).unref();
  const isOurs = () => readContent(path) === content;
  return {
    isOurs,
    free: async () => {
      clearInterval(beat);
      held.delete(path);
      if (isOurs()) await rm(path, { force: true });
    },
  };
}

export interface Held {
  /** Whether nobody took it over, as may happen to a process that was halted for long. */
  isOurs(): boolean;
  free(): Promise<void>;
}

/** What stands in a holder's file; null where there is none. */
export function readContent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Whether the process that a holder's file names is gone. */
export async function isGone(path: string, content: string): Promise<boolean> {
  const holder = parsed(content);
  if (holder?.place !== PLACE) return isSilent(path);
  return !isAlive(holder.pid) || beganAt(holder.pid) !== holder.began;
}

/** The process as a message names it. */
export function nameOf(content: string): string {
  const holder = parsed(content);
  return holder
    ? `process ${holder.pid}${holder.place === PLACE ? '' : ` of ${holder.place.split(' ')[0]}`}`
    : 'an unknown process';
}

function parsed(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return null;
  }
}

async function isSilent(path: string): Promise<boolean> {
  const touched = await stat(path).catch(() => null);
  return !touched || Date.now() - touched.mtimeMs > SILENT_MS;
}

const PLACE = [hostname(), quietly(() => readlinkSync('/proc/self/ns/pid'))].filter((part) => part !== '').join(' ');

/** Empty where no such process runs, or a process is only still listed; and where the system doesn't tell. */
function beganAt(pid: number): string {
  if (process.platform === 'linux') {
    return quietly(() => {
      const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return state === 'Z' ? '' : `${boot} ${rest[18]}`;
    });
  }
  if (process.platform === 'win32') return '';
  return quietly(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim());
}

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
