import { type DateWords, dateWords } from './dates';
import { formatSeconds } from './durations';
import type { Locale } from './locale';
import { type NumberWords, numberWords } from './numbers';

export type FigureKind = 'share' | 'seconds' | 'count' | 'score' | 'points';

export interface Format extends NumberWords, DateWords {
  locale: Locale;
  seconds(value: number): string;
  /** A figure as text, `—` when there is none. */
  figure(kind: FigureKind, value: number | null | undefined): string;
  /** The same in two parts, for a large number with a small unit. */
  split(kind: FigureKind, value: number): { number: string; unit: string };
  /** A difference with its sign; shares in percentage points. */
  change(kind: FigureKind, difference: number): string;
}

const NO_DATA = '—';

const made = new Map<Locale, Format>();

export function formatFor(locale: Locale): Format {
  const known = made.get(locale);
  if (known) return known;
  const numbers = numberWords(locale);
  const dates = dateWords(locale);
  const seconds = (value: number) => formatSeconds(value, numbers.decimal);
  const text = (kind: FigureKind, value: number) => {
    if (kind === 'share') return numbers.percent(value);
    if (kind === 'seconds') return seconds(value);
    if (kind === 'points') return numbers.decimal(value, 0);
    return kind === 'score' ? numbers.decimal(value, 2) : numbers.count(value);
  };
  const format: Format = {
    ...numbers,
    ...dates,
    locale,
    seconds,
    figure: (kind, value) => (value === null || value === undefined ? NO_DATA : text(kind, value)),
    split: (kind, value) => {
      if (kind === 'share') return { number: numbers.decimal(value * 100, 1), unit: '%' };
      if (kind !== 'seconds') return { number: text(kind, value), unit: '' };
      const parts = seconds(value).split('\u00a0');
      return parts.length === 2
        ? { number: parts[0] ?? '', unit: parts[1] ?? '' }
        : { number: parts.join('\u00a0'), unit: '' };
    },
    change: (kind, difference) => {
      const size = Math.abs(difference);
      const words = kind === 'share' ? numbers.decimal(size * 100, 1) : text(kind, size);
      if (!/[1-9]/.test(words)) return kind === 'share' ? numbers.decimal(0, 1) : text(kind, 0);
      return `${difference < 0 ? '−' : '+'}${words}`;
    },
  };
  made.set(locale, format);
  return format;
}
