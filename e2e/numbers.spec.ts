import { english } from '@/lib/i18n/english';
import { FORMULAS } from '@/lib/model/settings';
import { estimateMark } from '@/lib/reading/estimate';
import { choose, es, expect, expected, headline, open, openPanel, QUEUE, settled, test, tile, words } from './fixtures';

const TILES = ['serviceLevel', 'abandonRate', 'waitMedian', 'answered', 'occupancy', 'satisfaction'] as const;
const KINDS = { answered: 'count', waitMedian: 'seconds', satisfaction: 'score' } as const;
const kindOf = (id: string) => KINDS[id as keyof typeof KINDS] ?? 'share';

for (const [locale, address] of [
  ['es-MX', '/'],
  ['en', '/?lang=en'],
] as const) {
  test(`the overview says what the engine answers, ${locale}`, async ({ page }) => {
    const { m, f } = words(locale);
    const { october } = expected;
    await open(page, address);
    for (const id of TILES) {
      const { number, unit } = f.split(kindOf(id), october[id]!.value!);
      const mark = estimateMark(october[id]).trim();
      await expect(tile(page, m.measures.named[id]!.name, { m, f }).locator('p').first()).toHaveText(
        mark + number + unit,
      );
    }
    await expect(headline(page)).toContainText(f.decimal(october.serviceLevel!.value! * 100, 0));
    await expect(headline(page)).toContainText(locale === 'en' ? 'October' : 'octubre');
    await expect(headline(page)).toContainText(m.overview.seconds('20'));
    const noun = m.overview.contacts;
    const main = page.getByRole('main');
    await expect(main).toContainText(
      m.overview.counts({
        offered: f.count(october.offered!.value!),
        answered: f.count(october.answered!.value!),
        offeredWord: noun.offered,
        answeredWord: noun.answered,
        many: noun.many,
      }),
    );
    const levels = FORMULAS.map((formula) => october[`serviceLevel.${formula}`]!.value!);
    await expect(main).toContainText(
      m.overview.band(f.percent(Math.min(...levels), 0), f.percent(Math.max(...levels), 0)),
    );
  });
}

test('a chosen queue changes every number to the engine’s answer for it', async ({ page }) => {
  const { m, f } = es;
  await open(page);
  await (await openPanel(page, 'queue')).getByLabel(QUEUE).check();
  for (const id of ['serviceLevel', 'abandonRate', 'waitMedian', 'answered', 'satisfaction']) {
    const { number, unit } = f.split(kindOf(id), expected.queue[id]!.value!);
    const mark = estimateMark(expected.queue[id]).trim();
    await expect(tile(page, m.measures.named[id]!.name).locator('p').first()).toHaveText(mark + number + unit);
  }
  const occupancy = tile(page, m.measures.named.occupancy!.name);
  await expect(occupancy).toContainText(m.chart.noData);
  await expect(occupancy).toContainText(m.chart.notBy.queue!);
});

test('a chosen channel changes the numbers, and contacts that are no calls are not called so', async ({ page }) => {
  await open(page, '/?channel=chat');
  await expect(tile(page, 'Atendidos').locator('p').first()).toHaveText(es.f.count(expected.chat.answered!.value!));
  await expect(headline(page)).not.toContainText('llamadas');
});

test('waiting holds the engine’s waits', async ({ page }) => {
  const { m, f } = es;
  const { october } = expected;
  await open(page, '/waiting/');
  await expect(headline(page)).toContainText(f.seconds(october.waitMedian!.value!));
  await expect(headline(page)).toContainText(f.seconds(october.waitP90!.value!));
  const stats = page.getByRole('region', { name: m.waiting.stats });
  for (const [id, name] of [
    ['waitMedian', m.waiting.median],
    ['waitP90', m.waiting.nineInTen],
    ['waitP95', m.waiting.nineteenInTwenty],
    ['waitMax', m.waiting.longest],
    ['asa', m.waiting.mean],
  ] as const) {
    const stat = stats.locator('div').filter({ has: page.getByText(name, { exact: true }) });
    await expect(stat.getByRole('definition')).toHaveText(estimateMark(october[id]) + f.seconds(october[id]!.value!));
  }
});

test('the six formulas stand with their fractions and in their order', async ({ page }) => {
  const { m, f } = es;
  await open(page, '/waiting/');
  const figure = page.locator('#service');
  await figure.getByRole('button', { name: m.chart.table }).click();
  const shown = new Map<string, number>();
  for (const formula of FORMULAS) {
    const value = expected.october[`serviceLevel.${formula}`]!;
    const row = figure.getByRole('row').filter({ has: page.getByRole('rowheader', { name: formula }) });
    await expect(row.getByRole('cell').nth(1)).toHaveText(f.percent(value.value!));
    await expect(row.getByRole('cell').nth(2)).toHaveText(f.count(value.numerator!));
    await expect(row.getByRole('cell').nth(3)).toHaveText(f.count(value.denominator!));
    shown.set(formula, Number.parseFloat((await row.getByRole('cell').nth(1).textContent())!));
  }
  const ordered = ['SL-6', 'SL-2', 'SL-4', 'SL-3', 'SL-1'].map((formula) => shown.get(formula)!);
  expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
  expect(shown.get('SL-5')).toBeGreaterThanOrEqual(shown.get('SL-3')!);
});

test('another formula and threshold reach every page', async ({ page }) => {
  const { m, f } = es;
  const level = expected.otherDefinition.serviceLevel!;
  await open(page, '/waiting/');
  await choose(page, 'SL-5');
  await page.getByLabel(m.waiting.threshold).selectOption('60');
  const note = `SL-5: ${m.chart.of(f.count(level.numerator!), f.count(level.denominator!))}`;
  await expect(page.locator('#service figcaption')).toHaveText(`${note}.`);
  await expect(page.getByRole('contentinfo')).toContainText(m.frame.definition('SL-5', f.seconds(60)));
  await page.getByRole('link', { name: m.frame.overview }).click();
  await settled(page);
  await expect(tile(page, m.measures.serviceLevel).locator('p').first()).toHaveText(
    `${f.decimal(level.value! * 100, 1)}%`,
  );
  await expect(headline(page)).toContainText(m.overview.oneMinute);
});

test('those who were never heard are counted', async ({ page }) => {
  const { f } = words('en');
  const { october } = expected;
  await open(page, '/waiting/?lang=en');
  const figure = page.locator('#unheard');
  await figure.getByRole('button', { name: english.chart.table }).click();
  for (const [id, name] of Object.entries(english.waiting.fates)) {
    const row = figure.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell').first()).toHaveText(f.count(october[id]!.value!));
  }
  const fates = Object.keys(english.waiting.fates).map((id) => october[id]!.value!);
  expect(fates.reduce((sum, count) => sum + count)).toBe(october.offered!.value! - october.answered!.value!);
});
