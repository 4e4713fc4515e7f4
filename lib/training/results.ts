import type { Line, ModuleResult, TrainingResult } from '@/lib/model/training';
import type { TrainingEffect } from './effects';
import { moduleEffects } from './modules';

/** The effects of trainings by the names of the line. */
export function trainingResults(line: Line, effects: readonly TrainingEffect[]): TrainingResult[] {
  return effects.map(({ training, measure, nBefore, nAfter, others, effect, why }) => ({
    training: training.id,
    operator: line.operators[training.operator]!.id,
    topic: line.topics[training.topic] ?? null,
    kind: training.kind,
    day: training.day,
    measure: measure.id,
    nBefore,
    nAfter,
    others,
    effect: effect && {
      estimate: effect.estimate,
      low90: effect.low90,
      high90: effect.high90,
      low95: effect.low95,
      high95: effect.high95,
      worked: effect.worked,
      naive: effect.naive,
      regression: effect.regression,
      common: effect.common,
      colleagues: effect.colleagues,
    },
    why,
  }));
}

/** What each kind of training did over everyone, beside what a plain before and after would say. */
export function moduleResults(effects: readonly TrainingEffect[]): ModuleResult[] {
  return moduleEffects(effects).map(({ kind, measure, pooled }) => {
    const own = effects.filter(
      (one) => one.effect && one.training.kind === kind && (measure === null || one.measure.id === measure),
    );
    const naive = own.reduce((sum, { effect }) => sum + effect!.naive, 0) / own.length;
    const trained = new Set(own.map(({ training }) => training.operator)).size;
    return { kind, measure, trained, estimate: pooled.mean, low: pooled.low, high: pooled.high, naive };
  });
}
