import { createHash } from 'node:crypto';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { encodeColumns } from './parquet.mjs';

// Plain JavaScript, as what compiles TypeScript would take longer to start than the writing takes.
const { folder } = workerData;
const known = new Set(readdirSync(folder));

parentPort.on('message', ({ columns, slices }) => {
  parentPort.postMessage(slices.map((slice) => write(columns, slice)));
});

function write(columns, { name, from, to }) {
  const bytes = encodeColumns(columns.map((column) => ({ name: column.name, data: column.data.subarray(from, to) })));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `${name}-${sha256.slice(0, 12)}.parquet`;
  const isNew = !known.has(file);
  if (isNew) {
    const staged = join(folder, `${file}.${process.pid}.tmp`);
    writeFileSync(staged, bytes);
    renameSync(staged, join(folder, file));
  }
  return { file, bytes: bytes.length, sha256, rows: to - from, isNew };
}
