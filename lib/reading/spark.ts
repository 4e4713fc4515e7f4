import { linePaths } from './line-paths';
import type { Series } from './series';

interface Point {
  x: number;
  y: number;
}

export interface Spark {
  /** SVG paths, one for each stretch without a gap. */
  segments: string[];
  last: Point | null;
  band: { top: number; height: number } | null;
  special: (Point & { towards: 'higher' | 'lower' })[];
}

const EDGE = 4;

/** Lays a series out in pixels, limits and all points inside the height. Values that lie closer together than `leastSpan`
 * stay flat: a second more or less is no drama. */
export function sparkPath({ marks, limits }: Series, width: number, height: number, leastSpan = 0): Spark {
  const known = marks.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return { segments: [], last: null, band: null, special: [] };
  const all = limits ? [...known, limits.lower, limits.upper] : known;
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(highest - lowest, leastSpan) || 1;
  const least = (lowest + highest - span) / 2;
  const x = (i: number) => EDGE + (marks.length === 1 ? 0.5 : i / (marks.length - 1)) * (width - 2 * EDGE);
  const y = (value: number) => height - EDGE - ((value - least) / span) * (height - 2 * EDGE);

  const points = marks.map((mark, i) => (mark.value === null ? null : { x: x(i), y: y(mark.value) }));
  const special = marks.flatMap(({ signal }, i) => {
    const point = points[i];
    return point && signal?.rule === 'outside' ? [{ ...point, towards: signal.towards }] : [];
  });
  const band = limits ? { top: y(limits.upper), height: y(limits.lower) - y(limits.upper) } : null;
  return { segments: linePaths(points), last: points.findLast((point) => point !== null) ?? null, band, special };
}
