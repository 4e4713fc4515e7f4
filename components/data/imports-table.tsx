'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowExpandingFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, useMemo, useState } from 'react';
import type { Told, TrustImport } from '@/lib/model/trust';
import type { DataWords } from '../hooks/use-data-words';
import { ImportDetails } from './import-details';

const features = tableFeatures({
  rowExpandingFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
});
type Column = ColumnDef<typeof features, TrustImport>;

/** Files shown before a reader asks for all. */
const FIRST = 25;

const rowsOf = (told: readonly Told[]) => told.reduce((sum, { n }) => sum + (n ?? 0), 0);
const addedOf = ({ added }: TrustImport) => Object.values(added).reduce((sum, n) => sum + n, 0);
const fileOf = ({ file, sheet }: TrustImport) => (sheet ? `${file} · ${sheet}` : file);
const NUMBERS = ['rows', 'added', 'duplicates', 'rejected', 'dropped', 'warnings'];

function columnsOf({ d, f }: DataWords): Column[] {
  const { importColumns: c } = d;
  const number = (id: string, header: string, of: (record: TrustImport) => number): Column => ({
    id,
    header,
    accessorFn: of,
    cell: ({ row }) => f.count(of(row.original)),
  });
  return [
    { id: 'file', header: c.file, accessorFn: fileOf },
    {
      id: 'target',
      header: c.target,
      accessorFn: ({ target }) => (target ? (d.tables[target] ?? target) : d.severalTables),
    },
    number('rows', c.rows, ({ rows }) => rows),
    number('added', c.added, addedOf),
    number('duplicates', c.duplicates, ({ duplicates }) => duplicates),
    number('rejected', c.rejected, ({ rejected }) => rejected),
    number('dropped', c.dropped, ({ dropped }) => rowsOf(dropped)),
    number('warnings', c.warnings, ({ warnings }) => rowsOf(warnings)),
    {
      id: 'period',
      header: c.period,
      accessorFn: ({ period }) => period?.from,
      sortUndefined: 'last',
      cell: ({ row: { original } }) => (original.period ? f.range(original.period.from, original.period.to) : '—'),
    },
  ];
}

/** What each file brought; a row opens to tell why rows of it are not there. */
export default function ImportsTable({ imports, words }: { imports: readonly TrustImport[]; words: DataWords }) {
  const { m, d, f } = words;
  const [all, setAll] = useState(false);
  const columns = useMemo(() => columnsOf(words), [words]);
  const data = useMemo(() => [...imports], [imports]);
  const table = useTable({ features, columns, data, getRowCanExpand: () => true });
  const rows = table.getRowModel().rows;
  const side = (id: string) => (NUMBERS.includes(id) ? 'text-end' : 'text-start');
  return (
    <>
      <section
        className="@container overflow-x-auto border-rule border-y print:overflow-visible"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={d.sections.imports}
      >
        <table className="w-full text-sm print:text-[0.6875rem]">
          <caption className="sr-only">{d.sections.imports}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  const direction = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={direction}
                      data-label={header.column.columnDef.header}
                      className={`whitespace-nowrap border-rule border-b px-2.5 py-1.5 font-semibold print:before:content-[attr(data-label)] print:whitespace-normal print:px-1 ${side(header.column.id)}`}
                    >
                      <button
                        type="button"
                        className="print:hidden"
                        title={m.chart.sorted[direction]}
                        onClick={() => header.column.toggleSorting(sorted === 'asc')}
                      >
                        <table.FlexRender header={header} />
                        <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map((row) => {
              const open = row.getIsExpanded();
              return (
                <Fragment key={row.id}>
                  <tr className="border-rule border-b last:border-b-0">
                    {row.getAllCells().map((cell, i) =>
                      i === 0 ? (
                        <th
                          key={cell.id}
                          scope="row"
                          data-label={fileOf(row.original)}
                          className="px-2.5 py-1 text-start font-normal print:before:content-[attr(data-label)]"
                        >
                          <button
                            type="button"
                            className="link print:hidden inline-flex min-h-6 items-baseline gap-1.5 text-start"
                            aria-expanded={open}
                            onClick={() => row.toggleExpanded()}
                          >
                            <span aria-hidden>{open ? '▾' : '▸'}</span>
                            <span className="wrap-anywhere min-w-28">{fileOf(row.original)}</span>
                          </button>
                        </th>
                      ) : (
                        <td
                          key={cell.id}
                          className={`whitespace-nowrap px-2.5 py-1 print:whitespace-normal print:px-1 ${side(cell.column.id)}`}
                        >
                          <table.FlexRender cell={cell} />
                        </td>
                      ),
                    )}
                  </tr>
                  {open && (
                    <tr className="border-rule border-b">
                      <td colSpan={columns.length} className="p-0">
                        <div className="sticky start-0 w-[100cqi] max-w-4xl px-2.5">
                          <ImportDetails record={row.original} words={words} />
                        </div>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
      {!all && rows.length > FIRST && (
        <button type="button" className="control mt-3 print:hidden" onClick={() => setAll(true)}>
          {d.showAll(f.count(rows.length))}
        </button>
      )}
    </>
  );
}
