import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CUBOIDS } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { AnswersLeftOut, IntervalsCounted, Manifest, PublishedCuboid, PublishedDay } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { aggregate, type CodedStore, codeStore, type OpenStore } from './aggregate';
import { writeCallDays } from './call-days';
import { FolderWriter, hashOf, replaceFile } from './folder-writer';

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
  contestedAliases: string[];
  /** Null where the store has none. */
  intervals: IntervalsCounted | null;
}

/** Publishes a store into `out`/supervisors: files named by their content first, the manifest last and at once. Files that
 * neither the new nor the replaced manifest names are removed, so that a page opened before finds what it looks for. */
export async function publishStore(store: string, out: string, settings: Settings): Promise<PublishReport> {
  const folder = join(out, AUDIENCE);
  await mkdir(folder, { recursive: true });
  const coded = await codeStore(store, settings);
  try {
    const writer = await FolderWriter.of(folder);
    const [source, calls] = await Promise.all([aggregate(coded), writeCalls(coded, writer)]);
    const cuboids = await writeCuboids(source, writer);
    const manifest: Manifest = { ...source.manifest, cuboids, calls };
    manifest.version = hashOf(JSON.stringify(manifest)).slice(0, 12);
    const before = await readManifestFiles(folder);
    await replaceFile(join(folder, MANIFEST), JSON.stringify(manifest));
    const files = [...cuboids, ...calls];
    await removeOthers(folder, new Set([MANIFEST, ...before, ...files.map(({ file }) => file)]));
    return {
      folder,
      version: manifest.version,
      files: files.length + 1,
      written: writer.written,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      answersLeftOut: manifest.trust.answersLeftOut ?? null,
      answersWithoutCall: manifest.trust.answersWithoutCall ?? 0,
      contestedAliases: coded.contestedAliases,
      intervals: coded.intervals.trust ?? null,
    };
  } finally {
    await coded.close();
  }
}

async function writeCuboids(source: OpenStore, writer: FolderWriter): Promise<PublishedCuboid[]> {
  const published: PublishedCuboid[] = [];
  for (const id of CUBOIDS) {
    const { columns, rows } = source.cuboids.get(id)!;
    const { dimensions, figures } = source.manifest.cuboids.find((cuboid) => cuboid.id === id)!;
    const list = [...dimensions, ...figures].map((name) => ({ name, data: columns[name]! }));
    published.push({ id, dimensions, figures, ...(await writer.write(id, list, rows)) });
  }
  return published;
}

/** Writes a file for each day with calls. While one span of days is written, the next is read. */
async function writeCalls({ days, calls }: CodedStore, writer: FolderWriter): Promise<PublishedDay[]> {
  const spans = spansOf(days);
  const published: PublishedDay[] = [];
  let next = spans[0] && calls(...spans[0]);
  for (const [i] of spans.entries()) {
    const span = await next!;
    const following = spans[i + 1];
    next = following && calls(...following);
    published.push(...(await writeCallDays(span, writer)));
  }
  return published;
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

async function readManifestFiles(folder: string): Promise<string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
    return [...manifest.cuboids, ...manifest.calls].map(({ file }) => file);
  } catch {
    return [];
  }
}

async function removeOthers(folder: string, keep: Set<string>): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!keep.has(file)) await rm(join(folder, file), { force: true });
  }
}
