import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PublishedFile } from '@/lib/model/manifest';
import type { Which } from './merge-days.mjs';
import type { Column } from './parquet.mjs';

/** Rows `from` (inclusive) to `to` of the columns, as a file of this name and its content's hash. */
export interface Slice {
  name: string;
  from: number;
  to: number;
}

/** What a published file keeps of its rows; null where there is none yet. */
export interface Kept extends Which {
  file: string | null;
}

/** A text to be written as a file of this name, its content's hash and the extension. */
export interface Text {
  name: string;
  extension: string;
  text: string;
}

/** A thread that encodes columns and writes them into a folder, files named by their content; what the folder has already is not written
 * again. So the next columns are read meanwhile. Close it when done. */
export class WritingThread {
  /** Files written, without those that were there. */
  written = 0;
  private readonly worker: Worker;
  private readonly failure: Promise<never>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.worker = new Worker(new URL('./writing-worker.mjs', import.meta.url), { workerData: { folder } });
    this.failure = new Promise((_, reject) => this.worker.once('error', reject));
    this.failure.catch(() => {});
  }

  /** Takes over the columns' memory. Answers in the order in which it is asked. */
  write(columns: readonly Column[], slices: readonly Slice[]): Promise<PublishedFile[]> {
    return this.ask(columns, { slices });
  }

  /** Reads files of the folder meanwhile, of which rows may be kept. */
  read(files: readonly { file: string }[]): void {
    this.worker.postMessage({ files: files.map(({ file }) => file) });
  }

  /** Writes the columns' rows of the days, and those that are kept, as one file. */
  writeMerged(name: string, columns: readonly Column[], kept: Kept): Promise<PublishedFile[]> {
    return this.ask(columns, { name, kept });
  }

  /** The rows of what is answered are none. */
  writeTexts(texts: readonly Text[]): Promise<PublishedFile[]> {
    return this.ask([], { texts });
  }

  private ask(columns: readonly Column[], task: object): Promise<PublishedFile[]> {
    const answer = this.last.then(async () => {
      this.worker.postMessage(
        { columns, ...task },
        columns.map(({ data }) => data.buffer as ArrayBuffer),
      );
      const [files] = await Promise.race([once(this.worker, 'message'), this.failure]);
      return (files as (PublishedFile & { isNew: boolean })[]).map(({ isNew, ...file }) => {
        if (isNew) this.written++;
        return file;
      });
    });
    answer.catch(() => {});
    this.last = answer;
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
