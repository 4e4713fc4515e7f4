import type { Page } from 'playwright/test';
import { PAGES } from '@/components/frame/pages';
import { expectAccessible } from './axe';
import { es, expect, open, test } from './fixtures';
import { walk } from './walk';

const { m } = es;

/** 683 is a laptop's window at 200 %. */
const WIDTHS = [320, 360, 683, 768, 1366, 1920];

/** With a filter and a chosen hour, so that what these add is there too. */
const CHOICE = 'queue=Apoyo+psicol%C3%B3gico&cell=5-20';

/** Headings in their order, each with its level. */
const headings = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('heading')
    .evaluateAll((all) =>
      all.map((heading) => ({ level: Number(heading.tagName.slice(1)), text: heading.textContent?.trim() ?? '' })),
    );

for (const shown of PAGES) {
  const { path, name } = shown;
  for (const { theme, width, lang } of [
    { theme: 'light', width: 1366, lang: 'es' },
    { theme: 'dark', width: 360, lang: 'es' },
    { theme: 'dark', width: 1366, lang: 'en' },
    { theme: 'light', width: 360, lang: 'en' },
  ]) {
    test(`axe finds nothing on ${path} in ${theme}, ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${path}?theme=${theme}&lang=${lang}&${CHOICE}`);
      await expectAccessible(page, 'as it opens');
    });
  }

  test(`${path} says what it is and fits every window and sheet`, async ({ page }) => {
    await open(page, `${path}?cell=5-20`);
    await expect(page).toHaveTitle(`${m.frame[name]} · Escucha`);
    await expect(page.locator('nav [aria-current=page]').first()).toHaveText(m.frame[name]);
    const found = await headings(page);
    expect(found.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(found.filter(({ text }) => text === '')).toEqual([]);
    const jumps = found.filter(({ level }, i) => i > 0 && level > (found[i - 1]?.level ?? 0) + 1);
    expect(jumps).toEqual([]);

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
          message: `${width} px`,
        })
        .toBeLessThanOrEqual(0);
      const charts = await page.locator('figure svg').evaluateAll((all) => all.map((svg) => svg.clientWidth));
      expect(Math.max(0, ...charts)).toBeLessThanOrEqual(width);
    }

    await page.setViewportSize({ width: 1366, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button, select, input, nav, header').filter({ visible: true })).toHaveCount(0);
    const filter = `${m.chart.filter}: ${m.frame.allQueues}`;
    // Weeks that the reader does not choose stand in the page's own words.
    const main = expect(page.getByRole('main'));
    await ('ownWindow' in shown ? main.not.toContainText(filter) : main.toContainText(filter));
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });

  test(`Tab reaches every control of ${path} and shows where it is`, async ({ page }) => {
    await open(page, path);
    expect(await walk(page)).toEqual({ unreached: [], unseen: [] });
  });
}
