import { expect, expected, headline, open, SITES, test, words } from './fixtures';

for (const lang of ['es-MX', 'en'] as const) {
  test(`satisfaction says its score, its interval and who responded, in ${lang}`, async ({ page }) => {
    const { f } = words(lang);
    await open(page, `/satisfaction/?lang=${lang}`);
    const { satisfaction, responseRate } = expected.october;
    await expect(headline(page)).toContainText(f.decimal(satisfaction!.value!, 2));
    const main = page.getByRole('main');
    await expect(main).toContainText(f.count(satisfaction!.n));
    await expect(main).toContainText(f.decimal(satisfaction!.low!, 2));
    await expect(main).toContainText(f.percent(responseRate!.value!, 0));
    await expect(page.locator('#scores').locator('g[role=img]')).toHaveCount(5);
    await expect(page.locator('#dimensions').getByRole('img')).toHaveCount(5);
  });
}

test('the arrows walk the bars, and each says its score', async ({ page }) => {
  await open(page, '/satisfaction/');
  const bars = page.locator('#scores g[role=img]');
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await expect(bars.nth(1)).toHaveAttribute('aria-label', /2, .*%/);
});

test('a line without surveys says so', async ({ page }) => {
  const { m } = words('es-MX');
  await open(page, `${SITES.queueLog}/satisfaction/`);
  await expect(headline(page)).toContainText(m.chart.reasons['unknown-in-data']);
  await expect(page.getByRole('main')).not.toContainText('NaN');
});
