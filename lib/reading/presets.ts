import { keeps, TARGET_PRESETS, type Target, type TargetPreset } from '@/lib/measures/target-presets';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { TargetPresetId } from '@/lib/model/settings';
import { totalOf } from './series';

export interface JudgedTarget extends Target {
  now: MeasureValue | undefined;
  /** Null where there is no value. */
  kept: boolean | null;
  /** How far the value is from the target, in the measure's unit; positive on the good side. */
  margin: number | null;
}

export interface JudgedPreset {
  preset: TargetPreset;
  targets: JudgedTarget[];
  /** Null where a target can't be told and none is missed. */
  kept: boolean | null;
  /** Whether the line answers to it. */
  inForce: boolean;
}

/** Measures that the published targets are about. */
export const PRESET_MEASURES: readonly string[] = [
  ...new Set(TARGET_PRESETS.flatMap(({ targets }) => targets.map(({ measure }) => measure))),
];

function judge(target: Target, now: Answer): JudgedTarget {
  const found = totalOf(now, target.measure);
  const value = found?.value;
  if (typeof value !== 'number') return { ...target, now: found, kept: null, margin: null };
  const distance = value - target.value;
  return { ...target, now: found, kept: keeps(target, value), margin: target.op === '>=' ? distance : -distance };
}

/** A period beside every published target, each under its own formula and threshold; the one in force first. */
export function judgePresets(now: Answer, inForce: TargetPresetId | null | undefined): JudgedPreset[] {
  const judged = TARGET_PRESETS.map((preset): JudgedPreset => {
    const targets = preset.targets.map((target) => judge(target, now));
    const verdicts = targets.map(({ kept }) => kept);
    const kept = verdicts.includes(false) ? false : verdicts.includes(null) ? null : true;
    return { preset, targets, kept, inForce: preset.id === inForce };
  });
  return judged.toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
}
