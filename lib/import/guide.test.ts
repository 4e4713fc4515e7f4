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

  /** The sample and the profile of a section. */
  function example(name: string, heading: string): [sample: string, profile: ProfileDraft] {
    const [, section] = read(name).split(`## ${heading}`);
    const [before, block] = section!.split('```json\n');
    const sample = [...before!.matchAll(/^ {4}(.*)$/gm)].map((match) => match[1]);
    return [sample.join('\n'), JSON.parse(block!.split('```')[0]!) as ProfileDraft];
  }

  const sums = async () =>
    (
      await line.rows(
        `SELECT queue, strftime(starts_local, '%d %H:%M') AS s, strftime(ends_local, '%H:%M') AS e, offered, answered, abandoned, within_threshold, threshold_s FROM intervals ORDER BY 1, 2`,
      )
    ).map((row) => Object.values(row).join(' '));

  it('reads several queues of a row', async () => {
    const [sample, profile] = example('intervals.md', 'Several queues in a row');
    const { imported } = await line.import({ 'semana.csv': sample }, null, [profile]);
    expect(imported[0]).toMatchObject({
      profile: 'weekly',
      rows: 5,
      accepted: 3,
      rejected: 0,
      dropped: { 'totals row': 2 },
      warnings: {},
    });
    expect(await sums()).toEqual([
      'Legal 05 08:00 08:30 12 10 2  ',
      'Legal 05 08:30 09:00 9 8 1  ',
      'Psicología 05 08:00 08:30 7 7 0  ',
    ]);
  });

  it('adds up classes of answer times', async () => {
    const [sample, profile] = example('intervals.md', 'Answer times in classes');
    const wrong = `${sample}\n2026-01-05 09:00;2026-01-05 09:30;6;1;x;2;1;1;0;1\n2026-01-05 09:30;2026-01-05 10:00;6`;
    const report = await line.import({ 'clases.csv': wrong }, null, [profile]);
    expect(report.imported[0]).toMatchObject({ profile: 'classes', rows: 7, accepted: 5, rejected: 2 });
    expect(line.rejects(report)[0]).toMatch(/^clases.csv,4,Legal > 20 s,x,/);
    expect(await sums()).toEqual([
      'Legal 05 08:00 08:30 11 10 1 8 20',
      'Legal 05 08:30 09:00 12 10 2 7 20',
      'Noche 05 08:00 08:30 4 4 0 4 20',
      'Noche 05 08:30 09:00 3 2 1 2 20',
      'Noche 05 09:00 09:30 3 2 1 2 20',
    ]);
  });

  it('says where a pattern fits nothing', async () => {
    const [sample, profile] = example('intervals.md', 'Several queues in a row');
    await expect(
      line.import({ 'a.csv': sample }, { ...profile, unpivot: { pattern: '^(?<name>.+) - (?<value>\\w+)$' } }),
    ).rejects.toThrow(
      /a.csv: profile weekly: unpivot: pattern ".*" fits no column of the file, which has: Intervalo Fecha/,
    );
    const partless = { ...profile, unpivot: { pattern: '^(?<name>.+)$' } };
    expect(() => line.import({ 'a.csv': sample }, partless)).toThrow('has no part (?<value>…)');
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
