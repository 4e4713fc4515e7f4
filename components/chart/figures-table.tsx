'use client';

import { lazy, Suspense } from 'react';
import type { DataTable } from '@/lib/export/table';

const TableTwin = lazy(() => import('./table-twin'));

/** Pixels of a row of the table. */
const ROW = 29;

/** A titled table of figures that needs no picture. */
export function FiguresTable({
  part,
  title,
  unit,
  table,
  note,
}: {
  part: string;
  title: string;
  unit: string;
  /** Absent where `unit` says why there are no figures. */
  table?: DataTable;
  note?: string;
}) {
  const height = ((table?.rows.length ?? 0) + 2) * ROW;
  return (
    <section id={part} aria-labelledby={`${part}-title`} className="min-w-0 scroll-mt-20">
      <h2 id={`${part}-title`} className="font-semibold text-base">
        {title}
      </h2>
      <p className="pb-2 text-muted text-sm">{unit}</p>
      {table && (
        <Suspense fallback={<div style={{ height }} />}>
          <TableTwin table={table} caption={`${title}, ${unit}`} height={height} />
        </Suspense>
      )}
      {note && <p className="wrap-anywhere mt-2 text-muted text-sm">{note}</p>}
    </section>
  );
}
