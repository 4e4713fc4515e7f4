import type { Locator, Page } from 'playwright/test';
import readWorkbook from 'read-excel-file/node';
import type { MeasureValue } from '@/lib/model/question';
import { readCsv } from './csv';
import { es, expect, expected, exported, open, QUEUE, test } from './fixtures';

const { m, f } = es;
const figures = (page: Page) => page.getByRole('main').locator('figure');

/** Columns of a chart's table that its marks must say, by the marks' role; a measure that its definition holds. */
const CHARTS = {
  '/': [
    { at: 0, role: 'link', columns: [0, 1], defined: 'serviceLevel' },
    { at: 1, role: 'button', columns: [0, 1, 2, 3], defined: 'serviceLevel' },
    { at: 2, role: 'link', columns: [0, 1], defined: 'abandonRate' },
  ],
  '/waiting/': [
    { at: 0, role: 'img', columns: [0, 2, 5], defined: 'serviceLevel.SL-4' },
    { at: 1, role: 'link', columns: [0, 1], defined: 'serviceLevel' },
    { at: 2, role: 'link', columns: [0, 1, 2], defined: 'waitMedian' },
    { at: 3, role: 'link', columns: [0, 1, 2], defined: 'abandonRate' },
    { at: 4, role: 'button', columns: [0, 1, 2, 3], defined: 'serviceLevel' },
    { at: 5, role: 'link', columns: [0, 1, 2], defined: 'reachedLater7d' },
  ],
} as const;

/** `6,404 ÷ 8,351 = 76.7 %`, or the value with its n where a measure is no quotient. */
const fraction = ({ numerator, denominator, value, n }: MeasureValue) =>
  numerator === undefined || denominator === undefined
    ? `${f.seconds(value!)} · ${m.measures.n(f.count(n))}`
    : `${f.count(numerator)} ÷ ${f.count(denominator)} = ${f.percent(value!)}`;
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const saying = (cell: string) => (cell === '—' ? m.chart.gap : cell);

async function tableOf(figure: Locator): Promise<{ head: string[]; rows: string[][] }> {
  await figure.getByRole('button', { name: m.chart.table, exact: true }).click();
  await expect(figure.getByRole('table')).toBeVisible();
  return figure.getByRole('table').evaluate((table: HTMLTableElement) => {
    const [head = [], ...rows] = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
    return { head, rows };
  });
}

async function csvOf(page: Page, figure: Locator): Promise<{ name: string; text: string }> {
  const { name, bytes } = await exported(page, figure, 'CSV');
  return { name, text: bytes.toString('utf8') };
}

/** A cell of the file as the page writes it. */
function asShown(cell: string, heading: string): string {
  if (cell === '') return cell;
  if (heading.endsWith('[%]')) return f.figure('share', Number(cell) / 100);
  return /^\d+$/.test(cell) ? f.count(Number(cell)) : cell;
}

for (const [address, charts] of Object.entries(CHARTS)) {
  test(`every mark of ${address} says the figures of its table, and the file holds that table`, async ({ page }) => {
    await open(page, address);
    await expect(figures(page)).toHaveCount(charts.length);
    for (const { at, role, columns } of charts) {
      const figure = figures(page).nth(at);
      const marks = figure.locator(`[role=${role}][aria-label]`);
      await expect(marks.first()).toBeVisible();
      const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
      const { head, rows } = await tableOf(figure);
      expect(rows.length).toBeGreaterThan(0);
      const unsaid = rows.filter((row) => !names.some((name) => columns.every((i) => name.includes(saying(row[i]!)))));
      expect(unsaid).toEqual([]);
      const { text } = await csvOf(page, figure);
      const { notes, head: headings, rows: lines } = readCsv(text);
      expect(headings.map((heading) => heading.replace(/ \[.*$/, ''))).toEqual(head);
      expect(lines.map((line) => line.map((cell, i) => asShown(cell, headings[i]!)))).toEqual(
        rows.map((row) => row.map((cell) => (cell === '—' ? '' : cell))),
      );
      expect(notes.map(plain)).toContain(plain((await figure.getByRole('heading').textContent())!));
    }
  });

  test(`every chart of ${address} is defined by its own fraction`, async ({ page }) => {
    await open(page, address);
    for (const { at, defined } of charts) {
      await figures(page).nth(at).getByRole('button', { name: m.chart.definition }).click();
      const panel = page.getByRole('dialog', { name: m.chart.definition });
      await expect(panel.getByRole('heading').first()).toBeVisible();
      await expect(panel).toContainText(fraction(expected.october[defined]!));
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
  });
}

test('a file says period, filter, definition and data version', async ({ page }) => {
  await open(page, `/waiting/?queue=${QUEUE}&channel=chat&formula=SL-3&threshold=30`);
  const { name, text } = await csvOf(page, page.locator('#service'));
  expect(name).toMatch(/^[a-z0-9-]+-2026-10-01-2026-10-31\.csv$/);
  const { version } = await (await page.request.get('/data/supervisors/manifest.json')).json();
  for (const words of ['1–31 oct 2026', QUEUE, 'Chat', m.frame.definition('SL-3', f.seconds(30)), version]) {
    expect(plain(readCsv(text).notes.join())).toContain(plain(words));
  }
});

test('a name that a spreadsheet would run is disarmed', async ({ page }) => {
  const name = '=HYPERLINK("http://example.org","x")';
  await page.route('**/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    manifest.dictionaries.channel[1] = name;
    await route.fulfill({ json: manifest });
  });
  await open(page);
  const { text } = await csvOf(page, figures(page).nth(2));
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"",""x"")"`);
  expect(text).not.toMatch(/^"?=/m);
});

test('a picture of each kind of chart is a PNG of its size', async ({ page }) => {
  await open(page, '/waiting/');
  for (const at of [0, 1, 4]) {
    const figure = figures(page).nth(at);
    const box = (await figure.locator('svg').first().boundingBox())!;
    const { name, bytes } = await exported(page, figure, 'PNG');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2 * box.width);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * box.height);
    expect(bytes.length).toBeGreaterThan(15_000);
    expect(bytes.length).toBeLessThan(1_500_000);
  }
});

test('a workbook holds the figures of the table as numbers, and what they are', async ({ page }) => {
  await open(page, `/waiting/?formula=SL-3&threshold=30`);
  const figure = page.locator('#service');
  const { head, rows } = await tableOf(figure);
  const { name, bytes } = await exported(page, figure, 'XLSX');
  expect(name).toMatch(/^[a-z0-9-]+-2026-10-01-2026-10-31\.xlsx$/);
  const [figuresSheet, notesSheet] = await readWorkbook(bytes);
  expect(figuresSheet!.data[0]).toEqual(head);
  const shown = (cell: unknown) =>
    typeof cell === 'number' ? [f.percent(cell), f.count(cell)] : [cell === null ? '—' : String(cell)];
  expect(figuresSheet!.data).toHaveLength(rows.length + 1);
  for (const [i, row] of rows.entries())
    for (const [j, text] of row.entries()) expect(shown(figuresSheet!.data[i + 1]![j])).toContain(text || '—');
  const notes = plain(notesSheet!.data.flat().join(' '));
  const { version } = await (await page.request.get('/data/supervisors/manifest.json')).json();
  for (const words of [m.frame.definition('SL-3', f.seconds(30)), '1–31 oct 2026', m.frame.allQueues, version])
    expect(notes).toContain(plain(words));
});

test('a drawing needs nothing of the page and says what it is', async ({ page }) => {
  await open(page, '/waiting/?theme=dark');
  for (const at of [0, 1, 2, 4, 5]) {
    const figure = figures(page).nth(at);
    const title = (await figure.getByRole('heading').textContent())!;
    const { name, bytes } = await exported(page, figure, 'SVG');
    expect(name).toMatch(/\.svg$/);
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/var\(|class=|url\(http|<script|\bon[a-z]+=/);
    const read = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        name: root.nodeName,
        title: root.querySelector('title')?.textContent,
        notes: root.querySelector('desc')?.textContent ?? '',
        font: root.getAttribute('font-family') ?? '',
        drawn: root.querySelectorAll('svg path, svg rect, svg circle, svg line').length,
      };
    }, text);
    expect(read).toMatchObject({ name: 'svg', title });
    expect(read.font).toMatch(/^Inter,/);
    expect(read.drawn).toBeGreaterThan(5);
    for (const words of ['1–31 oct 2026', m.frame.allQueues, m.chart.version])
      expect(plain(read.notes)).toContain(words);
    expect(bytes.length).toBeLessThan(400_000);
  }
});

test('where the table stands, only figures leave', async ({ page }) => {
  await open(page, '/waiting/');
  const figure = page.locator('#service');
  await tableOf(figure);
  await figure.getByRole('button', { name: m.chart.export, exact: true }).click();
  const menu = page.getByRole('dialog', { name: m.chart.export });
  await expect(menu.getByRole('button', { name: `${m.chart.export} PNG` })).toBeDisabled();
  await expect(menu.getByRole('button', { name: `${m.chart.export} XLSX` })).toBeEnabled();
});

for (const [address, ids] of Object.entries({
  '/': [0],
  '/waiting/': ['#abandonment'],
  '/satisfaction/': ['#trend'],
})) {
  test(`what was going on stands on every time axis of ${address}, by mark and in the table`, async ({ page }) => {
    await open(page, `${address}?from=2026-09-01&to=2026-09-30`);
    const { annotations } = await (await page.request.get('/data/supervisors/manifest.json')).json();
    const from = Date.UTC(2026, 8, 1) / 3_600_000;
    const labels = annotations
      .filter((note: { from: number }) => note.from >= from && note.from < from + 30 * 24)
      .map((note: { label: string }) => note.label);
    expect(labels.length).toBeGreaterThan(0);
    for (const id of ids) {
      const figure = typeof id === 'number' ? figures(page).nth(id) : page.locator(id);
      for (const label of labels) {
        await expect(figure.locator(`svg title`, { hasText: label })).not.toHaveCount(0);
        await expect(figure.locator(`[aria-label*="${label}"]`)).not.toHaveCount(0);
      }
      const { rows } = await tableOf(figure);
      for (const label of labels) expect(rows.filter((row) => row.at(-1)?.includes(label)).length).toBeGreaterThan(0);
    }
  });
}
