import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { expect, headline, note, open, openPanel, QUEUE, settled, test } from './fixtures';

const SITE = new URL('../.e2e/site/demo/', import.meta.url);
const KB = 1024;
const BUDGET = { scriptKB: 300, dataKB: 1536, requests: 36 };

/** Every file that the page and its worker ask for, once each. */
function listen(page: Page): Set<string> {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) files.add(new URL(request.url()).pathname);
  });
  return files;
}

const bodyOf = (path: string) => readFileSync(new URL(path.endsWith('/') ? `.${path}index.html` : `.${path}`, SITE));
const sumKB = (paths: string[], size: (path: string) => number) =>
  paths.reduce((sum, path) => sum + size(path), 0) / KB;

for (const address of ['/', '/waiting/', '/trust/', '/?lang=en', '/waiting/?lang=en', '/trust/?lang=en']) {
  test(`${address} keeps its budget`, async ({ page }, testInfo) => {
    const files = listen(page);
    await open(page, address);
    const asked = [...files].filter((path) => existsSync(new URL(`.${path}`, SITE)));
    expect(asked.length).toBe(files.size);
    const scripts = asked.filter((path) => path.endsWith('.js'));
    const data = asked.filter((path) => path.startsWith('/data/'));
    expect(scripts.some((path) => path.includes('worker'))).toBe(true);
    const figures = {
      'script KB gzip': sumKB(scripts, (path) => gzipSync(bodyOf(path)).length),
      'data KB': sumKB(data, (path) => bodyOf(path).length),
      requests: asked.length,
    };
    note(testInfo, figures);
    expect.soft(figures['script KB gzip']).toBeLessThanOrEqual(BUDGET.scriptKB);
    expect.soft(figures['data KB']).toBeLessThanOrEqual(BUDGET.dataKB);
    expect.soft(figures.requests).toBeLessThanOrEqual(BUDGET.requests);
  });
}

test('a change of filter asks the network for nothing', async ({ page }) => {
  await open(page);
  const panel = await openPanel(page, 'queue');
  const first = (await headline(page).textContent())!;
  const asked = listen(page);
  await panel.getByLabel(QUEUE).check();
  await expect(headline(page)).not.toHaveText(first);
  await settled(page);
  // Chromium may look for the icon again when the address changes.
  expect([...asked].filter((path) => path !== '/icon.svg')).toEqual([]);
});

/** Milliseconds from the next click until a frame with what it changed has been painted, the frame after it begun. */
function nextChange(page: Page): Promise<() => Promise<number>> {
  return page
    .evaluate(() => {
      const kept = window as Window & { took?: number };
      delete kept.took;
      let clicked = 0;
      addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (kept.took = performance.now() - clicked)));
      });
      // Above this part stands a line for paper, which changes before there is an answer.
      observer.observe(document.querySelector('main [aria-busy]')!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    })
    .then(() => async () => {
      const took = await page.waitForFunction(() => (window as Window & { took?: number }).took);
      return (await took.jsonValue())!;
    });
}

/** Boxes to tick or clear so that no choice comes twice. */
const NEVER_TWICE = [0, 1, 0, 2, 0];

for (const address of ['/', '/waiting/']) {
  test(`${address} shows a filter never asked before: benchmark`, async ({ page }, testInfo) => {
    const took: number[] = [];
    for (const filter of ['', '?channel=chat', '?channel=phone']) {
      await open(page, address + filter);
      const boxes = (await openPanel(page, 'queue')).getByRole('checkbox');
      for (const box of NEVER_TWICE) {
        const painted = await nextChange(page);
        await boxes.nth(box).click();
        took.push(await painted());
        await settled(page);
      }
    }
    took.sort((a, b) => a - b);
    note(testInfo, { clicks: took.length, 'ms median': took[took.length >> 1]!, 'ms longest': took.at(-1)! });
  });
}
