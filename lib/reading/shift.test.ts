import { describe, expect, it } from 'vitest';
import { randomFrom } from '@/lib/stats/random.fixture';
import type { RhythmDay } from '@/lib/stats/rhythm';
import { formatDay } from '@/lib/time/day';
import { rhythmDays } from './day-values';
import { materialChange } from './material';
import { BEFORE, judgeShift, NOW, type Shift } from './shift';

/** Days that alternate around a centre: 28 of them give every weekday as many above as below. */
const alternating = (period: number, centre: number, count = 28, spread = 1): RhythmDay[] =>
  Array.from({ length: count }, (_, i) => ({
    day: period * 100 + i,
    weekday: i % 7,
    period,
    value: centre + (i % 2 ? spread : -spread),
    variance: 0,
  }));

describe('judgeShift', () => {
  // 56 residuals of 1 with 54 degrees: variance 1.037, standard error of the difference √(2 × 1.037 / 28) = 0.2722. Degrees with
  // the memory estimated too: 1 / (1/54 + 2/56) = 18.4, of which the 99 % quantile is 2.874: a change of 0.782.
  const before = alternating(BEFORE, 80);
  const judge = (by: number, material: number) => judgeShift(by, [...before, ...alternating(NOW, 80 + by)], material);

  it('names the direction beyond the 99 % interval, and nothing within', () => {
    expect([judge(0.76, 5), judge(0.8, 5), judge(-0.76, 5), judge(-0.8, 5)]).toEqual([
      'usual',
      'higher',
      'usual',
      'lower',
    ]);
  });

  it('says that nothing changed only where no change of weight is possible', () => {
    // The 95 % quantile is 2.098: 0.3 and 0.571 around it.
    expect(judge(0.3, 0.89)).toBe('usual');
    expect(judge(0.3, 0.85)).toBe('unclear');
    expect(judge(0, 0.5)).toBe('unclear');
  });

  it('does not contradict the totals', () => {
    expect(judgeShift(-2, [...before, ...alternating(NOW, 82)], 5)).toBe('unclear');
  });

  it('takes one step of the resolution for none', () => {
    const days = (value: number) => [...alternating(BEFORE, 3, 28, 0), ...alternating(NOW, value, 28, 0)];
    expect(judgeShift(1, days(4), 0.5, 1)).toBe('usual');
    expect(judgeShift(2, days(5), 0.5, 1)).toBe('higher');
  });

  it('does not judge without a difference or from six days', () => {
    expect(judgeShift(null, [...before, ...alternating(NOW, 90)], 1)).toBe('unknown');
    expect(judgeShift(10, [...before, ...alternating(NOW, 90, 6)], 1)).toBe('unknown');
  });
});

interface Line {
  kind: 'count' | 'share';
  memory: number;
  /** Factor of the counts, or points added to the share, in the later thirty days. */
  effect: number;
}

/** Twice thirty days of a line with weekends, and noise that remembers: 800 and 300 contacts, SD 28; or 80 and 88 % of
 * so many, days apart by 0.2 in log-odds. */
function verdicts({ kind, memory, effect }: Line, runs: number, seed: number): Record<Shift, number> {
  const DAYS = 30;
  const random = randomFrom(seed);
  const tally: Record<Shift, number> = { higher: 0, lower: 0, usual: 0, unclear: 0, unknown: 0 };
  for (let run = 0; run < runs; run++) {
    const first = 20_000 + Math.floor(random.uniform() * 7);
    let noise = random.normal();
    const rows = Array.from({ length: 2 * DAYS }, (_, i) => {
      noise = memory * noise + Math.sqrt(1 - memory * memory) * random.normal();
      const weekend = (first + i + 3) % 7 >= 5;
      const later = i >= DAYS;
      const [came, odds] = weekend ? [300, Math.log(0.88 / 0.12)] : [800, Math.log(4)];
      const key = { day: formatDay(first + i) };
      if (kind === 'count') {
        const value = Math.round((came + 28 * noise) * (later ? effect : 1));
        return { key, values: { m: { value, n: value, from: 'cuboid' as const } } };
      }
      const share = 1 / (1 + Math.exp(-odds - 0.2 * noise)) + (later ? effect : 0);
      const numerator = random.binomial(came, Math.min(1, share));
      const value = { value: numerator / came, numerator, denominator: came, n: came, from: 'cuboid' as const };
      return { key, values: { m: value } };
    });
    const total = (part: typeof rows) => {
      const of = (side: 'value' | 'numerator' | 'denominator') =>
        part.reduce((sum, { values }) => sum + ((values.m as Record<string, unknown>)[side] as number), 0);
      return kind === 'count' ? of('value') / DAYS : of('numerator') / of('denominator');
    };
    const [was, is] = [total(rows.slice(0, DAYS)), total(rows.slice(DAYS))];
    const days = rhythmDays({ rows, cuboids: [] }, 'm', kind, (day) => (day < first + DAYS ? BEFORE : NOW));
    tally[judgeShift(is - was, days, materialChange(kind, was))]++;
  }
  return tally;
}

describe('simulated lines with weekends, thirty days against thirty', () => {
  const RUNS = 300;

  it.each([
    ['count', 0, 0.06],
    ['count', 0.3, 0.06],
    ['count', 0.5, 0.1],
    ['share', 0, 0.06],
    ['share', 0.3, 0.06],
    ['share', 0.5, 0.1],
  ] as const)('%s, memory %d: a change that is none is seen in a share of %d at most', (kind, memory, most) => {
    const { higher, lower } = verdicts({ kind, memory, effect: kind === 'count' ? 1 : 0 }, RUNS, 20263);
    expect((higher + lower) / RUNS).toBeLessThanOrEqual(most);
  });

  it.each([
    ['count', 0.9],
    ['share', -0.056],
  ] as const)('%s: a fall that matters is found in four of five, and seldom called no change', (kind, effect) => {
    const { lower, usual } = verdicts({ kind, memory: 0, effect }, RUNS, 20264);
    expect(lower / RUNS).toBeGreaterThanOrEqual(0.8);
    expect(usual / RUNS).toBeLessThanOrEqual(0.05);
  });

  it.each([0, 0.5, 0.7])('a fall of a tenth is called no change in one case of twenty at most, memory %d', (memory) => {
    const { usual } = verdicts({ kind: 'count', memory, effect: 0.9 }, RUNS, 20265);
    expect(usual / RUNS).toBeLessThanOrEqual(0.05);
  });
});
