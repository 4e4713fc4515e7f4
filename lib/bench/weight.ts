import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { onNewPage } from './chromium';
import type { Site } from './contenders';
import type { Note } from './figures';

const KB = 1024;
const KINDS = { script: /\.(js|mjs|wasm)$/, style: /\.(css|woff2?)$/, page: /(\.html|\/|\.svg|\.ico)$/ };

/** Bytes of what a page asks for until its last chart is drawn, each file once; gzip as a web server would send them. */
export async function weigh(browser: Browser, site: Site, address: string, note: Note): Promise<void> {
  const paths = await onNewPage(browser, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    await page.goto(address);
    await page.evaluate(() => window.meter.opened);
    const elsewhere = [...asked].find((url) => /^https?:/.test(url) && new URL(url).origin !== new URL(address).origin);
    if (elsewhere) throw new Error(`${site.contender} asks another server: ${elsewhere}`);
    return [...asked].filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname);
  });
  const files = await Promise.all(paths.map((path) => sizeOf(site.folder, path)));
  const sum = (kind: RegExp, size: 'raw' | 'gzip') =>
    files.filter(({ path }) => kind.test(path)).reduce((total, file) => total + file[size], 0) / KB;
  const data = files.filter(({ path }) => !Object.values(KINDS).some((kind) => kind.test(path)));
  note({
    script: sum(KINDS.script, 'gzip'),
    style: sum(KINDS.style, 'gzip'),
    data: data.reduce((total, { raw }) => total + raw, 0) / KB,
    'data gzip': data.reduce((total, { gzip }) => total + gzip, 0) / KB,
    requests: files.filter(({ raw }) => raw > 0).length,
  });
}

/** Of no bytes where there is no such file: browsers look for icons, DuckDB for logs. */
async function sizeOf(folder: string, path: string) {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  const body = await readFile(file).catch(() => Buffer.alloc(0));
  return { path, raw: body.length, gzip: body.length ? gzipSync(body).length : 0 };
}
