import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright/test';
import { expect } from './fixtures';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Expects that axe finds nothing on the page as it stands, all its rules of WCAG 2.2 AA and good practice asked. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  // Not as a script of the page, which its policy forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as Window & { axe?: typeof axe }).axe!.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`),
    );
  });
  expect.soft(found, state).toEqual([]);
}
