import { bandPath } from './band-path';
import { linePaths } from './line-paths';
import type { Series } from './series';
import { stretchesOf } from './stretches';

interface Point {
  x: number;
  y: number;
}

export interface Spark {
  /** SVG paths, one for each stretch without a gap. */
  segments: string[];
  last: Point | null;
  /** SVG path of what is ordinary. */
  band: string;
  /** Marks beyond a limit, and the last of each stretch that is more than chance. */
  special: (Point & { towards: 'higher' | 'lower' })[];
}

const EDGE = 4;

/** Lays a series out in pixels, limits and all points inside the height. Values that lie closer together than `leastSpan`
 * stay flat: a second more or less is no drama. */
export function sparkPath({ marks, limits }: Series, width: number, height: number, leastSpan = 0): Spark {
  const known = marks.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return { segments: [], last: null, band: '', special: [] };
  const all = limits ? [...known, limits.lower, limits.upper] : known;
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(highest - lowest, leastSpan) || 1;
  const least = (lowest + highest - span) / 2;
  const x = (i: number) => EDGE + (marks.length === 1 ? 0.5 : i / (marks.length - 1)) * (width - 2 * EDGE);
  const y = (value: number) => height - EDGE - ((value - least) / span) * (height - 2 * EDGE);

  const points = marks.map((mark, i) => (mark.value === null ? null : { x: x(i), y: y(mark.value) }));
  const ends = new Set(stretchesOf({ marks }).map((stretch) => stretch.marks.at(-1)?.key));
  const special = marks.flatMap(({ key, signal }, i) => {
    const point = points[i];
    return point && signal && (signal.rule === 'outside' || ends.has(key))
      ? [{ ...point, towards: signal.towards }]
      : [];
  });
  const half = (width - 2 * EDGE) / Math.max(1, marks.length - 1) / 2;
  const steps = marks.flatMap(({ ordinary }, i) =>
    ordinary
      ? [
          {
            left: Math.max(0, x(i) - half),
            right: Math.min(width, x(i) + half),
            top: y(ordinary.upper),
            bottom: y(ordinary.lower),
          },
        ]
      : [],
  );
  return {
    segments: linePaths(points),
    last: points.findLast((point) => point !== null) ?? null,
    band: bandPath(steps),
    special,
  };
}
