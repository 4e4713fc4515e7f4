'use client';

import type { CallList } from '@/lib/model/call-list';
import { callChips } from '@/lib/reading/call-chips';
import { type CallColumnId, type CallWords, callsTable, USUAL_COLUMNS } from '@/lib/reading/call-columns';
import { exportNotes } from '@/lib/reading/export-notes';
import type { ExportKind } from '../chart/export-chart';
import { PanelButton } from '../frame/panel-button';
import { announce } from '../hooks/announcements';
import type { Scoped } from '../hooks/use-scope';
import { changeView, readChoice } from '../hooks/use-view';

interface Props {
  list: CallList;
  order: Int32Array;
  known: readonly CallColumnId[];
  shown: readonly CallColumnId[];
  scoped: Scoped;
  words: CallWords;
  headline: string;
}

const loadExport = () => import('../chart/export-chart');

/** Which columns stand in the table, and the list as a file. */
export function TableTools({ list, order, known, shown, scoped, words, headline }: Props) {
  const { m, f, d } = words;
  const save = async (kind: ExportKind) => {
    const { saveChart } = await loadExport();
    const { scope, manifest } = scoped;
    const period = list.listed ?? scope.period;
    const chips = callChips(readChoice(), scope, manifest, words).map(({ text }) => text);
    const notes = [...exportNotes({ ...scope, period }, manifest, words), ...chips];
    const name = await saveChart(kind, {
      title: headline.replaceAll('*', ''),
      subtitle: m.measures.n(f.count(list.rows)),
      period,
      table: callsTable(list, order, shown, manifest, words),
      notes,
      box: null,
      sheets: d.sheets,
    });
    announce(m.chart.exported(name));
  };
  const toggle = (column: CallColumnId, on: boolean) => {
    const columns = known.filter((id) => (id === column ? on : shown.includes(id)));
    const usual = known.filter((id) => USUAL_COLUMNS.includes(id));
    changeView({ columns: columns.join() === usual.join() ? undefined : columns }, 'replace');
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <PanelButton className="quiet" label={d.columnsButton} face={d.columnsButton}>
        {(close) => (
          <fieldset className="min-w-56">
            <legend className="pb-2 font-semibold">{d.columnsButton}</legend>
            {known.slice(1).map((column) => (
              <label key={column} className="flex min-h-8 cursor-pointer items-center gap-2.5 py-1">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-(--accent)"
                  checked={shown.includes(column)}
                  onChange={(event) => toggle(column, event.target.checked)}
                />
                {d.fields[column].name}
              </label>
            ))}
            <div className="mt-3 flex justify-between gap-4 border-rule border-t pt-3">
              <button type="button" className="quiet" onClick={() => changeView({ columns: undefined }, 'replace')}>
                {d.usualColumns}
              </button>
              <button type="button" className="control" onClick={close}>
                {m.frame.done}
              </button>
            </div>
          </fieldset>
        )}
      </PanelButton>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="quiet"
          aria-label={`${m.chart.export} ${kind.toUpperCase()}`}
          onPointerEnter={loadExport}
          onFocus={loadExport}
          onClick={() => save(kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
