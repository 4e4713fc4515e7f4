import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { flags as english } from '@/lib/i18n/en/flags';
import { operators as englishWords } from '@/lib/i18n/en/operators';
import { flagWords } from '@/lib/i18n/flags';
import { operatorsWords } from '@/lib/i18n/operators';
import type { Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { expectAccessible } from './axe';
import { readCsv } from './csv';
import { es, expect, exported, headline, open, SITES, settled, test, words } from './fixtures';

const DATA = new URL('../.e2e/site/demo/data/supervisors/', import.meta.url);
const read = <T>(name: RegExp): T =>
  JSON.parse(readFileSync(new URL(readdirSync(DATA).find((file) => name.test(file))!, DATA), 'utf8')) as T;
const found = read<TrainingDocument>(/^training-/);
const manifest = read<Manifest>(/^manifest\.json$/);

const d = operatorsWords.in('es-MX')!;
const { f } = es;
const entryOf = (id: string) => manifest.roster![manifest.dictionaries.operator.indexOf(id)]!;
const nameOf = (id: string) => entryOf(id).name!;
const flagged = (ids: readonly string[]) => ids.filter((id) => found.flags.some(({ operator }) => operator === id));
const placesAt = (ids: readonly string[]) =>
  new Set(found.flags.filter(({ operator }) => ids.includes(operator!)).map((flag) => `${flag.operator} ${flag.topic}`))
    .size;
const rows = (page: Page) => page.locator('#people tbody tr');
const dots = (page: Page) => page.locator('#funnel g[role=link]');
const table = (page: Page, name: string) => page.locator('#people').getByRole('columnheader', { name });

for (const lang of ['es-MX', 'en'] as const) {
  test(`people: the headline counts who works as expected and the places, in ${lang}`, async ({ page }) => {
    const own = lang === 'en' ? englishWords : d;
    const format = words(lang).f;
    await open(page, `/operators/?lang=${lang}`);
    const usual = found.operators.length - flagged(found.operators).length;
    const places = placesAt(found.operators);
    const sentence = own.someUsual(
      usual,
      format.count(usual),
      format.count(found.operators.length),
      own.merit(places, format.count(places)),
    );
    await expect(headline(page)).toHaveText(sentence.replaceAll('*', ''));
    const main = page.getByRole('main');
    await expect(main).toContainText(own.window('13', format.range(found.from, found.asOf)));
    await expect(main).toContainText(own.flags(found.flags.length, format.count(found.flags.length)));
    await expect(main).toContainText(own.falseAlarmsOneIn('10'));
    await expect(rows(page)).toHaveCount(found.operators.length);
    for (const id of flagged(found.operators)) await expect(headline(page)).not.toContainText(nameOf(id));
  });
}

test('the funnel shows each person, and each mark says what the document has of them', async ({ page }) => {
  await open(page, '/operators/?judged=unresolved');
  const { n, observed, expected } = found.levels.unresolved!;
  await expect(dots(page)).toHaveCount(n.filter((count) => count >= 8).length);
  for (const [i, id] of found.operators.entries()) {
    const label = dots(page).and(page.locator(`[aria-label^="${nameOf(id)}, "]`));
    const told = f.decimal(observed[i]! / expected[i]!, 2);
    await expect(label).toHaveAttribute(
      'aria-label',
      new RegExp(`, ${f.count(n[i]!)} llamadas, observado ${observed[i]}, `),
    );
    await expect(label).toHaveAttribute('aria-label', new RegExp(`×${told.replace('.', '\\.')}\\)`));
  }
  const marked = new Set(found.flags.filter(({ measure }) => measure === 'unresolved').map(({ operator }) => operator));
  await expect(dots(page).and(page.locator(`[aria-label*="${d.tip.signal('')}"]`))).toHaveCount(marked.size);
});

test('arrows walk the dots from few calls to many, and Enter opens the person', async ({ page }) => {
  await open(page, '/operators/?judged=aht');
  await dots(page).first().focus();
  const ns = found.levels.aht!.n;
  const byN = found.operators.map((id, i) => ({ id, n: ns[i]! })).sort((a, b) => a.n - b.n);
  await expect(dots(page).first()).toHaveAttribute('aria-label', new RegExp(`^${nameOf(byN[0]!.id)}, `));
  await page.keyboard.press('ArrowRight');
  await expect(dots(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(dots(page).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/operator/');
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('person')).toBe(byN.at(-1)!.id);
  expect(searchParams.get('judged')).toBe('aht');
});

test('the measure is chosen, and the address keeps it', async ({ page }) => {
  await open(page, '/operators/');
  const choice = page.getByLabel(d.measure, { exact: true });
  await choice.selectOption('overall');
  expect(new URL(page.url()).searchParams.get('judged')).toBe('overall');
  const name = flagWords.in('es-MX')!.measures.overall!;
  await expect(page.locator('#funnel h2')).toContainText(name);
  await page.reload();
  await settled(page);
  await expect(choice).toHaveValue('overall');
  await open(page, '/operators/?judged=overall&lang=en');
  await expect(page.locator('#funnel h2')).toContainText(english.measures.overall!);
});

test('what a row says is what the document has, and too few rows say so', async ({ page }) => {
  await open(page, '/operators/?judged=overall');
  for (const [i, id] of found.operators.slice(0, 5).entries()) {
    const row = rows(page).filter({ hasText: id });
    const { n, observed, expected } = found.levels.overall!;
    await expect(row).toContainText(f.count(found.calls[i]!));
    await expect(row).toContainText(f.count(n[i]!));
    await expect(row).toContainText(f.decimal(5 - observed[i]!, 2));
    await expect(row).toContainText(f.decimal(5 - expected[i]!, 2));
    await expect(row).toContainText(entryOf(id).team!);
  }
  const criterion = found.measures.find(({ id }) => id.startsWith('qa_') && found.levels[id]!.n.some((n) => n < 8))!;
  await open(page, `/operators/?judged=${criterion.id}`);
  const few = found.levels[criterion.id]!.n.filter((n) => n < 8).length;
  await expect(rows(page).filter({ hasText: d.insufficient })).toHaveCount(few);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/);
});

test('the table stands by name and sorts by who people are, never by how they do', async ({ page }) => {
  await open(page, '/operators/');
  const names = () => rows(page).locator('th a').allTextContents();
  const sorted = found.operators.map(nameOf).sort(new Intl.Collator('es-MX', { numeric: true }).compare);
  expect(await names()).toEqual(sorted);
  await table(page, d.columns.calls).getByRole('button').click();
  await expect(table(page, d.columns.calls)).toHaveAttribute('aria-sort', 'ascending');
  const fewest = found.operators[found.calls.indexOf(Math.min(...found.calls))]!;
  await expect(rows(page).first()).toContainText(fewest);
  for (const name of [d.columns.observed, d.columns.gap, d.columns.satisfaction, d.columns.flags])
    await expect(table(page, name).getByRole('button')).toHaveCount(0);
  const funnel = page.locator('#funnel');
  await funnel.getByRole('button', { name: es.m.chart.table, exact: true }).click();
  const heads = funnel.getByRole('columnheader');
  await expect(heads.filter({ hasText: d.columns.ratio }).getByRole('button')).toHaveCount(0);
  await expect(heads.filter({ hasText: d.columns.name }).getByRole('button')).toHaveCount(1);
});

test('a place with a signal leads to the person, the measure and the topic', async ({ page }) => {
  await open(page, '/operators/');
  const flag = found.flags.find(({ level }) => level === 'operator_topic')!;
  await rows(page).filter({ hasText: flag.operator! }).getByRole('link', { name: flag.topic! }).click();
  await page.waitForURL((url) => url.pathname === '/operator/');
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('person')).toBe(flag.operator);
  expect(searchParams.get('about')).toBe(flag.topic);
});

test('team, shift and person narrow whom the page shows; all else leaves it alone', async ({ page }) => {
  const { team } = entryOf(found.operators[0]!);
  const members = found.operators.filter((id) => entryOf(id).team === team);
  await open(page, '/operators/');
  const whole = await headline(page).textContent();
  await open(page, '/operators/?period=last-week&queue=Apoyo+psicol%C3%B3gico&weekday=1&hours=8-12');
  await expect(headline(page)).toHaveText(whole!);
  await open(page, `/operators/?team=${team}`);
  await expect(rows(page)).toHaveCount(members.length);
  await expect(dots(page)).toHaveCount(members.length);
  await expect(page.getByRole('main')).toContainText(
    `${d.peopleChosen(f.count(members.length), f.count(found.operators.length))} · ${es.m.frame.filterNames.team}: ${team}`,
  );
  await expect(headline(page)).not.toHaveText(whole!);
  await open(page, `/operators/?operator=${members[0]}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(headline(page)).toContainText(/persona elegida/);
});

test('the people leave as a file with the weeks that they are of', async ({ page }) => {
  await open(page, '/operators/?judged=transfer&period=last-week&queue=Apoyo+psicol%C3%B3gico');
  const { bytes } = await exported(page, page.locator('#people'), 'CSV');
  const { notes, head, rows: cells } = readCsv(bytes.toString('utf8'));
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(notes.join('\n'))).toContain(plain(f.range(found.from, found.asOf)));
  expect(notes.join('\n')).toContain(es.m.frame.allQueues);
  const of = (id: string, column: string) => cells.find((row) => row[1] === id)![head.indexOf(column)];
  for (const [i, id] of found.operators.entries()) {
    expect(of(id, d.columns.name)).toBe(nameOf(id));
    expect(Number(of(id, d.columns.calls))).toBe(found.calls[i]);
    expect(Number(of(id, d.columns.observed))).toBe(found.levels.transfer!.observed[i]);
    expect(Number(of(id, d.columns.flags))).toBe(found.flags.filter(({ operator }) => operator === id).length);
  }
});

/** Publishes the same with a change to the manifest. */
async function publish(page: Page, change: (manifest: Manifest) => void): Promise<void> {
  await page.route('**/manifest.json', async (route) => {
    const published = (await (await route.fetch()).json()) as Manifest;
    change(published);
    await route.fulfill({ json: published });
  });
}

test('where people are called by id, no name is on the page', async ({ page }) => {
  await publish(page, ({ settings }) => {
    settings.training = { ...settings.training, pseudonyms: true };
  });
  await open(page, '/operators/?judged=unresolved');
  const main = page.getByRole('main');
  for (const id of found.operators) {
    await expect(main).not.toContainText(nameOf(id));
    await expect(rows(page).getByRole('link', { name: id, exact: true })).toHaveCount(1);
  }
  await expect(page.locator('#funnel [aria-label*="OP-"]')).toHaveCount(found.operators.length);
});

test('a line of too few people, or published by an older version, says so and what to do', async ({ page }) => {
  await open(page, `${SITES.queueLog}/operators/`);
  await expect(headline(page)).toHaveText(d.none.title);
  await expect(page.getByRole('main')).toContainText(d.none.few('5'));
  await publish(page, (published) => {
    published.documents = published.documents?.filter(({ id }) => id !== 'training');
  });
  await open(page, '/operators/');
  await expect(page.getByRole('main')).toContainText('npx escucha publish');
});

test('a line without any signal says so', async ({ page }) => {
  await open(page, `${SITES.damaged}/operators/`);
  await expect(page.getByRole('main')).toContainText(d.flags(0, '0'));
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/);
});

test.describe('where the document cannot be read', () => {
  test.use({ allowed: /404/ });
  test('the page says so', async ({ page }) => {
    await page.route('**/training-*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, '/operators/');
    await expect(page.getByRole('main').getByRole('alert')).toContainText(d.failed);
    await expect(headline(page)).toHaveText(d.none.title);
  });
});

for (const { theme, width, lang } of [
  { theme: 'light', width: 1366, lang: 'en' },
  { theme: 'dark', width: 360, lang: 'es' },
] as const) {
  test(`people: axe finds nothing in what opens, in ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/operators/?theme=${theme}&lang=${lang}&judged=unresolved`);
    await page.locator('#funnel summary').click();
    await dots(page).first().focus();
    await expectAccessible(page, 'how to read it, and a tip');
    const funnel = page.locator('#funnel');
    await funnel
      .getByRole('button', { name: words(lang === 'en' ? 'en' : 'es-MX').m.chart.table, exact: true })
      .click();
    await expect(funnel.getByRole('table')).toBeVisible();
    await expectAccessible(page, 'the table twin');
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
}
