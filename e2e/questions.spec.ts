import type { Page } from 'playwright/test';
import { eventsWords } from '@/lib/i18n/events';
import { es, expect, expected, headline, open, settled, test } from './fixtures';

const { m, f } = es;
const { worst, campaign, fridays } = expected.questions;
const MOST_CLICKS = 4;

/** Clicks of one answer, counted from the overview. */
function clicks() {
  let count = 0;
  return {
    click: async (target: { click(): Promise<void> }) => {
      count++;
      await target.click();
    },
    choose: async (done: Promise<unknown>) => {
      // Opening the list and choosing from it.
      count += 2;
      await done;
    },
    few: () => expect(count).toBeLessThanOrEqual(MOST_CLICKS),
  };
}

const concern = (page: Page) => page.getByRole('listitem').filter({ hasText: /^viernes, 19 a 23 h/i });

test('which hour of which weekday was worst last month, and which calls were these?', async ({ page, newReader }) => {
  const answer = clicks();
  await open(page);
  await answer.click(concern(page).getByRole('link', { name: m.overview.seeHours }));
  await expect(page).toHaveURL(/\/waiting\//);
  await settled(page);
  const when = page.locator('#when');
  const hour = `${f.weekday(worst.weekday, 'long')}`;
  await expect(when.getByRole('heading')).toContainText(hour);
  await expect(when.getByRole('heading')).toContainText(m.period.hours(String(worst.hour), String(worst.hour + 1)));
  await expect(when.getByRole('heading')).toContainText(f.percent(worst.level));
  const cell = new RegExp(`^${hour}, ${m.period.hours(String(worst.hour), String(worst.hour + 1))}`, 'i');
  await answer.click(when.getByRole('button', { name: cell }));
  await answer.click(when.getByRole('link', { name: `${m.chart.toCalls} (${f.count(worst.calls)})` }));
  await settled(page);
  await expect(headline(page)).toContainText(f.count(worst.calls));
  answer.few();

  const other = await newReader();
  await open(other, page.url());
  await expect(headline(other)).toHaveText((await headline(page).textContent())!);
  await expect(other.getByRole('grid')).toHaveAttribute('aria-rowcount', String(worst.calls + 1));
});

test('did the campaign raise abandonment more than chance?', async ({ page, newReader }) => {
  const answer = clicks();
  const events = eventsWords.in('es-MX')!;
  await open(page);
  await answer.click(page.getByRole('link', { name: m.frame.outcomes }).first());
  await expect(page).toHaveURL(/\/outcomes\//);
  await settled(page);
  await answer.choose(page.getByLabel(events.choose).last().selectOption(campaign.label));
  const said = (on: Page) => on.getByRole('region', { name: events.choose });
  await expect(said(page)).toContainText(events.counted(f.count(campaign.abandoned), f.count(campaign.offered)));
  await expect(said(page)).toContainText(f.percent(campaign.abandoned / campaign.offered));
  const verdicts = Object.values(events.sentences).map((sentence) => sentence(campaign.label));
  expect(verdicts.filter((verdict) => verdict === '')).toEqual([]);
  const text = (await said(page).textContent())!;
  expect(verdicts.filter((verdict) => text.includes(verdict))).toHaveLength(1);
  answer.few();

  const other = await newReader();
  await open(other, page.url());
  await expect(said(other).locator('dl')).toHaveText((await said(page).locator('dl').textContent())!);
});

test('how many people who gave up on Friday night were never reached?', async ({ page, newReader }) => {
  const answer = clicks();
  await open(page);
  await answer.click(concern(page).getByRole('link', { name: m.chart.toCalls }));
  await expect(page).toHaveURL(/\/calls\//);
  await settled(page);
  await answer.click(page.getByRole('link', { name: m.frame.waiting }).first());
  await expect(page).toHaveURL(/\/waiting\//);
  await settled(page);
  const title = (on: Page) => on.locator('#unheard').getByRole('heading');
  await expect(title(page)).toContainText(`De ${f.count(fridays.people)} personas`);
  await expect(title(page)).toContainText(`a ${f.count(fridays.never)} no`);
  answer.few();

  const figure = page.locator('#unheard');
  await figure.getByRole('button', { name: m.chart.table }).click();
  const never = figure.getByRole('row').filter({ hasText: m.waiting.fates.unheardNever });
  await expect(never.getByRole('cell').first()).toHaveText(f.count(fridays.neverCalls));
  await expect(never.getByRole('cell').last()).toHaveText(f.count(fridays.never));

  const other = await newReader();
  await open(other, page.url());
  await expect(title(other)).toHaveText((await title(page).textContent())!);
});
