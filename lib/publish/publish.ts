import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CUBOIDS } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type {
  AnswersLeftOut,
  IntervalsCounted,
  Manifest,
  PublishedCuboid,
  PublishedDay,
  Trust,
} from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { aggregate, type CodedStore, codeStore, type OpenStore } from './aggregate';
import { writeCallDays } from './call-days';
import { tellingLabels } from './telling-labels';
import { answerWithin } from './timed-answers';
import { writeTrust } from './trust-document';
import { WritingThread } from './writing-thread';

/** The one bundle so far; what each audience may see is decided here when there are more. */
export const AUDIENCE = 'supervisors';

/** Calls are read from the store in spans of days, so that memory does not grow with the store. */
const SPAN_DAYS = 31;
const MANIFEST = 'manifest.json';

export interface PublishReport {
  folder: string;
  version: string;
  files: number;
  written: number;
  bytes: number;
  answersLeftOut: AnswersLeftOut | null;
  answersWithoutCall: number;
  /** Rows of the tables beside the contacts, by how they hang on them. */
  joined: NonNullable<Trust['joined']>;
  /** Minutes after the end of a call within which an answer without its id can be about it. */
  answerWithin_min: number;
  contestedAliases: string[];
  /** Labels that look like a telephone number or a mail address, masked. */
  tellingLabels: string[];
  /** Null where the store has none. */
  intervals: IntervalsCounted | null;
}

/** Publishes a store into `out`/supervisors: files named by their content first, the manifest last and at once. Files that
 * neither the new nor the replaced manifest names are removed, so that a page opened before finds what it looks for. */
export async function publishStore(store: string, out: string, settings: Settings): Promise<PublishReport> {
  const folder = join(out, AUDIENCE);
  await mkdir(folder, { recursive: true });
  const thread = new WritingThread(folder);
  try {
    return await publishCoded(await codeStore(store, settings), folder, thread);
  } finally {
    await thread.close();
  }
}

async function publishCoded(coded: CodedStore, folder: string, thread: WritingThread): Promise<PublishReport> {
  try {
    const [{ manifest, cuboids, trust }, calls] = await Promise.all([
      aggregate(coded).then(async (source) => ({
        ...source,
        cuboids: await writeCuboids(source, thread),
        trust: await writeTrust(coded, source.manifest.gaps, folder),
      })),
      writeCalls(coded, thread),
    ]);
    const { documents } = trust;
    const published: Manifest = { ...manifest, cuboids, calls };
    published.version = hashOf(JSON.stringify(published)).slice(0, 12);
    published.documents = documents;
    const before = await readManifestFiles(folder);
    await replaceFile(join(folder, MANIFEST), JSON.stringify(published));
    const files = [...cuboids, ...calls, ...documents];
    await removeOthers(folder, new Set([MANIFEST, ...before, ...files.map(({ file }) => file)]));
    return {
      folder,
      version: published.version,
      files: files.length + 1,
      written: thread.written + trust.written,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      answersLeftOut: published.trust.answersLeftOut ?? null,
      answersWithoutCall: published.trust.answersWithoutCall ?? 0,
      joined: published.trust.joined ?? {},
      answerWithin_min: answerWithin(coded.settings),
      contestedAliases: coded.contestedAliases,
      tellingLabels: tellingLabels(coded.dictionaries),
      intervals: coded.intervals.trust ?? null,
    };
  } finally {
    await coded.close();
  }
}

function writeCuboids(source: OpenStore, thread: WritingThread): Promise<PublishedCuboid[]> {
  return Promise.all(
    CUBOIDS.map(async (id) => {
      const { columns, rows } = source.cuboids.get(id)!;
      const { dimensions, figures } = source.manifest.cuboids.find((cuboid) => cuboid.id === id)!;
      const list = [...dimensions, ...figures].map((name) => ({ name, data: columns[name]! }));
      const [file] = await thread.write(list, [{ name: id, from: 0, to: rows }]);
      return { id, dimensions, figures, ...file! };
    }),
  );
}

/** Writes a file for each day with calls. While spans of days are written, the next is read; never more than two wait. */
async function writeCalls({ days, calls }: CodedStore, thread: WritingThread): Promise<PublishedDay[]> {
  const written: Promise<PublishedDay[]>[] = [];
  for (const span of spansOf(days)) {
    const read = await calls(...span);
    await written.at(-2);
    written.push(writeCallDays(read, thread));
    written.at(-1)!.catch(() => {});
  }
  return (await Promise.all(written)).flat();
}

/** Spans of the days, given in order, that leave out stretches without any. */
function spansOf(days: readonly Day[]): [from: Day, to: Day][] {
  const spans: [from: Day, to: Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && day < last[0] + SPAN_DAYS) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function replaceFile(path: string, content: string): Promise<void> {
  const staged = `${path}.${process.pid}.tmp`;
  await writeFile(staged, content);
  await rename(staged, path);
}

async function readManifestFiles(folder: string): Promise<string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
    return [...manifest.cuboids, ...manifest.calls, ...(manifest.documents ?? [])].map(({ file }) => file);
  } catch {
    return [];
  }
}

async function removeOthers(folder: string, keep: Set<string>): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!keep.has(file)) await rm(join(folder, file), { force: true });
  }
}
