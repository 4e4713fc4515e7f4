import { satisfactionWords } from '@/lib/i18n/satisfaction';
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
    await page.locator('#scores').scrollIntoViewIfNeeded();
    await expect(page.locator('#scores').locator('g[role=img]')).toHaveCount(5);
    await expect(page.locator('#dimensions').getByRole('img')).toHaveCount(5);
  });
}

test('the arrows walk the bars, and each says its score', async ({ page }) => {
  await open(page, '/satisfaction/');
  const bars = page.locator('#scores g[role=img]');
  await page.locator('#scores').scrollIntoViewIfNeeded();
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

/** All days of the demonstration. */
const ALL = 'from=2025-09-27&to=2026-10-31';

test('quality is what the criteria say, and the agreement of two evaluators is beyond chance', async ({ page }) => {
  const { f, m } = words('en');
  const { n, met, judged, twice } = expected.evaluations;
  await open(page, `/satisfaction/?lang=en&${ALL}`);
  const quality = page.locator('#quality');
  await expect(quality).toContainText(`${f.percent(met / judged, 0)} was met, in ${f.count(n)} evaluations`);
  await expect(quality.getByRole('img')).toHaveCount(7);
  const agreement = page.locator('#agreement');
  await agreement.getByRole('button', { name: m.chart.table, exact: true }).click();
  const { both, first, second, neither } = twice;
  const pairs = both + first + second + neither;
  const same = (both + neither) / pairs;
  const byChance = ((both + first) * (both + second) + (second + neither) * (first + neither)) / pairs ** 2;
  const row = agreement.getByRole('row', { name: /Empathy/ });
  await expect(row).toContainText(f.decimal((same - byChance) / (1 - byChance), 2));
  await expect(row).toContainText(f.percent(same));
  await expect(row).toContainText(f.count(pairs));
});

test('where no evaluation can be told by the filter, or none was imported, the page says so', async ({ page }) => {
  const { m } = words('es-MX');
  const d = satisfactionWords.in('es-MX')!;
  await open(page, `/satisfaction/?${ALL}&queue=Apoyo+psicol%C3%B3gico`);
  await expect(page.locator('#quality')).toContainText(d.notByFilter);
  await expect(page.locator('#agreement')).toContainText(d.pairsNotByFilter);
  await open(page, `${SITES.queueLog}/satisfaction/`);
  await expect(page.locator('#quality')).toContainText(m.chart.reasons['unknown-in-data']);
  await expect(page.locator('#agreement')).toContainText(m.chart.reasons['unknown-in-data']);
});
