import type { Page } from 'playwright/test';
import { glossaryWords } from '@/lib/i18n/glossary';
import type { MeasureValue } from '@/lib/model/question';
import { expectAccessible } from './axe';
import { es, expect, expected, headline, open, test, words } from './fixtures';

const { m, f } = es;
const ADDRESS = '/glossary/';
const d = glossaryWords.in('es-MX')!;

const entry = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const fraction = ({ numerator, denominator, value }: MeasureValue) =>
  `${f.count(numerator!)} ÷ ${f.count(denominator!)} = ${f.percent(value!)}`;

test('each measure says what its figure of the period is made of', async ({ page }) => {
  await open(page, ADDRESS);
  await expect(entry(page, 'serviceLevel.SL-2')).toContainText(fraction(expected.october['serviceLevel.SL-2']!));
  for (const id of ['serviceLevel', 'serviceLevel.SL-1', 'serviceLevel.SL-6', 'abandonRate', 'reachedLater7d'])
    await expect(entry(page, id), id).toContainText(fraction(expected.october[id]!));
  const { value, n } = expected.october.waitP95!;
  await expect(entry(page, 'waitP95')).toContainText(`${f.seconds(value!)} · ${m.measures.n(f.count(n))}`);
  await expect(entry(page, 'serviceLevel')).toContainText(`${d.target}:${d.ops['>=']} ${f.percent(0.8, 0)}`);
});

test('follows the filter and the definition of the address', async ({ page }) => {
  await open(page, `${ADDRESS}?formula=SL-5&threshold=60`);
  await expect(entry(page, 'serviceLevel')).toContainText(fraction(expected.otherDefinition.serviceLevel!));
  await open(page, `${ADDRESS}?channel=chat`);
  await expect(entry(page, 'abandonRate')).toContainText(fraction(expected.chat.abandonRate!));
});

test('a published target is judged under its own formula', async ({ page }) => {
  await open(page, `${ADDRESS}?formula=SL-6&threshold=120`);
  const targets = page.getByRole('region', { name: /metas publicadas/ });
  await expect(targets.getByRole('heading', { level: 3 })).toHaveCount(7);
  const commercial = targets.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '80/20' }) });
  const { value, n } = expected.october['serviceLevel.SL-2']!;
  await expect(commercial).toContainText(`${f.percent(value!)} ${m.measures.n(f.count(n))}`);
  await expect(commercial).toContainText(d.missed(d.points(f.decimal((0.8 - value!) * 100, 1))));
});

test('is searched without regard to accents, and says how much it found', async ({ page }) => {
  await open(page, ADDRESS);
  await page.getByRole('searchbox', { name: d.search }).fill('TIPICA espera atendidos');
  await expect(entry(page, 'waitMedian')).toBeVisible();
  await expect(entry(page, 'answered')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /encontrad/ })).toBeVisible();
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText(d.none)).toBeVisible();
  await page.getByRole('searchbox').fill('adherencia');
  await expect(entry(page, 'adherence')).toContainText('horario');
});

test('a link opens the measure it names, and a definition leads to its entry', async ({ page }) => {
  await open(page, `${ADDRESS}#talkP90`);
  await expect(entry(page, 'talkP90')).toBeInViewport();
  await open(page, '/waiting/?channel=chat');
  await page.locator('#abandonment').getByRole('button', { name: m.chart.definition }).click();
  await page.getByRole('dialog').getByRole('link', { name: m.frame.glossary }).first().click();
  await expect(page).toHaveURL(/\/glossary\/\?channel=chat#abandonRate$/);
  await expect(headline(page)).toContainText('medidas');
  await expect(entry(page, 'abandonRate')).toBeInViewport();
});

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'en' },
  { theme: 'dark', width: 360, lang: 'es' },
  { theme: 'dark', width: 1366, lang: 'es' },
  { theme: 'light', width: 360, lang: 'en' },
] as const) {
  test(`axe finds nothing in ${theme}, ${width} px, ${lang}, and nothing is wider than the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `${ADDRESS}?theme=${theme}&lang=${lang}`);
    const { f: format } = words(lang === 'en' ? 'en' : 'es-MX');
    await expect(entry(page, 'talkMedian')).toContainText(format.count(expected.october.answered!.value!));
    await expectAccessible(page, 'glossary');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
