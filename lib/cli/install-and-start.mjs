import { ensurePackages } from './packages.mjs';

ensurePackages(false);
process.argv.splice(2, 0, 'start');
await import('./escucha.mjs');
