import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Question } from '@/lib/model/question';
import { awkwardAutumn, awkwardSpring, demonstrationLine, type VerifiedLine } from './lines.fixture';
import { questions } from './question.fixture';
import { verify } from './verify.fixture';

/** Random questions of each line; `ESCUCHA_VERIFY_RUNS=2000` asks more, `ESCUCHA_VERIFY_SEED` others. */
const RUNS = Number(process.env.ESCUCHA_VERIFY_RUNS ?? 25);
const SEED = Number(process.env.ESCUCHA_VERIFY_SEED ?? 4);

const equal = new Map<string, number>();

describe.each([
  ['the demonstration line', demonstrationLine],
  ['a line over the autumn change of the clock', awkwardAutumn],
  ['a line over the spring change, partly of sums', awkwardSpring],
])('measures of %s', (_, open) => {
  let line: VerifiedLine;
  beforeAll(async () => {
    line = await open();
  }, 300_000);
  afterAll(() => line?.close());

  const check = async (question: Question) => {
    const verdict = await verify(line, question);
    for (const [id, n] of verdict.equal) equal.set(id, (equal.get(id) ?? 0) + n);
    expect(verdict.differences.slice(0, 12).join('\n')).toBe('');
  };

  it('cover the days that the store has contacts of', async () => {
    const [row] = await line.facts.rows<{ first: number; last: number }>(
      `SELECT epoch(min(d)) // 86400 AS first, epoch(max(d)) // 86400 AS last FROM
        (SELECT CAST(moment - INTERVAL ${line.settings.operatingDayStartsAt} HOUR AS DATE) AS d FROM visits WHERE k <> 0)`,
    );
    expect(line.source.manifest.coverage).toEqual({ from: row!.first, to: row!.last });
  });

  it.each([
    [[]],
    [['month']],
    [['weekday', 'hour']],
    [['queue']],
    [['operator']],
    [['topic']],
    [['dimension']],
    [['criterion']],
  ] as Question['by'][][])('equal the SQL, by %j', (by) => check({ measures: [...MEASURE_IDS], by, filter: {} }));

  it(
    'equal the SQL under random filters',
    () => fc.assert(fc.asyncProperty(questions(line.source.manifest), check), { numRuns: RUNS, seed: SEED }),
    3_600_000,
  );
});

it('every measure was compared', () => {
  expect(MEASURE_IDS.filter((id) => !equal.get(id)).join(' ')).toBe('');
});
