import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import { ask } from './ask';
import { buildBrush } from './brush';
import { DAYS, FIRST_DAY, line, sourceOf } from './line.fixture';

const ids = MEASURE_IDS.filter((id) => !/^talk(Median|P|M(ax|in))/.test(id) && !/^(hold|wrap|handle|resol)/.test(id));

test('any period has the values that a question about it has', async () => {
  await fc.assert(
    fc.asyncProperty(
      line,
      fc.integer({ min: -2, max: DAYS }),
      fc.nat(DAYS + 2),
      fc.boolean(),
      async (made, start, length, crisis) => {
        const source = sourceOf(made);
        const filter = crisis ? { where: { queue: ['crisis'] } } : {};
        const period = { from: FIRST_DAY + start, to: FIRST_DAY + start + length };
        const brush = await buildBrush(source, { measures: ids, filter });
        const asked = await ask(source, { measures: ids, by: [], filter: { ...filter, ...period } });
        const values = brush.values(period);
        for (const id of ids) {
          const expected = asked.rows[0]?.values[id];
          expect(values[id]?.reason, id).toEqual(expected?.reason);
          expect(values[id]?.n).toBe(expected?.n);
          if (typeof expected?.value === 'number') expect(values[id]?.value).toBeCloseTo(expected.value, 9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('what only calls can answer has no value', async () => {
  const [made] = fc.sample(line, { numRuns: 1, seed: 7 });
  const brush = await buildBrush(sourceOf(made as NonNullable<typeof made>), { measures: ['talkP90'], filter: {} });
  expect(brush.values({ from: FIRST_DAY, to: FIRST_DAY }).talkP90?.reason?.code).toBe('too-many-days');
});
