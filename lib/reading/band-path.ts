/** What is ordinary for one mark, in pixels. */
export interface BandStep {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One SVG path around steps that stand side by side, in order; empty without any. */
export function bandPath(steps: readonly BandStep[]): string {
  const [first] = steps;
  if (!first) return '';
  const above = steps.map(({ top, right }) => `V${top}H${right}`).join('');
  const below = steps
    .toReversed()
    .map(({ bottom, left }) => `V${bottom}H${left}`)
    .join('');
  return `M${first.left},${first.top}${above}${below}Z`;
}
