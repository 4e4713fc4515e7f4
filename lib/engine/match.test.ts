import { describe, expect, it } from 'vitest';
import type { Need } from '@/lib/measures/need';
import type { Manifest } from '@/lib/model/manifest';
import { absent } from './match';

const HANDLING = { take: 'figure', figure: 'handle_s' } as Need;

function manifestWith(known: Record<string, number | null>, rows = 24): Manifest {
  return {
    cuboids: [{ id: 'staffing', rows, figures: ['staffed_s', 'pause_s', 'handle_s'], dimensions: ['hour', 'day'] }],
    trust: { known },
  } as unknown as Manifest;
}

describe('absent', () => {
  it('has handling time where talk and wrap are known', () => {
    expect(absent(HANDLING, manifestWith({ talk_s: 0.92, wrap_s: 0.92 }))).toBeNull();
  });

  it('does not take talk alone for handling time', () => {
    expect(absent(HANDLING, manifestWith({ talk_s: 0.4, wrap_s: 0 }))).toEqual({
      code: 'unknown-in-data',
      column: 'wrap_s',
    });
  });

  it('has none without states', () => {
    const reason = { code: 'unknown-in-data', column: 'handle_s' };
    expect(absent(HANDLING, manifestWith({ talk_s: 0.9, wrap_s: 0.9 }, 0))).toEqual(reason);
  });

  describe('of how contacts ended', () => {
    const answered: Need = { take: 'count', endings: ['answered'] };
    const line = (incomplete: number, intervals = false) =>
      ({
        cuboids: [],
        trust: { contacts: 9, incomplete, leftInMenu: 0, known: {} },
        ...(intervals && { intervals: {} }),
      }) as unknown as Manifest;

    it('is unknown where the export says it of nobody', () => {
      expect(absent(answered, line(9))).toEqual({ code: 'unknown-in-data', column: 'ending' });
      expect(absent({ take: 'count', fates: ['never'] }, line(9))).not.toBeNull();
    });

    it('leaves what hangs on no ending', () => {
      expect(absent({ take: 'count' }, line(9))).toBeNull();
      expect(absent({ take: 'count', endings: ['incomplete'] }, line(9))).toBeNull();
    });

    it('is counted where it is said of one contact, or where sums say it', () => {
      expect(absent(answered, line(8))).toBeNull();
      expect(absent(answered, line(9, true))).toBeNull();
    });
  });
});
