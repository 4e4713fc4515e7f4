import { describe, expect, it } from 'vitest';
import { masked } from './rejects';

describe('masked', () => {
  it.each([
    ['5512345678', '55••••••78'],
    ['+52 (55) 1234-5678', '52••••••••78'],
    ['Ana 22345678 x', 'Ana 22••••78 x'],
    ['ana@example.org', '•••@•••'],
    ['weird', 'weird'],
    ['12:30', '12:30'],
    ['2026-13-05T08:00:00', '2026-13-05T08:00:00'],
    ['31/02/2026 08:00', '31/02/2026 08:00'],
    ['990101 25:61:00', '990101 25:61:00'],
    ['x'.repeat(100), `${'x'.repeat(80)}…`],
  ])('shows %s as %s', (value, shown) => {
    expect(masked(value)).toBe(shown);
  });
});
