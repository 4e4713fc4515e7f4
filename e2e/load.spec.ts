import { es, expect, expected, headline, open, SITES, test } from './fixtures';

const { m, f } = es;

test('load says occupancy, who would be needed, and what one more would do', async ({ page }) => {
  await open(page, '/load/');
  await expect(headline(page)).toContainText(f.percent(expected.october.occupancy!.value!, 0));
  await expect(page.locator('#staffing .mark-column')).toHaveCount(48);
  await expect(page.locator('#what-if [role=img]').last()).toHaveAttribute('aria-label', /%/);
});

test('where the time of operators went and how long contacts last are pictures that keys reach', async ({ page }) => {
  await open(page, '/load/');
  const states = page.locator('#states [role="img"][aria-label]');
  await expect(states).toHaveCount(24);
  await states.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(states.nth(1)).toBeFocused();
  await expect(page.locator('#handling [role="img"][aria-label]')).toHaveCount(4);
});

test('the choices of staffing stand in the address', async ({ page }) => {
  await open(page, '/load/?days=weekend&aim=90&shrinkage=20&half=20:30');
  await expect(page.locator('#what-if')).toContainText('20:30');
  await page.locator('#arrivals select').selectOption('5');
  await expect(page).toHaveURL(/days=5&aim=90&shrinkage=20&half=20%3A30/);
});

test('a line whose export has no states says so', async ({ page }) => {
  await open(page, `${SITES.queueLog}/load/`);
  await expect(headline(page)).toContainText(m.chart.reasons['unknown-in-data']);
  await expect(page.getByRole('main')).not.toContainText('NaN');
});
