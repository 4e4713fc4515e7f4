import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { es, expect, headline, note, open, openPanel, QUEUE, settled, test } from './fixtures';

const SITE = new URL('../.e2e/site/demo/', import.meta.url);
const KB = 1024;
const BUDGET = { scriptKB: 300, dataKB: 1536, requests: 32 };

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

/** The calls are read day by day, by the Glossary too. */
const DAYS = /\/(calls|ids)-/;

for (const address of [
  ...['/', '/waiting/', '/satisfaction/', '/calls/', '/trust/', '/glossary/'].flatMap((path) => [
    path,
    `${path}?lang=en`,
  ]),
  '/operator/?person=OP-009',
  '/operator/?person=OP-009&lang=en',
]) {
  test(`${address} keeps its budget`, async ({ page }, testInfo) => {
    const files = listen(page);
    await open(page, address);
    const asked = [...files].filter((path) => existsSync(new URL(`.${path}`, SITE)));
    expect(asked.length).toBe(files.size);
    const scripts = asked.filter((path) => path.endsWith('.js'));
    const data = asked.filter((path) => path.startsWith('/data/') && !DAYS.test(path));
    expect(scripts.some((path) => path.includes('worker'))).toBe(true);
    const figures = {
      'script KB gzip': sumKB(scripts, (path) => gzipSync(bodyOf(path)).length),
      'data KB': sumKB(data, (path) => bodyOf(path).length),
      'requests without data': asked.filter((path) => !path.startsWith('/data/')).length,
    };
    note(testInfo, figures);
    expect.soft(figures['script KB gzip']).toBeLessThanOrEqual(BUDGET.scriptKB);
    expect.soft(figures['data KB']).toBeLessThanOrEqual(BUDGET.dataKB);
    expect.soft(figures['requests without data']).toBeLessThanOrEqual(BUDGET.requests);
  });
}

test('a change of filter asks the network for nothing', async ({ page }) => {
  await open(page);
  const panel = await openPanel(page, 'queue');
  const first = (await headline(page).textContent())!;
  // What the page fetches ahead of need, when nothing else is to be done.
  await page.waitForLoadState('networkidle');
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

/** Milliseconds from navigation until a frame with the first number of the page has been painted. */
async function firstNumber(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const kept = window as Window & { numberAt?: number };
    const watch = new MutationObserver(() => {
      if (!/\d/.test(document.querySelector('main h1')?.textContent ?? '')) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (kept.numberAt = performance.now())));
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(address);
  const first = await page.waitForFunction(() => (window as Window & { numberAt?: number }).numberAt);
  return (await first.jsonValue())!;
}

for (const slowed of [1, 4]) {
  test(`the first number with a processor ${slowed} times slower: benchmark`, async ({ newReader }, testInfo) => {
    const took: number[] = [];
    for (let i = 0; i < 5; i++) {
      const page = await newReader();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
      took.push(await firstNumber(page, '/'));
      await page.close();
    }
    took.sort((a, b) => a - b);
    note(testInfo, { slowed, 'ms median': took[2]!, 'ms least': took[0]! });
  });
}

for (const [locale, address] of [
  ['es-MX', '/'],
  ['en', '/?lang=en'],
  ['es-MX', '/waiting/'],
  ['en', '/satisfaction/?lang=en'],
] as const) {
  test(`what ${address} says first is what it says in the end`, async ({ page }) => {
    await page.addInitScript(() => {
      const kept = window as Window & { said?: string[] };
      const said: string[] = [];
      kept.said = said;
      new MutationObserver(() => {
        const text = document.querySelector('main h1:not(.sr-only)')?.textContent;
        if (text && said.at(-1) !== text) said.push(text);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await open(page, address);
    const said = await page.evaluate(() => (window as Window & { said?: string[] }).said);
    expect(said).toEqual([await headline(page).textContent()]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
  });
}

test('nothing is said before the data are asked of a reader who chose something', async ({ page }) => {
  await page.route('**/*.parquet', () => {});
  await page.goto('/?period=last-week');
  await expect(page.getByRole('button', { name: /19–25 oct/ })).toBeVisible();
  await expect(headline(page)).toHaveText(es.m.frame.loading);
});
