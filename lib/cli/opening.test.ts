import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { type PackedAnswer, unpackAnswer } from '@/lib/engine/packed';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import { openStore } from '@/lib/publish/aggregate';
import { publishStore } from '@/lib/publish/publish';
import { SETTINGS } from '@/lib/publish/settings.fixture';
import { overviewLead } from '@/lib/reading/questions';
import { resolveScope } from '@/lib/reading/scope';
import { NO_CHOICE } from '@/lib/url/view';
import { workOutOpening } from './opening';

const line = new TemporaryLine();
afterAll(() => line.remove());

/** Two contacts a day, of which the second gives up every third day. */
function calls(from: string, days: number, first: number): string {
  const rows = Array.from({ length: days }, (_, i) => {
    const day = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
    const second = i % 3 ? `OP-1,Psico,${i % 40},200,10,answered` : ',Psico,50,,,abandoned';
    return `${first + 2 * i},${day}T09:00:00,OP-1,Legal,12,300,20,answered\n${first + 2 * i + 1},${day}T15:10:00,${second}`;
  });
  return ['call_id,start,operator_id,queue,wait_s,talk_s,wrap_s,outcome', ...rows, ''].join('\n');
}

const publish = (out: string, rules: string | null = null) =>
  publishStore(line.store, join(line.folder, out), SETTINGS, rules, workOutOpening);
const read = (out: string, file: string) => readFileSync(join(line.folder, out, 'supervisors', file), 'utf8');
const manifestOf = (out: string): Manifest => JSON.parse(read(out, 'manifest.json'));
const answersOf = (out: string): [string, Answer][] => {
  const { file } = manifestOf(out).documents!.find(({ id }) => id === 'first-answers')!;
  return (JSON.parse(read(out, file)) as [string, PackedAnswer][]).map(([key, packed]) => [key, unpackAnswer(packed)]);
};

beforeAll(async () => {
  const surveys = Array.from({ length: 80 }, (_, i) => `${2 * i},${3 + (i % 3)}`);
  await line.import({
    'calls.csv': calls('2026-01-01', 80, 0),
    'surveys.csv': ['call_id,overall', ...surveys, ''].join('\n'),
  });
  await publish('out', 'rules');
});

it('holds the answers to the very questions of the first page', async () => {
  const source = await openStore(line.store, SETTINGS);
  const { manifest } = source;
  const questions = Object.values(overviewLead(resolveScope(NO_CHOICE, manifest, manifest.coverage!)));
  const kept = new Map(answersOf('out'));
  for (const question of questions) {
    expect(kept.get(JSON.stringify(question))?.rows).toEqual((await ask(source, question)).rows);
  }
  await source.close();
});

it('says each page’s first sentence in each language', () => {
  const { opening } = manifestOf('out');
  expect(Object.keys(opening!)).toEqual(expect.arrayContaining(['/', '/waiting/', '/load/', '/trust/']));
  for (const said of Object.values(opening!)) {
    expect(said['es-MX']!.sentence).toContain('febrero');
    expect(said.en!.sentence).toContain('February');
  }
});

it('is the same whether what changed is published or all', async () => {
  await line.import({ 'more.csv': calls('2026-03-22', 12, 1000) });
  expect((await publish('out', 'rules')).daysAnew).not.toBeNull();
  await publish('whole');
  expect(manifestOf('out')).toEqual(manifestOf('whole'));
  expect(answersOf('out')).toEqual(answersOf('whole'));
});

it('says nothing where there is nothing', async () => {
  expect(await workOutOpening({ ...manifestOf('whole'), coverage: null }, line.folder)).toBeNull();
});
