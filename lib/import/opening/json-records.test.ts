import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonDepth, writeRecords } from './json-records';

const folder = mkdtempSync(join(tmpdir(), 'escucha-json-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ONE = '{"id":"a{","q":{"name":"x \\"y\\"","n":1},"tags":["p","q"]}';
const TWO = '{"id":"b","q":null,"more":true}';

async function read(text: string) {
  const path = join(folder, 'in.json');
  writeFileSync(path, text);
  const depth = jsonDepth(text.slice(0, 65536));
  const copy = join(folder, 'out');
  const found = await writeRecords('in.json', path, depth!, copy);
  return { depth, ...found, lines: readFileSync(copy, 'utf8').split('\n').slice(0, -1) };
}

describe('records of a JSON file', () => {
  const lines = ['a{\t"x ""y"""\t1\tp; q\t', 'b\t\t\t\ttrue'];
  it.each([
    ['one a line', `${ONE}\n${TWO}\n`],
    ['one after the other', ONE + TWO],
    ['in a list', `[${ONE},\n  ${TWO}]`],
    [
      'in a list over lines',
      `[\n${JSON.stringify(JSON.parse(ONE), null, 2)},\n${JSON.stringify(JSON.parse(TWO), null, 2)}\n]`,
    ],
    ['in a list that an object holds', `{"page":1,"meta":{"n":2},"calls":[${ONE},${TWO}],"next":null}`],
  ])('are found %s', async (_, text) => {
    const found = await read(text);
    expect(found.columns).toEqual(['id', 'q.name', 'q.n', 'tags', 'more']);
    expect(found.lines).toEqual(lines);
    expect(found.rejects).toEqual([]);
    expect(found.records).toBe(2);
  });

  it('cost only themselves where they are broken', async () => {
    const cut = ONE.slice(0, 30);
    const found = await read(`${ONE}\n${cut}\n${TWO}\n{"id":"c",}\n${TWO}`);
    expect(found.records).toBe(5);
    expect(found.rejects.map(({ line }) => line)).toEqual([2, 4]);
    expect(found.lines.filter((line) => line)).toEqual([lines[0], lines[1], lines[1]]);
  });

  it('that end too early are told', async () => {
    const found = await read(`[${ONE},${TWO.slice(0, -5)}`);
    expect(found.rejects).toEqual([
      { line: 2, column: '', value: TWO.slice(0, -5), reason: 'cut off, or a bracket or quote is never closed' },
    ]);
  });

  it('may be as deep as they like', async () => {
    const deep = `{"id":1,"x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    const found = await read(`${deep}\n${TWO}`);
    expect(found.records).toBe(2);
    const list = await read(`{"id":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect(list.lines).toHaveLength(1);
  });
});
