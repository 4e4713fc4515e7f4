import readWorkbook from 'read-excel-file/node';
import { switchboardWords } from '@/lib/i18n/switchboard';
import { expectAccessible } from './axe';
import { es, expect, expected, exported, open, test, tile } from './fixtures';

const { m, f } = es;
const d = switchboardWords.in('es-MX')!;
const FORMULAS = ['SL-1', 'SL-2', 'SL-3', 'SL-4', 'SL-5', 'SL-6'];

test('the six formulas stand at every threshold, and choosing one puts it in force', async ({ page }) => {
  await open(page, '/waiting/');
  const button = page.getByRole('button', { name: m.waiting.everyThreshold });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  const panel = page.locator('#switchboard');
  await expect(panel.locator('[aria-pressed]')).toHaveCount(72);
  for (const formula of FORMULAS) {
    const { value } = expected.october[`serviceLevel.${formula}`]!;
    await expect(
      panel.locator(`[aria-label^="${d.cell(formula, f.seconds(20))}, ${f.percent(value!)}"]`),
      formula,
    ).toHaveCount(1);
  }
  const { value } = expected.otherDefinition.serviceLevel!;
  const cell = panel.locator(`[aria-label^="${d.cell('SL-5', f.seconds(60))}, ${f.percent(value!)}"]`);
  await cell.click();
  await expect(page).toHaveURL(/formula=SL-5&threshold=60/);
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('heading')).toContainText('SL-5');
});

test('arrows walk the cells, Enter chooses, and the address keeps it', async ({ page }) => {
  await open(page, '/waiting/#switchboard');
  const panel = page.locator('#switchboard');
  await panel.locator('[role=button][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAccessibleName(new RegExp(`^${d.cell('SL-3', f.seconds(10))}`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/formula=SL-3&threshold=10#switchboard$/);
});

test('its workbook holds all of them', async ({ page }) => {
  await open(page, '/waiting/#switchboard');
  const { bytes } = await exported(page, page.locator('#switchboard'), 'XLSX');
  const [sheet] = await readWorkbook(bytes);
  const at = sheet!.data[0]!.indexOf(`≤ ${f.seconds(20)}`);
  expect(sheet!.data).toHaveLength(7);
  expect(sheet!.data[0]).toHaveLength(14);
  for (const [i, formula] of FORMULAS.entries())
    expect(sheet!.data[i + 1]![at]).toBeCloseTo(expected.october[`serviceLevel.${formula}`]!.value!, 9);
});

test('headlines and the tile say how far the formulas lie apart, and that the target hangs on them', async ({
  page,
}) => {
  const values = FORMULAS.map((formula) => expected.october[`serviceLevel.${formula}`]!.value!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const band = m.overview.band(f.percent(low, 0), f.percent(high, 0));
  await open(page, '/');
  await expect(page.getByRole('main')).toContainText(`${band} ${m.overview.flips}`);
  await expect(tile(page, m.measures.serviceLevel)).toContainText(
    `${m.overview.bandShort(f.decimal(low * 100, 0), f.percent(high, 0))}: ${m.overview.bandFlips}`,
  );
  await open(page, '/waiting/');
  await expect(page.getByRole('main')).toContainText(`${band} ${m.overview.flips}`);
  await open(page, '/?threshold=300');
  await expect(page.getByRole('main')).not.toContainText(m.overview.flips);
});

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'en' },
  { theme: 'dark', width: 360, lang: 'es' },
] as const) {
  test(`axe finds nothing in it in ${theme}, ${width} px, and nothing is wider than the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/waiting/?theme=${theme}&lang=${lang}#switchboard`);
    await expect(page.locator('#switchboard').getByRole('button', { pressed: true })).toBeVisible();
    await expectAccessible(page, 'switchboard');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
