import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Filter, MeasureValue } from '@/lib/model/question';
import { formatDay, parseDay } from '@/lib/time/day';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const FIRST = parseDay('2026-01-05')!;
const DAYS = 24;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Times are minutes since the first midnight. */
interface Visit {
  at: number;
  caller: string;
  queue: string;
  topic: string;
  outcome: string;
  /** The visit goes on with the contact of another, which began before. */
  of: number | null;
}

const visit: fc.Arbitrary<Visit> = fc.record({
  at: fc.oneof(
    fc.integer({ min: 0, max: DAYS * DAY - 1 }),
    fc.integer({ min: 0, max: 60 }).map((n) => n * 6 * HOUR),
  ),
  caller: fc.constantFrom('', 'a', 'b', 'c', 'd'),
  queue: fc.constantFrom('day', 'night'),
  topic: fc.constantFrom('', 'grief', 'custody'),
  outcome: fc.constantFrom('answered', 'answered', 'not_pertinent', 'abandoned', 'timed_out'),
  of: fc.constant(null),
});

/** Some contacts are passed on to the other queue a few minutes later. */
const line = fc
  .tuple(fc.array(visit, { minLength: 30, maxLength: 90 }), fc.array(fc.nat(29), { maxLength: 8 }))
  .map(([first, passed]) => [
    ...first,
    ...[...new Set(passed)].map((of) => ({ ...first[of]!, at: first[of]!.at + 4, queue: 'passed', of })),
  ]);

const clock = (at: number) =>
  `${formatDay(FIRST + Math.floor(at / DAY))}T${String(Math.floor((at % DAY) / HOUR)).padStart(2, '0')}:${String(at % HOUR).padStart(2, '0')}:00`;

/** The measures counted visit by visit. */
function expectedOf(visits: Visit[], hours: number[] | null, startsAt: number, firstDay: number) {
  const ends = Math.max(...visits.map(({ at }) => at));
  const begun = (v: Visit) => (v.of === null ? v.at : visits[v.of]!.at);
  const dayOf = (v: Visit) => Math.floor((v.at - startsAt * HOUR) / DAY);
  const wanted = (v: Visit) => dayOf(v) >= firstDay && (!hours || hours.includes(Math.floor((v.at % DAY) / HOUR)));
  const known = visits.filter(({ caller }) => caller !== '');
  const share = (part: number, whole: number) => (whole ? [part, whole] : null);

  const answered = known.filter((v) => v.outcome === 'answered' && wanted(v));
  const further = (v: Visit, days: number) =>
    known.filter((other) => other.caller === v.caller && begun(other) > v.at && begun(other) <= v.at + days * DAY);
  const over = (days: number) => answered.filter((v) => v.at + days * DAY <= ends);
  const again = (days: number) =>
    share(over(days).filter((v) => further(v, days).length > 0).length, over(days).length);
  const ofTopic = over(7).filter(({ topic }) => topic !== '');
  const notAgain = ofTopic.filter((v) => !further(v, 7).some(({ topic }) => topic === v.topic));

  const isLost = ({ outcome }: Visit) => outcome === 'abandoned' || outcome === 'timed_out';
  const lost = known.filter((v) => isLost(v) && wanted(v));
  const heard = (v: Visit) =>
    known
      .filter((other) => other.caller === v.caller && !isLost(other) && other.at > v.at)
      .map(({ at }) => at - v.at)
      .sort((a, b) => a - b)[0] ?? Number.POSITIVE_INFINITY;
  const place = (v: Visit) => [v.caller, v.queue, dayOf(v)].join();
  const firsts = new Map<string, Visit>();
  for (const v of lost.toSorted((a, b) => a.at - b.at)) if (!firsts.has(place(v))) firsts.set(place(v), v);
  const people = [...firsts.values()];
  const lostOver = lost.filter((v) => v.at + 7 * DAY <= ends);
  const later = lostOver.map(heard).filter((time) => time <= 7 * DAY);
  later.sort((a, b) => a - b);
  return {
    repeat1d: again(1),
    repeat7d: again(7),
    fcr7: share(notAgain.length, ofTopic.length),
    reachedLater7d: share(later.length, lostOver.length),
    laterMedian: later.length ? later[Math.ceil(later.length / 2) - 1]! * 60 : null,
    unheardPeople: people.length,
    unheardNeverPeople: people.filter((v) => heard(v) > 7 * DAY && v.at + 7 * DAY <= ends).length,
    unheardReachedPeople: people.filter((v) => heard(v) <= 7 * DAY).length,
  };
}

const NIGHT = [20, 21, 22, 23, 0, 1, 2, 3];
const EVENING = [18, 19, 20, 21];

it('marks whether callers came again, when they were answered, and who is the same person', async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.constantFrom(0, 7), async (visits, startsAt) => {
      const temporary = new TemporaryLine();
      try {
        const rows = visits.map(({ at, caller, queue, topic, outcome, of }, i) =>
          [of ?? i, of === null ? 1 : 2, queue, clock(at), topic, caller, outcome].join(),
        );
        await temporary.import({
          'calls.csv': `call_id,visit,queue,start,topic,caller,outcome\n${rows.join('\n')}\n`,
        });
        const source = await openStore(temporary.store, { ...SETTINGS, operatingDayStartsAt: startsAt });
        const cases: [number[] | null, number, Filter][] = [
          [null, startsAt, {}],
          [EVENING, startsAt, { where: { hour: EVENING.map(String) } }],
          [NIGHT, 4, { where: { hour: NIGHT.map(String) }, dayStartsAt: 4 }],
        ];
        for (const [hours, begins, filter] of cases) {
          const expected = expectedOf(visits, hours, begins, source.manifest.coverage!.from - FIRST);
          const measures = Object.keys(expected);
          for (const exact of [false, true]) {
            const options = { percentile: 'nearest-rank' as const };
            const { rows: answer } = await ask(source, { measures, by: [], filter, options, exact });
            const of = (id: string): MeasureValue => answer[0]!.values[id]!;
            const found = Object.fromEntries(
              Object.entries(expected).map(([id, value]) => {
                const { numerator, denominator, value: shown, estimate } = of(id);
                if (id === 'laterMedian') return [id, estimate ? value : shown];
                return [id, typeof value === 'number' ? (shown ?? 0) : denominator ? [numerator, denominator] : null];
              }),
            );
            expect([hours, exact, found]).toEqual([hours, exact, expected]);
          }
        }
        await source.close();
      } finally {
        await temporary.remove();
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 4), endOnFailure: true },
  );
});
