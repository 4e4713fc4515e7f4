import type { Duration } from './profile';

/** SQL that reads a written duration as whole seconds; NULL where it is not one. Hours may exceed 24. */
export function readSeconds(raw: string, duration: Duration): string {
  const scale: Partial<Record<Duration, string>> = { ms: '/ 1000', min: '* 60', h: '* 3600', days: '* 86400' };
  if (duration === 's') return `try_cast(${raw} AS INTEGER)`;
  if (scale[duration]) return `try_cast(round(try_cast(${raw} AS DOUBLE) ${scale[duration]}) AS INTEGER)`;
  const part = (index: number) => `try_cast(split_part(${raw}, ':', ${index}) AS DOUBLE)`;
  const hms = `WHEN regexp_full_match(${raw}, '-?\\d+:[0-5]?\\d:[0-5]?\\d(\\.\\d+)?') THEN try_cast(round(${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}) AS INTEGER)`;
  const ms = `WHEN regexp_full_match(${raw}, '-?\\d+:[0-5]?\\d(\\.\\d+)?') THEN try_cast(round(${part(1)} * 60 + ${part(2)}) AS INTEGER)`;
  return `CASE ${hms} ${duration === 'mm:ss' ? ms : ''} END`;
}
