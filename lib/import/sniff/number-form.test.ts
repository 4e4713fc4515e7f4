import { describe, expect, it } from 'vitest';
import { decimalForm, durationForm } from './number-form';

const written = (texts: string[]) => texts.map((example) => ({ shape: example.replace(/\d/g, '9'), example, rows: 1 }));

describe('the form of lengths of time', () => {
  it.each([
    [['0:01:05', '12:00:00'], 'hh:mm:ss'],
    [['1:05', '61:05'], 'mm:ss'],
    [['1:05', '1:01:05'], 'mm:ss'],
    [['1m 5s', '2h 3m', '45 seg'], 'words'],
    [['PT1M5S', 'PT2H'], 'words'],
    [['0.00075231', '0.1234567'], 'days'],
    [['65', '5'], null],
    [['64.8'], null],
    [['Ana'], null],
  ])('%j is %j', (texts, expected) => {
    expect(durationForm(written(texts))).toBe(expected);
  });
});

describe('what parts decimals', () => {
  it.each([
    [['3,5', '4,25', '10'], ','],
    [['1.234,5'], ','],
    [['1,234', '12,345.5'], '.'],
    [['3.5', '4'], null],
    [['12'], null],
  ])('of %j is %j', (texts, expected) => {
    expect(decimalForm(written(texts))).toBe(expected);
  });
});
