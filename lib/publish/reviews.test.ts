import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Question } from '@/lib/model/question';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
  line.zone = SETTINGS.zone;
});
afterEach(() => line.remove());

const CALLS = `call_id,start,operator_id
1,2026-01-05T10:00,ana
2,2026-01-07T10:00,ben
`;
const HEAD = 'evaluation_id,call_id,operator_id,evaluator_id,date,criterion,score,weight,critical';

async function answers(rows: string[], question: Partial<Question>) {
  await line.import({ 'calls.csv': CALLS, 'evaluations.csv': `${[HEAD, ...rows].join('\n')}\n` });
  const source = await openStore(line.store, SETTINGS);
  const { rows: found } = await ask(source, { measures: [], by: [], filter: {}, ...question });
  await source.close();
  return found.map(({ key, values }) => [...Object.values(key), values]);
}

it('quality is of what was judged, by its weight; a critical failure is of the evaluation', async () => {
  const rows = [
    'e1,1,ana,x,2026-01-06,greeting,1,1,no',
    'e1,1,ana,x,2026-01-06,risk,0,3,yes',
    'e2,2,ben,x,2026-01-07,greeting,0.5,2,no',
    'e2,2,ben,x,2026-01-07,risk,,3,yes',
    'e3,2,ben,y,2026-01-07,risk,1,3,yes',
    'e3,2,ben,y,2026-01-07,other,7,3,no',
  ];
  const measures = ['quality', 'evaluations', 'criticalFailed'];
  const [all] = await answers(rows, { measures });
  expect(all![0]).toMatchObject({
    quality: { value: 5 / 9, numerator: 5, denominator: 9, n: 3 },
    evaluations: { value: 3 },
    criticalFailed: { value: 0.5, numerator: 1, denominator: 2 },
  });
});

it('by criterion, an evaluation counts where it judged it', async () => {
  const rows = [
    'e1,1,ana,x,2026-01-06,greeting,1,1,',
    'e1,1,ana,x,2026-01-06,risk,0,3,',
    'e2,2,ben,x,2026-01-07,risk,1,3,',
  ];
  const found = await answers(rows, { measures: ['quality', 'evaluations', 'criticalFailed'], by: ['criterion'] });
  expect(found).toMatchObject([
    ['risk', { quality: { value: 0.5 }, evaluations: { value: 2 }, criticalFailed: { value: null } }],
    ['greeting', { quality: { value: 1 }, evaluations: { value: 1 } }],
  ]);
});

it('an evaluation without a date is of the day of its contact', async () => {
  const rows = ['e1,1,ana,x,,greeting,1,1,', 'e2,9,ana,x,,greeting,1,1,', 'e3,,ben,x,2026-01-07,greeting,0,1,'];
  const found = await answers(rows, { measures: ['evaluations'], by: ['day'] });
  expect(found).toMatchObject([
    ['2026-01-05', { evaluations: { value: 1 } }],
    ['2026-01-07', { evaluations: { value: 1 } }],
  ]);
});

it('two evaluators of one contact are a pair, in the order of their ids; a third and a second thought are not', async () => {
  const rows = [
    'e1,1,ana,y,2026-01-06,risk,1,1,',
    'e2,1,ana,x,2026-01-07,risk,0,1,',
    'e3,1,ana,z,2026-01-08,risk,0,1,',
    'e4,1,ana,x,2026-01-08,risk,1,1,',
    'e5,2,ben,x,2026-01-07,risk,1,1,',
    'e6,2,ana,y,2026-01-07,risk,1,1,',
  ];
  const by: Question['by'] = ['criterion', 'first_score', 'second_score', 'day'];
  const found = await answers(rows, { measures: ['pairs', 'agreement'], by });
  expect(found).toMatchObject([['risk', '0', '1', '2026-01-07', { pairs: { value: 1 }, agreement: { value: 0 } }]]);
});
