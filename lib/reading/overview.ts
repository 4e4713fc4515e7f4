import type { Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import { type Concern, findConcerns, gapsWithin } from './attention';
import { seriesBefore } from './comparison';
import { buildEndings, type EndingRow, sumEndings } from './endings';
import { buildFormulaBand } from './formula-band';
import { buildHeat, type HeatCell } from './heat';
import type { overviewLead, overviewRest } from './questions';
import type { Scope } from './scope';
import { buildSeries, type Series } from './series';
import { type ServiceMeasure, serviceMeasureOf } from './service-measure';
import { buildTiles, type Tile } from './tiles';
import { isSingleWeek, type WorstHours, worstHours } from './worst-hours';

export interface OverviewReading {
  tiles: Tile[];
  service: Series;
  /** The same of what is compared with. */
  serviceBefore: Series | null;
  serviceMeasure: ServiceMeasure;
  cells: HeatCell[];
  worst: WorstHours[];
  /** True where there is but one of each hour of the week. */
  singleWeek: boolean;
  concerns: Concern[];
  endings: EndingRow[];
  allEndings: EndingRow;
  /** Out of 100. */
  shareAnswered: number | null;
  shareAbandoned: number | null;
}

export type OverviewAnswers = Record<keyof (ReturnType<typeof overviewLead> & ReturnType<typeof overviewRest>), Answer>;

/** Everything the overview shows, from its answers. */
export function readOverview(answers: OverviewAnswers, scope: Scope, manifest: Manifest): OverviewReading {
  const { settings } = manifest;
  const tiles = buildTiles(answers, scope, manifest);
  const serviceMeasure = serviceMeasureOf(answers.now);
  const service =
    serviceMeasure === 'serviceLevel'
      ? (tiles[0] as Tile).series
      : buildSeries(answers.trend, serviceMeasure, scope.period, scope.grain, { most: 1 });
  const cells = buildHeat(answers.heat, serviceMeasure, scope.firstHour);
  const worst = worstHours(answers.heat, serviceMeasure, 'higher', scope.firstHour);
  const band = buildFormulaBand(answers.now, settings.serviceLevel.target);
  const endings = buildEndings(answers.endings);
  const allEndings = sumEndings(endings);
  const inHundred = (n: number) => (allEndings.total > 0 ? (n / allEndings.total) * 100 : null);
  return {
    tiles,
    service,
    serviceBefore: seriesBefore(answers.daysBefore, serviceMeasure, service, scope),
    serviceMeasure,
    cells,
    worst,
    singleWeek: isSingleWeek(answers.heat),
    concerns: findConcerns(
      tiles,
      worst,
      service,
      band,
      gapsWithin(scope, manifest),
      serviceMeasure !== 'serviceLevel',
      manifest.training,
    ),
    endings,
    allEndings,
    shareAnswered: inHundred(allEndings.counts.answered),
    shareAbandoned: inHundred(allEndings.counts.abandoned),
  };
}
