import { parseArgs } from 'node:util';
import type { ModuleResult, TrainingHeld } from '@/lib/model/training';
import { formatDay } from '@/lib/time/day';
import { type TrainingEffect, trainingEffects } from '@/lib/training/effects';
import { moduleResults } from '@/lib/training/results';
import { LINE_OPTIONS, withStoredLine } from './stored-line';

/** Prints whether trainings worked. */
export async function effectsCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({ args, options: LINE_OPTIONS });
  const text = await withStoredLine(values, async ({ line, asOf }, judging) => {
    const effects = trainingEffects(line, judging, asOf);
    const modules = moduleResults(effects);
    if (values.json) return `${JSON.stringify({ trainings: effectRows(effects), modules })}\n`;
    const name = (effect: Pick<TrainingEffect, 'training'>) =>
      [
        effect.training.id,
        line.operators[effect.training.operator]!.id,
        line.topics[effect.training.topic] ?? 'every topic',
        formatDay(effect.training.day),
      ].join(' · ');
    const judged = new Set(effects.map(({ training }) => training));
    return [
      ...effects.map((effect) => `${name(effect)}: ${told(effect)}`),
      ...line.trainings
        .filter((training) => !judged.has(training))
        .map((training) => `${name({ training })}: not judged: ${aimless(training)}`),
      ...modules.map(moduleLine),
      '',
    ].join('\n');
  });
  process.stdout.write(text === '' ? 'No training of the last year aims at a measure.\n' : text);
}

/** Effects that can be told, in the measure's unit with 90 and 95 % intervals; negative is better. */
export function effectRows(effects: readonly TrainingEffect[]) {
  return effects.flatMap(({ training, measure, nBefore, nAfter, effect }) =>
    effect === null
      ? []
      : [
          {
            training_id: training.id,
            measure: measure.id,
            effect: effect.inUnit.estimate,
            low: effect.inUnit.low90,
            high: effect.inUnit.high90,
            low95: effect.inUnit.low95,
            high95: effect.inUnit.high95,
            naive: effect.naive * measure.materiality,
            regression: effect.regression * measure.materiality,
            worked: effect.worked,
            n_before: nBefore,
            n_after: nAfter,
          },
        ],
  );
}

const WHY = {
  too_early: 'too early to tell',
  long_ago: 'long ago; the last twelve weeks with trainings are judged',
  few_after: 'too few calls after it',
  none_before: 'no calls before it',
  few_colleagues: 'too few colleagues who were not trained',
};
const aimless = ({ kind, measure }: TrainingHeld) =>
  measure !== null
    ? `the measure "${measure}" is not among those judged`
    : kind !== null
      ? `the kind "${kind}" aims at no measure that is judged; see training.kinds in the settings`
      : 'it names neither a kind nor a measure';
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** In units of the materiality. */
function told({ measure, effect, why, nBefore, nAfter }: TrainingEffect): string {
  if (!effect) return `${measure.id}: no data: ${WHY[why!]}`;
  const { estimate, low95, high95, naive, worked } = effect;
  return `${measure.id} ${signed(estimate)} (95 %: ${signed(low95)} to ${signed(high95)}), before and after alone ${signed(naive)}, ${Math.round(100 * worked)} % likely to have helped; n ${nBefore} → ${nAfter}`;
}

function moduleLine({ kind, measure, trained, estimate, low, high, naive }: ModuleResult): string {
  return `${kind}, ${measure ?? 'all measures'}: ${signed(estimate)} (95 %: ${signed(low)} to ${signed(high)}), before and after alone ${signed(naive)}; ${trained} trained`;
}
