import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ask } from '@/lib/engine/ask';
import { writeAnswers } from '@/lib/engine/packed';
import { formatFor } from '@/lib/format/figure';
import { LOCALES } from '@/lib/format/locale';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import type { WorkedOut } from '@/lib/publish/opening';
import { openingsOf } from '@/lib/reading/openings';
import { openManifest } from '@/lib/source/published';
import { readTrustDocument } from '@/lib/source/trust';

/** Works out of published files what each page says first, as the page itself would: with the same questions, engine and
 * words. `folder` holds all files that the manifest names. */
export async function workOutOpening(manifest: Manifest, folder: string): Promise<WorkedOut | null> {
  if (!manifest.coverage) return null;
  const base = pathToFileURL(join(folder, '/'));
  const read = async (url: URL | string) => new Response(await readFile(new URL(url)));
  const source = openManifest(manifest, base, read);
  const trust = await readTrustDocument(base, manifest, read);
  await Promise.all(LOCALES.map(loadMessages));
  const words: Record<string, Record<string, Headline>> = {};
  const kept = new Map<string, Answer>();
  for (const [path, opening] of Object.entries(openingsOf(manifest, manifest.coverage))) {
    const answers: Answer[] = [];
    for (const question of opening.questions) {
      const answer = await ask(source, question);
      answers.push(answer);
      if (opening.kept) kept.set(JSON.stringify(question), answer);
    }
    words[path] = {};
    for (const locale of LOCALES) {
      await opening.load(locale);
      words[path][locale] = opening.headline(answers, trust, { m: messagesFor(locale), f: formatFor(locale) });
    }
  }
  return { words, answers: writeAnswers([...kept]) };
}
