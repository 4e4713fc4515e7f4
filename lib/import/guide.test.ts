import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEASURE_IDS, SERVICE_LEVELS } from '@/lib/measures/catalogue';
import { DERIVED_DIMENSIONS, STORED_DIMENSIONS } from '@/lib/model/cuboid';
import { type ProfileDraft, TemporaryLine } from './temporary.fixture';

const FOLDER = resolve(import.meta.dirname, '../../data/settings/profiles');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe('the guide to profiles', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it('has an example that does what the guide says', async () => {
    const [, section] = read('README.md').split('## A second example');
    const sample = [...section!.split('```json')[0]!.matchAll(/^ {4}(.*)$/gm)].map((match) => match[1]);
    const profile = JSON.parse(/^```json\n(.*?)^```/ms.exec(section!)![1]!) as ProfileDraft;
    const { imported, rejected } = await line.import({ 'llamadas.csv': sample.join('\n') }, null, [profile]);
    expect(imported[0]).toMatchObject({ profile: 'issabel', rows: 4, added: { contacts: 4 }, warnings: {} });
    expect(rejected).toBe(0);
    const rows =
      await line.rows(`SELECT CAST(entered_local AS VARCHAR)[12:] AS clock, operator_id, ending, wait_s, talk_s,
      caller_key IS NOT NULL AS known, contact_id ~ '^[0-9a-f]{16}$' AS hashed FROM contacts ORDER BY clock, wait_s`);
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      '13:05:00 Ana Peña answered 10 60 true true',
      '13:07:00  abandoned 25  true true',
      '13:08:00  abandoned 4  false true',
      '13:08:00 Eva Ruiz answered 7 90 false true',
    ]);
  });

  it('names every measure and dimension', () => {
    const guide = read('figures.md');
    const inner = [...SERVICE_LEVELS.slice(1, -1)];
    const lacking = [...MEASURE_IDS.filter((id) => !inner.includes(id)), ...STORED_DIMENSIONS, ...DERIVED_DIMENSIONS];
    expect(lacking.filter((name) => name !== 'bin' && !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('links to headings that are there', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    const headings = (name: string) =>
      [...read(name).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
    for (const file of files) {
      for (const [, name, anchor] of read(file).matchAll(/\]\(([\w.]*)(?:#([\w-]+))?\)/g)) {
        if (name) expect(files.concat('anonymous-bank.json')).toContain(name);
        if (anchor) expect(headings(name || file)).toContain(anchor);
      }
    }
  });
});
