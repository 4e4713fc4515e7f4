import type { Page } from 'playwright/test';
import { PAGES } from '@/components/frame/pages';
import { glossaryWords } from '@/lib/i18n/glossary';
import { loadWords } from '@/lib/i18n/load';
import { paletteWords } from '@/lib/i18n/palette';
import { paletteEntries } from '@/lib/reading/palette';
import { expectAccessible } from './axe';
import { es, expect, expected, headline, open, QUEUE, settled, test } from './fixtures';

const { m, f } = es;
const d = paletteWords.in('es-MX')!;

const palette = (page: Page) => page.getByRole('dialog', { name: d.title });
const field = (page: Page) => palette(page).getByRole('searchbox');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('loads nothing before somebody goes near it, and opens from its button', async ({ page }) => {
  await open(page, '/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: m.frame.palette, exact: true }).click();
  await expect(field(page)).toBeFocused();
  expect(asked.some((url) => url.endsWith('.js'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: m.frame.palette, exact: true })).toBeFocused();
});

test('by keyboard alone: to a page, a queue, a measure and what a word means', async ({ page }) => {
  await open(page, '/');
  await openPalette(page);
  await page.keyboard.type('glos');
  await expect(palette(page).getByRole('option').first()).toHaveText(m.frame.glossary);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/$/);
  await settled(page);

  await openPalette(page);
  await page.keyboard.type('psicologico');
  await expect(palette(page).getByRole('option').first()).toContainText(QUEUE);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`queue=${new URLSearchParams({ q: QUEUE }).toString().slice(2).replaceAll('+', '\\+')}`),
  );
  const { numerator, denominator } = expected.queue.serviceLevel!;
  await expect(page.locator('#serviceLevel')).toContainText(`${f.count(numerator!)} ÷ ${f.count(denominator!)}`);

  await openPalette(page);
  await page.keyboard.type('espera tipica');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/waiting\/\?queue=.*#waits$/);
  await settled(page);
  await expect(page.locator('#waits')).toBeInViewport();

  await openPalette(page);
  await page.keyboard.type('que es adherencia');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/\?queue=.*#adherence$/);
  await expect(page.locator('#adherence')).toBeInViewport();
});

test('every place that a measure leads to is there', async ({ page }) => {
  const asked = { m, f, d, glossary: glossaryWords.in('es-MX')!, load: loadWords.in('es-MX')! };
  const manifest = await (await page.request.get('/data/supervisors/manifest.json')).json();
  const byPage = new Map<string, Set<string>>();
  for (const { group, action } of paletteEntries(PAGES, manifest, asked)) {
    if ((group !== 'measures' && group !== 'parts') || action.kind !== 'go' || !action.part) continue;
    byPage.set(action.path, (byPage.get(action.path) ?? new Set()).add(action.part));
  }
  expect(byPage.size).toBeGreaterThan(2);
  for (const [path, parts] of byPage) {
    await open(page, path);
    for (const part of parts) await expect(page.locator(`[id="${part}"]`), `${path}#${part}`).toHaveCount(1);
  }
});

test('arrows choose among the results, which are told apart in groups', async ({ page }) => {
  await open(page, '/');
  await openPalette(page);
  await page.keyboard.type('13 semanas');
  await expect(palette(page).getByRole('group', { name: d.groups.periods })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/period=last-13-weeks/);
  await openPalette(page);
  await page.keyboard.type('tema');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /./);
  const active = await field(page).getAttribute('aria-activedescendant');
  const option = page.locator(`[id="${active}"]`);
  await expect(option).toHaveRole('option');
  const name = await option.textContent();
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  if (name === m.frame.dark) await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what is chosen by arrows stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 500 });
  await open(page, '/');
  await openPalette(page);
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
  const focused = palette(page).locator('[role=option][data-focused]');
  await expect(focused).toHaveCount(1);
  await expect(focused).toBeInViewport({ ratio: 1 });
});

test('a person has a page and is a filter, and a date shows the days around it', async ({ page }) => {
  await open(page, '/');
  const { annotations, dictionaries } = await (await page.request.get('/data/supervisors/manifest.json')).json();
  await openPalette(page);
  await page.keyboard.type(dictionaries.operator[1]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/operator\/\?person=/);
  await page.goBack();
  await openPalette(page);
  await page.keyboard.type(dictionaries.operator[1]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/operator=/);
  expect(new URL(page.url()).searchParams.get('operator')).toBe(dictionaries.operator[1]);
  await openPalette(page);
  await page.keyboard.type(annotations[0].label);
  await expect(palette(page).getByRole('group', { name: d.groups.events })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/);
  await expect(headline(page)).toBeVisible();
});

test('language, theme and the list of shortcuts', async ({ page }) => {
  await open(page, '/');
  await openPalette(page);
  await page.keyboard.type('oscuro');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: d.help })).toContainText(d.shortcuts[0]![1]);
  await page.getByRole('button', { name: d.back }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('zzzz');
  await expect(palette(page)).toContainText(d.none);
  await field(page).fill('english');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const { theme, width } of [
  { theme: 'light', width: 1366 },
  { theme: 'dark', width: 360 },
]) {
  test(`axe finds nothing in it in ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `/?theme=${theme}`);
    await openPalette(page);
    await expectAccessible(page, 'at rest');
    await page.keyboard.type('espera');
    await expect(palette(page).getByRole('group', { name: d.groups.measures })).toBeVisible();
    await expectAccessible(page, 'found');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
