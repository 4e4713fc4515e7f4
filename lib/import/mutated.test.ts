import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import type { ImportReport } from './import';
import { TemporaryLine } from './temporary.fixture';

const HEADER = 'call_id;start;queue;operator_id;wait_s;talk_s;outcome';
const ROWS = Array.from({ length: 60 }, (_, i) => {
  const day = String(1 + (i % 28)).padStart(2, '0');
  return `${i};2026-01-${day}T08:${String(i % 60).padStart(2, '0')}:00;Orientación;Íñigo ${i % 5};${i};${i * 3};answered`;
});
const CSV = [HEADER, ...ROWS, ''].join('\n');
const LOG = Array.from({ length: 40 }, (_, i) => {
  const event = ['ENTERQUEUE||5512345678|1', 'CONNECT|5|x|2', 'COMPLETEAGENT|5|60|1'][i % 3];
  return `${1767600000 + i * 10}|c${Math.floor(i / 3)}|500|${i % 3 ? 'SIP/8007' : 'NONE'}|${event}`;
}).join('\n');
const JSONL = ROWS.map((row) => {
  const values = row.split(';');
  return JSON.stringify(Object.fromEntries(HEADER.split(';').map((name, index) => [name, values[index]])));
}).join('\n');

/** The same numbers in every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

type Mutation = (bytes: Buffer, random: (below: number) => number) => Buffer;
const lines = (bytes: Buffer, change: (lines: string[]) => string[]) =>
  Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));
const sprinkled =
  (bytes: string, times: number): Mutation =>
  (content, random) => {
    let changed = content;
    for (let i = 0; i < times; i++) {
      const at = random(changed.length);
      changed = Buffer.concat([changed.subarray(0, at), Buffer.from(bytes, 'latin1'), changed.subarray(at)]);
    }
    return changed;
  };
const MUTATIONS: Record<string, Mutation> = {
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'a quote': sprinkled('"', 1),
  'many quotes': sprinkled('"', 30),
  NULs: sprinkled('\0', 5),
  'bytes that are no UTF-8': sprinkled('\xff', 5),
  'line ends within lines': sprinkled('\n', 8),
  'a piece missing': (bytes, random) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(300))]);
  },
  'another encoding': (bytes, random) =>
    iconv.encode(bytes.toString('utf8'), ['cp850', 'windows-1252', 'utf-16le', 'macintosh'][random(4)]!),
  'other line ends': (bytes, random) =>
    Buffer.from(bytes.toString('utf8').replaceAll('\n', ['\r\n', '\r', '\n\n'][random(3)]!)),
  'the header again': (bytes, random) => lines(bytes, (all) => all.toSpliced(1 + random(all.length - 1), 0, all[0]!)),
  'titles and totals': (bytes) =>
    lines(bytes, (all) => ['Reporte', '', ...all.slice(0, -1), 'Total;60', 'Página 1 de 1', '']),
  'other columns first': (bytes) => lines(bytes, (all) => all.map((line) => line.split(';').reverse().join(';'))),
  'half with commas': (bytes, random) =>
    lines(bytes, (all) => all.map((line) => (random(2) ? line.replaceAll(';', ',') : line))),
  'a long line': (bytes) => Buffer.concat([bytes, Buffer.from(`${'x'.repeat(3_000_000)}\n`)]),
  packed: (bytes) => gzipSync(bytes),
  'packed and cut off': (bytes, random) => gzipSync(bytes).subarray(0, 10 + random(200)),
};

describe('damaged exports', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it.each(Object.keys(MUTATIONS))('lose nothing in silence: %s', async (name) => {
    for (const [index, [file, content]] of Object.entries({
      'calls.csv': CSV,
      queue_log: LOG,
      'calls.jsonl': JSONL,
    }).entries()) {
      const mutated = MUTATIONS[name]!(Buffer.from(content), randomOf(index + 3));
      const report = await line.import({ [`${index}-${file}`]: mutated }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UserError);
        return null;
      });
      if (report) expectWhole(report, name);
    }
  });

  function expectWhole({ imported }: ImportReport, name: string) {
    for (const { file, rows, accepted, rejected, dropped } of imported) {
      const left = Object.values(dropped).reduce((sum, n) => sum + n, 0);
      expect(`${file} ${rows}`).toBe(`${file} ${accepted + rejected + left}`);
    }
    const [csv] = imported.filter(({ format }) => format === 'own-form');
    if (csv?.file.endsWith('csv') && name === 'many quotes') expect(csv.rows).toBeGreaterThan(55);
  }

  it('costs only its own line where a quote is stray, also where another closes it by chance', async () => {
    const [first, second, third, ...rest] = ROWS;
    const opened = second!.replace(';Orien', ';"Orien');
    const closed = third!.replace('Orientación;', 'Orientación";');
    const report = await line.import({ 'calls.csv': [HEADER, first, opened, closed, ...rest, ''].join('\n') });
    expect(report.imported[0]).toMatchObject({ rows: 60, accepted: 59, rejected: 1 });
    expect(line.rejects(report)).toEqual(['calls.csv,3,,1,a quote is opened and never closed']);
  });

  it('keeps a note of several lines as one row', async () => {
    const noted = `${HEADER};note\n${ROWS.map((row) => `${row};"uno\ndos; tres"`).join('\n')}\n`;
    const report = await line.import({ 'calls.csv': noted });
    expect(report.imported[0]).toMatchObject({ rows: 60, accepted: 60, rejected: 0 });
  });
});
