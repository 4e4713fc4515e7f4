import type { Browser, Page } from 'playwright';
import type { Period } from '@/lib/time/period';
import { onNewPage, type Worked } from './chromium';
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
/** Pixels. */
const STEP = 4;
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
  const drags: Dragged[] = [];
  for (let i = 0; i < rounds.drags; i++)
    drags.push(await drag(browser, site, address, coverage, Math.ceil(rounds.moves / rounds.drags)));
  const moves = drags.flatMap((dragged) => dragged.moves);
  const drawn = site.chartsFollow ? moves : drags.flatMap(({ dropped }) => dropped);
  const numbers = (changes: Change[]) => changes.map(({ number }) => number);
  const lasts = (changes: Change[]) => changes.map(({ all }) => all);
  const works = (changes: Change[]) => changes.map(({ work }) => work);
  note({
    'first number': median(numbers(opened)),
    'last chart': median(lasts(opened)),
    'open work': median(works(opened)),
    'first number slowed': median(numbers(slowed)),
    'click median': median(numbers(clicks)),
    'click p95': quantile(numbers(clicks), 0.95),
    'click all median': median(lasts(clicks)),
    'click work': median(works(clicks)),
    ...(moves.length > 0 && {
      'move median': median(numbers(moves)),
      'move p95': quantile(numbers(moves), 0.95),
      'move all median': median(lasts(drawn)),
      'move work': median(works(moves)),
    }),
  });
}

interface Change extends Painted {
  /** Processor time of the page's main thread until nothing changed any more. */
  work: number;
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

async function open(browser: Browser, address: string, times: number, slowed = 1): Promise<Change[]> {
  const taken: Change[] = [];
  for (let i = 0; i < times; i++) {
    const openOnce = async (page: Page, worked: Worked) => {
      await page.goto(address);
      return { ...(await opened(page)), work: await worked() };
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
): Promise<Change[]> {
  const taken: Change[] = [];
  const begun = performance.now();
  for (const days of PERIODS_DAYS.slice(0, rounds))
    await onNewPage(browser, async (page, worked) => {
      await page.goto(address + site.query({ from: to - days + 1, to }));
      await opened(page);
      const boxes = await site.boxes(page);
      for (const box of neverTwice(await boxes.count())) {
        if (enoughSince(begun, taken)) return;
        await page.evaluate(() => window.meter.next('click'));
        const before = await worked();
        await boxes.nth(box).click();
        taken.push({ ...(await painted(page)), work: (await worked()) - before });
      }
    });
  return taken;
}

/** One drag: what each move showed, and what was drawn once the period was let go. */
interface Dragged {
  moves: Change[];
  dropped: Change[];
}

async function drag(browser: Browser, site: Site, address: string, { to }: Period, times: number): Promise<Dragged> {
  return onNewPage(browser, async (page, worked) => {
    await page.goto(address + site.query({ from: to - MOVED_DAYS + 1, to }));
    await opened(page);
    const grip = await site.grip(page);
    if (!grip) return { moves: [], dropped: [] };
    const { x, y } = grip;
    await page.mouse.move(x, y);
    await page.mouse.down();
    const change = async (event: 'pointermove' | 'pointerup', act: () => Promise<void>): Promise<Change> => {
      await page.evaluate((kind) => window.meter.next(kind), event);
      const before = await worked();
      await act();
      return { ...(await painted(page)), work: (await worked()) - before };
    };
    const moves: Change[] = [];
    const begun = performance.now();
    for (let i = 1; i <= times && !enoughSince(begun, moves); i++)
      moves.push(await change('pointermove', () => page.mouse.move(x - i * STEP, y)));
    const dropped = site.chartsFollow ? [] : [await change('pointerup', () => page.mouse.up())];
    return { moves, dropped };
  });
}
