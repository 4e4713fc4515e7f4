import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOf, readCallKey, writeCallKey } from './call-key';

it('writes a clock', () => {
  expect([0, 59, 72_907, 86_399].map(clockOf)).toEqual(['00:00:00', '00:00:59', '20:15:07', '23:59:59']);
});

it('is read as it was written, whatever the id', () => {
  const key = fc.record({
    day: fc.integer({ min: 0, max: 40_000 }),
    second: fc.integer({ min: 0, max: 86_399 }),
    visit: fc.integer({ min: 1, max: 9999 }),
    id: fc.string({ unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(key, (made) => {
      expect(readCallKey(writeCallKey(made))).toEqual(made);
    }),
  );
});

it.each([undefined, '', 'x', '2026-10-02', '2026-02-30.201507.1.a', '2026-10-02.251507.1.a', '2026-10-02.201507.a'])(
  'is none: %s',
  (text) => {
    expect(readCallKey(text)).toBeNull();
  },
);
