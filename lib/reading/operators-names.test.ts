import { expect, it } from 'vitest';
import { placeDotNames } from './operators-names';

const WITHIN = { left: 0, right: 400, top: 0, bottom: 200 };

it('names stand to the right of their dots, at the right edge to the left', () => {
  expect(placeDotNames([{ x: 50, y: 50, text: 'Ana' }], WITHIN)).toEqual([{ x: 62, y: 50, anchor: 'start' }]);
  expect(placeDotNames([{ x: 390, y: 50, text: 'Ana' }], WITHIN)).toEqual([{ x: 378, y: 50, anchor: 'end' }]);
});

it('names keep clear of each other, of named dots and of what stands there', () => {
  const [first, second] = placeDotNames(
    [
      { x: 50, y: 50, text: 'Ana' },
      { x: 65, y: 50, text: 'Berta' },
    ],
    WITHIN,
  );
  expect(first).toEqual({ x: 38, y: 50, anchor: 'end' });
  expect(second).toEqual({ x: 77, y: 50, anchor: 'start' });
  const standing = [{ left: 55, right: 90, top: 40, bottom: 60 }];
  expect(placeDotNames([{ x: 50, y: 50, text: 'Ana' }], WITHIN, standing)[0]).toMatchObject({ anchor: 'end' });
});

it('a name without room is left to its tip', () => {
  const crowd = Array.from({ length: 9 }, (_, i) => ({ x: 50 + 5 * i, y: 50, text: 'Un nombre muy largo' }));
  expect(placeDotNames(crowd, { ...WITHIN, right: 100, top: 40, bottom: 60 })).toContain(null);
});
