import type { FlagMessages } from '@/lib/i18n/flags';
import type { TrainingMessages } from '@/lib/i18n/training';
import type { WordsOf } from '../hooks/use-page-words';

export type TrainingWords = WordsOf<TrainingMessages & FlagMessages>;
