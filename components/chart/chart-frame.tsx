'use client';

import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import type { DataTable } from '@/lib/export/table';
import { type CallNarrowing, hasCalls, toCalls } from '@/lib/reading/call-links';
import { countedWords, hoursKnownWords, knownWords, wearing } from '@/lib/reading/completeness-words';
import type { Explained } from '@/lib/reading/definition-words';
import { PanelButton } from '../frame/panel-button';
import { ViewLink } from '../frame/view-link';
import type { Scoped } from '../hooks/use-scope';
import { useWidth } from '../hooks/use-width';
import { useWords } from '../hooks/use-words';
import { useTurn } from './use-turn';

const loadDefinition = () => import('./definition-panel');
const DefinitionPanel = lazy(loadDefinition);
const loadTable = () => import('./table-twin');
const TableTwin = lazy(loadTable);
const loadExport = () => import('./export-menu');
const ExportMenu = lazy(loadExport);

/** Of what stands in place of a chart, at most. */
const EMPTY_HEIGHT = 120;
/** And at least: two lines of words. */
const LEAST_EMPTY_HEIGHT = 72;

interface Props {
  /** Id by which links reach it. */
  part?: string;
  /** A sentence written from the data. */
  title: string;
  subtitle: string;
  explained: Explained[];
  /** What is meant, where that is none of the measures of the catalogue: its paragraphs. */
  meaning?: readonly string[];
  table: DataTable;
  scoped: Scoped;
  /** Pixels kept for the chart, whatever is in it. */
  height: number;
  /** Why there is nothing to show. */
  empty?: string | null;
  /** Above the chart: a switch, a warning. */
  lead?: ReactNode;
  note?: ReactNode;
  /** How the page's filter narrows to the calls that the chart counts; null where it counts none. */
  calls?: CallNarrowing | null;
  /** Its code is large: it is fetched when the reader is there. */
  rarely?: boolean;
  children(width: number): ReactNode;
}

/** What stands for a picture whose code is not there yet: room on screen; on paper, which can't wait for it, its figures. */
function Unfetched({ table: { columns, rows }, height }: Pick<Props, 'table' | 'height'>) {
  const { f } = useWords();
  return (
    <div style={{ minHeight: height }}>
      <table className="hidden text-sm print:table">
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} className="pe-6 text-start">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {columns.map(({ id, kind }, i) => (
                <td key={id} className="pe-6">
                  {kind === 'text' ? row[i] : f.figure(kind, row[i] as number | null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Meaning({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="max-w-md space-y-2">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** The one frame of every chart: title, definition with its figures, table twin, export. */
export function ChartFrame(props: Props) {
  const {
    part,
    title,
    explained,
    meaning = [],
    table,
    scoped,
    height,
    empty,
    lead,
    note,
    calls = {},
    children,
    rarely = false,
  } = props;
  const words = useWords();
  const { m } = words;
  const emptyHeight = Math.max(LEAST_EMPTY_HEIGHT, Math.min(height, EMPTY_HEIGHT));
  const subtitle = wearing(
    props.subtitle,
    knownWords(
      explained.map(({ value }) => value),
      words,
    ),
    hoursKnownWords(scoped.scope, scoped.manifest, words),
    countedWords(
      explained.map(({ value }) => value),
      words,
    ),
  );
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [box, width] = useWidth<HTMLDivElement>(undefined, true);
  const draw = useMemo(
    () => (width > 0 && !empty && !asTable ? () => children(width) : null),
    [children, width, empty, asTable],
  );
  const { picture, waits } = useTurn(box, draw, rarely);
  return (
    <figure id={part} aria-labelledby={id} className="min-w-0 scroll-mt-20">
      <div className="@container">
        <div className="grid gap-x-5 @lg:grid-cols-[minmax(0,1fr)_auto] @lg:items-baseline">
          <h2 id={id} className="min-w-0 text-pretty font-semibold text-base">
            {title}
          </h2>
          <p className="text-muted text-sm @lg:col-span-2">{subtitle}</p>
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
            {meaning.length > 0 && (
              <PanelButton className="quiet" label={m.chart.definition} face={m.chart.definition}>
                {() => <Meaning paragraphs={meaning} />}
              </PanelButton>
            )}
            {!empty && (
              <>
                <button
                  type="button"
                  className="quiet"
                  onPointerEnter={loadTable}
                  onFocus={loadTable}
                  onClick={() => setAsTable(!asTable)}
                >
                  {asTable ? m.chart.picture : m.chart.table}
                </button>
                {calls && hasCalls(scoped.manifest) && (
                  <ViewLink path="/calls/" change={toCalls(calls)} className="quiet">
                    {m.chart.toCalls}
                  </ViewLink>
                )}
                <PanelButton className="quiet" label={m.chart.export} face={m.chart.export} prepare={loadExport}>
                  {(close) => (
                    <ExportMenu
                      {...{ title, subtitle, explained, meaning, table, scoped, box, asTable }}
                      onDone={close}
                    />
                  )}
                </PanelButton>
              </>
            )}
          </div>
        </div>
      </div>
      {lead}
      <div ref={box} aria-busy={waits} className="mt-3" style={{ minHeight: empty ? emptyHeight : height }}>
        {empty ? (
          <p
            className="grid place-items-center rounded-lg border border-rule border-dashed px-6 text-center text-muted"
            style={{ minHeight: emptyHeight }}
          >
            {empty}
          </p>
        ) : asTable ? (
          <Suspense>
            <TableTwin table={table} caption={`${title}. ${subtitle}`} height={height} />
          </Suspense>
        ) : (
          <Suspense fallback={<Unfetched table={table} height={height} />}>{picture}</Suspense>
        )}
      </div>
      {note && <figcaption className="mt-2 max-w-4xl text-muted text-sm">{note}</figcaption>}
    </figure>
  );
}
