import type { MeasureOptions } from '@/lib/model/question';
import { FORMULAS, type Formula, type Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { CALLERS } from './callers';
import { abandonRateAfterMeasure, abandonRateNetMeasure, COUNTS, SURVEY_COUNTS, shortAbandonedMeasure } from './counts';
import { EXPOSURE } from './exposure';
import type { Measure } from './measure';
import { OUTCOMES } from './outcomes';
import { patience } from './patience';
import { PRESENCE } from './presence';
import { QUALITY } from './quality';
import { REACHED_LATER, timeUntilAnswered } from './reached-later';
import { REPEATS } from './repeats';
import { RESOLUTION } from './resolution';
import { SATISFACTION } from './satisfaction';
import { serviceLevelMeasure, serviceLevelReported } from './service-level';
import { STATE_TIME } from './state-time';
import { timeMeasures } from './times';

type Thresholds = Pick<Settings, 'serviceLevel' | 'shortAbandon_s'>;

const PLAIN = [
  ...COUNTS,
  ...RESOLUTION,
  ...SURVEY_COUNTS,
  serviceLevelReported,
  ...SATISFACTION,
  ...STATE_TIME,
  ...REACHED_LATER,
  ...OUTCOMES,
  ...REPEATS,
  ...QUALITY,
  ...PRESENCE,
  ...EXPOSURE,
  ...CALLERS,
  patience,
];
const FIXED = {
  linear: new Map(
    [...PLAIN, ...timeMeasures('linear'), timeUntilAnswered('linear')].map((measure) => [measure.id, measure]),
  ),
  'nearest-rank': new Map(
    [...PLAIN, ...timeMeasures('nearest-rank'), timeUntilAnswered('nearest-rank')].map((measure) => [
      measure.id,
      measure,
    ]),
  ),
};
const BY_SHORT = {
  shortAbandoned: shortAbandonedMeasure,
  abandonRateNet: abandonRateNetMeasure,
  abandonRateAfter: abandonRateAfterMeasure,
};

export const SERVICE_LEVELS = FORMULAS.map((formula) => `serviceLevel.${formula}`);

/** Every measure without parameters of its own. */
export const MEASURE_IDS: readonly string[] = [
  'serviceLevel',
  ...SERVICE_LEVELS,
  ...Object.keys(BY_SHORT),
  ...FIXED.linear.keys(),
];

const PARAMETERS = /^(?<name>[A-Za-z0-9]+)(?:\.(?<formula>SL-[1-6]))?(?:@(?<first>\d+)(?:\/(?<second>\d+))?)?$/;

/** The measure an id names, with the seconds in force: those written in the id, else the options', else the
 * settings'. `serviceLevel`, `serviceLevel.SL-3`, `serviceLevel@20` (≤ 20 s), `serviceLevel.SL-4@20/5` (short: ≤ 5 s),
 * `shortAbandoned@5`, `abandonRateNet@10`, `abandonRateAfter@30`. Throws UserError on any other. */
export function findMeasure(id: string, settings: Thresholds, options: MeasureOptions = {}): Measure {
  const plain = FIXED[options.percentile ?? 'linear'].get(id);
  if (plain) return plain;
  const { name, formula, first, second } = PARAMETERS.exec(id)?.groups ?? {};
  const short = options.short_s ?? settings.shortAbandon_s;
  if (name === 'serviceLevel') {
    return serviceLevelMeasure(
      id,
      (formula as Formula | undefined) ?? options.formula ?? settings.serviceLevel.formula,
      first === undefined ? (options.threshold_s ?? settings.serviceLevel.threshold_s) : Number(first),
      second === undefined ? short : Number(second),
    );
  }
  if (name !== undefined && name in BY_SHORT && formula === undefined && second === undefined) {
    return BY_SHORT[name as keyof typeof BY_SHORT](id, first === undefined ? short : Number(first));
  }
  throw new UserError(`Unknown measure "${id}". Known: ${MEASURE_IDS.join(', ')}.`);
}
