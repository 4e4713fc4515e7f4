import type { CallList, CallListQuestion } from '@/lib/model/call-list';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, Question } from '@/lib/model/question';

export type ToEngine =
  | { type: 'open'; base: string; manifest: Manifest }
  /** Questions whose answers are known already: asked all the same, to have their data at hand. */
  | { type: 'warm'; questions: Question[] }
  /** Questions of one asker, answered stage by stage; a later batch of the same asker makes an earlier one stale. */
  | { type: 'ask'; asker: string; batch: number; stages: Question[][] }
  /** Calls one by one; likewise. */
  | { type: 'list'; asker: string; batch: number; question: CallListQuestion };

export type FromEngine =
  | { type: 'answered'; asker: string; batch: number; stage: number; answers: Answer[] }
  | { type: 'listed'; asker: string; batch: number; list: CallList }
  | { type: 'refused'; asker: string; batch: number; message: string };
