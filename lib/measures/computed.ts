import { wilsonInterval } from '@/lib/stats/interval';
import type { Computed } from './measure';

export function count(value: number): Computed {
  if (value < 0) return carriedOver();
  return { value, n: value };
}

/** Successes out of a denominator, with Wilson's interval. */
export function share(numerator: number, denominator: number): Computed {
  if (denominator <= 0 && numerator <= 0) return nothing();
  if (numerator < 0 || numerator > denominator) return carriedOver();
  const { low, high } = wilsonInterval(numerator, denominator);
  return { value: numerator / denominator, numerator, denominator, low, high, n: denominator };
}

export function quotient(numerator: number, denominator: number): Computed {
  if (denominator <= 0) return nothing();
  return { value: numerator / denominator, numerator, denominator, n: denominator };
}

/** What goes with a value that rests on fewer contacts than could tell; nothing where it rests on all. */
export function knownOf(n: number, of: number): Pick<Computed, 'known'> {
  return n < of ? { known: { n, of } } : {};
}

function carriedOver(): Computed {
  return { value: null, n: 0, reason: { code: 'carried-over' } };
}

export function nothing(): Computed {
  return { value: null, n: 0, reason: { code: 'zero-denominator' } };
}

export function unknown(column: string): Computed {
  return { value: null, n: 0, reason: { code: 'unknown-in-data', column } };
}
