import { describe, expect, it } from 'vitest';
import { AHT, columns, flag, line, OVERALL, TRANSFER, training } from './operators.fixture';
import { readFunnel } from './operators-funnel';

const N = [25, 36, 64, 100, 144, 400];
const errors = (k: number) => N.map((n) => k / Math.sqrt(n));
const of = (measure: typeof AHT, change: Parameters<typeof columns>[0], more = {}) =>
  readFunnel(training({ levels: { [measure.id]: columns({ n: N, ...change }) }, ...more }), measure, line());

describe('limits', () => {
  it('are exp of so many errors where people do not differ by themselves', () => {
    const { limitsAt } = of(AHT, { error: errors(4) });
    for (const n of [30, 100]) {
      const { inner, outer } = limitsAt!(n);
      expect(inner.high).toBeCloseTo(Math.exp((1.959964 * 4 * 0.2) / Math.sqrt(n)), 6);
      expect(inner.low * inner.high).toBeCloseTo(1, 12);
      expect(outer.high).toBeCloseTo(Math.exp((3.090232 * 4 * 0.2) / Math.sqrt(n)), 6);
    }
  });

  it('are of counts to first order: the root of the variance over what is expected', () => {
    // Of 100 calls, 20 expected: variance 16, and the error of a gap on the log-odds 1 / √16.
    const k = Math.sqrt(100 / 16) / TRANSFER.materiality;
    const { limitsAt } = of(TRANSFER, {
      expected: N.map((n) => n / 5),
      observed: N.map((n) => n / 5),
      error: errors(k),
    });
    expect(limitsAt!(100).inner.high).toBeCloseTo(1 + (1.959964 * 4) / 20, 6);
    expect(limitsAt!(100).inner.low).toBeCloseTo(1 - (1.959964 * 4) / 20, 6);
    expect(limitsAt!(9).outer.low).toBe(0);
  });

  it('are points around nothing for scores', () => {
    const { limitsAt, centre } = of(OVERALL, { error: errors(4) });
    expect(centre).toBe(0);
    expect(limitsAt!(100).inner.high).toBeCloseTo(1.959964 * 0.4 * 0.25, 6);
    expect(limitsAt!(100).inner.low).toBeCloseTo(-1.959964 * 0.4 * 0.25, 6);
  });

  it('leave room for how far people differ by themselves', () => {
    // Equal errors of 0.1 and gaps ±0.5: no end is drawn in, z² is 25, and τ² is the variance that is left by moments, (nφ − (n − 1)) · 0.01 / (n − 1).
    const { limitsAt } = of(AHT, {
      seen: [-0.5, 0.5, -0.5, 0.5, -0.5, 0.5],
      error: N.map(() => 0.1),
      n: N.map(() => 100),
    });
    const tau2 = ((6 * 25 - 5) * 0.01) / 5;
    expect(Math.log(limitsAt!(100).inner.high)).toBeCloseTo(1.959964 * 0.2 * Math.sqrt(0.01 + tau2), 6);
    expect(Math.log(limitsAt!(1e9).inner.high)).toBeCloseTo(1.959964 * 0.2 * Math.sqrt(tau2), 4);
  });

  it('are not drawn of fewer than five people', () => {
    const { curves, limitsAt, dots } = of(AHT, { n: [7, 7, 64, 100, 144, 400] });
    expect(dots).toHaveLength(4);
    expect(curves).toEqual([]);
    expect(limitsAt).toBeNull();
  });

  it('are of all people also where some are shown', () => {
    const document = training({ levels: { aht: columns({ n: N, error: errors(4) }) } });
    const some = readFunnel(document, AHT, line(), (id) => id === 'c');
    expect(some.dots.map(({ id }) => id)).toEqual(['c']);
    expect(some.limitsAt!(64)).toEqual(readFunnel(document, AHT, line()).limitsAt!(64));
  });
});

describe('dots', () => {
  const observed = [20, 20, 40, 20, 20, 5];
  it('stand at observed over expected, by n', () => {
    const { dots } = of(AHT, { n: N.toReversed(), observed, error: errors(4).toReversed() });
    expect(dots.map(({ id, n, y }) => [id, n, y])).toEqual([
      ['f', 25, 0.25],
      ['e', 36, 1],
      ['d', 64, 1],
      ['c', 100, 2],
      ['b', 144, 1],
      ['a', 400, 1],
    ]);
  });

  it('are marked outside of the outer limits, and by flags of the measure', () => {
    const { dots } = of(
      AHT,
      { observed, error: errors(1) },
      { flags: [flag({ measure: 'aht', operator: 'a', topic: 'fraude' }), flag({ operator: 'b' })] },
    );
    const marks = Object.fromEntries(dots.map(({ id, mark, within }) => [id, [mark, within]]));
    expect(marks).toEqual({
      a: ['flagged', true],
      b: [null, true],
      c: ['worse', false],
      d: [null, true],
      e: [null, true],
      f: ['better', false],
    });
  });

  it('of scores are better above', () => {
    const { dots } = of(OVERALL, { observed: [1, 1, 3, 1, 1, 0], expected: N.map(() => 1), error: errors(1) });
    expect(dots.map(({ y }) => y)).toEqual([0, 0, -2, 0, 0, 1]);
    expect(dots.map(({ mark }) => mark)).toEqual([null, null, 'worse', null, null, 'better']);
  });

  it('leave out, and count, who has too few rows', () => {
    const { dots, few } = of(AHT, { n: [0, 7, 8, 100, 144, 400] });
    expect(dots.map(({ n }) => n)).toEqual([8, 100, 144, 400]);
    expect(few).toBe(1);
  });

  it('of scores need as many rows as the settings ask for', () => {
    const document = training({ levels: { overall: columns({ n: [8, 9, 10, 100, 144, 400] }) } });
    const manifest = line();
    const few = (fewest?: number) =>
      readFunnel(document, OVERALL, { settings: { ...manifest.settings, ...(fewest !== undefined && { fewest }) } })
        .few;
    expect(few()).toBe(2);
    expect(few(5)).toBe(0);
    expect(few(200)).toBe(5);
  });

  it('lie within the axes', () => {
    const { dots, x, y, curves } = of(AHT, { observed, error: errors(4) });
    for (const dot of dots) {
      expect(dot.n).toBeGreaterThanOrEqual(x.low);
      expect(dot.n).toBeLessThanOrEqual(x.high);
      expect(dot.y).toBeGreaterThanOrEqual(y.low);
      expect(dot.y).toBeLessThanOrEqual(y.high);
    }
    for (const { points } of curves) expect(points.at(-1)!.n).toBeCloseTo(x.high, 9);
    expect(x.ticks.every(Number.isInteger)).toBe(true);
  });

  it('are none where the measure is not known', () => {
    const { dots, curves } = readFunnel(training({ levels: {} }), AHT, line());
    expect(dots).toEqual([]);
    expect(curves).toEqual([]);
  });
});
