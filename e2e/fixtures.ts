import { readFileSync } from 'node:fs';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
  type TestInfo,
} from 'playwright/test';
import { formatFor } from '@/lib/format/figure';
import type { Locale } from '@/lib/format/locale';
import { english } from '@/lib/i18n/english';
import { messagesFor } from '@/lib/i18n/messages';
import type { MeasureValue } from '@/lib/model/question';
import { FIRST_PORT } from './ports.mjs';

const address = (site: number) => `http://localhost:${FIRST_PORT + site}`;

export const SITES = {
  demo: address(0),
  queueLog: address(1),
  nothing: address(2),
  damaged: address(3),
  /** So many calls in a month that no browser would draw them all; with a recorder. */
  busy: address(4),
};
/** The queue whose figures stand in `expected.queue`. */
export const QUEUE = 'Apoyo psicológico';

type Values = Record<string, MeasureValue>;
interface Expected {
  october: Values;
  queue: Values;
  chat: Values;
  otherDefinition: Values;
  /** Calls of October, by SQL. */
  calls: {
    all: number;
    /** Abandoned on Fridays from 20 to 23 h. */
    fridays: number;
    /** Answered after 20 to 60 seconds. */
    waited: number;
    surveyed: number;
    /** Whose survey gave two points or fewer as a whole. */
    unhappy: number;
    /** Those of a busy line in its last 31 days. */
    busy: number;
    /** Ids of the three with the longest wait. */
    longest: string[];
    /** The first that was answered after 200 s or more. */
    one: Record<'id' | 'clock' | 'queue' | 'topic', string> & Record<'wait_s' | 'talk_s' | 'wrap_s', number>;
  };
  /** Evaluations of the store, by SQL. */
  evaluations: {
    n: number;
    met: number;
    judged: number;
    twice: Record<'both' | 'first' | 'second' | 'neither', number>;
  };
  /** A supervisor's questions, by SQL. */
  questions: {
    /** The hour of the week with the lowest service level, of those with thirty contacts or more. */
    worst: Record<'weekday' | 'hour' | 'calls' | 'level', number>;
    campaign: { label: string; abandoned: number; offered: number };
    /** Unanswered on Fridays from 19 to 23 h: calls, people known again, and those not answered within 7 days. */
    fridays: Record<'calls' | 'people' | 'never' | 'neverCalls', number>;
  };
  /** Counts of the store of the damaged line, by SQL. */
  damaged: Record<
    | 'contacts'
    | 'answered'
    | 'incomplete'
    | 'withoutOperator'
    | 'withoutWait'
    | 'systemTopics'
    | 'unknownOperators'
    | 'hours',
    number
  >;
}

/** The engine's answers for October 2026, asked of the store and not of the published files. */
export const expected: Expected = JSON.parse(
  readFileSync(new URL('../.e2e/expected.json', import.meta.url), 'utf8'),
) as Expected;

export function words(locale: Locale) {
  return { m: locale === 'en' ? english : messagesFor('es-MX'), f: formatFor(locale) };
}
export const es = words('es-MX');

/** Everything a page said that no reader should ever cause: warnings, errors, answers of failure, other origins. */
function watch(context: BrowserContext, complaints: string[], allowed: RegExp): void {
  const complain = (text: string) => {
    if (!allowed.test(text)) complaints.push(text);
  };
  const known = Object.values(SITES);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => complain(String(error.error())));
  context.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !known.includes(origin)) complain(`asked another origin: ${request.url()}`);
  });
}

interface Fixtures {
  /** Complaints that belong to what is tested. */
  allowed: RegExp;
  complaints: string[];
  /** A page of a reader who was never here before. */
  newReader(options?: BrowserContextOptions): Promise<Page>;
}

export const test = base.extend<Fixtures>({
  allowed: [/^$/, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  context: async ({ context, complaints, allowed }, use) => {
    watch(context, complaints, allowed);
    await use(context);
  },
  newReader: async ({ browser, contextOptions, complaints, allowed }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      opened.push(context);
      watch(context, complaints, allowed);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Opens an address and waits until its figures stand still. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.locator('[aria-busy=false] h1')).toBeVisible();
  await expect(main.locator('.skeleton, [aria-busy=true]')).toHaveCount(0);
  // The bars of scores are drawn only when somebody comes to see them; a hidden table stands for a picture whose code is on its way.
  const drawn = () =>
    main.evaluate((element) =>
      [...element.querySelectorAll('figure:not(#scores)')].every(
        (figure) => figure.querySelector('svg, p.grid, table:not(.hidden)') !== null,
      ),
    );
  await expect.poll(drawn).toBe(true);
}

export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const tile = (page: Page, name: string, { m } = es): Locator =>
  page
    .getByRole('region', { name: m.overview.tiles })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Saves a chart from its export menu. */
export async function exported(
  page: Page,
  figure: Locator,
  kind: 'CSV' | 'XLSX' | 'PNG' | 'SVG',
  { m } = es,
): Promise<{ name: string; bytes: Buffer }> {
  await figure.getByRole('button', { name: m.chart.export, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog', { name: m.chart.export })
      .getByRole('button', { name: `${m.chart.export} ${kind}` })
      .click(),
  ]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

type Control = 'period' | 'queue' | 'channel' | 'moreFilters';
const CONTROLS: Control[] = ['period', 'queue', 'channel', 'moreFilters'];

export const control = (page: Page, name: Control): Locator =>
  page.locator('header + div section').first().locator('button').nth(CONTROLS.indexOf(name));

export async function openPanel(page: Page, name: Control): Promise<Locator> {
  await control(page, name).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  return panel;
}

/** Chooses in a row of segments, whose radio buttons stand unseen behind their labels. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await page.locator('label').filter({ has: radio }).click();
  await expect(radio).toBeChecked();
}

/** Figures of a benchmark, for the report and the console. */
export function note(testInfo: TestInfo, figures: Record<string, number>): void {
  for (const [type, value] of Object.entries(figures))
    testInfo.annotations.push({ type, description: value.toFixed(1) });
  console.log(
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value.toFixed(1)}`)
      .join(', '),
  );
}

export { expect } from 'playwright/test';
