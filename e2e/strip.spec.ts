import type { Page } from 'playwright/test';
import { stripWords } from '@/lib/i18n/strip';
import { control, es, expect, headline, note, open, settled, test, tile } from './fixtures';

const { m, f } = es;
const d = stripWords('es-MX');
const search = (page: Page) => new URL(page.url()).search;
const strip = (page: Page) => page.getByRole('region', { name: d.label });
const thumb = (page: Page, name: string) => strip(page).getByRole('slider', { name, exact: true });
const answered = (page: Page) => tile(page, 'Atendidos').locator('p').first();

/** The middle of the whole period, and pixels a day. */
async function middleOf(page: Page): Promise<{ x: number; y: number; day: number }> {
  await expect(thumb(page, d.whole)).toBeVisible();
  const box = (await thumb(page, d.whole).boundingBox())!;
  const line = (await strip(page).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, day: line.width / 400 };
}

test('the period is dragged: numbers follow, the address changes when it is let go, and back leads back', async ({
  page,
}) => {
  await open(page, '/?from=2026-09-01&to=2026-10-01');
  const then = (await answered(page).textContent())!;
  await open(page);
  const first = (await headline(page).textContent())!;
  const { x, y, day } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30 * day, y, { steps: 5 });
  await expect(headline(page)).toContainText('septiembre');
  await expect(answered(page)).toHaveText(then);
  expect(search(page)).toBe('');
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=2026-09-01&to=2026-10-01$/);
  await settled(page);
  await expect(answered(page)).toHaveText(then);
  await page.goBack();
  await expect(headline(page)).toHaveText(first);
  await expect(thumb(page, d.first)).toHaveAttribute('aria-valuetext', f.dayLong(20_727, true));
});

test('an edge is stretched, Escape takes it back, and a press elsewhere moves the period there', async ({ page }) => {
  await open(page);
  const first = (await headline(page).textContent())!;
  await middleOf(page);
  const edge = (await thumb(page, d.first).boundingBox())!;
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  await expect(headline(page)).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(headline(page)).toHaveText(first);
  await page.mouse.up();
  expect(search(page)).toBe('');

  await page.mouse.click(x - 300, y);
  await expect(page).toHaveURL(/\?from=2026-0\d-\d\d&to=2026-0\d-\d\d$/);
  await settled(page);
  const [from, to] = [...new URL(page.url()).searchParams.values()].map(Date.parse);
  expect((to! - from!) / 86_400_000).toBe(30);
});

test('days elsewhere are drawn as a period of their own', async ({ page }) => {
  await open(page, '/waiting/');
  const { x, y, day } = await middleOf(page);
  await page.mouse.move(x - 200 * day, y);
  await page.mouse.down();
  await page.mouse.move(x - 190 * day, y, { steps: 3 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=2026-0\d-\d\d&to=2026-0\d-\d\d$/);
  const [from, to] = [...new URL(page.url()).searchParams.values()].map(Date.parse);
  expect(Math.abs((to! - from!) / 86_400_000 - 10)).toBeLessThanOrEqual(1);
});

test('keys move the ends by days and weeks, and say where they are', async ({ page }) => {
  await open(page);
  await middleOf(page);
  const [first, last, whole] = [thumb(page, d.first), thumb(page, d.last), thumb(page, d.whole)];
  await expect(whole).toHaveAttribute('aria-valuetext', `Octubre 2026 · ${d.days('31', false)}`);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?from=2026-10-02&to=2026-10-31$/);
  await expect(first).toHaveAttribute('aria-valuetext', f.dayLong(20_728, true));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/\?from=2026-10-09&to=2026-10-31$/);
  await last.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page).toHaveURL(/\?from=2026-10-09&to=2026-10-24$/);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/&to=2026-10-31$/);
  await whole.focus();
  await page.keyboard.press('Home');
  await expect(first).toHaveAttribute('aria-valuenow', (await first.getAttribute('aria-valuemin'))!);
  await expect(control(page, 'period')).toContainText('2025');
  await expect(first).toHaveAttribute('aria-label', d.first);
});

test('there is none on paper, and none without data', async ({ page }) => {
  await open(page);
  await middleOf(page);
  await page.emulateMedia({ media: 'print' });
  await expect(strip(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.route('**/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    await route.fulfill({ json: { ...manifest, coverage: null, through: null, cuboids: [], calls: [] } });
  });
  await page.goto('/');
  await expect(headline(page)).toHaveText(m.frame.emptyTitle);
  await expect(strip(page)).toHaveCount(0);
});

for (const address of ['/', '/waiting/']) {
  test(`${address} follows a dragged period: benchmark`, async ({ page }, testInfo) => {
    await open(page, address);
    const { x, y, day } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const kept = window as Window & { moves?: number[] };
      const moves: number[] = [];
      kept.moves = moves;
      let moved = 0;
      addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true });
      // The words change just before a frame is painted, so that a message sent then comes after it.
      const painted = (since: number) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => moves.push(performance.now() - since);
        port2.postMessage(0);
      };
      new MutationObserver(() => {
        const since = moved;
        moved = 0;
        if (since) painted(since);
      }).observe(document.querySelector('h1')!, { subtree: true, childList: true, characterData: true });
    });
    for (let i = 1; i <= 60; i++) {
      const before = await headline(page).textContent();
      await page.mouse.move(x - i * 3 * day, y);
      await expect(headline(page)).not.toHaveText(before!);
    }
    await page.mouse.up();
    const moves = await page.evaluate(() => (window as Window & { moves?: number[] }).moves!);
    moves.sort((a, b) => a - b);
    note(testInfo, { moves: moves.length, 'ms median': moves[moves.length >> 1]!, 'ms longest': moves.at(-1)! });
  });
}
