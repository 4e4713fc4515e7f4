import { expectAccessible } from './axe';
import { expect, headline, open, openPanel, SITES, test, words } from './fixtures';

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'en' },
  { theme: 'dark', width: 360, lang: 'es-MX' },
] as const) {
  test(`axe finds nothing in what opens, in ${theme}, ${width} px`, async ({ page }) => {
    const { m } = words(lang);
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/waiting/?theme=${theme}&lang=${lang}&channel=chat`);
    for (const name of ['period', 'queue', 'moreFilters'] as const) {
      const panel = await openPanel(page, name);
      await expect(panel.locator('input').first()).toBeVisible();
      await expectAccessible(page, `${name} panel`);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
    const figure = page.locator('#service');
    await figure.getByRole('button', { name: m.chart.definition }).click();
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    await expectAccessible(page, 'definition');
    await page.keyboard.press('Escape');
    const closed = page.getByRole('button', { name: m.chart.table, exact: true });
    for (let left = await closed.count(); left > 0; left--) await closed.first().press('Enter');
    await expect(closed).toHaveCount(0);
    await expect(page.getByRole('table').last()).toBeVisible();
    await expectAccessible(page, 'tables');
  });
}

test('axe finds nothing on a line with little data', async ({ page }) => {
  await open(page, `${SITES.queueLog}/?theme=dark`);
  await expectAccessible(page, 'overview');
  await open(page, `${SITES.queueLog}/waiting/`);
  await expectAccessible(page, 'waiting');
  await open(page, '/?from=2020-01-01&to=2020-01-31');
  await expectAccessible(page, 'empty period');
});

test.describe('where nothing is', () => {
  test.use({ allowed: /\b404\b/ });

  test('axe finds nothing on a page that does not exist', async ({ page }) => {
    for (const address of ['/nowhere/', '/nowhere/?theme=dark&lang=en']) {
      await page.goto(address);
      await expect(headline(page)).toBeVisible();
      await expectAccessible(page, address);
    }
  });

  test('axe finds nothing where the data are missing', async ({ page }) => {
    await page.goto(`${SITES.nothing}/`);
    await expect(page.getByRole('main')).toContainText('manifest.json');
    await expectAccessible(page, 'no data');
  });
});
