import type { Answer } from '@/lib/model/question';

const MOST = 200;
const known = new Map<string, Answer>();

/** What was answered before, by the question's text; the answer longest unused is forgotten first. */
export function recallAnswer(key: string): Answer | undefined {
  const found = known.get(key);
  if (found) keepAnswer(key, found);
  return found;
}

export function keepAnswer(key: string, answer: Answer): void {
  known.delete(key);
  known.set(key, answer);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) return;
    known.delete(oldest);
  }
}

export function forgetAnswers(): void {
  known.clear();
}
