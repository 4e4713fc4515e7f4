import type { Page } from 'playwright/test';
import { es, expect, headline, open, openPanel, QUEUE, test } from './fixtures';

const { m } = es;
const WIDTHS = [320, 360, 768, 1366, 1920];
const MOST_SHIFT = 0.05;

for (const address of ['/', '/waiting/?cell=5-20', '/trust/']) {
  test(`${address} is as wide as its window`, async ({ page }) => {
    await open(page, address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
          message: `${width} px`,
        })
        .toBeLessThanOrEqual(0);
      const charts = await page.locator('figure svg').evaluateAll((all) => all.map((svg) => svg.clientWidth));
      expect(Math.max(...charts)).toBeLessThanOrEqual(width);
    }
  });
}

test('open panels fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  for (const name of ['period', 'queue', 'channel'] as const) {
    const panel = await openPanel(page, name);
    const box = (await panel.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

/** Sums what moves by itself; a reader's own scrolling and typing moves nothing that is counted. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const kept = window as Window & { shifted?: number };
    kept.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shifted! += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as Window & { shifted?: number }).shifted!);
}

for (const width of [360, 1366]) {
  test(`nothing moves at ${width} px while answers come or change`, async ({ page }, testInfo) => {
    await page.setViewportSize({ width, height: 800 });
    const shifts = await countShifts(page);
    await open(page);
    const arrived = await shifts();
    const first = (await headline(page).textContent())!;
    await (await openPanel(page, 'queue')).getByLabel(QUEUE).check();
    await expect(headline(page)).not.toHaveText(first);
    await page.keyboard.press('Escape');
    const changed = (await shifts()) - arrived;
    testInfo.annotations.push({ type: 'layout shift', description: `${arrived.toFixed(4)}, ${changed.toFixed(4)}` });
    expect.soft(arrived, 'while the answers come').toBeLessThan(MOST_SHIFT);
    expect.soft(changed, 'when the filter changes').toBeLessThan(MOST_SHIFT);
  });
}

for (const address of ['/', '/waiting/', '/trust/']) {
  test(`${address} on paper has figures, its source, and no controls`, async ({ page }) => {
    await open(page, address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button, select, input, nav, header').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(`${m.chart.filter}: ${m.frame.allQueues}`);
    await expect(page.locator('figure svg').first()).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });
}
