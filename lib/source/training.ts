import type { Manifest } from '@/lib/model/manifest';
import type { PlacesDocument, TrainingDocument } from '@/lib/model/training';
import { UserError } from '@/lib/model/user-error';
import { type Fetch, fetchWithin } from './fetch';
import { resolveInside } from './resolve-inside';

const SCHEMA = 1;

/** What is published of training needs; null where nothing is, as too few people work on the line. Throws UserError where it can't be read. */
export async function readTraining(
  base: URL,
  { documents = [] }: Pick<Manifest, 'documents'>,
  fetch?: Fetch,
): Promise<TrainingDocument | null> {
  const published = documents.find(({ id }) => id === 'training');
  return published ? readDocument<TrainingDocument>(base, published.file, fetch) : null;
}

/** The places of an operator and of others, where the training document has the operator at an index; null where none are published. */
export async function readPlaces(
  base: URL,
  { documents = [] }: Pick<Manifest, 'documents'>,
  index: number,
  fetch?: Fetch,
): Promise<PlacesDocument | null> {
  const published = documents
    .filter(({ id, first = 0 }) => id === 'places' && first <= index)
    .toSorted((a, b) => (b.first ?? 0) - (a.first ?? 0))[0];
  return published ? readDocument<PlacesDocument>(base, published.file, fetch) : null;
}

async function readDocument<T extends { schema: number }>(base: URL, file: string, fetch?: Fetch): Promise<T> {
  const response = await fetchWithin(resolveInside(base, file), fetch);
  const document = (await response.json()) as T;
  if (document.schema !== SCHEMA) {
    throw new UserError(
      `${file} has schema ${JSON.stringify(document.schema)}, these pages read schema ${SCHEMA}. Publish the data again, or rebuild the pages.`,
    );
  }
  return document;
}
