import type { TrainingHeld } from '@/lib/model/training';
import { type Estimate, type Pooled, pooledMean } from '@/lib/stats/pooled';
import type { Effect } from './effect';
import type { TrainingEffect } from './effects';

/** What a kind of training did over everyone trained whose effect can be told, in units of the materiality; negative is better. */
export interface ModuleEffect {
  kind: string;
  /** Id of the measure; null is all that the kind aims at. */
  measure: string | null;
  pooled: Pooled;
}

interface Told {
  training: TrainingHeld;
  kind: string;
  measure: string;
  effect: Effect;
}

const Z95 = 1.959963984540054;
const errorOf = ({ low95, high95 }: Effect) => (high95 - low95) / (2 * Z95);
/** How far the errors of two measures of one training correlate, at the least favourable: they are of the same calls. */
const ALIKE = 0.5;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Trainings by the calls that tell of them: those of one operator on one topic are told by the same ones, and by what one of all topics is. */
function byCalls(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const { operator, topic } = one.training;
    const whole = told.some(({ training }) => training.operator === operator && training.topic < 0);
    const key = whole ? `${operator}` : `${operator} ${topic}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Of the same calls no mean is surer than one of them. */
const asOne = (estimates: readonly Estimate[]): Estimate => ({
  estimate: mean(estimates.map(({ estimate }) => estimate)),
  error: mean(estimates.map(({ error }) => error)),
});

/** Each kind, and each measure of each kind. Measures of one training are of the same calls: of all measures a training counts once, as their mean; and so do trainings that were repeated. */
export function moduleEffects(effects: readonly TrainingEffect[]): ModuleEffect[] {
  const told: Told[] = effects.flatMap(({ training, measure, effect }) =>
    effect && training.kind !== null ? [{ training, kind: training.kind, measure: measure.id, effect }] : [],
  );
  return [...new Set(told.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = told.filter((one) => one.kind === kind);
    const trainings = byCalls(ofKind).map((group) =>
      asOne(
        [...new Set(group.map(({ training }) => training))].map((training) => {
          const own = group.filter((one) => one.training === training).map(({ effect }) => effect);
          const errors = own.map(errorOf);
          const alone = mean(errors.map((error) => error * error)) / errors.length;
          return {
            estimate: mean(own.map(({ estimate }) => estimate)),
            error: Math.sqrt(ALIKE * mean(errors) ** 2 + (1 - ALIKE) * alone),
          };
        }),
      ),
    );
    const measures = [...new Set(ofKind.map(({ measure }) => measure))].map((measure) => ({
      measure,
      estimates: byCalls(ofKind.filter((one) => one.measure === measure)).map((group) =>
        asOne(group.map(({ effect }) => ({ estimate: effect.estimate, error: errorOf(effect) }))),
      ),
    }));
    return [{ measure: null, estimates: trainings }, ...measures].map(({ measure, estimates }) => ({
      kind,
      measure,
      pooled: pooledMean(estimates)!,
    }));
  });
}
