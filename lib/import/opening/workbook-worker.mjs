import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Unzip, UnzipInflate } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { crc32, readSums } from './zip-sums.mjs';

const { path, folder, largest } = workerData;
const DAY_MS = 86_400_000;
/** Day 0 of a workbook's clock; what lies within the years after it is a time of day or a length of time. */
const ZERO_MS = Date.UTC(1899, 11, 30);
const FIRST_DATE_MS = Date.UTC(1904, 0, 3);

try {
  parentPort.postMessage({ sheets: await readSheets() });
} catch (error) {
  parentPort.postMessage({ failed: error.message, code: error.code });
}

async function readSheets() {
  await measure();
  const sheets = await readWorkbook(path, { parseNumber: plainNumber });
  const written = [];
  for (const [index, { sheet, data }] of sheets.entries()) {
    const file = join(folder, `${index}.sheet`);
    const out = createWriteStream(file);
    for (const row of data) out.write(row.every((cell) => cell === null) ? '\n' : `${row.map(cellText).join('\t')}\n`);
    out.end();
    await finished(out);
    written.push({ sheet, file, rows: data.filter((row) => row.some((cell) => cell !== null)).length });
  }
  return written;
}

/** Inflates the archive once without keeping anything: a small file may hold more than any machine has room for. */
async function measure() {
  let bytes = 0;
  const sums = await readSums(path);
  const unzip = new Unzip((entry) => {
    if (!/\.(xml|rels)$/.test(entry.name)) return;
    let sum = 0;
    entry.ondata = (error, chunk, final) => {
      if (error) throw error;
      sum = crc32(chunk, sum);
      if (final && sums.get(entry.name) !== sum) throw new Error(`${entry.name} is not what was packed`);
      bytes += chunk.length;
      if (bytes > largest) throw Object.assign(new Error('too large'), { code: 'TOO_LARGE' });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 14 })) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
}

/** Digits as they are written, as an identifier may be longer than a number is exact. */
function plainNumber(digits) {
  return /e/i.test(digits) || /\.\d{10}/.test(digits) ? plainDecimal(Number(digits)) : digits;
}

function plainDecimal(number) {
  const rounded = Number(number.toPrecision(14));
  const text = String(rounded);
  return /e/i.test(text) ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}

function cellText(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = String(cell).replace(/\s*[\t\r\n]+\s*/g, ' ');
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A date as ISO, to the second; a time or a length of time as hours:minutes:seconds. */
function dateText(date) {
  const ms = Math.round(date.getTime() / 1000) * 1000;
  if (Number.isNaN(ms)) return '';
  if (ms >= FIRST_DATE_MS) {
    const iso = new Date(ms).toISOString();
    return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  const seconds = (ms - ZERO_MS) / 1000;
  const sign = seconds < 0 ? '-' : '';
  const parts = [
    Math.floor(Math.abs(seconds) / 3600),
    Math.floor((Math.abs(seconds) % 3600) / 60),
    Math.abs(seconds) % 60,
  ];
  return sign + parts.map((part, index) => (index ? String(part).padStart(2, '0') : part)).join(':');
}
