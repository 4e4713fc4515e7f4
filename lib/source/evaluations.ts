import type { Day } from '@/lib/model/day';
import type { Evaluation, EvaluationsDocument } from '@/lib/model/evaluations';
import type { Manifest } from '@/lib/model/manifest';
import { type Fetch, fetchWithin } from './fetch';
import { resolveInside } from './resolve-inside';

/** Evaluations of a contact that entered on a day; none where none are published. */
export async function readEvaluations(
  base: URL,
  { documents = [] }: Pick<Manifest, 'documents'>,
  { id, day }: { id: string; day: Day },
  fetch?: Fetch,
): Promise<Evaluation[]> {
  const begun = documents.filter((document) => document.id === 'evaluations' && (document.quarter ?? day) <= day);
  const published = begun.at(-1);
  if (!published) return [];
  const response = await fetchWithin(resolveInside(base, published.file), fetch);
  const { evaluations } = (await response.json()) as EvaluationsDocument;
  return evaluations.filter(({ contact }) => contact === id);
}
