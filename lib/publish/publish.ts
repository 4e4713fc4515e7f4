import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CALL_COLUMNS, type Calls, CUBOID_SHAPES, CUBOIDS } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { AnswersLeftOut, Manifest, PublishedCuboid, PublishedDay, PublishedFile } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { formatDay } from '@/lib/time/day';
import { type OpenStore, openStore } from './aggregate';
import { type Column, encodeColumns } from './parquet';

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
}

/** Publishes a store into `out`/supervisors: files named by their content first, the manifest last and at once. Files that
 * neither the new nor the replaced manifest names are removed, so that a page opened before finds what it looks for. */
export async function publishStore(store: string, out: string, settings: Settings): Promise<PublishReport> {
  const folder = join(out, AUDIENCE);
  await mkdir(folder, { recursive: true });
  const source = await openStore(store, settings);
  try {
    const writer = new FolderWriter(folder);
    const cuboids = await writeCuboids(source, writer);
    const calls = await writeCalls(source, writer);
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
    };
  } finally {
    await source.close();
  }
}

async function writeCuboids(source: OpenStore, writer: FolderWriter): Promise<PublishedCuboid[]> {
  const published: PublishedCuboid[] = [];
  for (const id of CUBOIDS) {
    const { columns, rows } = source.cuboids.get(id)!;
    const dimensions = [...CUBOID_SHAPES[id].dimensions];
    const figures = [...CUBOID_SHAPES[id].figures];
    const list = [...dimensions, ...figures].map((name) => ({ name, data: columns[name]! }));
    published.push({ id, dimensions, figures, ...(await writer.write(id, list, rows)) });
  }
  return published;
}

/** Writes a file a day. While one span of days is written, the next is read. */
async function writeCalls(source: OpenStore, writer: FolderWriter): Promise<PublishedDay[]> {
  const { coverage } = source.manifest;
  if (!coverage) return [];
  const read = (from: Day) => source.calls(from, Math.min(from + SPAN_DAYS - 1, coverage.to));
  const published: PublishedDay[] = [];
  let next = read(coverage.from);
  for (let from = coverage.from; from <= coverage.to; from += SPAN_DAYS) {
    const span = await next;
    if (from + SPAN_DAYS <= coverage.to) next = read(from + SPAN_DAYS);
    published.push(...(await Promise.all(splitDays(span).map((day) => writer.writeDay(day)))));
  }
  return published;
}

interface DayOfCalls {
  day: Day;
  rows: number;
  columns: Column[];
}

function splitDays({ columns, rows }: Calls): DayOfCalls[] {
  const days: DayOfCalls[] = [];
  for (let start = 0, end = 0; start < rows; start = end) {
    const day = columns.day[start]!;
    while (end < rows && columns.day[end] === day) end++;
    const list = CALL_COLUMNS.map((name) => ({ name, data: columns[name].subarray(start, end) }));
    days.push({ day, rows: end - start, columns: list });
  }
  return days;
}

class FolderWriter {
  written = 0;
  constructor(private readonly folder: string) {}

  async writeDay({ day, rows, columns }: DayOfCalls): Promise<PublishedDay> {
    return { day, ...(await this.write(`calls-${formatDay(day)}`, columns, rows)) };
  }

  async write(name: string, columns: Column[], rows: number): Promise<PublishedFile> {
    const bytes = encodeColumns(columns);
    const sha256 = hashOf(bytes);
    const file = `${name}-${sha256.slice(0, 12)}.parquet`;
    const path = join(this.folder, file);
    const known = await stat(path).catch(() => null);
    if (known?.size !== bytes.length) {
      await replaceFile(path, bytes);
      this.written++;
    }
    return { file, bytes: bytes.length, sha256, rows };
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const staged = `${path}.${process.pid}.tmp`;
  await writeFile(staged, content);
  await rename(staged, path);
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
