import type { Browser, Page } from 'playwright';
import type { Period } from '@/lib/time/period';
import { onNewPage } from './chromium';
import type { Site } from './contenders';
import { median, type Note, quantile } from './figures';
import type { Painted } from './meter';
import { neverTwice } from './never-twice';
import type { Options } from './options';

const SLOWED = 4;
/** Lengths of the periods in which queues are chosen; with the same boxes each asks what was never asked before. */
const PERIODS_DAYS = [365, 300, 240, 200, 150];
const MOVED_DAYS = 91;
const GIVEN_UP_MS = 120_000;
/** A page that is slow is measured fewer times. */
const ENOUGH = { ms: 45_000, times: 5 };

/** Time to open a page, to filter it by clicks and to move its period, each as a reader would see it. */
export async function measurePage(
  browser: Browser,
  site: Site,
  address: string,
  coverage: Period,
  rounds: Options['rounds'],
  note: Note,
): Promise<void> {
  const opened = await open(browser, address, rounds.loads);
  const slowed = await open(browser, address, rounds.loads, SLOWED);
  const clicks = await filter(browser, site, address, coverage, rounds.clicks);
  const moves = await move(browser, site, address, coverage, rounds.moves);
  const numbers = (painted: Painted[]) => painted.map(({ number }) => number);
  const lasts = (painted: Painted[]) => painted.map(({ all }) => all);
  note({
    'first number': median(numbers(opened)),
    'last chart': median(lasts(opened)),
    'first number slowed': median(numbers(slowed)),
    'click median': median(numbers(clicks)),
    'click p95': quantile(numbers(clicks), 0.95),
    'click all median': median(lasts(clicks)),
    'move median': median(numbers(moves)),
    'move p95': quantile(numbers(moves), 0.95),
    'move all median': median(lasts(moves)),
  });
}

const opened = (page: Page): Promise<Painted> => inTime(page.evaluate(() => window.meter.opened));
const painted = (page: Page): Promise<Painted> => inTime(page.evaluate(() => window.meter.painted));

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nothing new was shown for ${GIVEN_UP_MS / 1000} s`)), GIVEN_UP_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

function enoughSince(begun: number, taken: readonly unknown[]): boolean {
  return taken.length >= ENOUGH.times && performance.now() - begun > ENOUGH.ms;
}

async function open(browser: Browser, address: string, times: number, slowed = 1): Promise<Painted[]> {
  const taken: Painted[] = [];
  for (let i = 0; i < times; i++) {
    const openOnce = async (page: Page) => {
      await page.goto(address);
      return opened(page);
    };
    taken.push(await onNewPage(browser, openOnce, slowed));
  }
  return taken;
}

async function filter(
  browser: Browser,
  site: Site,
  address: string,
  { to }: Period,
  rounds: number,
): Promise<Painted[]> {
  const taken: Painted[] = [];
  const begun = performance.now();
  for (const days of PERIODS_DAYS.slice(0, rounds))
    await onNewPage(browser, async (page) => {
      await page.goto(address + site.query({ from: to - days + 1, to }));
      await opened(page);
      const boxes = await site.boxes(page);
      for (const box of neverTwice(await boxes.count())) {
        if (enoughSince(begun, taken)) return;
        await page.evaluate(() => window.meter.next());
        await boxes.nth(box).click();
        taken.push(await painted(page));
      }
    });
  return taken;
}

async function move(browser: Browser, site: Site, address: string, { to }: Period, times: number): Promise<Painted[]> {
  const periodOf = (back: number): Period => ({ from: to - back - MOVED_DAYS + 1, to: to - back });
  return onNewPage(browser, async (page) => {
    await page.goto(address + site.query(periodOf(0)));
    await opened(page);
    const taken: Painted[] = [];
    const begun = performance.now();
    for (let i = 1; i <= times && !enoughSince(begun, taken); i++) {
      await page.evaluate(`(() => { window.meter.next(performance.now()); ${site.move(periodOf(i))} })()`);
      taken.push(await painted(page));
    }
    return taken;
  });
}
