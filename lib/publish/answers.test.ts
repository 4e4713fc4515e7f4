import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

/** Three visits of call 1: Ana of intake answers and passes it on, nobody of night takes it, Ben of legal answers. */
const VISITS = [
  'pbx,1,1,intake,2026-01-05T08:00,answered,ana',
  'pbx,1,2,night,2026-01-05T08:10,abandoned,',
  'pbx,1,3,legal,2026-01-05T08:20,answered,ben',
  'pbx,1,4,night,2026-01-05T08:40,abandoned,',
];

describe('survey answers', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  /** By queue: surveyed, response rate, satisfaction; and the answers of no known call. */
  const published = async (visits: string[], surveys: string[]) => {
    await line.import(
      { 'visits.csv': `system,id,visit,queue,at,ending,operator\n${visits.join('\n')}\n` },
      {
        columns: {
          source: 'system',
          contact_id: 'id',
          visit: { column: 'visit' },
          queue: 'queue',
          entered_at: { column: 'at', datetime: 'iso' },
          ending: 'ending',
          operator_id: 'operator',
        },
      },
    );
    await line.import(
      { 'surveys.csv': `system,id,operator,score\n${surveys.join('\n')}\n` },
      {
        target: 'surveys',
        columns: {
          source: 'system',
          contact_id: 'id',
          operator_id: 'operator',
          dimension: { constant: 'overall' },
          score: 'score',
        },
      },
    );
    const source = await openStore(line.store, SETTINGS);
    const measures = ['surveyed', 'responseRate', 'satisfaction'];
    const { rows } = await ask(source, { measures, by: ['queue'], filter: {} });
    await source.close();
    const byQueue = rows.map(({ key, values }) => [key.queue, ...measures.map((id) => values[id]!.value)]);
    return { byQueue: byQueue.toSorted(), withoutCall: source.manifest.trust.answersWithoutCall ?? 0 };
  };

  it('are about the last answered visit, and surveyed counts that visit once', async () => {
    expect(await published(VISITS, ['pbx,1,,4'])).toEqual({
      byQueue: [
        ['intake', 0, 0, null],
        ['legal', 1, 1, 4],
        ['night', 0, null, null],
      ],
      withoutCall: 0,
    });
  });

  it('are about the visit of the operator whom they name, where that one answered', async () => {
    const { byQueue } = await published(VISITS, ['pbx,1,ana,2']);
    expect(byQueue).toContainEqual(['intake', 1, 1, 2]);
    const other = await published([], ['pbx,1,cleo,5']);
    expect(other.byQueue).toContainEqual(['legal', 1, 1, 5]);
  });

  it('are about the last visit of a contact that nobody answered', async () => {
    const { byQueue } = await published([VISITS[1]!], ['pbx,1,,1']);
    expect(byQueue).toEqual([['night', 1, null, 1]]);
  });

  it('keep to their source, and else to an id that one source has', async () => {
    const visits = [
      'north,1,1,A,2026-01-05T08:00,answered,ana',
      'south,1,1,B,2026-01-05T09:00,answered,ben',
      'south,2,1,C,2026-01-05T09:00,answered,ben',
    ];
    expect(await published(visits, ['north,1,,5', 'north,2,,5', 'mail,1,,1', 'mail,2,,3'])).toEqual({
      byQueue: [
        ['A', 1, 1, 5],
        ['B', 0, 0, null],
        ['C', 1, 1, 3],
      ],
      withoutCall: 2,
    });
  });
});
