'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataTable } from '@/lib/export/table';
import { useWords } from '../hooks/use-words';

type Row = (string | number | null)[];

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

/** What a row is of stays in sight while its figures are scrolled. */
const NAMES = 'sticky left-0 bg-ground print:static';

/** The chart's figures as a table; its headings sort. */
export default function TableTwin({
  table: data,
  caption,
  height,
}: {
  table: DataTable;
  caption: string;
  height: number;
}) {
  const { m, f } = useWords();
  const columns = useMemo(
    () =>
      data.columns.map(
        ({ id, label, kind, fixed = false }, i): ColumnDef<typeof features, Row> => ({
          id,
          header: label,
          enableSorting: !fixed,
          accessorFn: (row) => row[i] ?? undefined,
          sortUndefined: 'last',
          cell: ({ row }) => {
            const value = row.original[i] ?? null;
            return kind === 'text' ? value : f.figure(kind, typeof value === 'number' ? value : null);
          },
        }),
      ),
    [data.columns, f],
  );
  const table = useTable({ features, columns, data: data.rows });
  const kinds = new Map(data.columns.map(({ id, kind }) => [id, kind]));
  const side = (id: string) => (kinds.get(id) === 'text' ? 'text-start' : 'text-end');
  return (
    <section
      className="overflow-auto border-rule border-y print:max-h-none! print:overflow-visible"
      style={{ maxHeight: Math.max(height, 240) }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={caption}
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10 bg-ground">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, i) => {
                const sorted = header.column.getIsSorted();
                const direction = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={header.column.getCanSort() ? direction : undefined}
                    data-label={header.column.columnDef.header}
                    className={`whitespace-nowrap border-rule border-b px-2.5 py-1.5 font-semibold print:before:content-[attr(data-label)] ${i === 0 ? NAMES : ''} ${side(header.column.id)}`}
                  >
                    {header.column.getCanSort() ? (
                      <button
                        type="button"
                        className="print:hidden"
                        title={m.chart.sorted[direction]}
                        onClick={() => header.column.toggleSorting(sorted === 'asc')}
                      >
                        <table.FlexRender header={header} />
                        <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                      </button>
                    ) : (
                      <span className="print:hidden">
                        <table.FlexRender header={header} />
                      </span>
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="border-rule border-b last:border-b-0">
              {row.getAllCells().map((cell, i) => {
                const Cell = i === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.id}
                    scope={i === 0 ? 'row' : undefined}
                    className={`whitespace-nowrap px-2.5 py-1 font-normal ${i === 0 ? NAMES : ''} ${side(cell.column.id)}`}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
