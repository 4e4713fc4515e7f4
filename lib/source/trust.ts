import type { Manifest } from '@/lib/model/manifest';
import type { TrustDocument } from '@/lib/model/trust';
import { UserError } from '@/lib/model/user-error';
import { type Fetch, fetchWithin } from './fetch';
import { resolveInside } from './resolve-inside';

const SCHEMA = 1;

/** The trust document that the manifest names; null where an older version published none. Throws UserError where it can't be read. */
export async function readTrustDocument(
  base: URL,
  { documents = [] }: Pick<Manifest, 'documents'>,
  fetch?: Fetch,
): Promise<TrustDocument | null> {
  const published = documents.find(({ id }) => id === 'trust');
  if (!published) return null;
  const response = await fetchWithin(resolveInside(base, published.file), fetch);
  const document = (await response.json()) as TrustDocument;
  if (document.schema !== SCHEMA) {
    throw new UserError(
      `${published.file} has schema ${JSON.stringify(document.schema)}, these pages read schema ${SCHEMA}. Publish the data again, or rebuild the pages.`,
    );
  }
  return document;
}
