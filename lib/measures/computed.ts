import { wilsonInterval } from '@/lib/stats/interval';
import type { Computed } from './measure';

export function count(value: number): Computed {
  return { value, n: value };
}

/** Successes out of a denominator, with Wilson's interval. */
export function share(numerator: number, denominator: number): Computed {
  if (denominator <= 0) return nothing();
  const { low, high } = wilsonInterval(numerator, denominator);
  return { value: numerator / denominator, numerator, denominator, low, high, n: denominator };
}

export function quotient(numerator: number, denominator: number): Computed {
  if (denominator <= 0) return nothing();
  return { value: numerator / denominator, numerator, denominator, n: denominator };
}

export function nothing(): Computed {
  return { value: null, n: 0, reason: { code: 'zero-denominator' } };
}

export function unknown(column: string): Computed {
  return { value: null, n: 0, reason: { code: 'unknown-in-data', column } };
}
