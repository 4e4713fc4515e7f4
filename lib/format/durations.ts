const SPACE = '\u00a0';
const two = (value: number) => String(value).padStart(2, '0');

/** Seconds as `9 s`, `1 min 05 s` or `2 h 05 min`. Under ten seconds a half second still shows: `3.5 s`. */
export function formatSeconds(seconds: number, decimal: (value: number, digits: number) => string): string {
  const sign = seconds < 0 ? '−' : '';
  const size = Math.abs(seconds);
  if (size < 9.95 && Math.abs(size - Math.round(size)) >= 0.05) return `${sign}${decimal(size, 1)}${SPACE}s`;
  const whole = Math.round(size);
  if (whole < 60) return `${sign}${whole}${SPACE}s`;
  if (whole < 3600) return `${sign}${Math.floor(whole / 60)}${SPACE}min${SPACE}${two(whole % 60)}${SPACE}s`;
  const minutes = Math.round(whole / 60);
  return `${sign}${Math.floor(minutes / 60)}${SPACE}h${SPACE}${two(minutes % 60)}${SPACE}min`;
}
