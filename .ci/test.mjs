import { spawnSync } from 'node:child_process';
import { ensurePackages } from '../lib/cli/packages.mjs';

ensurePackages(true);
const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser();

const [major, minor] = process.versions.node.split('.').map(Number);
const runsKnip = major > 20 || (major === 20 && minor >= 19);
if (!runsKnip) console.log('dead code: left out, knip needs Node 20.19 or later');

const steps = [
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ...(runsKnip ? [['dead code', 'node_modules/knip/bin/knip.js', []]] : []),
  ['unit tests and import directions', 'node_modules/vitest/vitest.mjs', ['run']],
  ['pages, demonstration line and weight', '.ci/prepare-e2e.mjs', []],
  ['end to end', 'node_modules/playwright/cli.js', ['test', '--config', 'e2e/playwright.config.ts']],
];

for (const [name, script, args] of steps) {
  const begun = performance.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ESCUCHA_BROWSER: browser, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
  console.log(`  ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
