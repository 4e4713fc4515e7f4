import { expect, headline, open, settled, test, words } from './fixtures';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], colorScheme: 'light' });
const { m: en } = words('en');
const { m: es } = words('es-MX');

test('language and theme are remembered, and no part of the link', async ({ page }) => {
  await open(page, '/?channel=chat');
  const html = page.locator('html');
  await page.getByRole('button', { name: es.frame.otherLanguage }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.getByLabel(en.frame.theme).selectOption('dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/\/\?channel=chat$/);
  await page.reload();
  await settled(page);
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(headline(page)).toContainText('In October');
  await page.getByRole('button', { name: en.frame.share }).click();
  await expect(page.getByRole('button', { name: en.frame.shared })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('an address may name language and theme, and the copied link drops them', async ({ page }) => {
  await open(page, '/?lang=en&theme=dark&channel=chat');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(headline(page)).toContainText('In October');
  await page.getByRole('button', { name: en.frame.share }).click();
  await expect(page.getByRole('button', { name: en.frame.shared })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${new URL('/', page.url())}?channel=chat`);
});

test('a reader gets the language and theme of the device', async ({ newReader }) => {
  const page = await newReader({ locale: 'en-GB', colorScheme: 'dark' });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const other = await newReader({ locale: 'fr-FR' });
  await open(other);
  await expect(other.locator('html')).toHaveAttribute('lang', 'es-MX');
});
