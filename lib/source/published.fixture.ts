import type { CallSource } from '@/lib/model/call-list';
import type { Fetch } from './fetch';
import { readManifest } from './manifest';
import { openManifest } from './published';

/** Opens a folder of published data by its address, which ends in `/`. */
export async function openPublished(base: string, fetch: Fetch): Promise<CallSource> {
  return openManifest(await readManifest(`${base}manifest.json`, fetch), new URL(base), fetch);
}
