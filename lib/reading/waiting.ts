import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { HEAT_MEASURES, type HeatMeasure } from '@/lib/url/view';
import { seriesBefore } from './comparison';
import { buildFormulaBand, type FormulaBand } from './formula-band';
import { buildHeat, cellKey, FEWEST, type HeatCell } from './heat';
import { HEAT_MEASURE_IDS, type waitingLead, type waitingRest } from './questions';
import type { Scope } from './scope';
import { buildSeries, type Series, totalOf } from './series';
import { type ServiceMeasure, serviceMeasureOf } from './service-measure';
import { endsUnknown } from './unended';
import { buildWaitBars, type WaitBars } from './wait-bins';
import { type WorstHours, worstHours } from './worst-hours';

export interface WaitingReading {
  band: FormulaBand;
  waits: WaitBars;
  service: Series;
  serviceMeasure: ServiceMeasure;
  serviceBefore: Series | null;
  abandonment: Series;
  abandonmentBefore: Series | null;
  /** Abandonment without the short ones. */
  afterShort: Series;
  /** Short abandonments as a share of all abandonments; null where it can't be told. */
  shortShare: number | null;
}

export type WaitingAnswers = Record<keyof (ReturnType<typeof waitingLead> & ReturnType<typeof waitingRest>), Answer>;

/** Hours at which service stands apart for the worse. */
export function readWorstHours(
  { heat }: Pick<WaitingAnswers, 'heat'>,
  { firstHour }: Pick<Scope, 'firstHour'>,
): WorstHours[] {
  return worstHours(heat, 'serviceLevel', 'higher', firstHour);
}

export function readWaiting(answers: WaitingAnswers, scope: Scope, { settings }: Manifest): WaitingReading {
  const reach = { most: 1, history: answers.trendBefore };
  const line = (measure: string) => buildSeries(answers.trend, measure, scope.period, scope.grain, reach);
  const serviceMeasure = serviceMeasureOf(answers.now);
  const short = totalOf(answers.now, 'shortAbandoned')?.value;
  const abandoned = totalOf(answers.now, 'abandoned')?.value;
  const [service, abandonment] = [line(serviceMeasure), line('abandonRate')];
  const before = (measure: string, series: Series) => seriesBefore(answers.trendBefore, measure, series, scope);
  return {
    band: buildFormulaBand(answers.now, settings.serviceLevel.target),
    waits: buildWaitBars(answers.bins),
    service,
    serviceBefore: before(serviceMeasure, service),
    serviceMeasure,
    abandonment,
    abandonmentBefore: before('abandonRate', abandonment),
    afterShort: line('abandonRateAfter'),
    shortShare: typeof short === 'number' && abandoned ? short / abandoned : null,
  };
}

export interface HeatReading {
  cells: HeatCell[];
  worst: WorstHours[];
  /** The hour that is hardest: lowest service, most abandonment, longest mean wait, most arrivals. */
  hardest: HeatCell | null;
  /** Whether that hour stands apart by more than chance; null where nothing is judged. */
  isApart: boolean | null;
  whole: MeasureValue | undefined;
}

/** Which measure a picture shows: of arrivals, all contacts where the export does not say who asked for a person. */
export function heatMeasureId(measure: HeatMeasure, now: Answer): string {
  return measure === 'arrivals' && endsUnknown(now) ? 'contacts' : HEAT_MEASURE_IDS[measure];
}

/** What the picture shows unless the reader chooses: the first measure that has a value. */
export function usualHeat({ now }: Pick<WaitingAnswers, 'now'>): HeatMeasure {
  return (
    HEAT_MEASURES.find((measure) => typeof totalOf(now, heatMeasureId(measure, now))?.value === 'number') ??
    'service-level'
  );
}

/** The hour × weekday picture of one measure. The hardest hour is looked for among those with thirty contacts or more. */
export function readHeat(
  answers: Pick<WaitingAnswers, 'heat' | 'now'>,
  measure: HeatMeasure,
  dayStartsAt: number,
): HeatReading {
  const id = heatMeasureId(measure, answers.now);
  const cells = buildHeat(answers.heat, id, dayStartsAt);
  const whole = totalOf(answers.now, id);
  const share = measure === 'service-level' || measure === 'abandonment';
  const better = measure === 'service-level' ? 'higher' : 'lower';
  const sign = better === 'higher' ? -1 : 1;
  const worst = share ? worstHours(answers.heat, id, better, dayStartsAt) : [];
  const judged = cells.filter(({ value, n }) => value !== null && n >= FEWEST);
  const hardest = judged.toSorted((a, b) => sign * ((b.value ?? 0) - (a.value ?? 0)))[0] ?? null;
  return {
    cells,
    whole,
    worst,
    hardest,
    isApart:
      share && hardest ? worst.some((hours) => hours.cells.some((cell) => cellKey(cell) === cellKey(hardest))) : null,
  };
}

/** All measures of one hour of the week. */
export function readCell(
  heat: Answer,
  cell: { weekday: number; hour: number },
): Record<HeatMeasure, HeatCell | undefined> {
  const find = (id: string) =>
    buildHeat(heat, id).find(({ weekday, hour }) => weekday === cell.weekday && hour === cell.hour);
  return {
    'service-level': find(HEAT_MEASURE_IDS['service-level']),
    abandonment: find(HEAT_MEASURE_IDS.abandonment),
    'mean-wait': find(HEAT_MEASURE_IDS['mean-wait']),
    arrivals: find(HEAT_MEASURE_IDS.arrivals),
  };
}

/** How many calls of one hour of the week are listed; null where sums of intervals count too, which no list shows. */
export function cellContacts(
  heat: Answer,
  cell: { weekday: number; hour: number },
  { intervals }: Pick<Manifest, 'intervals'>,
): number | null {
  if (intervals) return null;
  const found = buildHeat(heat, 'contacts').find(({ weekday, hour }) => weekday === cell.weekday && hour === cell.hour);
  return found?.value ?? 0;
}
