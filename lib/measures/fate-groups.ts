import { FATES, type Fate } from '@/lib/model/contact';

const starting = (word: string) => FATES.filter((fate) => fate.startsWith(word));

/** The fates that each measure of unheard callers counts. */
export const FATE_GROUPS = {
  unheardAnswered1h: starting('answered_1h'),
  unheardAnswered24h: starting('answered_24h'),
  unheardAnswered7d: starting('answered_7d'),
  unheardNever: ['never'],
  unheardOpen: starting('open'),
  unheardUnknown: ['unknown_caller'],
} as const satisfies Record<string, readonly Fate[]>;
