import { describe, expect, it } from 'vitest';
import { BETTER, place, places, training } from './operator.fixture';
import { placesOf } from './operator-places';
import { isStrength, steadyOf, strengthsOf } from './operator-strengths';

describe('a strength', () => {
  const better = (change = {}) => isStrength(place({ ...BETTER, measure: 'certainty', ...change }));

  it('is a gap for the better, with an interval that lies on that side', () => {
    expect(better()).toBe(true);
    expect(better({ gap: -0.39 })).toBe(false);
    expect(better({ high: 0 })).toBe(false);
    expect(better({ gap: 0.8, high: 1.2 })).toBe(false);
  });

  it('is seen at the place itself, not only believed because of others', () => {
    expect(better({ seen: 0.2 })).toBe(false);
    expect(better({ seen: -0.45, error: 0.3 })).toBe(false);
  });

  it('rests on eight rows', () => {
    expect(better({ n: 7 })).toBe(false);
  });

  it('is never a shorter time', () => {
    expect(better({ measure: 'aht' })).toBe(false);
    expect(better({ measure: 'wrap' })).toBe(false);
  });

  it('is told once where it is one everywhere', () => {
    expect(strengthsOf(placesOf(training(), places(), 1)).map(({ measure, topic }) => [measure, topic])).toEqual([
      ['certainty', null],
    ]);
  });
});

it('counts the places of which enough is known', () => {
  expect(steadyOf(placesOf(training(), places(), 1))).toEqual({ of: 7, steady: 6 });
});
