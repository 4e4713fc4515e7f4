// biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out one by one can't be those of a table.
'use client';

import {
  type ColumnDef,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CallList } from '@/lib/model/call-list';
import { type CallColumnId, type CallWords, cellText, isSeconds, placeOf } from '@/lib/reading/call-columns';
import { type CallRow, readCall } from '@/lib/reading/call-rows';
import type { Scoped } from '../hooks/use-scope';
import { changeView, useChoice } from '../hooks/use-view';
import { PRINTED, ROW, useWindow } from './use-window';

interface Props {
  list: CallList;
  order: Int32Array;
  /** Columns that the data can fill, and those of them that stand in the table. */
  known: readonly CallColumnId[];
  shown: readonly CallColumnId[];
  scoped: Scoped;
  words: CallWords;
  headline: string;
}

/** Pixels that each column needs. */
const WIDTHS: Record<CallColumnId, number> = {
  clock: 156,
  ending: 98,
  wait: 102,
  queue: 148,
  topic: 148,
  operator: 140,
  talk: 102,
  disposition: 108,
  fate: 220,
  surveyed: 88,
  score: 92,
  again: 190,
  later: 104,
  channel: 92,
  ring: 92,
  hold: 92,
  wrap: 92,
  priority: 92,
  source: 104,
  visit: 64,
  id: 98,
};
const HEADING = 36;
const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature });

/** All calls of the list, of which only those in view are drawn. */
export function CallTable({ list, order, known, shown, scoped, words, headline }: Props) {
  const { f, d } = words;
  const { manifest } = scoped;
  const sort = useChoice('sort');
  const selected = useChoice('call');
  const [current, setCurrent] = useState(0);
  const { box, height, first, last, printing, topOf, show, onScroll } = useWindow(order.length);
  const rows = useRef(new Map<number, HTMLDivElement>());
  const at = Math.min(current, order.length - 1);

  const former = useRef(order);
  useEffect(() => {
    if (former.current === order) return;
    former.current = order;
    setCurrent(0);
    box.current?.scrollTo({ top: 0 });
  }, [order, box]);

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !selected) return;
    opened.current = true;
    const place = placeOf(selected, list, order, manifest);
    if (place < 0) return;
    setCurrent(place);
    show(place, HEADING);
  }, [selected, list, order, manifest, show]);

  const columns = useMemo(
    () =>
      known.map(
        (id): ColumnDef<typeof features, CallRow> => ({
          id,
          header: d.fields[id].name,
          accessorFn: (call) => cellText(call, id, manifest, words),
        }),
      ),
    [known, d, manifest, words],
  );
  const places = useMemo(() => {
    const inView = Array.from({ length: last - first }, (_, i) => first + i);
    return !printing && (at < first || at >= last) ? [...inView, at] : inView;
  }, [first, last, at, printing]);
  const data = useMemo(
    () => places.map((place) => readCall(list, order[place]!, manifest)),
    [places, list, order, manifest],
  );
  const table = useTable({
    features,
    columns,
    data,
    manualSorting: true,
    getRowId: ({ row }) => String(row),
    state: {
      sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [],
      columnVisibility: Object.fromEntries(known.map((id) => [id, shown.includes(id)])),
    },
  });

  const go = (place: number) => {
    const next = Math.max(0, Math.min(order.length - 1, place));
    show(next, HEADING);
    flushSync(() => setCurrent(next));
    const row = rows.current.get(next);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (place: number) => {
    setCurrent(place);
    changeView({ call: readCall(list, order[place]!, manifest).key }, selected ? 'replace' : 'push');
  };
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEADING) / ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: order.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(place);
    else return;
    event.preventDefault();
  };

  const template = shown.map((id) => `minmax(${printing ? 0 : WIDTHS[id]}px, ${WIDTHS[id]}fr)`).join(' ');
  const width = printing ? 0 : shown.reduce((sum, id) => sum + WIDTHS[id], 0);
  const side = (id: string) =>
    isSeconds(id as CallColumnId) || id === 'visit' || id === 'score' ? 'text-end' : 'text-start';
  const frozen = (i: number) => (i === 0 ? 'sm:sticky sm:left-0 sm:z-1 bg-inherit' : '');
  return (
    <section aria-label={d.list} className="min-w-0">
      <div
        ref={box}
        onScroll={onScroll}
        className="max-h-[max(22rem,calc(100dvh-15rem))] overflow-auto text-[0.8125rem] print:text-[0.5625rem] border-rule border-y print:max-h-none print:overflow-visible"
      >
        <div
          role="grid"
          aria-label={headline.replaceAll('*', '')}
          aria-rowcount={order.length + 1}
          aria-readonly
          style={{ minWidth: width }}
        >
          <div role="rowgroup" className="sticky top-0 z-2 bg-ground">
            {table.getHeaderGroups().map((group) => (
              <div
                key={group.id}
                role="row"
                aria-rowindex={1}
                tabIndex={-1}
                className="grid border-rule border-b bg-ground font-semibold"
                style={{ gridTemplateColumns: template, height: HEADING }}
              >
                {group.headers.map((header, i) => {
                  const sorted = header.column.getIsSorted();
                  const label = String(header.column.columnDef.header);
                  return (
                    <div
                      key={header.id}
                      role="columnheader"
                      tabIndex={-1}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                      className={`min-w-0 px-2 print:px-1 ${side(header.column.id)} ${frozen(i)}`}
                    >
                      <button
                        type="button"
                        className="h-full max-w-full truncate font-semibold print:hidden"
                        title={d.sortBy(label)}
                        onClick={() =>
                          changeView({ sort: { column: header.column.id, descending: sorted === 'asc' } }, 'replace')
                        }
                      >
                        {label}
                        <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                      </button>
                      <span aria-hidden className="hidden print:inline">
                        {label}
                      </span>
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          <div role="rowgroup" className="relative" style={{ height: printing ? undefined : height }}>
            {table.getRowModel().rows.map((row, i) => {
              const place = places[i]!;
              const isOpen = row.original.key === selected;
              return (
                <div
                  key={row.id}
                  ref={(element) => {
                    if (element) rows.current.set(place, element);
                    else rows.current.delete(place);
                  }}
                  role="row"
                  aria-rowindex={place + 2}
                  aria-selected={isOpen}
                  tabIndex={place === at ? 0 : -1}
                  className={`unbroken absolute inset-x-0 grid cursor-pointer print:static print:py-1 items-center border-rule border-b focus-visible:-outline-offset-2 ${
                    isOpen ? 'bg-accent-soft' : 'bg-ground hover:bg-panel'
                  }`}
                  style={
                    printing
                      ? { gridTemplateColumns: template }
                      : { gridTemplateColumns: template, height: ROW, top: topOf(place) }
                  }
                  onClick={() => choose(place)}
                  onKeyDown={(event) => onKeyDown(event, place)}
                  onFocus={() => setCurrent(place)}
                >
                  {row.getVisibleCells().map((cell, column) => {
                    const text = cell.getValue() as string;
                    return (
                      <div
                        key={cell.id}
                        role="gridcell"
                        tabIndex={-1}
                        title={text}
                        className={`truncate px-2 leading-[2.1875rem] print:whitespace-normal print:px-1 print:leading-tight ${side(cell.column.id)} ${frozen(column)}`}
                      >
                        {text}
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {printing && order.length > PRINTED && (
        <p className="mt-2 text-muted text-sm">{d.printed(f.count(PRINTED), f.count(order.length))}</p>
      )}
      <p className="sr-only">{d.listHelp}</p>
    </section>
  );
}
