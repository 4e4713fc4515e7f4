import type { JudgedMeasure } from '@/lib/model/training';

/** Signs of one family hang together, as they are seen on the same calls. */
export type Family = 'time' | 'hold' | 'outcome' | 'surveys' | 'evaluations';

const CALL_FAMILIES: Record<string, Family> = {
  aht: 'time',
  wrap: 'time',
  hold: 'hold',
  transfer: 'outcome',
  unresolved: 'outcome',
  repeat: 'outcome',
};

export function familyOf({ id, source }: Pick<JudgedMeasure, 'id' | 'source'>): Family {
  return source === 'calls' ? (CALL_FAMILIES[id] ?? 'outcome') : source;
}
