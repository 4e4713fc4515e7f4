import { describe, expect, it } from 'vitest';
import { layMatrix, nameLines, walkMatrix } from './operator-matrix';
import type { MeasureGroup } from './operator-places';

const groups: MeasureGroup[] = [
  { source: 'calls', measures: ['aht', 'hold', 'transfer'] },
  { source: 'surveys', measures: ['overall', 'empathy'] },
  { source: 'evaluations', measures: ['qa_empathy', 'qa_referral'] },
];
const topics = [null, 'asesoría', 'extorsión'];

describe('the matrix', () => {
  for (const width of [320, 640, 1200]) {
    it(`fits ${width} pixels, each cell once and none over another`, () => {
      const { cells, height } = layMatrix({ groups, topics }, width);
      expect(cells).toHaveLength(5 * 3 + 2);
      expect(new Set(cells.map(({ measure, topic }) => `${measure} ${topic}`)).size).toBe(17);
      for (const cell of cells) {
        expect(cell.x).toBeGreaterThanOrEqual(100);
        expect(cell.x + cell.width).toBeLessThanOrEqual(width);
        expect(cell.y + cell.height).toBeLessThanOrEqual(height);
        expect(Math.min(cell.width, cell.height)).toBeGreaterThanOrEqual(24);
      }
      const over = cells.some((a, i) =>
        cells.some(
          (b, j) => i < j && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
      );
      expect(over).toBe(false);
    });
  }

  it('has calls and surveys side by side where there is room', () => {
    const rows = (width: number) => layMatrix({ groups, topics }, width).walk.map((row) => row.length);
    expect(rows(640)).toEqual([5, 5, 5, 2]);
    expect(rows(320)).toEqual([3, 3, 3, 2, 2, 2, 2]);
  });

  it('is nothing without measures', () => {
    expect(layMatrix({ groups: [], topics }, 640)).toMatchObject({ height: 0, cells: [] });
  });
});

describe('the arrows', () => {
  const walk = walkMatrix([[0, 1, 2], [3, 4, 5], [6]]);

  it('walk along a row and between rows', () => {
    expect(walk(0, 'ArrowRight')).toBe(1);
    expect(walk(4, 'ArrowUp')).toBe(1);
    expect(walk(1, 'ArrowDown')).toBe(4);
    expect(walk(4, 'Home')).toBe(3);
    expect(walk(4, 'End')).toBe(5);
  });

  it('go to the end of a shorter row', () => {
    expect(walk(5, 'ArrowDown')).toBe(6);
  });

  it('lead nowhere beyond the edge, nor do other keys', () => {
    expect(walk(0, 'ArrowLeft')).toBe(-1);
    expect(walk(2, 'ArrowRight')).toBe(-1);
    expect(walk(0, 'ArrowUp')).toBe(-1);
    expect(walk(6, 'ArrowDown')).toBe(-1);
    expect(walk(0, 'a')).toBe(-1);
  });
});

it('breaks a name into lines and cuts what is left', () => {
  expect(nameLines('fraude y robo de identidad', 400, 1)).toEqual(['fraude y robo de identidad']);
  expect(nameLines('fraude y robo de identidad', 90, 2)).toEqual(['fraude y robo', 'de identidad']);
  expect(nameLines('fraude y robo de identidad', 90, 1)).toEqual(['fraude y robo…']);
});
