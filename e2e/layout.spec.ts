import type { Page } from 'playwright/test';
import { expect, headline, open, openPanel, QUEUE, test } from './fixtures';

const MOST_SHIFT = 0.05;

test('open panels fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  for (const name of ['period', 'queue', 'moreFilters'] as const) {
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
