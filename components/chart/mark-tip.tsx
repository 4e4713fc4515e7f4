'use client';

export interface Tip {
  x: number;
  y: number;
  title: string;
  lines: string[];
}

/** What the mark under the pointer, or in focus, says. The mark itself carries the same words for those who can't see. */
export function MarkTip({ tip, width }: { tip: Tip | null; width: number }) {
  if (!tip) return null;
  const left = Math.min(Math.max(tip.x, 90), Math.max(90, width - 90));
  const below = tip.y < 80;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-10 w-max max-w-[180px] rounded-lg border border-rule bg-panel px-2.5 py-1.5 text-xs shadow-(--shadow)"
      style={{ left, top: tip.y, transform: `translate(-50%, ${below ? '14px' : 'calc(-100% - 12px)'})` }}
    >
      <p className="font-semibold first-letter:uppercase">{tip.title}</p>
      {tip.lines.map((line) => (
        <p key={line} className="text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
