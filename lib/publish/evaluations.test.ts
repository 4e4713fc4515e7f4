import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Manifest } from '@/lib/model/manifest';
import { readEvaluations } from '@/lib/source/evaluations';
import { parseDay } from '@/lib/time/day';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
  line.zone = SETTINGS.zone;
});
afterEach(() => line.remove());

it('evaluations are found by their contact, in the quarter in which it came; of an id that is masked, none', async () => {
  await line.import({
    'calls.csv': `call_id,start,operator_id
1,2026-03-31T10:00,ana
2,2026-04-01T10:00,ben
5512345678,2026-04-01T11:00,ben
`,
    'evaluations.csv': `evaluation_id,call_id,operator_id,evaluator_id,date,criterion,score,weight,critical
e1,1,ana,x,2026-04-02,risk,0,3,yes
e1,1,ana,x,2026-04-02,greeting,1,1,no
e2,1,ana,y,2026-04-03,risk,1,3,yes
e3,2,ben,x,2026-04-03,risk,0.5,,
e4,5512345678,ben,x,2026-04-03,risk,1,,
e5,,ben,x,2026-04-03,risk,1,,
`,
  });
  const { folder } = await publishStore(line.store, join(line.folder, 'out'), SETTINGS);
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const of = (id: string, day: string) =>
    readEvaluations(
      pathToFileURL(join(folder, '/')),
      manifest,
      { id, day: parseDay(day)! },
      async (url) => new Response(new Uint8Array(readFileSync(new URL(url)))),
    );
  const first = await of('1', '2026-03-31');
  expect(first).toMatchObject([
    {
      contact: '1',
      day: parseDay('2026-04-02'),
      judgements: expect.arrayContaining([
        { criterion: 'risk', score: 0, weight: 3, critical: true },
        { criterion: 'greeting', score: 1, weight: 1, critical: false },
      ]),
    },
    { day: parseDay('2026-04-03'), judgements: [{ criterion: 'risk', score: 1 }] },
  ]);
  expect(await of('2', '2026-04-01')).toMatchObject([{ judgements: [{ score: 0.5, weight: 1 }] }]);
  expect(await of('1', '2026-04-01')).toEqual([]);
  expect(await of('5512345678', '2026-04-01')).toEqual([]);
  const published = manifest.documents!.filter(({ id }) => id === 'evaluations');
  expect(published.map(({ quarter }) => quarter)).toEqual([parseDay('2026-01-01'), parseDay('2026-04-01')]);
  expect(published.map(({ file }) => readFileSync(join(folder, file), 'utf8')).join('')).not.toContain('5512345678');
});
