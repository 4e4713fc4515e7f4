import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from './defaults';
import { withStoredLine } from './stored-line';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escucha-stored-line-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusal(measures: object[]): Promise<string> {
  const config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify({ measures }));
  const given = { store: join(folder, 'none'), settings: DEFAULT_SETTINGS, config };
  return await withStoredLine(given, async () => 'done').catch(({ message }) => message);
}
const TRANSFER = { id: 'transfer', source: 'calls', unit: 'logit', materiality: 0.35 };

test('a measure in a unit that is not its own is refused before anything is counted', async () => {
  expect(await refusal([TRANSFER, { id: 'aht', source: 'calls', unit: 'logit', materiality: 0.2 }])).toMatch(
    /config\.json: the unit of aht is "log", not "logit"$/,
  );
});

test('a measure may be named once', async () => {
  expect(await refusal([TRANSFER, { ...TRANSFER, materiality: 1 }])).toMatch(/transfer is there twice/);
});

test('what is right goes on', async () => {
  expect(await refusal([TRANSFER])).toMatch(/no store here/);
});
