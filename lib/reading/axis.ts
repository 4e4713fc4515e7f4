export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

/** No 2.5: a tick of 82.5 % would be written as one it is not. */
const STEPS = [1, 2, 5, 10];

function niceStep(span: number, parts: number): number {
  const raw = span / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (STEPS.find((step) => step * power >= raw - 1e-12) ?? 10) * power;
}

/** An axis with round ticks around all values; inside `floor` and `ceiling`, and never flat. */
export function axisAround(
  values: readonly (number | null | undefined)[],
  { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY, parts = 4, fromZero = false } = {},
): Axis {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (known.length === 0) return { low: 0, high: 1, ticks: [0, 1] };
  const least = fromZero ? Math.min(0, ...known) : Math.min(...known);
  const most = Math.max(...known);
  const step = niceStep(most - least || Math.abs(most) || 1, parts);
  const high = Math.min(ceiling, Math.ceil(most / step - 1e-9) * step);
  const start = Math.max(floor, Math.floor(least / step + 1e-9) * step);
  const low = start < high || high + step <= ceiling ? start : start - step;
  const top = high > low ? high : low + step;
  const ticks: number[] = [];
  for (let k = 0; low + k * step <= top + step * 1e-6; k++) ticks.push(Number((low + k * step).toPrecision(12)));
  return { low, high: top, ticks };
}

const MINUTE = 60;

/** The same of seconds, in whole minutes where the values are of minutes. */
export function axisOfSeconds(
  values: Parameters<typeof axisAround>[0],
  options: Parameters<typeof axisAround>[1],
): Axis {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  if (most < 2 * MINUTE) return axisAround(values, options);
  const { low, high, ticks } = axisAround(
    values.map((value) => (typeof value === 'number' ? value / MINUTE : value)),
    options,
  );
  return { low: low * MINUTE, high: high * MINUTE, ticks: ticks.map((tick) => tick * MINUTE) };
}

/** At most so many of the items, evenly spaced, the first always among them. */
export function thin<T>(items: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, i) => i % every === 0);
}
