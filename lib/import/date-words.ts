import { text } from '@/lib/store/sql';
import { strptimeFormat } from './date-format';
import type { Steps } from './steps';

const SHORT_MONTHS: [string, string][] = [
  ['ene', 'Jan'],
  ['abr', 'Apr'],
  ['ago', 'Aug'],
  ['sept', 'Sep'],
  ['dic', 'Dec'],
];
const LONG_MONTHS: [string, string][] = [
  ['enero', 'January'],
  ['febrero', 'February'],
  ['marzo', 'March'],
  ['abril', 'April'],
  ['mayo', 'May'],
  ['junio', 'June'],
  ['julio', 'July'],
  ['agosto', 'August'],
  ['sep?tiembre', 'September'],
  ['octubre', 'October'],
  ['noviembre', 'November'],
  ['diciembre', 'December'],
];

/** A written date with the words of these formats (months, am and pm) as strptime knows them: `5-ene-2026 8:05 p. m.` →
 * `5-Jan-2026 8:05 pm`. */
export function inEnglish(raw: string, formats: readonly string[], steps: Steps): string {
  const patterns = formats.map(strptimeFormat).join(' ');
  let sql = raw;
  const replace = (pattern: string, by: string) => {
    sql = `regexp_replace(${sql}, ${text(pattern)}, ${text(by)})`;
  };
  if (patterns.includes('%B')) for (const [from, to] of LONG_MONTHS) replace(`(?i)\\b${from}\\b`, to);
  if (patterns.includes('%b')) for (const [from, to] of SHORT_MONTHS) replace(`(?i)\\b${from}\\b\\.?`, to);
  if (patterns.includes('%p')) replace('(?i)[\\s\\x{A0}\\x{202F}]*([ap])\\.?[\\s\\x{A0}\\x{202F}]*m\\b\\.?', ' \\1m');
  return sql === raw ? raw : steps.define(sql);
}
