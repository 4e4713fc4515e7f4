'use client';

import type { Told } from '@/lib/reading/operators-gap';
import type { PeopleRows } from '@/lib/reading/operators-table';

const WIDTH = 132;
const HEIGHT = 16;
const EDGE = 4;

/** A gap and its interval on the axis that all people share; the band is what does not matter. The words beside it say the same. */
export function GapBar({ units, axis }: { units: Told; axis: PeopleRows['axis'] }) {
  const x = (value: number) => EDGE + ((value - axis.from) / (axis.to - axis.from)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      className="mt-1 block max-w-none print:h-3 print:w-24"
    >
      <rect x={x(-1)} width={x(1) - x(-1)} height={HEIGHT} fill="var(--rule)" opacity={0.6} />
      <line x1={x(0)} x2={x(0)} y2={HEIGHT} stroke="var(--line)" strokeDasharray="2 2" />
      <line x1={x(units.low)} x2={x(units.high)} y1={middle} y2={middle} stroke="var(--muted)" strokeWidth={1.5} />
      <circle cx={x(units.value)} cy={middle} r={3.5} fill="var(--muted)" />
    </svg>
  );
}
