import type { Locale } from './locale';

const UNBROKEN = '\u00a0';

function digits(locale: Locale, count: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count, ...options });
}

export interface NumberWords {
  /** `24,312` */
  count(value: number): string;
  decimal(value: number, fractionDigits: number): string;
  /** A share 0–1 as `84.1 %` (Spanish) or `84.1%` (English). */
  percent(share: number, fractionDigits?: number): string;
  /** What stands between a percentage's number and its sign. */
  percentSpace: string;
}

export function numberWords(locale: Locale): NumberWords {
  const formats = new Map<number, Intl.NumberFormat>();
  function decimal(value: number, fractionDigits: number): string {
    let format = formats.get(fractionDigits);
    if (!format) {
      format = digits(locale, fractionDigits, { signDisplay: 'negative' });
      formats.set(fractionDigits, format);
    }
    return format.format(value).replace('-', '−');
  }
  const percentSpace = locale === 'en' ? '' : UNBROKEN;
  return {
    count: (value) => decimal(value, 0),
    decimal,
    percent: (share, fractionDigits = 1) => `${decimal(share * 100, fractionDigits)}${percentSpace}%`,
    percentSpace,
  };
}
