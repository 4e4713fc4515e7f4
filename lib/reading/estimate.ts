import type { MeasureValue } from '@/lib/model/question';

type Read = Pick<MeasureValue, 'estimate'> | undefined;

/** Before a number that is read from a histogram; nothing before others. */
export function estimateMark(value: Read): string {
  return value?.estimate ? '≈\u00a0' : '';
}
