import { describe, expect, test } from 'vitest';
import { huberCentre } from './estimates';
import vectors from './vectors/centre.json';

describe('robust centre, as uniroot of R finds it', () => {
  test.each(vectors.rows)('$centre', ({ y, s, tau, centre }) => {
    expect(huberCentre(y, s, tau)).toBeCloseTo(centre, 8);
  });
});

test('of none, zero', () => expect(huberCentre([], [], 0.3)).toBe(0));
