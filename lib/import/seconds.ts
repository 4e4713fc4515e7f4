import type { Duration } from './profile';

/** SQL that reads a written duration as seconds, whole ones unless `fractions` are kept; NULL where it is not one. Hours may exceed 24. */
export function readSeconds(raw: string, duration: Duration, fractions = false): string {
  const stored = (seconds: string) =>
    fractions ? `try_cast(${seconds} AS DOUBLE)` : `try_cast(round(${seconds}) AS INTEGER)`;
  const scale: Partial<Record<Duration, string>> = { ms: '/ 1000', min: '* 60', h: '* 3600', days: '* 86400' };
  if (duration === 's')
    return `CASE WHEN regexp_full_match(${raw}, '[-+]?\\d+(\\.\\d+)?') THEN try_cast(${raw} AS ${fractions ? 'DOUBLE' : 'INTEGER'}) END`;
  if (duration === 'words') return stored(inWords(raw));
  if (scale[duration]) return stored(`${readNumber(raw)} ${scale[duration]}`);
  const clock = `ltrim(${raw}, '-')`;
  const part = (index: number) => `try_cast(split_part(${clock}, ':', ${index}) AS DOUBLE)`;
  const signed = (seconds: string) => stored(`CASE WHEN starts_with(${raw}, '-') THEN -1 ELSE 1 END * (${seconds})`);
  const hms = `WHEN regexp_full_match(${raw}, '-?\\d+:[0-5]?\\d:[0-5]?\\d(\\.\\d+)?') THEN ${signed(`${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}`)}`;
  const ms = `WHEN regexp_full_match(${raw}, '-?\\d+:[0-5]?\\d(\\.\\d+)?') THEN ${signed(`${part(1)} * 60 + ${part(2)}`)}`;
  return `CASE ${hms} ${duration === 'mm:ss' ? ms : ''} END`;
}

/** Seconds of `1h 2m 3s`, `2 min` or `PT1H2M3S`. */
function inWords(raw: string): string {
  const plain = `lower(${raw})`;
  const part = (unit: string) =>
    `coalesce(try_cast(replace(nullif(regexp_extract(${plain}, '(\\d+([.,]\\d+)?)\\s*${unit}', 1), ''), ',', '.') AS DOUBLE), 0)`;
  const whole = `regexp_full_match(${plain}, 'p?t?(\\d+([.,]\\d+)?\\s*[dhms][a-zí]*\\.?,?\\s*(y |t)?)+')`;
  return `CASE WHEN ${whole} THEN ${part('d')} * 86400 + ${part('h')} * 3600 + ${part('m')} * 60 + ${part('s')} END`;
}

/** SQL that reads a written number; NULL where it is not one. A bare cast would take `0x10` and `1_000` too. */
export function readNumber(raw: string): string {
  return `CASE WHEN regexp_full_match(${raw}, '[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?') THEN try_cast(${raw} AS DOUBLE) END`;
}
