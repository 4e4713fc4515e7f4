import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAIT_EDGES } from '@/lib/model/cuboid';
import { TARGET_PRESET_IDS } from '@/lib/model/settings';
import { findMeasure, MEASURE_IDS, SERVICE_LEVELS } from './catalogue';
import { FURTHER_TERMS, TERMS } from './measure';
import { needKey } from './need';
import { keeps, TARGET_PRESETS } from './target-presets';

const SETTINGS = {
  serviceLevel: { formula: 'SL-2' as const, threshold_s: 20, target: null },
  shortAbandon_s: 5,
};

/** 80 answered, 70 of them in time, 20 gave up, 8 of them in time and 5 shortly, 4 left otherwise. */
const LEVELS = { answered: 80, A: 80, A_T: 70, abandoned: 20, B: 20, B_T: 8, B_s: 5, X: 4 };

describe('service level', () => {
  test.each([
    ['SL-1', 70, 80],
    ['SL-2', 70, 100],
    ['SL-3', 70, 92],
    ['SL-4', 70, 95],
    ['SL-5', 78, 100],
    ['SL-6', 70, 104],
  ])('%s', (formula, numerator, denominator) => {
    const computed = findMeasure(`serviceLevel.${formula}`, SETTINGS).compute(LEVELS, null);
    expect(computed).toMatchObject({ numerator, denominator, n: denominator });
    expect(computed.value).toBeCloseTo(numerator / denominator, 12);
    expect(computed.low).toBeLessThan(computed.value as number);
    expect(computed.high).toBeGreaterThan(computed.value as number);
  });

  test('keeps the order of its formulas for any counts with Bₛ ≤ B_T ≤ B', () => {
    const part = fc.nat(1000);
    fc.assert(
      fc.property(part, part, part, part, part, part, (inTime, late, short, middle, long, X) => {
        const B = short + middle + long;
        const A = inTime + late;
        const f = { answered: A, A, A_T: inTime, abandoned: B, B, B_T: short + middle, B_s: short, X };
        const [one, two, three, four, five, six] = SERVICE_LEVELS.map(
          (id) => findMeasure(id, SETTINGS).compute(f, null).value ?? Number.NaN,
        ) as [number, number, number, number, number, number];
        const rising = [six, two, four, three, one].filter((value) => !Number.isNaN(value));
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
        if (!Number.isNaN(three)) expect(three).toBeLessThanOrEqual(five + 1e-12);
      }),
    );
  });

  test('takes its seconds from the id, then the options, then the settings', () => {
    const seconds = (id: string, options = {}) => {
      const { threshold_s, short_s } = findMeasure(id, SETTINGS, options);
      return [threshold_s, short_s];
    };
    expect(seconds('serviceLevel.SL-4')).toEqual([20, 5]);
    expect(seconds('serviceLevel.SL-4', { threshold_s: 60, short_s: 10 })).toEqual([60, 10]);
    expect(seconds('serviceLevel.SL-4@30/8', { threshold_s: 60, short_s: 10 })).toEqual([30, 8]);
    expect(findMeasure('serviceLevel', SETTINGS, { formula: 'SL-5' }).formula).toEqual(
      findMeasure('serviceLevel.SL-5', SETTINGS).formula,
    );
  });

  test('with every wait unknown has no value', () => {
    const unknown = { value: null, reason: { code: 'unknown-in-data', column: 'wait_s' } };
    expect(findMeasure('serviceLevel.SL-2', SETTINGS).compute({ ...LEVELS, A: 0, A_T: 0 }, null)).toMatchObject(
      unknown,
    );
    expect(findMeasure('serviceLevel.SL-3', SETTINGS).compute({ ...LEVELS, B: 0, B_T: 0 }, null)).toMatchObject(
      unknown,
    );
  });
});

describe('abandonment', () => {
  const f = { abandoned: 20, abandonedKnown: 16, short: 6, offered: 104 };

  test('by wait leaves unknown waits out of both sides', () => {
    expect(findMeasure('abandonRateNet', SETTINGS).compute(f, null)).toMatchObject({ numerator: 10, denominator: 94 });
    expect(findMeasure('abandonRateAfter@30', SETTINGS).compute(f, null)).toMatchObject({
      numerator: 10,
      denominator: 100,
    });
  });

  test('of nobody is no rate', () => {
    const none = { abandoned: 0, abandonedKnown: 0, short: 0, offered: 0 };
    expect(findMeasure('abandonRateNet', SETTINGS).compute(none, null).reason).toEqual({ code: 'zero-denominator' });
  });
});

describe('times', () => {
  test('percentiles of values and of bins', () => {
    const spread = { kind: 'values', sorted: [10, 20, 30, 40] } as const;
    expect(findMeasure('waitMedian', SETTINGS).compute({ all: 4 }, spread)).toEqual({ value: 25, n: 4 });
    expect(findMeasure('waitMedian', SETTINGS, { percentile: 'nearest-rank' }).compute({ all: 4 }, spread)).toEqual({
      value: 20,
      n: 4,
    });
    expect(
      findMeasure('waitMax', SETTINGS).compute(
        { all: 3 },
        { kind: 'bins', edges: WAIT_EDGES, counts: [2, 0, 1], max: 2 },
      ),
    ).toEqual({
      value: 2,
      n: 3,
    });
  });

  test('handling time with a few contacts incomplete divides each sum by its own count', () => {
    const f = { handled: 100, talk: 30_000, talkKnown: 100, hold: 960, holdKnown: 96, wrap: 4000, wrapKnown: 100 };
    expect(findMeasure('handleMean', SETTINGS).compute(f, null)).toEqual({
      value: 350,
      n: 96,
      known: { n: 96, of: 100 },
    });
    expect(findMeasure('handleMean', SETTINGS).compute({ ...f, holdKnown: 90 }, null).reason).toEqual({
      code: 'unknown-in-data',
      column: 'hold_s',
    });
  });
});

describe('what a value rests on', () => {
  const known = (id: string, f: Record<string, number>) => findMeasure(id, SETTINGS).compute(f, null).known;

  test.each([
    ['serviceLevel.SL-2', { ...LEVELS, A: 72 }, { n: 92, of: 100 }],
    ['serviceLevel.SL-3', { ...LEVELS, A: 72, B: 18 }, { n: 90, of: 100 }],
    ['asa', { all: 80, known: 60, sum: 600 }, { n: 60, of: 80 }],
    ['shortAbandoned', { abandoned: 20, abandonedKnown: 15, short: 3 }, { n: 15, of: 20 }],
    ['abandonRateAfter', { abandoned: 20, abandonedKnown: 15, short: 3, offered: 100 }, { n: 95, of: 100 }],
    ['resolutionRate', { answered: 80, disposed: 60, resolved: 40 }, { n: 60, of: 80 }],
    ['resolutionRateOffered', { answered: 80, disposed: 60, resolved: 40, offered: 100 }, { n: 80, of: 100 }],
    ['csat', { answers: 30, topTwo: 9, judged: 20 }, { n: 20, of: 30 }],
    ['reachedLater7d', { reached: 4, judged: 8, recognised: 9, unknown: 1 }, { n: 9, of: 10 }],
  ])('%s', (id, f, expected) => expect(known(id, f)).toEqual(expected));

  test('is told only where it is not all', () => {
    expect(known('serviceLevel.SL-3', LEVELS)).toBeUndefined();
    expect(known('asa', { all: 80, known: 80, sum: 600 })).toBeUndefined();
    const spread = { kind: 'values', sorted: [10, 20, 30] } as const;
    expect(findMeasure('waitP90', SETTINGS).compute({ all: 4 }, spread).known).toEqual({ n: 3, of: 4 });
    expect(findMeasure('waitP90', SETTINGS).compute({ all: 3 }, spread).known).toBeUndefined();
  });
});

describe('the catalogue', () => {
  test.each(MEASURE_IDS)('%s stands under its id, in known words, with needs', (id) => {
    const measure = findMeasure(id, SETTINGS);
    expect(measure.id).toBe(id);
    const { formula } = measure;
    const sums =
      formula.kind === 'quotient'
        ? [formula.numerator, formula.denominator]
        : formula.kind === 'total'
          ? [formula.of]
          : [];
    const terms = sums.flatMap(({ plus, minus = [] }) => [...plus, ...minus]);
    expect([...TERMS, ...FURTHER_TERMS]).toEqual(
      expect.arrayContaining(formula.kind === 'statistic' ? [formula.of] : terms),
    );
    expect(Object.keys(measure.needs).length).toBeGreaterThan(0);
    if (measure.source) expect(() => new URL(measure.source?.url ?? '')).not.toThrow();
  });

  test('no id twice, and no other', () => {
    expect(new Set(MEASURE_IDS).size).toBe(MEASURE_IDS.length);
    for (const id of ['waits', 'serviceLevel.SL-7', 'asa@20', 'shortAbandoned@5/3', 'serviceLevel@-1', '']) {
      expect(() => findMeasure(id, SETTINGS)).toThrow(`"${id}"`);
    }
  });

  test('targets name measures, each threshold their own, and reach in the direction that is better', () => {
    for (const { measure, op, value } of TARGET_PRESETS.flatMap(({ targets }) => targets)) {
      const found = findMeasure(measure, SETTINGS);
      expect(found.direction).toBe(op === '>=' ? 'higher' : 'lower');
      if (found.unit === 'share') expect(value).toBeLessThan(1);
      for (const options of [{ threshold_s: 7, short_s: 3, formula: 'SL-6' as const }, {}])
        expect(findMeasure(measure, SETTINGS, options).threshold_s).toBe(found.threshold_s);
    }
  });

  test('every published target has its measures, and its source an address', () => {
    expect(TARGET_PRESETS.map(({ id }) => id)).toEqual([...TARGET_PRESET_IDS]);
    for (const { source } of TARGET_PRESETS) expect(new URL(source.url).protocol).toBe('https:');
  });

  test('a target is kept by its own value, but by no less than one below which a share must stay', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, (target, got) => {
        const of = (op: '>=' | '<=' | '<') => keeps({ measure: 'answerRate', op, value: target }, got);
        expect(of('>=')).toBe(got >= target);
        expect(of('<')).toBe(!of('>='));
        expect(of('<=')).toBe(of('<') || got === target);
      }),
    );
  });

  test('needs that differ have different keys, whatever the order of their words', () => {
    expect(needKey({ take: 'within', seconds: 20, endings: ['answered'] })).toBe(
      needKey({ endings: ['answered'], seconds: 20, take: 'within' }),
    );
    expect(needKey({ take: 'count', endings: ['answered'] })).not.toBe(needKey({ take: 'count' }));
    expect(needKey({ take: 'known', column: 'talk_s' })).not.toBe(needKey({ take: 'known', column: 'hold_s' }));
  });
});
