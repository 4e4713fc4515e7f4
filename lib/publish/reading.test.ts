import { afterEach, beforeEach, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { undoImports } from '@/lib/import/undo';
import { aggregate, codeStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
  line.zone = SETTINGS.zone;
});
afterEach(() => line.remove());

const calls = (...rows: string[]) => `call_id,start,operator_id,talk_s\n${rows.join('\n')}\n`;

it('a store is read as it was when the reading began, whatever is imported and taken back meanwhile', async () => {
  await line.import({ 'a.csv': calls('1,2026-01-05T08:00,ana,', '2,2026-01-05T09:00,ana,5') });
  const coded = await codeStore(line.store, SETTINGS);
  await line.import({ 'b.csv': calls('1,2026-01-05T08:00,ana,7', '3,2026-01-06T09:00,ana,5') });
  await undoImports({ store: line.store, names: ['a.csv'] });
  await line.import({ 'c.csv': calls('4,2026-01-07T08:00,ana,7') });
  const source = await aggregate(coded);
  expect(source.manifest.trust).toMatchObject({ contacts: 2, known: { talk_s: 0.5 } });
  expect(source.manifest.coverage?.from).toBe(source.manifest.coverage?.to);
  await source.close();
  await line.import({ 'd.csv': calls('5,2026-01-07T08:00,ana,7') });
  const parts = Object.keys(line.snapshot()).filter((file) => file.endsWith('.parquet'));
  expect(parts).toHaveLength(3);
});
