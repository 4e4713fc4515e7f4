import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Filter, MeasureValue } from '@/lib/model/question';
import { ask } from './ask';
import { buildBrush } from './brush';
import { DAYS, FIRST_DAY, line, sourceOf } from './line.fixture';

const ids = MEASURE_IDS.filter((id) => !id.startsWith('resol'));

/** Sums of days differ from sums of rows in their last digits. */
function alike(value: MeasureValue | undefined) {
  const round = (number: unknown) => (typeof number === 'number' ? Number(number.toPrecision(9)) : number);
  return value && Object.fromEntries(Object.entries(value).map(([name, part]) => [name, round(part)]));
}

const period = fc
  .tuple(fc.integer({ min: -2, max: DAYS }), fc.nat(DAYS + 2))
  .map(([start, length]) => ({ from: FIRST_DAY + start, to: FIRST_DAY + start + length }));
const filters = fc.constantFrom<Filter>(
  {},
  { where: { queue: ['crisis'] } },
  { where: { weekday: ['5', '6'], hour: ['22', '23', '0', '1'] }, dayStartsAt: 6 },
);

test('any period has the values that a question about it has', async () => {
  await fc.assert(
    fc.asyncProperty(line, period, filters, async (made, { from, to }, filter) => {
      const source = sourceOf(made);
      const brush = await buildBrush(source, { measures: ids, filter });
      const asked = await ask(source, { measures: ids, by: [], filter: { ...filter, from, to } });
      const values = brush.values({ from, to });
      for (const id of ids) {
        const expected = asked.rows[0]?.values[id];
        if (expected?.from === 'cuboid') expect(alike(values[id]), id).toEqual(alike(expected));
      }
    }),
    { numRuns: 60 },
  );
});

test('what only calls can answer has no value', async () => {
  const [made] = fc.sample(line, { numRuns: 1, seed: 7 });
  const brush = await buildBrush(sourceOf(made as NonNullable<typeof made>), {
    measures: ['talkP90'],
    filter: { where: { operator: ['op-1'] } },
  });
  expect(brush.values({ from: FIRST_DAY, to: FIRST_DAY }).talkP90?.reason?.code).toBe('too-many-days');
});
