'use client';

import { type RefObject, useState } from 'react';
import type { DataTable } from '@/lib/export/table';
import { exportsWords } from '@/lib/i18n/exports';
import { definitionNotes, type Explained } from '@/lib/reading/definition-words';
import { exportNotes } from '@/lib/reading/export-notes';
import { announce } from '../hooks/announcements';
import { useMeasureWords } from '../hooks/use-measure-words';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { type ExportKind, saveChart } from './export-chart';

interface Props {
  title: string;
  subtitle: string;
  explained: Explained[];
  meaning?: readonly string[];
  table: DataTable;
  scoped: Scoped;
  /** Holds what is drawn. */
  box: RefObject<HTMLElement | null>;
  /** Whether the table stands where the chart was. */
  asTable: boolean;
  onDone(): void;
}

const KINDS = ['csv', 'xlsx', 'png', 'svg'] as const;

/** The files in which a chart can leave the page. */
export default function ExportMenu({
  title,
  subtitle,
  explained,
  meaning = [],
  table,
  scoped,
  box,
  asTable,
  onDone,
}: Props) {
  const measures = useMeasureWords();
  const words = usePageWords(exportsWords);
  const [failed, setFailed] = useState<string | null>(null);
  if (!words || !measures) return null;
  const { m, d } = words;
  const { scope, manifest } = scoped;
  const save = async (kind: ExportKind) => {
    const notes = [
      ...exportNotes(scope, manifest, words),
      ...definitionNotes(explained, scope, manifest, measures),
      ...meaning,
    ];
    const sheets = { figures: d.figuresSheet, notes: d.notesSheet };
    const chart = { title, subtitle, period: scope.period, table, notes, box: box.current, sheets };
    try {
      announce(m.chart.exported(await saveChart(kind, chart)));
      onDone();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const without = (kind: ExportKind) => asTable && (kind === 'png' || kind === 'svg');
  return (
    <div className="w-72 max-w-full">
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="flex min-h-10 w-full items-baseline gap-3 rounded px-2 py-1.5 text-start enabled:hover:bg-accent-soft disabled:text-muted"
              aria-label={`${m.chart.export} ${kind.toUpperCase()}`}
              aria-describedby={`export-${kind}`}
              disabled={without(kind)}
              onClick={() => save(kind)}
            >
              <span className="w-11 shrink-0 font-semibold">{kind.toUpperCase()}</span>
              <span id={`export-${kind}`} className="text-muted">
                {d[kind]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 border-rule border-t px-2 pt-2 text-muted text-xs">{asTable ? d.noPicture : d.carried}</p>
      {failed && (
        <p role="alert" className="px-2 pt-1 text-attention-text text-xs">
          {d.failed}: <span lang="en">{failed}</span>
        </p>
      )}
    </div>
  );
}
