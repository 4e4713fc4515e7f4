import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { operator as english } from '@/lib/i18n/en/operator';
import { calls } from '@/lib/i18n/es/calls';
import { operator as d } from '@/lib/i18n/es/operator';
import type { Manifest } from '@/lib/model/manifest';
import type { Flag, TrainingDocument } from '@/lib/model/training';
import { expectAccessible } from './axe';
import { es, expect, exported, headline, open, SITES, settled, test } from './fixtures';
import { walk } from './walk';

const { m } = es;
const DATA = new URL('../.e2e/site/demo/data/supervisors/', import.meta.url);
const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as T;
const manifest = read<Manifest>('manifest.json');
const published = (id: string) => manifest.documents!.find((document) => document.id === id)!.file;
const training = read<TrainingDocument>(published('training'));

const flagged = (fits: (flag: Flag) => boolean) => training.flags.find(fits)!;
/** The surest of those on one topic. */
const ofTopic = flagged(({ level, calls: some }) => level === 'operator_topic' && some.length > 5);
const person = ofTopic.operator!;
const nameOf = (id: string) => manifest.roster![manifest.dictionaries.operator.indexOf(id)]!.name!;
const page_ = (id: string, more = '') => `/operator/?person=${id}${more}`;

const cells = (page: Page) => page.locator('#matrix svg [role=button]');
const detail = (page: Page) => page.locator('#detail');

test('the page says what would help, strengths before signals', async ({ page }) => {
  await open(page, page_(person));
  await expect(headline(page)).toContainText(nameOf(person));
  await expect(headline(page).locator('span')).toContainText(ofTopic.topic!, { ignoreCase: true });
  await expect(page).toHaveTitle(`${m.frame.operator} · Escucha`);
  await expect(page.locator('nav [aria-current=page]').first()).toHaveText(m.frame.operators);
  await expect(page.locator('#funnel svg').first()).toBeVisible();
  const sections = await page
    .getByRole('main')
    .locator('section[id], figure[id]')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(sections).toEqual(['strengths', 'matrix', 'detail', 'weeks', 'signals', 'funnel', 'own']);
  const own = training.flags.filter(({ operator, level }) => operator === person && level !== 'team_topic');
  await expect(page.locator('#signals > ul > li')).toHaveCount(own.length);
  await page.getByRole('button', { name: d.expectedLink }).click();
  await expect(page.getByRole('dialog')).toContainText(d.expected('')[5]!);
});

test('the surest signal is shown with all that it rests on', async ({ page }) => {
  await open(page, page_(person));
  const { f } = es;
  await expect(detail(page)).toContainText(`${f.count(ofTopic.observed)} de ${f.count(ofTopic.n)}`);
  await expect(detail(page)).toContainText(d.detail.clears);
  await expect(detail(page)).toContainText(d.detail.training);
  await expect(detail(page).getByRole('list', { name: d.detail.calls }).getByRole('link')).toHaveCount(
    ofTopic.calls.length,
  );
});

test('arrows walk the matrix, and Enter shows a cell', async ({ page }) => {
  await open(page, page_(person));
  const all = cells(page);
  await all.first().focus();
  await expect(all.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const width = await all.evaluateAll((every) => {
    const top = every[0]!.getBoundingClientRect().top;
    return every.filter((one) => one.getBoundingClientRect().top === top).length;
  });
  await expect(all.nth(width + 1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(all.nth(2 * width - 1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(all.nth(width)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(all.nth(width)).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/judged=aht&about=/);
  const name = (await all.nth(width).getAttribute('aria-label'))!;
  await expect(detail(page).getByRole('heading')).toHaveText(name.split('. ')[0]!);
  expect(name).toMatch(/creíble: entre .+ con 90 % de probabilidad\. .+ de probabilidad de que la diferencia importe/);
  await page.goBack();
  await expect(detail(page)).toContainText(d.detail.clears);
  await page.goto(page_(person, '&judged=repeat'));
  await settled(page);
  await expect(detail(page).getByRole('heading')).toContainText('Todos los temas');
});

test('a call of a signal opens as that very call', async ({ page }) => {
  await open(page, page_(person)); // The earliest lies in another month than the last.
  const days = ofTopic.calls.map(({ day }) => day);
  const earliest = days.indexOf(Math.min(...days));
  await detail(page).getByRole('list', { name: d.detail.calls }).getByRole('link').nth(earliest).click();
  await expect(page).toHaveURL(/\/calls\/\?.*call=/);
  const panel = page.getByRole('complementary', { name: calls.open });
  await expect(panel).toBeVisible();
  await expect(panel).toContainText(ofTopic.calls[earliest]!.id);
  await expect(panel).not.toContainText(calls.notInList);
  await expect(panel).toContainText(ofTopic.topic!);
});

const talked = [...new Set(training.flags.map(({ operator }) => operator!))];
for (const format of ['A4', 'Letter'] as const) {
  test(`the sheet for the talk is one page of ${format}`, async ({ page }) => {
    for (const id of [...talked, training.operators.find((one) => !talked.includes(one))!])
      for (const lang of ['es', 'en']) {
        await open(page, page_(id, `&lang=${lang}`));
        const pdf = await page.pdf({ format, printBackground: true });
        expect.soft(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), `${id} ${lang}`).toHaveLength(1);
      }
  });
}

test('the sheet holds strengths, signals, calls and room for agreements', async ({ page }) => {
  await open(page, page_(person));
  await page.emulateMedia({ media: 'print' });
  const said = page.getByRole('main');
  for (const part of ['steadyTitle', 'signalsTitle', 'trainingTitle', 'callsTitle', 'agreements', 'date'] as const)
    await expect(said.getByText(d.sheet[part], { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(said).toContainText(ofTopic.calls[0]!.id);
  await expect(page.locator('button, select, input, nav, header, figure').filter({ visible: true })).toHaveCount(0);
});

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'es' },
  { theme: 'dark', width: 360, lang: 'es' },
  { theme: 'dark', width: 1366, lang: 'en' },
  { theme: 'light', width: 360, lang: 'en' },
]) {
  test(`axe finds nothing on a person's page in ${theme}, ${width} px, ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, page_(person, `&theme=${theme}&lang=${lang}`));
    await expectAccessible(page, 'as it opens');
    await cells(page).first().press('Enter');
    await expectAccessible(page, 'another cell');
    const words = lang === 'en' ? english : d;
    await page.getByRole('button', { name: words.expectedLink }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'what is expected');
  });
}

test('it fits every window, and Tab reaches every control', async ({ page }) => {
  await open(page, page_(person));
  for (const width of [320, 360, 683, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `${width} px`,
      })
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 900 });
  await open(page, page_(person));
  expect(await walk(page)).toEqual({ unreached: [], unseen: [] });
});

test('what is drawn leaves the page with its figures', async ({ page }) => {
  await open(page, page_(person));
  const matrix = page.locator('#matrix');
  const { name, bytes } = await exported(page, matrix, 'CSV');
  expect(name).toContain('2026-10-31');
  const csv = bytes.toString('utf8');
  expect(csv).toContain(nameOf(person));
  expect(csv).toContain(ofTopic.topic!);
  const svg = (await exported(page, matrix, 'SVG')).bytes.toString('utf8');
  expect(svg).not.toMatch(/var\(|color-mix/);
  await page.locator('#weeks').getByRole('button', { name: m.chart.table, exact: true }).click();
  await expect(page.locator('#weeks').getByRole('row')).toHaveCount(2 * training.windowWeeks + 1);
});

test('without a person it has all to choose from', async ({ page }) => {
  await open(page, '/operator/');
  await expect(headline(page)).toHaveText(d.choose);
  const people = page.getByRole('navigation', { name: d.choose }).getByRole('link');
  await expect(people).toHaveCount(training.operators.length);
  await expectAccessible(page, 'choose');
  await people.first().click();
  await expect(page.locator('#matrix')).toBeVisible();
  await open(page, '/operator/?person=NOBODY');
  await expect(headline(page)).toHaveText(d.unknown('NOBODY'));
});

test('it says why there is nothing, where nothing is published', async ({ page }) => {
  await page.goto(`${SITES.queueLog}/operator/?person=OP-001`);
  await expect(headline(page)).toHaveText(d.none);
  await expectAccessible(page, 'nothing');
});

test.describe('what can not be read', () => {
  test.use({ allowed: /training-|ERR_FAILED/ });

  test('is told', async ({ page }) => {
    await page.route('**/training-*.json', (route) => route.abort());
    await page.goto(page_(person));
    await expect(headline(page)).toHaveText(d.failed);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
  });
});
