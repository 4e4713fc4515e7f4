import { describe, expect, test } from 'vitest';
import { expectation } from './expected';
import { FACTORS, type Occasions } from './occasions';
import { patternsOf } from './patterns';
import vectors from './vectors/expectation.json';

const { topic, channel, shift, operator, n, events, mean_log_seconds, logistic, linear } = vectors;
/** The row of the table that each occasion is of. */
const row = Int32Array.from(n.flatMap((count, r) => new Array<number>(count).fill(r)));
const firstOf = n.map((_, r) => row.indexOf(r));

function occasions(): Occasions {
  const none = Object.fromEntries(
    FACTORS.map((factor) => [factor, new Uint16Array(row.length)]),
  ) as Occasions['levels'];
  const ones = Object.fromEntries(FACTORS.map((factor) => [factor, 1])) as Occasions['sizes'];
  const level = (codes: readonly number[]) => Uint16Array.from(row, (r) => codes[r]! - 1);
  return {
    n: row.length,
    operator: row.map((r) => operator[r]! - 1),
    levels: { ...none, topic: level(topic), channel: level(channel), shift: level(shift) },
    sizes: { ...ones, topic: Math.max(...topic), channel: Math.max(...channel), shift: Math.max(...shift) },
  };
}

function expectedOf(y: Float64Array, unit: 'logit' | 'score'): Float64Array {
  const at = row.map((_, i) => i);
  return expectation(patternsOf(occasions(), { at, y }, ['topic', 'channel', 'shift']), y, unit).expected;
}

describe('what to expect, as R has it', () => {
  test('of shares, by operator', () => {
    const y = Float64Array.from(row, (r, i) => Number(i - firstOf[r]! < events[r]!));
    const expected = expectedOf(y, 'logit');
    for (const { operator: wanted, O, E, V } of logistic) {
      const own = expected.filter((_, i) => operator[row[i]!] === wanted);
      expect(y.reduce((sum, value, i) => (operator[row[i]!] === wanted ? sum + value : sum), 0)).toBe(O);
      expect(Math.abs(own.reduce((sum, p) => sum + p, 0) / E - 1)).toBeLessThan(1e-4);
      expect(Math.abs(own.reduce((sum, p) => sum + p * (1 - p), 0) / V - 1)).toBeLessThan(1e-4);
    }
  });

  test('of means, by pattern', () => {
    const expected = expectedOf(
      Float64Array.from(row, (r) => mean_log_seconds[r]!),
      'score',
    );
    for (const [r, wanted] of linear.entries()) expect(expected[firstOf[r]!]).toBeCloseTo(wanted, 4);
  });
});
