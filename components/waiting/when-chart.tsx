'use client';

import { useMemo } from 'react';
import { hasCalls, hoursCalls, toCalls } from '@/lib/reading/call-links';
import { heatTable } from '@/lib/reading/chart-tables';
import { hoursWords, isOnce } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { cellContacts, heatMeasureId, readCell, readHeat, usualHeat, type WaitingAnswers } from '@/lib/reading/waiting';
import { HEAT_MEASURES, type HeatMeasure } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { HEAT_HEIGHT, HeatMap } from '../chart/heat-map';
import { ViewLink } from '../frame/view-link';
import type { Scoped } from '../hooks/use-scope';
import { changeView, useChoice } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

const KINDS = { 'service-level': 'share', abandonment: 'share', 'mean-wait': 'seconds', arrivals: 'count' } as const;

const chooseCell = ({ weekday, hour }: { weekday: number; hour: number }) => changeView({ cell: { weekday, hour } });

export function WhenChart({ answers, scoped }: { answers: WaitingAnswers; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const measure = useChoice('heat') ?? usualHeat(answers);
  const cell = useChoice('cell');
  const kind = KINDS[measure];
  const { firstHour } = scoped.scope;
  const { cells, worst, hardest, isApart, whole } = useMemo(
    () => readHeat(answers, measure, firstHour),
    [answers, measure, firstHour],
  );
  const found = hardest
    ? m.waiting.heatTitles[measure](
        m.waiting.at(
          f.weekday(hardest.weekday, 'long'),
          hoursWords(hardest.hour, hardest.hour + 1, words),
          isOnce(scoped.scope),
        ),
        f.figure(kind, hardest.value),
      )
    : m.waiting.heatEmpty;
  const title = isApart === false ? m.waiting.heatChance(found) : found;
  const unit = m.waiting.heatUnits[measure](f.seconds(scoped.scope.threshold_s));
  return (
    <ChartFrame
      part="when"
      title={title}
      subtitle={`${unit} · ${m.measures.n(f.count(whole?.n ?? 0))}`}
      explained={[{ measure: heatMeasureId(measure, answers.now), value: whole }]}
      table={heatTable(cells, m.waiting.heatMeasures[measure], kind, words)}
      scoped={scoped}
      height={HEAT_HEIGHT}
      empty={emptyWords(whole, m)}
      lead={<MeasureSwitch measure={measure} usual={usualHeat(answers)} />}
      note={typeof whole?.value === 'number' && <CellNote answers={answers} cell={cell} scoped={scoped} />}
    >
      {(width) => (
        <HeatMap
          width={width}
          cells={cells}
          kind={kind}
          darkest={measure === 'service-level' ? 'least' : 'most'}
          worst={worst}
          chosen={cell}
          onChoose={chooseCell}
        />
      )}
    </ChartFrame>
  );
}

function MeasureSwitch({ measure, usual }: { measure: HeatMeasure; usual: HeatMeasure }) {
  const { m } = useWords();
  return (
    <fieldset className="mt-3 min-w-0 print:hidden">
      <legend className="sr-only">{m.waiting.heatMeasure}</legend>
      <div className="segments">
        {HEAT_MEASURES.map((one) => (
          <label key={one} className="segment px-3">
            <input
              type="radio"
              name="heat"
              className="sr-only"
              checked={measure === one}
              onChange={() => changeView({ heat: one === usual ? undefined : one })}
            />
            {m.waiting.heatMeasures[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CellProps {
  answers: WaitingAnswers;
  cell: { weekday: number; hour: number } | undefined;
  scoped: Scoped;
}

function CellNote({ answers, cell, scoped: { scope, manifest } }: CellProps) {
  const words = useWords();
  const { m, f } = words;
  if (!cell) return <span className="print:hidden">{m.waiting.chooseCell}</span>;
  const values = readCell(answers.heat, cell);
  const n = cellContacts(answers.heat, cell, manifest);
  const hours = { weekday: cell.weekday, from: cell.hour, to: cell.hour + 1 };
  return (
    <span className="flex flex-wrap gap-x-6 gap-y-1">
      <strong className="font-semibold text-ink first-letter:uppercase">
        {m.waiting.cellTitle(f.weekday(cell.weekday, 'long'), hoursWords(cell.hour, cell.hour + 1, words))}
      </strong>
      {HEAT_MEASURES.map((measure) => (
        <span key={measure}>
          {m.waiting.heatMeasures[measure]}: {f.figure(KINDS[measure], values[measure]?.value)}
          {KINDS[measure] !== 'count' && ` (${m.measures.n(f.count(values[measure]?.n ?? 0))})`}
        </span>
      ))}
      {hasCalls(manifest) && (
        <ViewLink path="/calls/" change={toCalls(hoursCalls(hours, scope, manifest))} className="link print:hidden">
          {n === null ? m.chart.toCalls : `${m.chart.toCalls} (${f.count(n)})`}
        </ViewLink>
      )}
    </span>
  );
}
