import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { dataWords } from '@/lib/i18n/data';
import { expectAccessible } from './axe';
import { readCsv } from './csv';
import { control, expect, expected, exported, headline, open, SITES, settled, test, words } from './fixtures';

await dataWords.load('en');
const { damaged } = expected;
const ADDRESS = `${SITES.damaged}/trust/?period=everything`;
const es = { ...words('es-MX'), d: dataWords.in('es-MX')! };
const en = { ...words('en'), d: dataWords.in('en')! };

const check = (page: Page, id: string, n: number, of: number, { d, f } = es) =>
  page
    .getByRole('region', { name: d.checksTitle })
    .getByRole('heading', { name: d.checks[id]!.title(f.count(n), f.count(of), n === 1), exact: true });

const FILES = { main: 'llamadas-2.csv', branch: 'norte.csv' };

for (const [lang, w] of [
  ['es', es],
  ['en', en],
] as const) {
  test(`the page counts what the store counts, ${lang}`, async ({ page }) => {
    await open(page, `${ADDRESS}&lang=${lang}`);
    const { contacts, answered, incomplete, withoutOperator, systemTopics, unknownOperators } = damaged;
    await expect(headline(page)).toContainText(w.d.caveats.hours('4', false));
    await expect(headline(page)).toContainText(w.d.caveats.shift('1', 'norte'));
    for (const [id, n, of] of [
      ['gaps', 4, 0],
      ['shift', 1, 0],
      ['truncated', 1, 0],
      ['rejected', 3, 9560],
      ['unknownOperators', unknownOperators, 0],
      ['incomplete', incomplete, contacts],
      ['withoutOperator', withoutOperator, answered],
      ['withoutEnd', 1, answered],
      ['overDay', 1, 0],
      ['overWeek', 1, 0],
      ['negative', 1, 0],
      ['systemTopics', systemTopics, answered],
      ['duplicates', 40, 0],
    ] as const)
      await expect(check(page, id, n, of, w), id).toBeVisible();
    const waits = page.locator('#measures').getByRole('row').filter({ hasText: w.m.measures.named.waitMedian!.name });
    await expect(waits.getByRole('cell').nth(1)).toHaveText(w.f.count(answered - damaged.withoutWait));
    await expect(waits.getByRole('cell').nth(2)).toHaveText(w.f.count(answered));
  });
}

test('every hour is told: with data, in part, none', async ({ page }) => {
  await open(page, ADDRESS);
  const figure = page.locator('#coverage');
  await expect(figure.getByRole('heading')).toHaveText(es.d.coverageParts(es.d.coverageTitle('4', false), '4'));
  const { head, rows } = readCsv((await exported(page, figure, 'CSV')).bytes.toString('utf8'));
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[head.indexOf(name)]), 0);
  expect(rows).toHaveLength(56);
  expect(sum(es.d.dayColumns.contacts)).toBe(damaged.contacts);
  expect(sum(es.d.states.none)).toBe(4);
  expect(sum(es.d.states.data) + sum(es.d.states.partly)).toBe(damaged.hours);
  const gone = rows.find(([day]) => day === '12 oct 2026')!;
  expect(gone.at(-1)).toBe('en parte 02 a 03 h, sin datos 03 a 07 h, en parte 07 a 08 h');
});

test('arrows walk the days of the calendar, of which Tab stops at one', async ({ page }) => {
  await open(page, ADDRESS);
  const days = page.locator('.coverage-day');
  expect(await days.count()).toBe(56);
  expect(await days.evaluateAll((all) => all.filter((day) => (day as SVGElement).tabIndex === 0).length)).toBe(1);
  await days.first().focus();
  await expect(days.first()).toHaveAccessibleName(/^lun 31 ago, /);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.coverage-day:focus')).toHaveAccessibleName(/^mar 1 sep, contactos: \d+, no falta nada$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.coverage-day:focus')).toHaveAccessibleName(/^jue 1 oct, /);
  for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowDown');
  await expect(page.locator('.coverage-day:focus')).toHaveAccessibleName(/^lun 12 oct, .*sin datos 03 a 07 h/);
  await page.keyboard.press('End');
  await expect(days.last()).toBeFocused();
});

test('a row of the imports opens to its reasons and hands out what was rejected', async ({ page }) => {
  await open(page, ADDRESS);
  const button = page.locator('#imports').getByRole('button', { name: FILES.main });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('#imports')).toContainText('Espera negativa: queda como desconocida: 1');
  const waiting = page.waitForEvent('download');
  await page.locator('#imports').getByRole('link').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('llamadas-2-rejects.csv');
  const { head, rows } = readCsv(readFileSync(await download.path(), 'utf8').replaceAll('\n', '\r\n'));
  expect(head).toEqual(['file', 'line', 'column', 'value', 'reason', 'what_to_do']);
  expect(rows.map(([, , column]) => column)).toEqual(['start', 'wait_s', 'start']);
});

test('figures wear their completeness wherever they stand', async ({ page }) => {
  const answered = damaged.answered;
  const known = es.m.measures.known(
    es.f.percent(Math.floor(((answered - damaged.withoutWait) / answered) * 1000) / 1000),
  );
  await open(page, `${SITES.damaged}/?period=everything`);
  await expect(page.getByRole('region', { name: es.m.overview.tiles })).toContainText(known);
  await expect(page.getByRole('main')).toContainText(es.m.measures.hoursMissing(es.f.percent(0.997)));
  for (const figure of await page.locator('figure').all())
    await expect(figure).toContainText(es.m.measures.hours(es.f.percent(0.997)));
  await open(page, `${SITES.damaged}/waiting/?period=everything`);
  await expect(page.getByRole('region', { name: es.m.waiting.stats })).toContainText(known);
  await expect(page.locator('#waits')).toContainText(known);
});

test('the footer and a gap lead to the page, the choice goes along', async ({ page }) => {
  await open(page, `${SITES.damaged}/?period=everything&queue=Norte`);
  await page.getByRole('link', { name: es.m.overview.seeCoverage }).click();
  await expect(page).toHaveURL(/\/trust\/\?period=everything&queue=Norte#coverage$/);
  await settled(page);
  await expect(page.locator('#coverage')).toBeInViewport();
  await open(page, `${SITES.damaged}/waiting/`);
  await page.getByRole('contentinfo').getByRole('link', { name: es.m.frame.seeData }).click();
  await expect(page).toHaveURL(/\/trust\/$/);
  await expect(control(page, 'queue')).toHaveText(es.m.frame.allQueues);
});

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'es' },
  { theme: 'dark', width: 360, lang: 'es' },
  { theme: 'dark', width: 1366, lang: 'en' },
  { theme: 'light', width: 360, lang: 'en' },
] as const) {
  test(`axe finds nothing in ${theme}, ${width} px, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `${ADDRESS}&theme=${theme}&lang=${lang}`);
    for (const file of Object.values(FILES)) await page.locator('#imports').getByRole('button', { name: file }).click();
    await expect(page.locator('#measures').getByRole('table')).toBeVisible();
    await expectAccessible(page, 'as it opens');
    const { m } = lang === 'en' ? en : es;
    await page.locator('#coverage').getByRole('button', { name: m.chart.table }).click();
    await expect(page.locator('#coverage').getByRole('table')).toBeVisible();
    await expectAccessible(page, 'as a table');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test.describe('where the trust document is gone', () => {
  test.use({ allowed: /\b404\b/ });

  test('the page says so and shows the rest', async ({ page }) => {
    await page.route('**/trust-*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, ADDRESS);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(es.d.failed);
    await expect(page.locator('#coverage svg')).toBeVisible();
  });
});
