import type { PackedAnswer } from '@/lib/engine/packed';
import type { CallList, CallListQuestion } from '@/lib/model/call-list';
import type { Manifest } from '@/lib/model/manifest';
import type { MeasureValue, Question } from '@/lib/model/question';
import type { Period } from '@/lib/time/period';

export type ToEngine =
  | { type: 'open'; base: string; manifest: Manifest }
  /** Questions whose answers are known already: asked all the same, to have their data at hand. */
  | { type: 'warm'; questions: Question[] }
  /** Questions of one asker, answered stage by stage; a later batch of the same asker makes an earlier one stale. */
  | { type: 'ask'; asker: string; batch: number; stages: Question[][] }
  /** Calls one by one; likewise. */
  | { type: 'list'; asker: string; batch: number; question: CallListQuestion }
  /** Makes ready to tell of any period what the question asks; a later one takes its place. */
  | { type: 'grasp'; grasp: number; question: Pick<Question, 'measures' | 'filter' | 'options'> }
  | { type: 'move'; grasp: number; periods: Period[] };

export type FromEngine =
  /** By measure, for each of the periods. */
  | { type: 'moved'; grasp: number; values: Record<string, MeasureValue>[] }
  | { type: 'answered'; asker: string; batch: number; stage: number; answers: PackedAnswer[] }
  | { type: 'listed'; asker: string; batch: number; list: CallList }
  | { type: 'refused'; asker: string; batch: number; message: string };
