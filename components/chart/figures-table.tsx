'use client';

import { lazy, Suspense, useRef } from 'react';
import type { DataTable } from '@/lib/export/table';
import type { Explained } from '@/lib/reading/definition-words';
import { PanelButton } from '../frame/panel-button';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const TableTwin = lazy(() => import('./table-twin'));
const loadDefinition = () => import('./definition-panel');
const DefinitionPanel = lazy(loadDefinition);
const loadExport = () => import('./export-menu');
const ExportMenu = lazy(loadExport);

/** Pixels of a row of the table. */
const ROW = 29;

interface Props {
  part: string;
  title: string;
  unit: string;
  /** Absent where `unit` says why there are no figures. */
  table?: DataTable;
  note?: string;
  /** With these, the figures say how they are counted and leave the page as files. */
  scoped?: Scoped;
  explained?: Explained[];
}

/** A titled table of figures that needs no picture. */
export function FiguresTable({ part, title, unit, table, note, scoped, explained = [] }: Props) {
  const { m } = useWords();
  const box = useRef<HTMLElement>(null);
  const height = ((table?.rows.length ?? 0) + 2) * ROW;
  return (
    <section ref={box} id={part} aria-labelledby={`${part}-title`} className="min-w-0 scroll-mt-20">
      <div className="@container">
        <div className="grid gap-x-5 @lg:grid-cols-[minmax(0,1fr)_auto] @lg:items-baseline">
          <h2 id={`${part}-title`} className="min-w-0 text-pretty font-semibold text-base">
            {title}
          </h2>
          <p className="pb-2 text-muted text-sm @lg:col-span-2">{unit}</p>
          {scoped && (
            <div className="flex flex-wrap gap-x-3.5 @lg:col-start-2 @lg:row-start-1 print:hidden">
              {explained.length > 0 && (
                <PanelButton
                  className="quiet"
                  label={m.chart.definition}
                  face={m.chart.definition}
                  prepare={loadDefinition}
                >
                  {() => <DefinitionPanel explained={explained} scoped={scoped} />}
                </PanelButton>
              )}
              {table && (
                <PanelButton className="quiet" label={m.chart.export} face={m.chart.export} prepare={loadExport}>
                  {(close) => (
                    <ExportMenu {...{ title, explained, table, scoped, box }} subtitle={unit} asTable onDone={close} />
                  )}
                </PanelButton>
              )}
            </div>
          )}
        </div>
      </div>
      {table && (
        <Suspense fallback={<div style={{ height }} />}>
          <TableTwin table={table} caption={`${title}, ${unit}`} height={height} />
        </Suspense>
      )}
      {note && <p className="wrap-anywhere mt-2 max-w-4xl text-muted text-sm">{note}</p>}
    </section>
  );
}
