import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { mergeDays, narrow } from './merge-days.mjs';
import { decodeColumns, encodeColumns } from './parquet.mjs';

// Plain JavaScript, as what compiles TypeScript would take longer to start than the writing takes.
const { folder } = workerData;

const decoded = new Map();

parentPort.on('message', async ({ files, columns, slices, name, kept, texts }) => {
  if (files) return files.forEach(decode);
  if (texts) return parentPort.postMessage(texts.map(writeText));
  const tasks = kept ? [await merged(name, columns, kept)] : slices.map((slice) => ({ ...slice, columns }));
  return parentPort.postMessage(tasks.map(write));
});

function decode(file) {
  const columns = decodeColumns(readFileSync(join(folder, file)));
  columns.catch(() => {});
  decoded.set(file, columns);
  return columns;
}

async function merged(name, columns, { file, ...which }) {
  const none = columns.map(({ name }) => ({ name, data: new Int32Array(0) }));
  const whole = mergeDays(file === null ? none : await (decoded.get(file) ?? decode(file)), columns, which);
  decoded.delete(file);
  return { name, columns: whole, from: 0, to: whole[0].data.length };
}

function write({ name, columns, from, to }) {
  const bytes = encodeColumns(
    columns.map((column) => ({ name: column.name, data: narrow(column.data.subarray(from, to)) })),
  );
  return { ...writeBytes(name, 'parquet', bytes), rows: to - from };
}

function writeText({ name, extension, text }) {
  return { ...writeBytes(name, extension, Buffer.from(text)), rows: 0 };
}

function writeBytes(name, extension, bytes) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = `${name}-${sha256.slice(0, 12)}.${extension}`;
  const path = join(folder, file);
  const isNew = statSync(path, { throwIfNoEntry: false })?.size !== bytes.length;
  if (isNew) {
    const staged = `${path}.${process.pid}.tmp`;
    writeFileSync(staged, bytes);
    renameSync(staged, path);
  }
  return { file, bytes: bytes.length, sha256, isNew };
}
