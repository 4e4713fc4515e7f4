import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
/** What says which characters a page is in must stand in its first kilobyte. */
const HEAD = /<head>(<meta charset="utf-8"\/>)?/i;

/** Where what a page loads may come from: the site itself, and of scripts in the page those that stand in it as it was built.
 * Styles on elements are how React sets them; pictures to download are made in the page. */
export function contentPolicy(html: string): string {
  const inline = [...html.matchAll(INLINE)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(inline)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts its policy into the head of every built page, ahead of all that it is about. */
export async function restrictPages(out: string): Promise<void> {
  const entries = await readdir(out, { recursive: true });
  for (const file of entries.filter((entry) => entry.endsWith('.html'))) {
    const path = join(out, file);
    const html = await readFile(path, 'utf8');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}"/>`;
    if (!HEAD.test(html)) throw new Error(`${path}: a page without a head`);
    await writeFile(
      path,
      html.replace(HEAD, (head) => head + meta),
    );
  }
}
