import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { parseDay } from '@/lib/time/day';

export const day = (iso: string) => parseDay(iso) as number;

/** A line with data from 1 January 2025 to 31 October 2026, nothing missing. */
export function manifest(change: Partial<Manifest> = {}): Manifest {
  return {
    schema: 1,
    version: 'v',
    coverage: { from: day('2025-01-01'), to: day('2026-10-31') },
    through: '2026-10-31T23:59:00',
    gaps: [],
    annotations: [],
    settings: {
      name: 'Line',
      zone: 'America/Mexico_City',
      operatingDayStartsAt: 0,
      serviceLevel: { formula: 'SL-2', threshold_s: 20, target: 0.8 },
      shortAbandon_s: 5,
      targets: { abandonRate: 0.05 },
    },
    dictionaries: {
      queue: [null, 'Psicología', 'Legal'],
      channel: [null, 'phone', 'chat'],
      topic: [null],
      operator: [null],
      ending: [null],
      disposition: [null],
      priority: [null],
      source: [null],
      dimension: [null],
      fate: [null],
      score: [null],
      state: [null],
      reason: [null],
      again: [null],
      part: [null],
      criterion: [null],
      first_score: [null],
      second_score: [null],
      times: [null],
    },
    cuboids: [],
    calls: [],
    trust: { files: 1, contacts: 1, rejected: 0, dropped: 0, duplicates: 0, incomplete: 0, leftInMenu: 0, known: {} },
    demonstration: true,
    ...change,
  };
}

/** An answer of one row. */
export function total(values: Record<string, number | null>): Answer {
  const filled = Object.entries(values).map(([id, value]): [string, MeasureValue] => [
    id,
    { value, n: value === null ? 0 : 100, from: 'cuboid' },
  ]);
  return { rows: [{ key: {}, values: Object.fromEntries(filled) }], cuboids: ['traffic'] };
}
