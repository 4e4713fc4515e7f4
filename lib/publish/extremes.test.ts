import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { CUBOID_SHAPES, CUBOIDS } from '@/lib/model/cuboid';
import { decodeColumns } from '@/lib/source/columns';
import { openStore } from './aggregate';
import { encodeColumns } from './parquet.mjs';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';

const WEEK = 604_800;
/** Enough of a week each to pass 32 bits. */
const CALLS = 4000;
const HEADER = 'call_id,start,operator_id,wait_s,talk_s,hold_s,wrap_s';

describe('a store of extremes', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it('has sums of more than 32 bits', async () => {
    const seconds = [WEEK, WEEK, WEEK, WEEK].join(',');
    const calls = Array.from({ length: CALLS }, (_, i) => `${i},2026-01-05T08:00,ana,${seconds}\n`);
    await line.import({
      'calls.csv': `${HEADER}\n${calls.join('')}`,
      'states.csv':
        'operator_id,state,start,end\nana,staffed,2026-01-05T08:00,2026-01-05T09:00\nben,staffed,2026-01-05T08:00,\n',
      'surveys.csv': 'call_id,dimension,score,scale_max\n1,overall,5,1e12\n2,overall,1e11,1e12\n',
    });
    await publishStore(line.store, join(line.folder, 'out'), SETTINGS);
    const source = await openStore(line.store, SETTINGS);
    const measures = ['asa', 'waitMax', 'talkMean', 'handleMean', 'satisfaction'];
    const { values } = (await ask(source, { measures, by: [], filter: {} })).rows[0]!;
    const { talk_s, contacts } = source.cuboids.get('traffic')!.columns;
    await source.close();
    expect(measures.map((id) => values[id]!.value)).toEqual([WEEK, WEEK, WEEK, 3 * WEEK, 5]);
    const bytes = encodeColumns([
      { name: 'talk_s', data: talk_s! },
      { name: 'contacts', data: contacts! },
    ]);
    expect(await decodeColumns(bytes.buffer as ArrayBuffer, ['talk_s', 'contacts'])).toEqual({
      talk_s: Float64Array.of(CALLS * WEEK),
      contacts: Int32Array.of(CALLS),
    });
  });

  it('has days without a call for a hundred years', async () => {
    const days = ['1971-02-01', '1971-03-05', '2026-01-05', '2098-11-16'];
    await line.import({
      'calls.csv': `${HEADER}\n${days.map((day, i) => `${i},${day}T08:00,ana,1,1,1,1`).join('\n')}\n`,
      'states.csv': 'operator_id,state,start,end\nana,staffed,1971-02-01T08:00,\n',
    });
    const { files } = await publishStore(line.store, join(line.folder, 'out'), SETTINGS);
    const whole = CUBOIDS.filter((id) => !CUBOID_SHAPES[id].quarterly);
    const quarters = 3;
    // Of the quarterly ones, states and staffing of one quarter, the ten of contacts of each, and no answer.
    // Each day has its calls and their ids, which one file more names.
    expect(files).toBe(2 + whole.length + 2 + 10 * quarters + 2 * days.length + 1);
    const source = await openStore(line.store, SETTINGS);
    const { staffed_s, day } = source.cuboids.get('staffing')!.columns;
    await source.close();
    expect([...staffed_s!].reduce((sum, n) => sum + n)).toBe(31 * 86_400);
    expect(day!.length).toBe(31 * 24);
  });
});
