import { eventsWords } from '@/lib/i18n/events';
import { outcomesWords } from '@/lib/i18n/outcomes';
import { expectAccessible } from './axe';
import { es, expect, expected, headline, open, SITES, test, words } from './fixtures';

await Promise.all([outcomesWords.load('en'), eventsWords.load('en')]);
const CAMPAIGN = 'Campaña en radio y redes contra la extorsión';

for (const [locale, address] of [
  ['es-MX', '/outcomes/'],
  ['en', '/outcomes/?lang=en'],
] as const) {
  test(`outcomes says what the engine answers, ${locale}`, async ({ page }) => {
    const { m, f } = words(locale);
    const own = outcomesWords.in(locale)!;
    const { october } = expected;
    await open(page, address);
    await expect(headline(page)).toContainText(f.decimal(october.resolutionRate!.value! * 100, 0));
    const rates = page.locator('#rates');
    await rates.getByRole('button', { name: m.chart.table }).click();
    for (const id of ['resolutionRate', 'referralRate', 'transferRate', 'callbackRate', 'notPertinentShare']) {
      const row = rates.getByRole('row').filter({ has: page.getByRole('rowheader', { name: own.rates[id] }) });
      const value = october[id]!;
      await expect(row.getByRole('cell').first()).toHaveText(f.percent(value.value!));
      await expect(row.getByRole('cell').nth(3)).toHaveText(f.count(value.numerator!));
      await expect(row.getByRole('cell').nth(4)).toHaveText(f.count(value.denominator!));
    }
    await expect(page.locator('#repeats')).toContainText(own.repeatsTitle(f.percent(october.fcr7!.value!)));
    await expect(page.locator('#repeats figcaption')).toContainText(f.percent(october.repeat7d!.value!));
  });
}

test('the bars of endings add up to everyone who came', async ({ page }) => {
  const { m } = es;
  await open(page, '/outcomes/');
  const figure = page.locator('#endings');
  await figure.getByRole('button', { name: m.chart.table }).click();
  const rows = figure.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(rows.first()).toBeVisible();
  const totals = await rows.evaluateAll((list) => list.map((row) => row.lastElementChild?.textContent ?? ''));
  const sum = totals.reduce((all, text) => all + Number(text.replaceAll(/\D/g, '')), 0);
  expect(sum).toBe(expected.october.offered!.value);
});

test('whether a campaign raised abandonment is three choices from the overview, and a link', async ({ page }) => {
  const events = eventsWords.in('es-MX')!;
  await open(page);
  await page.getByRole('link', { name: es.m.frame.outcomes }).first().click();
  await page.getByLabel(events.choose).last().selectOption(CAMPAIGN);
  const panel = page.getByRole('region', { name: events.choose });
  await expect(panel).toContainText(events.sentences.higher(CAMPAIGN));
  await expect(panel).toContainText(events.interval('', '').slice(0, 10));
  const address = page.url();
  expect(new URL(address).searchParams.get('event')).toBe(CAMPAIGN);
  const said = await panel.locator('dl').textContent();
  await page.goto(address.replace('/outcomes/', '/waiting/'));
  await expect(page.getByRole('region', { name: events.choose }).locator('dl')).toHaveText(said!);
});

test('bars lead to the calls that they count', async ({ page }) => {
  await open(page, '/outcomes/');
  const bar = page.locator('#topics svg').getByRole('link').first();
  const n = /([\d,]+) de [\d,]+/.exec((await bar.getAttribute('aria-label'))!)![1]!;
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\/\?topic=.*disposition=resolved/);
  await expect(headline(page)).toContainText(`${n} `);
});

test('who gave up at one hour of the week is told as people', async ({ page }) => {
  await open(page, '/waiting/?lang=en&cell=5-20');
  const figure = page.locator('#unheard');
  await expect(figure).toContainText('on Fridays, 20:00 to 21:00');
  await expect(figure.getByRole('heading')).toContainText(/people left unanswered/);
  await open(page, '/waiting/?lang=en');
  await expect(figure.getByRole('heading')).toContainText(words('en').f.count(expected.october.unheardPeople!.value!));
  await expect(figure).toContainText(words('en').f.count(expected.october.unheardNeverPeople!.value!));
});

test('a line that notes only transfers says so, and shows no other outcome', async ({ page }) => {
  await open(page, `${SITES.queueLog}/outcomes/`);
  await expect(page.locator('#dispositions, #rates').first()).toBeVisible();
  await expect(headline(page)).not.toContainText('*');
});

test('outcomes has no fault that axe finds, and nothing stands beyond a phone', async ({ newReader }) => {
  const page = await newReader({ viewport: { width: 360, height: 800 } });
  await open(page, `${SITES.demo}/outcomes/?event=${encodeURIComponent(CAMPAIGN)}`);
  await expect(page.getByRole('region', { name: eventsWords.in('es-MX')!.choose }).locator('dl')).toBeVisible();
  await expectAccessible(page, 'outcomes with an event');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a day of a line leads to its calls', async ({ page }) => {
  await open(page, '/outcomes/?from=2026-10-12&to=2026-10-25');
  const day = page.locator('#abandonment svg').getByRole('link').first();
  await day.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calls\/\?from=2026-10-13&to=2026-10-13&ending=abandoned/);
});

test('outcomes and those who came back are told by hour of any period', async ({ page }) => {
  await open(page, '/outcomes/?from=2026-01-01&to=2026-10-31');
  for (const part of ['#hours', '#repeat-hours']) {
    await page.locator(part).scrollIntoViewIfNeeded();
    await expect(page.locator(`${part} svg`).getByRole('img')).toHaveCount(24);
  }
});
