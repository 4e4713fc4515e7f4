import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '@/lib/model/settings';
import { AUDIENCE, type PublishReport } from '@/lib/publish/publish';
import { fingerprint } from './fingerprint';
import { publishLine } from './publishing';
import { OPENING_RULES, RULES } from './rules';

/** Publishes the store unless what stands in `out` came from the same store, settings and rules; answers what it did. */
export async function publishIfChanged(store: string, out: string, settings: Settings): Promise<PublishReport | null> {
  const inputs = `${await fingerprint([join(store, 'store.json')])} ${RULES} ${OPENING_RULES} ${JSON.stringify(settings)}`;
  const stamp = join(store, 'published');
  const published = await stat(join(out, AUDIENCE, 'manifest.json')).catch(() => null);
  if (published && (await readFile(stamp, 'utf8').catch(() => '')) === inputs) return null;
  process.stdout.write('publishing the data …\n');
  const report = await publishLine(store, out, settings);
  await writeFile(stamp, inputs);
  return report;
}
