import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const CALLS = 'call_id,start,operator_id\n1,2026-01-05T08:00,ana\n2,2026-01-05T08:00,ana\n3,2026-01-05T08:00,ana\n';

describe('scores of several scales', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const published = async (surveys: string) => {
    await line.import({ 'calls.csv': CALLS, 'surveys.csv': surveys });
    const source = await openStore(line.store, SETTINGS);
    const { rows } = await ask(source, { measures: ['satisfaction'], by: ['dimension'], filter: {} });
    await source.close();
    const { scales, trust } = source.manifest;
    const means = Object.fromEntries(rows.map(({ key, values }) => [key.dimension, values.satisfaction!.value]));
    return { means, scales, leftOut: trust.answersLeftOut };
  };

  it('are never in one mean: the scale of most answers of a dimension is published', async () => {
    const answers = ['1,overall,4,5', '2,overall,2,5', '3,overall,9,10', '1,listening,8,10'];
    expect(await published(`call_id,dimension,score,scale_max\n${answers.join('\n')}\n`)).toEqual({
      means: { overall: 3, listening: 8 },
      scales: { listening: [1, 10], overall: [1, 5] },
      leftOut: { otherScale: 1, undated: 0 },
    });
  });

  it('count with the day of their call, else with the day on which they were given', async () => {
    const answers = ['1,overall,5,', '9,overall,3,2026-01-05T20:00', '9,overall,1,'];
    expect(await published(`call_id,dimension,score,answered_at\n${answers.join('\n')}\n`)).toEqual({
      means: { overall: 4 },
      scales: { overall: [1, 5] },
      leftOut: { otherScale: 0, undated: 1 },
    });
  });

  it('say nothing where every answer counts', async () => {
    expect((await published('call_id,overall\n1,5\n')).leftOut).toBeUndefined();
  });
});
