import type { Answer } from '@/lib/model/question';
import { totalOf } from './series';

/** Whether the filters narrow to what is known of answered contacts alone: then of the others nothing can be said. */
export function isOfAnswered(now: Answer): boolean {
  return totalOf(now, 'offered')?.reason?.code === 'of-answered';
}
