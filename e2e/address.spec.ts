import type { Page } from 'playwright/test';
import { choose, control, es, expect, headline, open, openPanel, QUEUE, SITES, settled, test, tile } from './fixtures';

const { m } = es;
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search.replaceAll('+', ' '));
/** The page in words, without its pictures. */
const shown = (page: Page) => page.getByRole('main').locator('h1, h2, h3, p, dd').allTextContents();

test('only what was chosen stands in the address', async ({ page }) => {
  await open(page);
  await expect(page).toHaveURL(/\/$/);
  const period = await openPanel(page, 'period');
  await period.getByLabel(m.period.presets.last28Days).check();
  expect(search(page)).toBe('?period=last-28-days');
  await period.getByLabel(m.period.comparisons.year).check();
  expect(search(page)).toBe('?period=last-28-days&compare=year');
  await period.getByLabel(m.period.comparisons.previous).check();
  await page.keyboard.press('Escape');
  const queues = await openPanel(page, 'queue');
  await queues.getByLabel(QUEUE).check();
  await queues.getByLabel('Asesoría jurídica').check();
  expect(search(page)).toBe(`?period=last-28-days&queue=${QUEUE}&queue=Asesoría jurídica`);
  await queues.getByRole('button', { name: m.frame.allQueues }).click();
  await queues.getByRole('button', { name: m.frame.done }).click();
  await (await openPanel(page, 'channel')).getByLabel('Chat').check();
  expect(search(page)).toBe('?period=last-28-days&channel=chat');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: m.frame.clearAll }).click();
  expect(search(page)).toBe('?period=last-28-days');
});

test('what is in force stays out of the address of waiting', async ({ page }) => {
  await open(page, '/waiting/');
  await choose(page, 'SL-3');
  await page.getByLabel(m.waiting.threshold).selectOption('30');
  await choose(page, m.waiting.heatMeasures.abandonment);
  await page
    .locator('#when')
    .getByRole('button', { name: /^viernes, 20 a 21 h/ })
    .click();
  expect(search(page)).toBe('?formula=SL-3&threshold=30&heat=abandonment&cell=5-20');
  await expect(page.locator('#when figcaption')).toContainText('viernes, 20 a 21 h');
  await choose(page, 'SL-2');
  await page.getByLabel(m.waiting.threshold).selectOption('20');
  await choose(page, m.waiting.heatMeasures['service-level']);
  expect(search(page)).toBe('?cell=5-20');
});

test('days of one’s own are chosen in the calendar by keyboard', async ({ page }) => {
  await open(page);
  await control(page, 'period').focus();
  await page.keyboard.press('Enter');
  const day = page.getByRole('dialog').getByRole('grid').locator('[tabindex="0"]');
  await day.focus();
  // The calendar takes the last day and steps to its neighbour, so that a second Enter would end the range there.
  await page.keyboard.press('Enter');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page)).toBe('?from=2026-10-22&to=2026-10-31');
  await page.keyboard.press('Escape');
  await expect(control(page, 'period')).toBeFocused();
  await expect(control(page, 'period')).toContainText('22–31 oct 2026');
});

test('a reload and another reader see the same', async ({ page, newReader }) => {
  const address = `/waiting/?from=2026-09-07&to=2026-09-20&compare=year&queue=${QUEUE}&formula=SL-5&threshold=60&cell=2-10`;
  await open(page, address);
  const before = await shown(page);
  expect(before.join()).toContain('SL-5');
  await page.reload();
  await settled(page);
  expect(await shown(page)).toEqual(before);
  const other = await newReader();
  await open(other, address);
  expect(await shown(other)).toEqual(before);
});

test('a relative period counts from the last day of the data at hand', async ({ page }) => {
  await open(page, '/?period=last-week');
  await expect(control(page, 'period')).toContainText('19–25 oct 2026');
  await open(page, `${SITES.queueLog}/?period=everything`);
  await expect(control(page, 'period')).toContainText('sep 2026');
  await expect(page).toHaveURL(/\?period=everything$/);
});

test('what the page does not know it ignores', async ({ page }) => {
  await open(page);
  const usual = await shown(page);
  for (const garbage of [
    '?period=yesterday&compare=never&queue=nobody&channel=fax&formula=SL-9&threshold=abc&heat=warm&cell=9-99',
    '?from=2026-02-31&to=x&threshold=7&queue=&lang=xx&theme=pink&%ZZ&__proto__=1',
  ]) {
    await open(page, `/${garbage}`);
    expect(await shown(page)).toEqual(usual);
  }
});

test('the back button goes one choice back', async ({ page }) => {
  await open(page);
  const first = (await headline(page).textContent())!;
  await (await openPanel(page, 'queue')).getByLabel(QUEUE).check();
  await expect(headline(page)).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(headline(page)).toHaveText(first);
  await expect(page).toHaveURL(/\/$/);
  await page.goForward();
  await expect(control(page, 'queue')).toHaveText(QUEUE);
});

test('a choice goes along to the other page and back', async ({ page }) => {
  await open(page, `/?queue=${QUEUE}&threshold=30`);
  const answered = (await tile(page, 'Atendidos').locator('p').first().textContent())!;
  await page.getByRole('link', { name: m.frame.waiting, exact: true }).click();
  await expect(page).toHaveURL(/\/waiting\/\?queue=Apoyo\+psicol%C3%B3gico&threshold=30$/);
  await settled(page);
  await expect(page.getByRole('main')).toContainText(answered);
});

test('a cell of the overview’s hours leads to that cell of waiting', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^viernes, 20 a 21 h/ }).click();
  await expect(page).toHaveURL(/\/waiting\/\?cell=5-20#when$/);
  await expect(page.locator('#when figcaption')).toContainText('viernes, 20 a 21 h');
  await expect(page.locator('#when')).toBeInViewport();
});

test('clearing inside the panel keeps the keyboard there', async ({ page }) => {
  await open(page, `/?queue=${QUEUE}`);
  const queues = await openPanel(page, 'queue');
  const clear = queues.getByRole('button', { name: m.frame.allQueues });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect(queues.getByLabel(QUEUE)).not.toBeChecked();
  await expect(clear).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(queues).toBeHidden();
  await expect(control(page, 'queue')).toBeFocused();
});

test('clearing all filters leaves the keyboard at the filters', async ({ page }) => {
  await open(page, `/?queue=${QUEUE}&channel=chat`);
  const clear = page.getByRole('button', { name: m.frame.clearAll });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect(clear).toBeHidden();
  await expect(control(page, 'queue')).toBeFocused();
});
