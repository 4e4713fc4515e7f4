import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { buildWaitBars } from './wait-bins';

const row = (bin: string | null, ending: string, n: number): Answer['rows'][number] => ({
  key: { bin, ending },
  values: { contacts: { value: n, n, from: 'cuboid' } },
});

describe('buildWaitBars', () => {
  const waits = buildWaitBars({
    cuboids: ['waits'],
    rows: [
      row('0', 'answered', 3),
      row('5', 'answered', 4),
      row('6', 'answered', 5),
      row('10', 'abandoned', 2),
      row('600', 'answered', 1),
      row('900', 'abandoned', 7),
      row('>3600', 'answered', 8),
      row(null, 'answered', 9),
      row('5', 'timed_out', 100),
    ],
  });

  it('puts an edge into the bar that ends there', () => {
    expect(waits.bars[0]).toEqual({ over: null, upTo: 5, answered: 7, abandoned: 0 });
    expect(waits.bars[1]).toEqual({ over: 5, upTo: 10, answered: 5, abandoned: 2 });
    expect(waits.bars.at(-2)).toEqual({ over: 300, upTo: 600, answered: 1, abandoned: 0 });
  });

  it('leaves the last bar open', () => {
    expect(waits.bars.at(-1)).toEqual({ over: 600, upTo: null, answered: 8, abandoned: 7 });
  });

  it('counts unknown waits apart and other endings not at all', () => {
    expect(waits).toMatchObject({ answered: 21, abandoned: 9, unknown: 9 });
  });
});
