import type { Line, PlaceColumns, PlacesDocument } from '@/lib/model/training';
import type { Concluded } from './find';
import type { Gap } from './grid';
import { seriesAt } from './history';
import { cellsAt, happenedAt } from './places';
import type { Report } from './report';

const NO_PLACES = (): PlaceColumns => ({
  n: [],
  observed: [],
  expected: [],
  seen: [],
  error: [],
  gap: [],
  low: [],
  high: [],
  material: [],
});

/** Enough for every figure that is shown. */
const round = (value: number) => Number(value.toPrecision(4));

function addPlace(columns: PlaceColumns, judgement: Concluded, at: readonly number[], gap: Gap | null): void {
  const seen = happenedAt(judgement, at);
  const shown = (value: number) => round(judgement.measure.unit === 'log' ? Math.exp(value) : value);
  columns.n.push(seen?.n ?? 0);
  columns.observed.push(seen ? shown(seen.observed) : 0);
  columns.expected.push(seen ? shown(seen.expected) : 0);
  columns.seen.push(seen ? round(seen.gap) : 0);
  columns.error.push(seen ? round(seen.error) : 0);
  columns.gap.push(round(gap?.mean ?? 0));
  columns.low.push(round(gap?.low ?? 0));
  columns.high.push(round(gap?.high ?? 0));
  columns.material.push(round(gap?.material ?? 0));
}

/** What is known of the given operators as a whole, by measure. An operator without rows has n = 0, and nothing else of theirs is known. */
export function levelTable(line: Line, { now }: Report, operators: readonly number[]): Record<string, PlaceColumns> {
  return Object.fromEntries(
    now.judgements.map((judgement) => {
      const columns = NO_PLACES();
      for (const operator of operators) {
        const at = cellsAt(line, judgement.cells.topics, { operator, team: -1, topic: -1 });
        addPlace(columns, judgement, at, judgement.posterior.operators[operator]!);
      }
      return [judgement.measure.id, columns];
    }),
  );
}

/** What is known of the given operators by topic, and by week over the window before and this one. */
export function placeTable(
  line: Line,
  { now, before, window }: Report,
  operators: readonly number[],
): Omit<PlacesDocument, 'schema' | 'operators'> {
  const length = window.to - window.from;
  const measures = now.judgements.map((judgement) => {
    const { topics } = judgement.cells;
    const columns = { ...NO_PLACES(), operator: [] as number[], topic: [] as number[] };
    const weekly = { n: [] as number[], observed: [] as number[], expected: [] as number[], variance: [] as number[] };
    const past = before?.counted.find(({ measure }) => measure.id === judgement.measure.id);
    for (const [o, operator] of operators.entries()) {
      const own = cellsAt(line, topics, { operator, team: -1, topic: -1 });
      for (let topic = 0; topic < topics - 1; topic++) {
        const cell = operator * topics + topic;
        if (judgement.measure.source === 'evaluations' || judgement.cells.n[cell]! < 1) continue;
        columns.operator.push(o);
        columns.topic.push(topic);
        addPlace(columns, judgement, [cell], judgement.posterior.cells[cell] ?? null);
      }
      const empty = {
        n: weeksOf(length),
        observed: weeksOf(length),
        expected: weeksOf(length),
        variance: weeksOf(length),
      };
      for (const part of [...(before ? [past ? seriesAt(past, own) : empty] : []), seriesAt(judgement, own)])
        for (const name of ['n', 'observed', 'expected', 'variance'] as const)
          weekly[name].push(...part[name].map(round));
    }
    return [judgement.measure.id, { ...columns, weekly }];
  });
  const windows = before ? 2 : 1;
  return {
    weeksFrom: window.to - windows * length,
    weeks: (windows * length) / 7,
    measures: Object.fromEntries(measures),
  };
}

const weeksOf = (length: number): number[] => new Array(length / 7).fill(0);
