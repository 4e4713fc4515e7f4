import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserError } from '@/lib/model/user-error';

/** A sheet as text: a line for each of its rows, tabs between the cells. */
export interface SheetText {
  sheet: string;
  file: string;
  /** Rows that hold anything. */
  rows: number;
}

/** Of the XML in a workbook: as much as a million rows of ten columns have. */
const LARGEST_BYTES = 400 * 1024 * 1024;
const MEMORY_MB = 2048;

type Answer = { sheets: SheetText[] } | { failed: string; code?: string };

/** Writes each sheet of an .xlsx workbook as text into a folder. Dates come as ISO, times of day and lengths of time as `h:mm:ss`. A thread with its own
 * memory reads it, so that a workbook which is a trap costs no more than its import. Throws a UserError for what is no workbook, or too large. */
export async function readWorkbook(name: string, path: string, folder: string): Promise<SheetText[]> {
  await mkdir(folder, { recursive: true });
  const answer = await inThread({ path, folder: join(folder), largest: LARGEST_BYTES });
  if ('sheets' in answer) return answer.sheets;
  if (answer.code === 'TOO_LARGE' || answer.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    throw new UserError(
      `${name}: the workbook holds more than ${LARGEST_BYTES / 1024 / 1024} MB once unpacked; save its sheet as CSV (UTF-8) and import that`,
    );
  }
  throw new UserError(
    `${name}: the workbook can't be read (${answer.failed}); open it, save it anew as .xlsx or CSV, and import that`,
  );
}

function inThread(workerData: object): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./workbook-worker.mjs', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: Error & { code?: string }) =>
      resolve({ failed: error.message, ...(error.code ? { code: error.code } : {}) }),
    );
    worker.once('exit', () => resolve({ failed: 'it ended too early' }));
  });
}
