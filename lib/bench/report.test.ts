import { describe, expect, it } from 'vitest';
import { type Figure, noter, quantile } from './figures';
import { neverTwice } from './never-twice';
import { describeReport } from './report';

function reported(note: (take: typeof noter, figures: Figure[]) => void): string {
  const figures: Figure[] = [];
  note(noter, figures);
  return describeReport({
    figures,
    origins: { 300000: 'made', 3000000: 'made' },
    remarks: [],
    machine: {},
    parts: ['page'],
  });
}

describe('the report of the bench', () => {
  it('says how figures grow from size to size', () => {
    const text = reported((take, figures) => {
      take(figures, 'escucha', 300_000)({ import: 1.5 });
      take(figures, 'escucha', 3_000_000)({ import: 12 });
    });
    expect(text).toMatch(/import of the calls +s +1\.50 +12\.00 +8\.00/);
    expect(text).toContain('ahead on every line');
  });

  it('names each rival that is better, and why', () => {
    const text = reported((take, figures) => {
      take(figures, 'escucha', 3_000_000)({ data: 1800, 'click median': 30 });
      take(figures, 'observable', 3_000_000)({ data: 1200.4, 'click median': 90 });
    });
    expect(text).toMatch(/first page: data as stored: its first page reads/);
    expect(text).toContain('1,800 against 1,200 KB: Observable Framework, 3,000,000 calls');
    expect(text).not.toContain('30.0 against');
  });
});

it('takes quantiles by the nearest rank', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
});

it('clicks boxes so that no choice comes twice', () => {
  expect(neverTwice(3)).toEqual([0, 1, 0, 2, 0, 1, 0]);
  const seen = new Set<number>([0]);
  let choice = 0;
  for (const box of neverTwice(4)) {
    choice ^= 1 << box;
    seen.add(choice);
  }
  expect(seen.size).toBe(16);
});
