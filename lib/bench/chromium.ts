import { type Browser, chromium, type Page } from 'playwright';
import { installMeter } from './meter';

const QUIET_BROWSER = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** esbuild wraps functions that keep their names; a page has no such wrapper. */
const NAMES_KEPT = 'globalThis.__name = (named) => named;';
const VIEWPORT = { width: 1366, height: 900 };

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET_BROWSER });
}

/** Milliseconds of processor time that the page's main thread has taken so far, whatever else the machine does. */
export type Worked = () => Promise<number>;

/** Runs on a page of a reader who was never here before, with the meter in it; `slowed` as many times the processor is. */
export async function onNewPage<T>(
  browser: Browser,
  run: (page: Page, worked: Worked) => Promise<T>,
  slowed = 1,
): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'es-MX', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
    await page.addInitScript(NAMES_KEPT);
    await page.addInitScript(installMeter);
    const session = await context.newCDPSession(page);
    if (slowed > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await run(page, async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    });
  } finally {
    await context.close();
  }
}
