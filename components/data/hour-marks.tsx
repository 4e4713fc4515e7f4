'use client';

import type { HourState } from '@/lib/reading/coverage';

interface Props {
  x: number;
  y: number;
  step: number;
  row: number;
  hours: readonly HourState[];
}

/** Between two days. */
const GAP = 1;

/** The hours of a row, each state with a form of its own: whole, half, crossed out, a thin line. */
export function HourMarks({ x, y, step, row, hours }: Props) {
  const h = row - GAP;
  const paths: Record<HourState, string> = { data: '', partly: '', none: '', quiet: '', outside: '' };
  let crossed = '';
  for (const { state, from, to } of runsOf(hours)) {
    const [left, wide] = [x + from * step, (to - from) * step];
    if (state === 'quiet') paths.quiet += `M${left} ${y + h / 2}h${wide}`;
    else if (state !== 'partly') paths[state] += `M${left} ${y}h${wide}v${h}h${-wide}z`;
    for (let hour = from; hour < to; hour++) {
      const at = x + hour * step;
      if (state === 'partly') paths.partly += `M${at} ${y + h}h${step}v${-h}z`;
      if (state === 'none') crossed += `M${at + 0.5} ${y + h}L${at + step - 0.5} ${y}`;
    }
  }
  return (
    <>
      {paths.data && <path d={paths.data} fill="var(--heat-3)" />}
      {paths.partly && <path d={paths.partly} fill="var(--accent)" />}
      {paths.none && <path d={paths.none} fill="var(--attention)" />}
      {crossed && <path d={crossed} stroke="var(--ground)" strokeWidth={1} fill="none" />}
      {paths.quiet && <path d={paths.quiet} stroke="var(--line)" strokeWidth={1} fill="none" />}
    </>
  );
}

function runsOf(hours: readonly HourState[]): { state: HourState; from: number; to: number }[] {
  const runs: { state: HourState; from: number; to: number }[] = [];
  for (const [i, state] of hours.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) last.to = i + 1;
    else if (state === 'outside') continue;
    else runs.push({ state, from: i, to: i + 1 });
  }
  return runs.filter(({ state }) => state !== 'outside');
}
