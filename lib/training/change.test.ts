import { describe, expect, test } from 'vitest';
import { beyond, untrainedOf } from './change';
import vectors from './change.fixture.json';

describe('the arithmetic of one change', () => {
  test.each(vectors.rows)('as R has it: $estimate', ({ untrained, trained, ...wanted }) => {
    const others = untrainedOf(
      untrained.expected.map((expected, i) => ({
        expected,
        expectedSd: untrained.expected_sd[i]!,
        after: untrained.after[i]!,
        afterSd: untrained.after_sd[i]!,
      })),
    );
    expect(others.drift).toBeCloseTo(wanted.drift_variance, 6);
    expect(others.change).toBeCloseTo(wanted.peer_change, 6);
    const { estimate, error } = beyond(
      {
        expected: trained.expected,
        expectedSd: trained.expected_sd,
        after: trained.after,
        afterSd: trained.after_sd,
      },
      others,
    );
    expect(estimate).toBeCloseTo(wanted.estimate, 6);
    expect(error).toBeCloseTo(wanted.se, 6);
  });

  test('of no untrained place nothing is known', () => {
    expect(untrainedOf([])).toEqual({ change: 0, drift: 0 });
  });
});
