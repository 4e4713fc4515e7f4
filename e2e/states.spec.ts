import type { Page } from 'playwright/test';
import { control, es, expect, headline, open, openPanel, SITES, settled, test, tile } from './fixtures';

const { m } = es;
const NEW_QUEUE = 'Cola nueva';

/** Publishes a queue that nobody has called yet. */
async function addQueue(page: Page): Promise<void> {
  await page.route('**/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    manifest.dictionaries.queue.push(NEW_QUEUE);
    await route.fulfill({ json: manifest });
  });
}

async function expectEmpty(page: Page, sentence: string): Promise<void> {
  await expect(headline(page)).toContainText(sentence);
  const empty = page.getByRole('main').getByText(m.chart.empty);
  await expect(empty).toHaveCount(3);
  await expect(tile(page, m.measures.serviceLevel)).toContainText(m.chart.noData);
  await expect(tile(page, m.measures.serviceLevel)).toContainText(m.chart.reasons['no-contacts']);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/);
}

test('a tile without data says why', async ({ page }) => {
  await open(page, `${SITES.queueLog}/`);
  const satisfaction = tile(page, m.measures.named.satisfaction!.name);
  await expect(satisfaction).toContainText(m.chart.noData);
  await expect(satisfaction).toContainText(m.chart.reasons['unknown-in-data']);
  await expect(page.getByRole('region', { name: m.overview.tiles })).toContainText('92');
});

test('a period without contacts says so', async ({ page }) => {
  const sentence = 'no hay datos: la exportación no trae esas fechas';
  await open(page, '/?from=2025-06-01&to=2025-06-30');
  await expectEmpty(page, sentence);
  await page.getByRole('link', { name: m.frame.waiting, exact: true }).click();
  await expect(headline(page)).toContainText(sentence);
});

test('filters that nobody fits say so, and can be cleared', async ({ page }) => {
  await addQueue(page);
  await open(page);
  await (await openPanel(page, 'queue')).getByLabel(NEW_QUEUE).check();
  await expectEmpty(page, 'no hay contactos con estos filtros');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: m.frame.clearAll }).click();
  await expect(headline(page)).toContainText('de cada 100');
  await expect(control(page, 'queue')).toHaveText(m.frame.allQueues);
});

test.describe('with data that cannot be read', () => {
  test.use({ allowed: /40[34] |\b404\b/ });

  test('a site without data says so and offers to try again', async ({ page }) => {
    await page.goto(`${SITES.nothing}/`);
    await expect(headline(page)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('manifest.json');
    await page.getByRole('button', { name: m.frame.retry }).click();
    await expect(page.getByRole('main')).toContainText('manifest.json');
    await page.goto(`${SITES.nothing}/waiting/`);
    await expect(page.getByRole('main')).toContainText('manifest.json');
  });

  test('a store without contacts says that there are no data yet', async ({ page }) => {
    await page.route('**/manifest.json', async (route) => {
      const manifest = await (await route.fetch()).json();
      await route.fulfill({ json: { ...manifest, coverage: null, through: null, cuboids: [], calls: [] } });
    });
    await page.goto('/');
    await expect(headline(page)).toHaveText(m.frame.emptyTitle);
  });

  for (const [what, body, says] of [
    ['of another schema', '{"schema": 99}', 'schema 99'],
    ['that are no JSON', '{not json', 'no JSON'],
    ['that lack their parts', '{"schema": 1}', 'lacks settings'],
  ] as const) {
    test(`published data ${what} are refused by name`, async ({ page }) => {
      await page.route('**/manifest.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
      await page.goto('/');
      await expect(headline(page)).toHaveText(m.frame.failedTitle);
      await expect(page.getByRole('main')).toContainText(says);
    });
  }

  test('a file that is gone is named, and the page recovers once it is back', async ({ page }) => {
    await page.route('**/traffic-*.parquet', (route) => route.fulfill({ status: 404 }));
    await page.goto('/');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(m.frame.failedTitle);
    await expect(alert).toContainText(/traffic-[0-9a-f-]+\.parquet answered 404/);
    await page.unroute('**/traffic-*.parquet');
    await (await openPanel(page, 'period')).getByLabel(m.period.presets.last28Days).check();
    await settled(page);
    await expect(alert).toBeHidden();
  });

  test('an old link leads to a page that leads on', async ({ page }) => {
    await page.goto('/panorama-viejo/');
    await expect(headline(page)).toHaveText(m.frame.notFoundTitle);
    await page.getByRole('main').getByRole('link', { name: m.frame.toOverview }).click();
    await expect(headline(page)).toContainText('de cada 100');
  });
});
