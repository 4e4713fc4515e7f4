'use client';

/** The sign for "more than chance": a diamond, orange where it is bad news and blue where it is good. */
export function Diamond({ x, y, size, good }: { x: number; y: number; size: number; good?: boolean }) {
  return (
    <path
      d={`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`}
      fill={good ? 'var(--accent)' : 'var(--attention)'}
      stroke="var(--ground)"
      strokeWidth={1}
    />
  );
}
