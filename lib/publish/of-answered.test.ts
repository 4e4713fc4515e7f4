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

const HEADER = 'call_id,start,queue,topic,operator_id,wait_s,talk_s,outcome';
const answered = (id: number, topic: string) => `${id},2026-01-05T08:${10 + id},Legal,${topic},ana,10,60,answered`;
const abandoned = (id: number, topic: string) => `${id},2026-01-05T08:${10 + id},Legal,${topic},,30,,abandoned`;
const MEASURES = ['contacts', 'answered', 'asa', 'abandoned', 'abandonRate', 'serviceLevel', 'unheardNever'];

async function valuesOf(rows: string[], filter: Question['filter'], exact = false) {
  await line.import({ 'calls.csv': `${[HEADER, ...rows].join('\n')}\n` });
  const source = await openStore(line.store, SETTINGS);
  const { rows: answer } = await ask(source, { measures: MEASURES, by: [], filter, exact });
  await source.close();
  return answer[0]!.values;
}

it.each([false, true])(
  'of a topic that is set when somebody answers, nobody says how many gave up (exact: %s)',
  async (exact) => {
    const rows = [answered(1, 'violencia'), answered(2, 'robo'), abandoned(3, ''), abandoned(4, '')];
    const values = await valuesOf(rows, { where: { topic: ['violencia'] } }, exact);
    expect(values.answered!.value).toBe(1);
    expect(values.asa!.value).toBe(10);
    expect(values.contacts!.value).toBe(1);
    for (const id of ['abandoned', 'abandonRate', 'serviceLevel', 'unheardNever'])
      expect(values[id], id).toMatchObject({ value: null, reason: { code: 'of-answered', dimension: 'topic' } });
  },
);

it('of a topic that is known before, it is counted', async () => {
  const rows = [answered(1, 'violencia'), answered(2, 'robo'), abandoned(3, 'violencia'), abandoned(4, '')];
  const values = await valuesOf(rows, { where: { topic: ['violencia'] } });
  expect(values.abandonRate).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
});

it('holds for a team and a person too, and not for what has no topic', async () => {
  const rows = [answered(1, 'violencia'), answered(2, ''), abandoned(3, ''), abandoned(4, '')];
  const ofTeam = await valuesOf(rows, { where: { team: ['Noche'] } });
  expect(ofTeam.abandonRate!.reason).toEqual({ code: 'of-answered', dimension: 'team' });
  const without = await valuesOf(rows, { where: { topic: [null] } });
  expect(without.abandonRate).toMatchObject({ numerator: 2, denominator: 3 });
});
