import { describe, expect, it } from 'vitest';
import { formatFor } from './figure';
import { chooseLocale } from './locale';

const es = formatFor('es-MX');
const en = formatFor('en');
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const OCTOBER_12_2026 = Date.UTC(2026, 9, 12) / 86_400_000;

describe('figures', () => {
  it('writes shares, counts and scores the Mexican way', () => {
    expect(spaced(es.figure('share', 0.841))).toBe('84.1 %');
    expect(en.figure('share', 0.841)).toBe('84.1%');
    expect(es.figure('count', 24312)).toBe('24,312');
    expect(es.figure('score', 4.4239)).toBe('4.42');
  });

  it('never writes zero for unknown', () => {
    expect(es.figure('count', null)).toBe('—');
    expect(es.figure('share', undefined)).toBe('—');
  });

  it.each([
    [0, '0 s'],
    [3.5, '3.5 s'],
    [9, '9 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [65, '1 min 05 s'],
    [3599.6, '1 h 00 min'],
    [7500, '2 h 05 min'],
  ])('writes %d seconds as %s', (seconds, words) => {
    expect(spaced(es.seconds(seconds))).toBe(words);
  });

  it('splits number and unit', () => {
    expect(es.split('share', 0.841)).toEqual({ number: '84.1', unit: '%' });
    expect(es.split('seconds', 9)).toEqual({ number: '9', unit: 's' });
  });

  it('signs a change and never a zero', () => {
    expect(es.change('share', 0.0062)).toBe('+0.6');
    expect(es.change('share', -0.019)).toBe('−1.9');
    expect(es.change('share', -0.0001)).toBe('0.0');
    expect(spaced(es.change('seconds', -1))).toBe('−1 s');
  });
});

describe('dates', () => {
  it('writes days in words and numbers', () => {
    expect(es.dayShort(OCTOBER_12_2026)).toBe('12 oct');
    expect(es.dayNamed(OCTOBER_12_2026)).toBe('lun 12 oct');
    expect(es.dayNumeric(OCTOBER_12_2026)).toBe('12/10/2026');
    expect(es.dayLong(OCTOBER_12_2026, true)).toBe('lunes 12 de octubre de 2026');
    expect(en.dayLong(OCTOBER_12_2026, false)).toBe('Monday 12 October');
    expect(es.dayInWords(OCTOBER_12_2026, false)).toBe('12 de octubre');
    expect(es.month(OCTOBER_12_2026, true)).toBe('octubre 2026');
    expect(en.dayNamed(OCTOBER_12_2026)).toBe('Mon 12 Oct');
  });

  it('names weekdays from Monday', () => {
    expect(es.weekday(1, 'long')).toBe('lunes');
    expect(en.weekday(7, 'long')).toBe('Sunday');
  });

  it('writes a wall clock without shifting it', () => {
    expect(es.wallClock('2026-10-31T23:59:10')).toBe('31 oct 2026, 23:59');
  });
});

describe('chooseLocale', () => {
  it('takes the first language it speaks, else Spanish', () => {
    expect(chooseLocale(['fr', 'en-GB', 'es'])).toBe('en');
    expect(chooseLocale(['pt-BR'])).toBe('es-MX');
  });
});
