import { expect, it } from 'vitest';
import { bandPath } from './band-path';

it('walks along the tops and back along the bottoms', () => {
  const steps = [
    { left: 0, right: 10, top: 5, bottom: 20 },
    { left: 10, right: 20, top: 8, bottom: 30 },
  ];
  expect(bandPath(steps)).toBe('M0,5V5H10V8H20V30H10V20H0Z');
  expect(bandPath([])).toBe('');
});
