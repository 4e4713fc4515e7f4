import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const MEASURES = ['reachedLater1h', 'reachedLater24h', 'reachedLater7d'];
const COUNTS = [
  'unheardAnswered1h',
  'unheardAnswered24h',
  'unheardAnswered7d',
  'unheardNever',
  'unheardOpen',
  'unheardUnknown',
];

describe('the fate of those whom nobody answered', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  /** Calls as [caller, when, answered]; the data end on 20 March at 12:00. */
  const published = async (calls: [string, string, boolean][]) => {
    const rows = [...calls, ['', '20T12:00', true] as const].map(
      ([caller, at, answered], i) => `${i},2026-03-${at},${answered ? 'answered,ana' : 'abandoned,'},${caller}`,
    );
    await line.import({ 'calls.csv': `call_id,start,outcome,operator_id,caller\n${rows.join('\n')}\n` });
    const source = await openStore(line.store, SETTINGS);
    const answers = await Promise.all(
      [false, true].map((exact) => ask(source, { measures: [...MEASURES, ...COUNTS], by: [], filter: {}, exact })),
    );
    await source.close();
    const [fast, slow] = answers.map(({ rows: [row] }) => ({
      shares: MEASURES.map((id) => [row!.values[id]!.numerator, row!.values[id]!.denominator]),
      counts: COUNTS.map((id) => row!.values[id]!.value),
    }));
    expect(slow).toEqual(fast);
    return fast!;
  };

  it('is open until its windows are over', async () => {
    const lost = ['12T12:00', '14T12:00', '20T08:00', '20T11:30'];
    expect(await published(lost.map((at, i) => [`caller ${i}`, at, false]))).toEqual({
      shares: [
        [0, 3],
        [0, 2],
        [0, 1],
      ],
      counts: [0, 0, 0, 1, 3, 0],
    });
  });

  it('is over at the very end of its window', async () => {
    const lost = ['13T12:00', '19T12:00', '20T11:00'];
    expect((await published(lost.map((at, i) => [`caller ${i}`, at, false]))).shares).toEqual([
      [0, 3],
      [0, 2],
      [0, 1],
    ]);
  });

  it('judges the answered by the same windows as those who still wait', async () => {
    const pair = (caller: string, lost: string, later: string) =>
      [
        [caller, lost, false],
        [caller, later, true],
      ] as [string, string, boolean][];
    const calls = [
      ...pair('a', '05T08:00', '05T08:30'),
      ...pair('b', '05T08:00', '05T20:00'),
      ...pair('c', '05T08:00', '09T08:00'),
      ...pair('d', '05T08:00', '18T08:00'),
      ...pair('e', '15T08:00', '15T08:30'),
      ...pair('f', '15T08:00', '15T20:00'),
      ...pair('g', '15T08:00', '17T20:00'),
      ...pair('h', '20T08:00', '20T08:30'),
      ...pair('i', '20T08:00', '20T10:00'),
      ...pair('j', '20T11:40', '20T11:50'),
      ['', '05T08:00', false] as [string, string, boolean],
    ];
    expect(await published(calls)).toEqual({
      shares: [
        [3, 9],
        [4, 7],
        [3, 4],
      ],
      counts: [4, 3, 2, 1, 0, 1],
    });
  });
});
