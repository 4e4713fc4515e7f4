import { describe, expect, test } from 'vitest';
import type { Judging } from '@/lib/model/training';
import { trainingEffects } from './effects';
import { FIRST_DAY, held, LAST_DAY, lineOf, TRAINED, type Way, WEEKS } from './effects.fixture';
import { moduleEffects } from './modules';

const JUDGING: Judging = {
  asOf: null,
  windowWeeks: 13,
  falseAlarms: 0.1,
  measures: [
    { id: 'aht', source: 'calls', unit: 'log', materiality: Math.log(1.2) },
    { id: 'hold', source: 'calls', unit: 'logit', materiality: 0.35 },
    { id: 'qa_greeting', source: 'evaluations', unit: 'logit', materiality: 0.6 },
  ],
  kinds: { handling: ['aht'], courtesy: ['qa_greeting'] },
};
const CURED: Way = { longer: (week) => (week < WEEKS / 2 ? 1.7 : 1) };
const NO_BETTER: Way = { longer: () => 1.7 };
/** Few calls before, and those happened to be long. */
const UNLUCKY: Way = { calls: (week) => (week < 10 ? 0 : 3), longer: (week) => (week < WEEKS / 2 ? 1.3 : 1) };

const effectsOf = (ways: Record<number, Way>, trainings: ReturnType<typeof held>[], asOf = LAST_DAY) =>
  trainingEffects(lineOf(ways, trainings), JUDGING, asOf);

describe('whether a training worked', () => {
  const [cured, noBetter, unlucky] = effectsOf({ 0: CURED, 4: NO_BETTER, 2: UNLUCKY }, [held(0), held(4), held(2)]);

  test('a gap that went is told, in materialities and in the unit of the measure', () => {
    const { effect, nBefore, nAfter } = cured!;
    expect([nBefore, nAfter]).toEqual([52, 44]);
    expect(effect!.estimate).toBeGreaterThan(-Math.log(1.7) / Math.log(1.2) - 0.8);
    expect(effect!.estimate).toBeLessThan(-Math.log(1.7) / Math.log(1.2) + 0.8);
    expect(effect!.high95).toBeLessThan(0);
    expect(effect!.worked).toBeGreaterThan(0.975);
    expect(effect!.inUnit.low95).toBeCloseTo(effect!.low95 * Math.log(1.2), 12);
  });

  test('a gap that stayed is not', () => {
    expect(noBetter!.effect!.low90).toBeLessThan(0);
    expect(noBetter!.effect!.high90).toBeGreaterThan(0);
    expect(noBetter!.effect!.before).toBeGreaterThan(2);
  });

  test('who looked bad on few calls looks better by itself: most of it is regression to the mean', () => {
    const { naive, regression, common, estimate, high95 } = unlucky!.effect!;
    expect(naive).toBeLessThan(-1);
    expect(regression).toBeLessThan(naive / 2);
    expect(naive).toBeCloseTo(regression + common + estimate, 12);
    expect(high95).toBeGreaterThan(0);
  });

  test('of calls that all took the same there is an interval, which holds zero', () => {
    const line = lineOf({}, [held(0)]);
    const calls = { ...line.calls, talk_s: line.calls.talk_s.map(() => 300), hold_s: line.calls.hold_s.map(() => 0) };
    const effect = trainingEffects({ ...line, calls }, JUDGING, LAST_DAY)[0]!.effect!;
    for (const end of [effect.estimate, effect.low95, effect.high95, effect.worked])
      expect(Number.isFinite(end)).toBe(true);
    expect(effect.low90).toBeLessThanOrEqual(0);
    expect(effect.high90).toBeGreaterThanOrEqual(0);
  });

  test('intervals lie within each other', () => {
    for (const one of [cured, noBetter, unlucky]) {
      const { low95, low90, estimate, high90, high95 } = one!.effect!;
      expect([low95, low90, estimate, high90, high95]).toEqual(
        [low95, low90, estimate, high90, high95].toSorted((a, b) => a - b),
      );
    }
  });
});

describe('when it cannot be told', () => {
  const why = (ways: Record<number, Way>, training = held(0), asOf = LAST_DAY) =>
    effectsOf(ways, [training], asOf).map((one) => [one.effect, one.why, one.nBefore, one.nAfter]);

  test('within four weeks', () => {
    expect(why({}, held(0), TRAINED + 26)).toEqual([[null, 'too_early', null, null]]);
    expect(why({}, held(0), TRAINED + 27)).not.toEqual([[null, 'too_early', null, null]]);
  });

  test('with few rows after, of a topic or of all', () => {
    const rare: Way = { calls: (week) => (week < 20 ? 1 : 0) };
    expect(why({ 0: rare })).toEqual([[null, 'few_after', 13, 5]]);
    expect(why({ 0: rare }, held(0, { topic: -1 }))).toEqual([[null, 'few_after', 26, 10]]);
  });

  test('with none before', () => {
    expect(why({ 0: { calls: (week) => (week < 13 ? 0 : 4) } })).toEqual([[null, 'none_before', 0, 44]]);
    expect(why({}, held(0, { day: FIRST_DAY }))).toEqual([[null, 'none_before', 0, 96]]);
  });

  test('where everybody was trained', () => {
    const all = Array.from({ length: 30 }, (_, operator) => held(operator));
    for (const one of effectsOf({}, all)) expect(one.why).toBe('few_colleagues');
  });
});

describe('which measures a training aims at', () => {
  const ids = (training: ReturnType<typeof held>) => effectsOf({}, [training]).map(({ measure }) => measure.id);

  test('those of its kind, or the one that it names', () => {
    expect(ids(held(0))).toEqual(['aht']);
    expect(ids(held(0, { measure: 'hold' }))).toEqual(['hold']);
    expect(ids(held(0, { kind: null }))).toEqual([]);
    expect(ids(held(0, { kind: 'unheard of' }))).toEqual([]);
  });

  test('reviews only of all topics', () => {
    expect(ids(held(0, { kind: 'courtesy' }))).toEqual([]);
    expect(ids(held(0, { kind: 'courtesy', topic: -1 }))).toEqual(['qa_greeting']);
  });
});

test('other trainings on the measure are counted, and who had them is no comparison', () => {
  const effects = effectsOf({}, [held(0), held(0, { day: TRAINED + 30 }), held(1, { measure: 'hold' })]);
  expect(effects.map(({ others }) => others)).toEqual([1, 1, 0]);
  expect(effects[0]!.effect!.colleagues).toBe(58);
});

test('a module is the mean of its trainings, each of which counts once', () => {
  const modules = moduleEffects(effectsOf({ 0: CURED, 1: CURED, 2: NO_BETTER }, [held(0), held(1), held(2)]));
  expect(modules.map(({ kind, measure, pooled }) => [kind, measure, pooled.k])).toEqual([
    ['handling', null, 3],
    ['handling', 'aht', 3],
  ]);
  expect(modules[0]!.pooled.mean).toBeCloseTo(modules[1]!.pooled.mean, 12);
  expect(modules[0]!.pooled.mean).toBeLessThan(-1);
  expect(modules[0]!.pooled.between).toBeGreaterThan(0);
});

test('a training that is there again, or was repeated, makes a module no surer', () => {
  const pooledOf = (trainings: ReturnType<typeof held>[]) =>
    moduleEffects(effectsOf({ 0: CURED, 1: NO_BETTER }, trainings)).map(({ pooled }) => pooled);
  const once = pooledOf([held(0), held(1)]);
  const again = pooledOf([held(0), held(0), held(0), held(1)]);
  for (const [i, { k, low, high }] of again.entries()) {
    expect(k).toBe(2);
    expect(low).toBeCloseTo(once[i]!.low, 1);
    expect(high).toBeCloseTo(once[i]!.high, 1);
  }
  const repeated = pooledOf([held(0), held(0, { day: TRAINED + 7 }), held(0, { topic: -1 }), held(1)]);
  expect(repeated.map(({ k }) => k)).toEqual([2, 2]);
});
