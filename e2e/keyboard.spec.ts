import { control, es, expect, open, test } from './fixtures';

const { m } = es;

test('the first stop skips to the content', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: m.frame.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Escape closes every panel and goes back to its button', async ({ page }) => {
  await open(page);
  const definition = page.getByRole('button', { name: m.chart.definition }).first();
  for (const button of [...(['period', 'queue', 'channel'] as const).map((name) => control(page, name)), definition]) {
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await expect(panel).toBeVisible();
    await expect.poll(() => panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test('a panel is worked by keyboard alone', async ({ page }) => {
  await open(page);
  await control(page, 'queue').focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('checkbox').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await expect(page).toHaveURL(/\?queue=/);
});

test('arrows walk along the marks, each with its name', async ({ page }) => {
  await open(page);
  const marks = page.locator('.mark-column');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(
    /^vie 2 oct, Nivel de servicio: [\d.]+\s%, septiembre: [\d.]+\s%, n\s=\s\d+/,
  );
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await expect(marks.last()).toHaveAccessibleName(/^sáb 31 oct/);
});

test('arrows walk the heat map in both directions and Enter chooses', async ({ page }) => {
  await open(page, '/waiting/');
  const map = page.locator('#when');
  const cell = (name: string) => map.getByRole('button', { name: new RegExp(`^${name}`) });
  await cell('lunes, 00 a 01 h').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(cell('martes, 02 a 03 h')).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell('martes, 23 a 24 h')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?cell=1-23$/);
  await expect(cell('lunes, 23 a 24 h')).toHaveAttribute('aria-pressed', 'true');
  await expect(map.locator('figcaption')).toContainText('lunes, 23 a 24 h');
});
