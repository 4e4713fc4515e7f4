import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { training as english } from '@/lib/i18n/en/training';
import { trainingWords } from '@/lib/i18n/training';
import type { Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { judgedName, whatHappened } from '@/lib/reading/flag-words';
import { placeName } from '@/lib/reading/training';
import { storiesOf } from '@/lib/training/stories';
import { expectAccessible } from './axe';
import { es, expect, headline, open, SITES, test } from './fixtures';

const DATA = new URL('../.e2e/site/demo/data/supervisors/', import.meta.url);
const read = <T>(name: RegExp): T =>
  JSON.parse(readFileSync(new URL(readdirSync(DATA).find((file) => name.test(file))!, DATA), 'utf8')) as T;
const found = read<TrainingDocument>(/^training-/);
const manifest = read<Manifest>(/^manifest\.json$/);
const truth = JSON.parse(readFileSync(new URL('../.e2e/exports/demo/demo.truth.json', import.meta.url), 'utf8')) as {
  needs: { operator: string; topic: string | null; training: object | null }[];
};

const d = trainingWords.in('es-MX')!;
const w = { ...es, d };
const stories = storiesOf(found.flags);
const cards = (page: Page) => page.locator('#signals article');
const cardOf = (page: Page, story: (typeof stories)[number]) =>
  cards(page).filter({ has: page.getByRole('heading', { name: placeName(story.lead, manifest, w), exact: true }) });

test('the needs that were planted are there, most of them, and few besides', async ({ page }) => {
  await open(page, '/training/');
  await expect(cards(page)).toHaveCount(stories.length);
  await expect(headline(page)).toContainText(d.many('13', es.f.count(stories.length)).split('*')[1]!);
  const planted = truth.needs.filter(({ training }) => training === null);
  const isPlanted = ({ operator, topic }: { operator: string | null; topic: string | null }) =>
    planted.some(
      (need) => need.operator === operator && (need.topic === null || topic === null || need.topic === topic),
    );
  const at = planted.filter((need) => stories.some(({ lead }) => lead.operator === need.operator));
  expect(at.length).toBeGreaterThanOrEqual(planted.length - 2);
  expect(found.flags.filter((flag) => !isPlanted(flag)).length).toBeLessThanOrEqual(found.flags.length * 0.2);
});

test('a signal says what happened, what it rests on and what would clear it', async ({ page }) => {
  await open(page, '/training/');
  const story = stories[0]!;
  const card = cardOf(page, story);
  for (const flag of story.flags) await expect(card).toContainText(whatHappened(flag, w));
  for (const fact of [d.evidence, d.whatClears, d.suggested]) await expect(card).toContainText(fact);
  const weeks = card.locator('svg [role=img]');
  await expect(weeks).toHaveCount(story.lead.weeks.n.length);
  await expect(card).toContainText(d.picture(judgedName(story.lead.measure, w)));
});

test('two clicks lead from a signal to a call that weighs in it', async ({ page }) => {
  await open(page, '/training/');
  const story = stories.find(({ lead }) => lead.measure === 'transfer') ?? stories[0]!;
  const card = cardOf(page, story);
  await card.getByRole('link', { name: d.seeCalls }).click();
  await expect(page).toHaveURL(/\/calls\/\?/);
  const address = new URL(page.url()).searchParams;
  expect(address.get('operator')).toBe(story.lead.operator);
  await expect(page.locator('[role=row][aria-rowindex="2"]').first()).toBeVisible();
  await page.goBack();
  const call = story.lead.calls[0]!;
  await cardOf(page, story).locator('ul').last().getByRole('link').first().click();
  await expect(page).toHaveURL(/[?&]call=/);
  await expect(page.getByRole('main')).toContainText(call.id);
});

test('signals can be narrowed, and the address keeps how', async ({ page }) => {
  await open(page, '/training/?surest=yes');
  const surest = stories.filter(({ lead }) => lead.confidence >= 0.9);
  await expect(cards(page)).toHaveCount(surest.length);
  const { standing } = stories[0]!;
  await page.getByRole('radio', { name: d.standings[standing] }).check();
  await expect(page).toHaveURL(new RegExp(`standing=${standing}`));
  await expect(cards(page)).toHaveCount(surest.filter((story) => story.standing === standing).length);
});

test('a training is logged as a file that the import reads', async ({ page }) => {
  await open(page, '/training/');
  const story = stories.find(({ lead }) => lead.operator !== null)!;
  await cardOf(page, story).getByRole('button', { name: d.log }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel(d.logDate).fill('2026-11-09');
  await expectAccessible(page, 'with the form open');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: d.logDownload }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('training_id,operator_id,date,topic,measure,kind,hours');
  expect(text).toContain(`,${story.lead.operator},2026-11-09,${story.lead.topic ?? ''},`);
});

test('in English too', async ({ page }) => {
  await open(page, '/training/?lang=en');
  await expect(page.getByRole('main')).toContainText(english.care);
});

test('a line where too few work says so', async ({ page }) => {
  await open(page, `${SITES.queueLog}/training/`);
  await expect(page.getByRole('main')).toContainText('npx escucha publish');
});
