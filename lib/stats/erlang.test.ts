import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA, erlangB, erlangC, type Load, operatorsNeeded } from './erlang';
import { simulateQueue } from './queue.fixture';

describe('erlangB', () => {
  // Traffic at which a share is blocked, from the published tables of Erlang's loss formula.
  it.each([
    [10, 0.001, 3.092],
    [10, 0.01, 4.461],
    [20, 0.01, 12.031],
    [50, 0.01, 37.901],
    [100, 0.01, 84.064],
    [20, 0.02, 13.182],
    [50, 0.02, 40.255],
    [100, 0.02, 87.972],
    [10, 0.05, 6.216],
    [30, 0.05, 24.802],
    [100, 0.05, 95.24],
  ])('%i operators lose %f of %f erlangs', (operators, share, erlangs) => {
    expect(erlangB(erlangs, operators)).toBeCloseTo(share, 4);
  });

  it('does not overflow', () => {
    expect(erlangB(5000, 5100)).toBeGreaterThan(0);
    expect(erlangB(1, 5000)).toBe(0);
  });
});

describe('erlangC', () => {
  it('is the well-known example of 200 calls an hour of three minutes and 14 operators', () => {
    const waiting = erlangC(10, 14);
    expect(waiting).toBeCloseTo(0.1741, 4);
    expect(1 - waiting * Math.exp((-(14 - 10) * 20) / 180)).toBeCloseTo(0.888, 3);
    expect((waiting * 180) / (14 - 10)).toBeCloseTo(7.8, 1);
  });
});

const load: fc.Arbitrary<Load> = fc
  .record({
    erlangs: fc.double({ min: 0.1, max: 60, noNaN: true }),
    handle_s: fc.double({ min: 30, max: 3000, noNaN: true }),
    patience_s: fc.double({ min: 5, max: 5000, noNaN: true }),
  })
  .map(({ erlangs, handle_s, patience_s }) => ({ arrivals: erlangs / handle_s, handle_s, patience_s }));

describe('erlangA', () => {
  it('is Erlang C where nobody gives up', () => {
    const figures = erlangA({ arrivals: 200 / 3600, handle_s: 180, patience_s: Infinity }, 14, 20);
    expect(figures?.waiting).toBeCloseTo(erlangC(10, 14), 9);
    expect(figures?.answeredWithin).toBeCloseTo(1 - erlangC(10, 14) * Math.exp(-80 / 180), 9);
    expect(figures?.abandoned).toBeCloseTo(0, 9);
    expect(figures?.asa_s).toBeCloseTo((erlangC(10, 14) * 180) / 4, 6);
    expect(erlangA({ arrivals: 1, handle_s: 20, patience_s: Infinity }, 20, 20)).toBeNull();
  });

  it('keeps its balances: those who come are answered or gone, and who is gone has waited so long', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 120 }), (of, operators, within) => {
        const { waiting, answeredWithin, abandoned, occupancy, asa_s } = erlangA(of, operators, within)!;
        expect(occupancy).toBeCloseTo((of.arrivals * of.handle_s * (1 - abandoned)) / operators, 9);
        expect(occupancy).toBeLessThanOrEqual(1 + 1e-9);
        expect(answeredWithin).toBeGreaterThanOrEqual(1 - waiting - 1e-9);
        expect(answeredWithin).toBeLessThanOrEqual(1 - abandoned + 1e-9);
        expect(abandoned).toBeLessThanOrEqual(waiting + 1e-9);
        expect(asa_s).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is the sum over the queue’s lengths', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 40 }), (of, operators) => {
        const { waiting, abandoned } = erlangA(of, operators, 20)!;
        const [c, theta] = [operators / of.handle_s, 1 / of.patience_s];
        let [state, full, gone] = [1, 0, 0];
        for (let j = 0; j < 200_000 && state > 1e-18 * full; j++) {
          full += state;
          gone += state * j * theta;
          state *= of.arrivals / (c + (j + 1) * theta);
        }
        if (!Number.isFinite(full)) return;
        const all = 1 / erlangB(of.arrivals * of.handle_s, operators) - 1 + full;
        expect(waiting).toBeCloseTo(full / all, 6);
        expect(abandoned).toBeCloseTo(gone / all / of.arrivals, 6);
      }),
    );
  });

  it.each([
    [{ arrivals: 30 / 3600, handle_s: 900, patience_s: 180 }, 8, 20],
    [{ arrivals: 90 / 3600, handle_s: 600, patience_s: 240 }, 13, 20],
    [{ arrivals: 12 / 3600, handle_s: 1200, patience_s: 60 }, 5, 15],
  ])('is what a simulation of %o with %i operators gives', (of, operators, within) => {
    const figures = erlangA(of, operators, within)!;
    const seen = simulateQueue(of, operators, within, 400_000, 7);
    expect(figures.answeredWithin).toBeCloseTo(seen.answeredWithin, 2);
    expect(figures.abandoned).toBeCloseTo(seen.abandoned, 2);
    expect(figures.waiting).toBeCloseTo(seen.waiting, 2);
    expect(figures.asa_s / seen.asa_s).toBeCloseTo(1, 1);
    expect(figures.occupancy).toBeCloseTo(seen.occupancy, 2);
  });

  it('holds for thousands of operators', () => {
    const figures = erlangA({ arrivals: 10, handle_s: 300, patience_s: 120 }, 3000, 20)!;
    expect(figures.abandoned).toBeGreaterThan(0.001);
    expect(figures.abandoned).toBeLessThan(0.03);
    expect(erlangA({ arrivals: 20, handle_s: 300, patience_s: 120 }, 3000, 20)?.abandoned).toBeCloseTo(0.5, 2);
  });
});

describe('operatorsNeeded', () => {
  it('is the fewest that are enough', () => {
    fc.assert(
      fc.property(load, fc.double({ min: 0.3, max: 0.98, noNaN: true }), (of, target) => {
        const operators = operatorsNeeded(of, target, 20);
        expect(erlangA(of, operators, 20)!.answeredWithin).toBeGreaterThanOrEqual(target);
        if (operators > 1) expect(erlangA(of, operators - 1, 20)!.answeredWithin).toBeLessThan(target);
      }),
      { numRuns: 40 },
    );
  });

  it('is nobody where nobody comes', () => {
    expect(operatorsNeeded({ arrivals: 0, handle_s: 300, patience_s: 60 }, 0.8, 20)).toBe(0);
  });
});
