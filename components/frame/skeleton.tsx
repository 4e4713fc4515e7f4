'use client';

/** Keeps the place of a page's headline, tiles and first chart. */
export function Skeleton() {
  return (
    <div aria-hidden className="space-y-3">
      <div className="skeleton h-9 w-full max-w-3xl" />
      <div className="skeleton h-9 w-2/3 max-w-xl" />
      <div className="skeleton mt-8 h-40 w-full" />
      <div className="skeleton mt-8 h-72 w-full" />
    </div>
  );
}

/** Keeps the place of the charts under what a page says first. */
export function ChartsSkeleton() {
  return <div aria-hidden className="skeleton mt-9 h-96 w-full" />;
}
