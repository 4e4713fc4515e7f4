import { ensurePackages } from '../cli/packages.mjs';

ensurePackages(true);
const { ensureBrowser } = await import('../../.ci/browser.mjs');
const { register } = await import('tsx/esm/api');
register();
const { bench } = await import('./bench.ts');

process.exit(await bench(process.argv.slice(2), ensureBrowser));
