import { CODED_DIMENSIONS } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import { UserError } from '@/lib/model/user-error';
import { type Fetch, fetchWithin } from './fetch';

const SCHEMA = 1;

/** Reads and checks the manifest. Throws UserError where there is none, or one of another schema. */
export async function readManifest(url: URL | string, fetch?: Fetch): Promise<Manifest> {
  const response = await fetchWithin(url, fetch, { cache: 'no-cache' });
  const text = await response.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${url} is no JSON (it begins with "${text.slice(0, 20)}"). Publish the data again.`);
  }
  return checkManifest(value, String(url));
}

function checkManifest(value: unknown, url: string): Manifest {
  const manifest = value as Partial<Manifest> | null;
  if (typeof manifest !== 'object' || manifest === null || !('schema' in manifest)) {
    throw new UserError(`${url} is no manifest of Escucha. Publish the data again.`);
  }
  if (manifest.schema !== SCHEMA) {
    throw new UserError(
      `${url} has schema ${JSON.stringify(manifest.schema)}, these pages read schema ${SCHEMA}. Publish the data again, or rebuild the pages.`,
    );
  }
  const missing = [
    ...(['settings', 'dictionaries', 'cuboids', 'calls', 'coverage', 'gaps', 'trust'] as const).filter(
      (key) => manifest[key] === undefined,
    ),
    ...CODED_DIMENSIONS.filter((dimension) => !manifest.dictionaries?.[dimension]).map((d) => `dictionaries.${d}`),
  ];
  if (missing.length > 0) throw new UserError(`${url} lacks ${missing.join(', ')}. Publish the data again.`);
  return manifest as Manifest;
}
