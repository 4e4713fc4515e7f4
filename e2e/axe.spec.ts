import { createRequire } from 'node:module';
import { expect, open, SITES, test } from './fixtures';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

test.describe('accessibility', () => {
  const cases = [
    { address: '/', locale: 'es-MX', colorScheme: 'light', width: 1366 },
    { address: '/', locale: 'en-US', colorScheme: 'dark', width: 360 },
    { address: '/waiting/', locale: 'es-MX', colorScheme: 'dark', width: 1366 },
    { address: '/waiting/', locale: 'en-US', colorScheme: 'light', width: 360 },
    { address: SITES.queueLog, locale: 'es-MX', colorScheme: 'light', width: 1366 },
  ] as const;
  for (const { address, locale, colorScheme, width } of cases) {
    test(`axe finds nothing at ${address} ${locale} ${colorScheme} ${width}`, async ({ newReader }) => {
      const page = await newReader({ locale, colorScheme, viewport: { width, height: 900 } });
      await open(page, address);
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
        return (await axe.run()).violations;
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  }
});
