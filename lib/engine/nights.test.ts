import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter, Source } from '@/lib/model/question';
import { weekday } from '@/lib/time/calendar';
import { ask } from './ask';
import { type Call, DAYS, FIRST_DAY, line, SETTINGS, sourceOf } from './line.fixture';

const hourOf = ({ second }: Call) => Math.floor(second / 3600);

/** The source as if its days had been published from another hour on. */
const startingAt = (source: Source, operatingDayStartsAt: number): Source => ({
  ...source,
  manifest: { ...source.manifest, settings: { ...SETTINGS, operatingDayStartsAt } },
});

test('a night belongs to the day on which it began, from cuboids as from calls', async () => {
  const hour = fc.integer({ min: 0, max: 23 });
  await fc.assert(
    fc.asyncProperty(line, hour, hour, fc.integer({ min: 1, max: 7 }), async (made, published, asked, day) => {
      const source = startingAt(sourceOf(made), published);
      const hours = Array.from({ length: 24 }, (_, i) => String(i)).filter((_, i) => i < 6 || i >= 20);
      const filter: Filter = {
        from: FIRST_DAY + 1,
        to: FIRST_DAY + DAYS - 2,
        where: { hour: hours, weekday: [String(day)] },
        dayStartsAt: asked,
      };
      const question = { measures: ['contacts'], by: [], filter };
      const dayOf = (call: Call) => call.day + Number(hourOf(call) >= asked) - Number(hourOf(call) >= published);
      const expected = made.calls.filter(
        (call) =>
          hours.includes(String(hourOf(call))) &&
          dayOf(call) > FIRST_DAY &&
          dayOf(call) < FIRST_DAY + DAYS - 1 &&
          weekday(dayOf(call)) === day,
      ).length;
      for (const exact of [false, true]) {
        const { rows } = await ask(source, { ...question, exact });
        expect(rows[0]?.values.contacts?.value ?? 0).toBe(expected);
      }
    }),
  );
});

test('what does not know the hour cannot tell nights', async () => {
  const [made] = fc.sample(line, 1);
  const { reasons } = await ask(sourceOf(made!), {
    measures: ['satisfaction'],
    by: [],
    filter: { dayStartsAt: 6 },
  });
  expect(reasons?.satisfaction).toEqual(
    made!.surveys.length > 0 ? { code: 'not-by', dimension: 'hour' } : { code: 'unknown-in-data', column: 'answers' },
  );
});

test('teams are those of the roster', async () => {
  const entry = { name: null, shift: null, discipline: null, hiredOn: null };
  await fc.assert(
    fc.asyncProperty(line, async (made) => {
      const source = sourceOf(made);
      const roster = [null, { ...entry, team: 'A' }, null];
      const manifest = { ...source.manifest, roster };
      const { rows } = await ask({ ...source, manifest }, { measures: ['contacts'], by: ['team'], filter: {} });
      const of = (team: string | null) => rows.find(({ key }) => key.team === team)?.values.contacts?.value ?? 0;
      expect(of('A')).toBe(made.calls.filter(({ operator }) => operator === 1).length);
      expect(of(null)).toBe(made.calls.filter(({ operator }) => operator !== 1).length);
    }),
  );
});
