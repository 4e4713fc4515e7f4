import { bench, describe } from 'vitest';
import { ENDINGS, FATES } from '@/lib/model/contact';
import { CUBOID_SHAPES, type Cuboid, type CuboidId, WAIT_BINS } from '@/lib/model/cuboid';
import type { Question, Source } from '@/lib/model/question';
import { ask } from './ask';
import { buildBrush } from './brush';
import { DICTIONARIES, FIRST_DAY, SETTINGS, sourceOf } from './line.fixture';

const DAYS = 396;
const QUEUES = 8;

/** Cells of a year and a month: every queue, ending and hour (or every third bin) of each day. */
function cuboid(id: 'traffic' | 'waits', steps: number): Cuboid {
  const endings = 6;
  const rows = DAYS * QUEUES * endings * steps;
  const { dimensions, figures } = CUBOID_SHAPES[id];
  const codes = (at: (i: number) => number) => Int32Array.from({ length: rows }, (_, i) => at(i));
  const columns: Cuboid['columns'] = {
    queue: codes((i) => 1 + (Math.floor(i / (DAYS * steps * endings)) % QUEUES)),
    channel: codes(() => 1),
    ending: codes((i) => 1 + (Math.floor(i / (DAYS * steps)) % endings)),
    hour: codes((i) => Math.floor(i / DAYS) % 24),
    bin: codes((i) => (Math.floor(i / DAYS) * 3) % WAIT_BINS),
    day: codes((i) => FIRST_DAY + (i % DAYS)),
  };
  for (const figure of figures) columns[figure] = codes((i) => (i * 7919) % 23);
  const named = Object.entries(columns).filter(([name]) => [...dimensions, ...figures].includes(name as 'day'));
  return { id, rows, columns: Object.fromEntries(named) };
}

const made: Partial<Record<CuboidId, Cuboid>> = { traffic: cuboid('traffic', 24), waits: cuboid('waits', 12) };
const empty = sourceOf({ calls: [], surveys: [], states: [] });
const source: Source = {
  ...empty,
  manifest: {
    ...empty.manifest,
    coverage: { from: FIRST_DAY, to: FIRST_DAY + DAYS - 1 },
    settings: SETTINGS,
    dictionaries: {
      ...DICTIONARIES,
      queue: [null, ...Array.from({ length: QUEUES }, (_, i) => `queue ${i}`)],
      ending: [null, ...ENDINGS],
      fate: [null, ...FATES],
    },
    cuboids: empty.manifest.cuboids
      .filter(({ id }) => made[id])
      .map((published) => ({ ...published, rows: made[published.id]?.rows ?? 0 })),
  },
  cuboid: async (id) => made[id] as Cuboid,
};

const filter = { where: { queue: ['queue 0', 'queue 1', 'queue 2', 'queue 3'] } };
const hourly = ['contacts', 'serviceLevel', 'serviceLevel.SL-1', 'asa', 'abandonRate'];
const questions: Question[] = [
  { measures: hourly, by: ['week'], filter },
  { measures: hourly, by: ['hour', 'weekday'], filter },
  { measures: hourly, by: ['queue'], filter },
  { measures: hourly, by: ['hour'], filter },
];

describe(`${made.traffic?.rows} cells of traffic, ${made.waits?.rows} of waits`, () => {
  for (const question of questions) {
    bench(`traffic by ${question.by.join(' and ')}`, async () => {
      await ask(source, question);
    });
  }
  bench('the four together', async () => {
    await Promise.all(questions.map((question) => ask(source, question)));
  });
  bench('percentiles of waits by week', async () => {
    await ask(source, { measures: ['waitMedian', 'waitP90', 'serviceLevel.SL-3@60'], by: ['week'], filter });
  });
});

describe('a brush', async () => {
  const brush = await buildBrush(source, { measures: [...hourly, 'waitMedian'], filter });
  bench('moved by a day', () => {
    brush.values({ from: FIRST_DAY + 30, to: FIRST_DAY + 200 });
  });
});
