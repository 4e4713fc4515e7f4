import { describe, expect, it } from 'vitest';
import { judgeShift } from './shift';

const alternating = (centre: number, spread: number, days: number) =>
  Array.from({ length: days }, (_, i) => centre + (i % 2 ? spread : -spread));

describe('judgeShift', () => {
  // Moving ranges of 2 give σ = 2 / 1.128 = 1.773; with 30 days each, three standard errors are 1.373.
  const before = alternating(80, 1, 30);

  it('takes less than three standard errors for chance', () => {
    expect(judgeShift(1.37, alternating(81.37, 1, 30), before)).toBe('usual');
  });

  it('names the direction beyond', () => {
    expect(judgeShift(1.38, alternating(81.38, 1, 30), before)).toBe('higher');
    expect(judgeShift(-1.38, alternating(78.62, 1, 30), before)).toBe('lower');
  });

  it('takes one step of the resolution for none', () => {
    expect(judgeShift(1, Array(30).fill(4), Array(30).fill(3), 1)).toBe('usual');
    expect(judgeShift(2, Array(30).fill(5), Array(30).fill(3), 1)).toBe('higher');
  });

  it('does not judge without a difference or from six days', () => {
    expect(judgeShift(null, before, before)).toBe('unknown');
    expect(judgeShift(20, before, before.slice(0, 6))).toBe('unknown');
  });
});
