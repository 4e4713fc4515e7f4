import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { callsWords } from '@/lib/i18n/calls';
import { expectAccessible } from './axe';
import { readCsv } from './csv';
import { es, expect, expected, headline, open, SITES, settled, test } from './fixtures';

const { m, f } = es;
const d = callsWords.in('es-MX')!;
const { calls } = expected;

const grid = (page: Page) => page.getByRole('grid');
const row = (page: Page, index: number) => page.locator(`[role=row][aria-rowindex="${index + 1}"]`);
const cells = (page: Page, index: number) => row(page, index).getByRole('gridcell').allTextContents();
/** Rows as the grid counts them, its heading left out. */
const counted = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1;

for (const [name, search, n] of [
  ['all of them', '', calls.all],
  ['an ending, a day of the week and hours', 'ending=abandoned&weekday=5&hours=20-23', calls.fridays],
  ['a range of waits', 'ending=answered&wait=20-60', calls.waited],
  ['calls with an answer', 'surveyed=yes', calls.surveyed],
  ['low scores', 'score=-2', calls.unhappy],
] as const) {
  test(`lists as many as the store holds: ${name}`, async ({ page }) => {
    await open(page, `/calls/?${search}`);
    await expect(headline(page)).toContainText(f.count(n));
    expect(await counted(page)).toBe(n);
  });
}

test('a sorted column puts the longest first, and a second click the shortest', async ({ page }) => {
  await open(page, '/calls/?columns=clock,wait,id');
  const wait = page.getByRole('columnheader', { name: d.fields.wait.name });
  await wait.getByRole('button').click();
  await expect(wait).toHaveAttribute('aria-sort', 'ascending');
  await wait.getByRole('button').click();
  await expect(page).toHaveURL(/sort=-wait/);
  await expect(wait).toHaveAttribute('aria-sort', 'descending');
  const first = await Promise.all([1, 2, 3].map((index) => cells(page, index)));
  expect(first.map((texts) => texts.at(-1))).toEqual(calls.longest);
});

test('a call opens with its time line, and its link opens the same call', async ({ page, newReader }) => {
  const { id, clock, queue, topic, wait_s, talk_s } = calls.one;
  await open(page, '/calls/?ending=answered&wait=200-');
  await row(page, 1).click();
  const panel = page.getByRole('complementary', { name: d.open });
  for (const text of [clock, id, queue, topic, f.seconds(wait_s), f.seconds(talk_s)])
    await expect(panel).toContainText(text);
  const begins = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const answered = new Date((begins + wait_s) * 1000).toISOString().slice(11, 19);
  await expect(panel.getByRole('listitem').filter({ hasText: answered })).toContainText('Contestó');
  const address = page.url();
  expect(address).toContain(`.1.${id}`);

  const other = await newReader();
  await open(other, address);
  await expect(other.getByRole('complementary', { name: d.open })).toContainText(id);
  await expect(row(other, 1)).toHaveAttribute('aria-selected', 'true');
  await open(other, `/calls/?ending=abandoned&call=${new URL(address).searchParams.get('call')}`);
  await expect(other.getByRole('complementary', { name: d.open })).toContainText(d.notInList);
});

test('all visits of one contact stand on one time line', async ({ page }) => {
  await open(page, `${SITES.busy}/calls/?period=everything&queue=600&columns=clock,visit,id`);
  expect((await cells(page, 1)).slice(1)).toEqual(['2', '10.1']);
  await row(page, 1).click();
  const panel = page.getByRole('complementary', { name: d.open });
  await expect(panel.getByRole('heading', { name: d.visitsTitle('2') })).toBeVisible();
  await expect(panel.getByRole('heading', { level: 4 })).toHaveText([
    d.visitTitle('1', '500'),
    d.visitTitle('2', '600'),
  ]);
  await expect(panel.getByRole('listitem').filter({ hasText: '12:00:30' })).toHaveCount(2);
  await expect(panel.getByRole('listitem').filter({ hasText: '12:02:20' })).toContainText(d.steps.hungUp);
});

test('the list leaves as it is shown', async ({ page }) => {
  await open(page, '/calls/?ending=abandoned&weekday=5&hours=20-23&columns=clock,wait,id&sort=-wait');
  const loading = page.waitForEvent('download');
  await page.getByRole('button', { name: `${m.chart.export} CSV` }).click();
  const { notes, head, rows } = readCsv(await readFile(await (await loading).path(), 'utf8'));
  expect(rows).toHaveLength(calls.fridays);
  expect(head).toEqual([d.fields.clock.name, `${d.fields.wait.name} [s]`, d.fields.id.name]);
  expect(rows.map(([, wait]) => Number(wait))).toEqual(rows.map(([, wait]) => Number(wait)).sort((a, b) => b - a));
  expect(notes.join(' ')).toContain('Final: abandonado');
  expect(notes.join(' ')).toContain('viernes');
});

test('filters of calls are chosen in their panel and taken away one by one', async ({ page }) => {
  await open(page, '/calls/');
  await page.getByRole('button', { name: d.filterCalls }).click();
  const panel = page.getByRole('dialog');
  await panel.locator('summary', { hasText: d.fields.ending.name }).click();
  await panel.getByLabel('abandonado').check();
  const longer = panel.getByLabel(`${d.fields.wait.name}, ${d.from}, ${d.secondsUnit}`);
  await longer.fill('60');
  await longer.press('Enter');
  await expect(page).toHaveURL(/ending=abandoned&wait=60-$/);
  await longer.press('Escape');
  await expect(panel).toBeHidden();
  const chip = page.getByRole('button', { name: m.frame.remove('Final: abandonado') });
  await chip.click();
  await expect(page).toHaveURL(/\?wait=60-$/);
});

test('where more days are asked for than are read, the latest are listed and each month is a click away', async ({
  page,
}) => {
  await open(page, '/calls/?period=last-12-months');
  await expect(page.getByRole('main')).toContainText('31 días a la vez');
  expect(await counted(page)).toBe(calls.all);
  const months = page.getByRole('list', { name: d.months });
  await expect(months.getByRole('link', { name: `oct 2026: ${f.count(calls.all)}` })).toBeVisible();
  const september = months.getByRole('link', { name: /^sep/ });
  const n = (await september.textContent())!.split(': ')[1]!;
  await september.click();
  await expect(headline(page)).toContainText(`${n} `);
  await expect(headline(page)).toContainText('septiembre');
});

test('an empty list says what to do', async ({ page }) => {
  await open(page, '/calls/?wait=90000-');
  await expect(headline(page)).toContainText('No hay');
  await expect(page.getByRole('main')).toContainText(d.emptyHow);
  await expect(grid(page)).toHaveCount(0);
});

test('tens of thousands of rows are never blank, wherever one scrolls', async ({ page }) => {
  test.slow();
  await open(page, `${SITES.busy}/calls/?period=everything`);
  expect(calls.busy).toBeGreaterThan(20_000);
  expect(await counted(page)).toBe(calls.busy);
  const drawn = await page.evaluate(async () => {
    const box = document.querySelector('[role=grid]')!.parentElement!;
    box.scrollIntoView({ block: 'end' });
    const { left, top, width, height } = box.getBoundingClientRect();
    const blank: number[] = [];
    for (let step = 0; step <= 60; step++) {
      box.scrollTop = ((step * 7919) % 61) * ((box.scrollHeight - box.clientHeight) / 60);
      await new Promise(requestAnimationFrame);
      for (const share of [0.2, 0.5, 0.9]) {
        const hit = document.elementFromPoint(left + width / 3, top + height * share);
        if (!hit?.closest('[role=row]')?.textContent) blank.push(step);
      }
    }
    return { blank, rows: document.querySelectorAll('[role=row]').length };
  });
  expect(drawn.blank).toEqual([]);
  expect(drawn.rows).toBeLessThan(120);
});

test('the list is walked by keyboard alone', async ({ page }) => {
  await open(page, `${SITES.busy}/calls/?period=everything`);
  await row(page, 1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 2)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(page, calls.busy)).toBeFocused();
  await expect(row(page, calls.busy)).toBeInViewport();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: d.open });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Home');
  await expect(row(page, 1)).toBeFocused();
});

test('the recorder opens in another tab and learns nothing of this page', async ({ page }) => {
  await open(page, `${SITES.busy}/calls/?period=everything&ending=answered`);
  const id = (await cells(page, 1)).at(-1)!;
  await row(page, 1).click();
  const link = page.getByRole('link', { name: d.listen });
  await expect(link).toHaveAttribute(
    'href',
    new RegExp(`^https://recorder\\.example/call/${id}\\?day=2026-\\d\\d-\\d\\d&at=\\d\\d%3A`),
  );
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('on a phone a call opens over the list, and closing it goes back to its row', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, '/calls/?ending=abandoned');
  await row(page, 2).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await expectAccessible(page, 'a call on a phone');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page).not.toHaveURL(/call=/);
  await expect(row(page, 2)).toBeFocused();
});

test('axe finds nothing beside an open call, in the filters or the columns', async ({ page }) => {
  await open(page, '/calls/?ending=abandoned&theme=dark');
  await row(page, 1).click();
  await expect(page.getByRole('complementary', { name: d.open })).toContainText(d.allFields);
  await expectAccessible(page, 'call');
  for (const name of [d.filterCalls, d.columnsButton]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, name);
    await page.keyboard.press('Escape');
  }
});

test('the worst hours of the overview lead to their calls', async ({ page }) => {
  await open(page);
  const worst = page.getByRole('listitem').filter({ hasText: /^viernes, \d\d a \d\d h/ });
  await worst.getByRole('link', { name: m.chart.toCalls }).click();
  await expect(page).toHaveURL(/\/calls\/\?weekday=5&hours=\d\d-\d\d$/);
  await expect(headline(page)).toContainText('los viernes de');
});

test('the scores of a survey lead to the calls that have them, the lowest first', async ({ page }) => {
  await open(page, '/satisfaction/');
  await page.locator('#scores').getByRole('link', { name: m.chart.toCalls }).click();
  await expect(headline(page)).toContainText(f.count(calls.surveyed));
  await expect(page.getByRole('columnheader', { name: d.fields.score.name })).toHaveAttribute('aria-sort', 'ascending');
  const names = await page.getByRole('columnheader').allTextContents();
  const at = names.findIndex((name) => name.startsWith(d.fields.score.name));
  expect((await cells(page, 1))[at]).toBe('1');
});

test('a cell of the hours leads to as many calls as it says', async ({ page }) => {
  await open(page, '/waiting/?cell=5-20');
  const link = page.locator('#when figcaption').getByRole('link');
  const n = /\(([\d,]+)\)/.exec((await link.textContent())!)![1]!;
  await link.click();
  await expect(page).toHaveURL(/\/calls\/\?weekday=5&hours=20-21$/);
  await expect(headline(page)).toContainText(`${n} `);
});

test('bars lead to the calls that they count, by pointer and by keyboard', async ({ page }) => {
  await open(page, '/waiting/');
  const never = page.locator('#unheard').getByRole('link', { name: new RegExp(`, ${m.waiting.fates.unheardNever},`) });
  const n = /([\d,]+) de [\d,]+/.exec((await never.getAttribute('aria-label'))!)![1]!;
  await never.click();
  await expect(page).toHaveURL(/\/calls\/\?fate=never$/);
  await expect(headline(page)).toContainText(`${n} `);
  await page.goBack();
  await settled(page);
  const bar = page.locator('#waits').getByRole('link', { name: /^20\s?s/ });
  const both = (await bar.getAttribute('aria-label'))!
    .match(/: ([\d,]+)/g)!
    .map((text) => Number(text.replace(/\D/g, '')));
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/wait=21-30/);
  await expect(headline(page)).toContainText(f.count(both[0]! + both[1]!));
});
