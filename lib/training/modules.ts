import { type Pooled, pooledMean } from '@/lib/stats/pooled';
import type { Effect } from './effect';
import type { TrainingEffect } from './effects';

/** What a kind of training did over everyone trained whose effect can be told, in units of the materiality; negative is better. */
export interface ModuleEffect {
  kind: string;
  /** Id of the measure; null is all that the kind aims at. */
  measure: string | null;
  pooled: Pooled;
}

const Z95 = 1.959963984540054;
const errorOf = ({ low95, high95 }: Effect) => (high95 - low95) / (2 * Z95);
/** How far the errors of two measures of one training correlate, at the least favourable: they are of the same calls. */
const ALIKE = 0.5;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Each kind, and each measure of each kind. Measures of one training are of the same calls: of all measures a training counts once, as their mean. */
export function moduleEffects(effects: readonly TrainingEffect[]): ModuleEffect[] {
  const told = effects.flatMap(({ training, measure, effect }) =>
    effect && training.kind !== null ? [{ training, kind: training.kind, measure: measure.id, effect }] : [],
  );
  return [...new Set(told.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = told.filter((one) => one.kind === kind);
    const trainings = [...new Set(ofKind.map(({ training }) => training))].map((training) => {
      const own = ofKind.filter((one) => one.training === training).map(({ effect }) => effect);
      const errors = own.map(errorOf);
      const alone = mean(errors.map((error) => error * error)) / errors.length;
      return {
        estimate: mean(own.map(({ estimate }) => estimate)),
        error: Math.sqrt(ALIKE * mean(errors) ** 2 + (1 - ALIKE) * alone),
      };
    });
    const measures = [...new Set(ofKind.map(({ measure }) => measure))].map((measure) => ({
      measure,
      estimates: ofKind
        .filter((one) => one.measure === measure)
        .map(({ effect }) => ({ estimate: effect.estimate, error: errorOf(effect) })),
    }));
    return [{ measure: null, estimates: trainings }, ...measures].map(({ measure, estimates }) => ({
      kind,
      measure,
      pooled: pooledMean(estimates)!,
    }));
  });
}
