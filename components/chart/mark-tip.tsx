'use client';

export interface Tip {
  x: number;
  y: number;
  title: string;
  lines: string[];
  /** Size of a mark whose neighbours would cover its focus ring; the tip stands beyond it. */
  ring?: { width: number; height: number } | null;
}

/** What the mark under the pointer, or in focus, says. The mark itself carries the same words for those who can't see. */
export function MarkTip({ tip, width }: { tip: Tip | null; width: number }) {
  if (!tip) return null;
  const left = Math.min(Math.max(tip.x, 90), Math.max(90, width - 90));
  const below = tip.y < 80;
  const beyond = (tip.ring?.height ?? 0) + 14;
  return (
    <>
      {tip.ring && <Ring tip={tip} {...tip.ring} />}
      <div
        aria-hidden
        className="pointer-events-none absolute z-10 w-max max-w-[180px] rounded-lg border border-rule bg-panel px-2.5 py-1.5 text-xs shadow-(--shadow)"
        style={{ left, top: tip.y, transform: `translate(-50%, ${below ? `${beyond}px` : 'calc(-100% - 12px)'})` }}
      >
        <p className="font-semibold first-letter:uppercase">{tip.title}</p>
        {tip.lines.map((line) => (
          <p key={line} className="text-muted">
            {line}
          </p>
        ))}
      </div>
    </>
  );
}

function Ring({ tip, width, height }: { tip: Tip; width: number; height: number }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute rounded-sm outline-2 outline-accent outline-offset-1"
      style={{ left: tip.x - width / 2, top: tip.y, width, height }}
    />
  );
}
