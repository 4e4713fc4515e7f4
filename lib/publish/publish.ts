import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedIds } from '@/lib/model/call-ids';
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
import { aggregate, type CodedStore, codeStore } from './aggregate';
import { writeCallDays } from './call-days';
import { readIdsIndex, writeCallIds, writeIdsIndex } from './call-ids';
import { Documents } from './documents';
import { writeEvaluations } from './evaluations';
import type { WorkOut } from './opening';
import { readPrevious, remember } from './previous';
import { tellingLabels } from './telling-labels';
import { answerWithin } from './timed-answers';
import { writeTraining } from './training';
import { writeTrust } from './trust-document';
import { writeCuboid } from './write-cuboid';
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
  /** Days that were worked out; null where all were. */
  daysAnew: number | null;
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
  /** Ids of calls of which a part was taken out, as it looks like one too. */
  maskedIds: number;
  /** Null where the store has none. */
  intervals: IntervalsCounted | null;
}

/** Publishes a store into `out`/supervisors: files named by their content first, the manifest last and at once. Files that
 * neither the new nor the replaced manifest names are removed, so that a page opened before finds what it looks for. Where the folder holds what the
 * same `rules` and settings published last from this store, only the days that changed are worked out; the files are the same as if all were. What pages
 * say first is worked out of the files themselves, where the caller can (`workOut`). */
export async function publishStore(
  store: string,
  out: string,
  settings: Settings,
  rules: string | null = null,
  workOut: WorkOut | null = null,
): Promise<PublishReport> {
  const folder = join(out, AUDIENCE);
  await mkdir(folder, { recursive: true });
  const thread = new WritingThread(folder);
  try {
    const previous = rules === null ? null : await readPrevious(store, join(folder, MANIFEST), rules, settings);
    if (previous) thread.read(previous.manifest.cuboids.flatMap(({ files }) => files.slice(-1)));
    return await publishCoded(await codeStore(store, settings, previous), folder, thread, { store, rules, workOut });
  } finally {
    await thread.close();
  }
}

async function publishCoded(
  coded: CodedStore,
  folder: string,
  thread: WritingThread,
  { store, rules, workOut }: { store: string; rules: string | null; workOut: WorkOut | null },
): Promise<PublishReport> {
  try {
    const writing: Promise<PublishedCuboid>[] = [];
    const documents = new Documents(folder);
    const [{ manifest, notes, training }, written, ids] = await Promise.all([
      aggregate(coded, (cuboid) => writing.push(writeCuboid(cuboid, coded, thread))).then(async (source) => {
        await writeTrust(coded, source.notes, source.manifest.gaps, documents);
        await writeEvaluations(coded.database, documents);
        return { ...source, training: await writeTraining(store, coded, documents) };
      }),
      writeCalls(coded, thread),
      writeIds(coded, thread),
    ]);
    const cuboids = await Promise.all(writing);
    const calls = withKept(written, coded, (since) => since.previous.manifest.calls);
    const idDays = withKept(ids, coded, (since) => since.previous.ids);
    const callIds = await writeIdsIndex(idDays, thread);
    const published: Manifest = { ...manifest, ...(training && { training }), cuboids, calls, callIds };
    published.version = hashOf(JSON.stringify(published)).slice(0, 12);
    published.documents = documents.list;
    const opening = await workOut?.(published, folder);
    if (opening) {
      published.opening = opening.words;
      await documents.write('first-answers', 'json', opening.answers);
    }
    const before = await readManifestFiles(folder);
    const text = JSON.stringify(published);
    await replaceFile(join(folder, MANIFEST), text);
    if (rules !== null)
      await remember(store, text, rules, { notes, parts: coded.parts, operators: coded.knownOperators });
    const files = [...filesOf(published), ...idDays];
    await removeOthers(folder, new Set([MANIFEST, ...before, ...files.map(({ file }) => file)]));
    return {
      folder,
      version: published.version,
      files: files.length + 1,
      written: thread.written + documents.written,
      daysAnew: coded.since?.days.size ?? null,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      answersLeftOut: published.trust.answersLeftOut ?? null,
      answersWithoutCall: published.trust.answersWithoutCall ?? 0,
      joined: published.trust.joined ?? {},
      answerWithin_min: answerWithin(coded.settings),
      contestedAliases: coded.contestedAliases,
      tellingLabels: tellingLabels(coded.dictionaries),
      maskedIds: idDays.reduce((sum, { masked }) => sum + masked, 0),
      intervals: coded.intervals.trust ?? null,
    };
  } finally {
    await coded.close();
  }
}

/** The day files that stay, and those that were written. */
function withKept<D extends { day: Day }>(
  written: D[],
  { since }: CodedStore,
  before: (since: NonNullable<CodedStore['since']>) => readonly D[],
): D[] {
  if (!since) return written;
  const kept = before(since).filter(({ day }) => !since.days.has(day));
  return [...kept, ...written].sort((a, b) => a.day - b.day);
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

async function writeIds({ days, ids }: CodedStore, thread: WritingThread): Promise<PublishedIds[]> {
  const written: Promise<PublishedIds[]>[] = [];
  for (const span of spansOf(days)) {
    const read = await ids(...span);
    await written.at(-2);
    written.push(writeCallIds(read, thread));
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
    const ids = await readIdsIndex(folder, manifest).catch(() => []);
    return [...filesOf(manifest), ...ids].map(({ file }) => file);
  } catch {
    return [];
  }
}

function filesOf({ cuboids, calls, callIds, documents = [] }: Manifest): { file: string; bytes: number }[] {
  return [...cuboids.flatMap(({ files }) => files), ...calls, ...(callIds ? [callIds] : []), ...documents];
}

async function removeOthers(folder: string, keep: Set<string>): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!keep.has(file)) await rm(join(folder, file), { force: true });
  }
}
