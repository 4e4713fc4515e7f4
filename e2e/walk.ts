import type { Page } from 'playwright/test';

/** Walks the whole page by Tab; answers what it could not reach and what showed no focus. */
export async function walk(page: Page): Promise<{ unreached: string[]; unseen: string[] }> {
  const total = await page.evaluate(() => {
    const reachable = 'a[href], button:not([disabled]), select, input, [tabindex="0"]';
    const controls = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (element) => element.checkVisibility() && element.tabIndex >= 0 && !element.matches('[type=radio]:not(:checked)'),
    );
    for (const [i, element] of controls.entries()) element.dataset.stop = String(i);
    return controls.length;
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  // A few more come while it walks: those of the period strip, and of pictures further down.
  for (let presses = 0; presses < total + 60 && reached.size < total; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const drawn = (element.matches('.sr-only') && element.closest('label')) || element;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || element.matches('.mark-column');
      return { stop: element.dataset.stop, seen, html: element.outerHTML.slice(0, 120) };
    });
    if (focused.stop === undefined) continue;
    reached.add(focused.stop);
    if (!focused.seen) unseen.push(focused.html);
  }
  const unreached = await page.evaluate(
    (stops) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter((element) => !stops.includes(element.dataset.stop!))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  );
  return { unreached, unseen };
}
