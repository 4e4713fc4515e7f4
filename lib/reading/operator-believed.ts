import type { JudgedMeasure } from '@/lib/model/training';
import type { Place } from './operator-places';

type Seen = Pick<Place, 'n' | 'expected'>;

/** What would be observed at a place if its gap were so many materialities: bad outcomes, or a mean as the place has it. */
export function valueOfGap({ n, expected }: Seen, { unit, materiality }: JudgedMeasure, gap: number): number {
  if (unit === 'log') return expected * Math.exp(gap * materiality);
  if (unit === 'score') return Math.max(0, expected + gap * materiality);
  if (expected <= 0 || expected >= n) return expected;
  return n / (1 + ((n - expected) / expected) * Math.exp(-gap * materiality));
}
