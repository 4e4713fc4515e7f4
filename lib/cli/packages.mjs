import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const OLDEST = [20, 9];
const STAMP = 'node_modules/.escucha';

/** Installs the packages of the lockfile where they are missing or of another lockfile: those that run it, or `all` with those that test it.
 * Needs nothing but Node and npm. Ends the process with a clear word where it can't. */
export function ensurePackages(all) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(`Escucha needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  const complete = existsSync(all ? 'node_modules/vitest' : 'node_modules/next');
  if (complete && (stamp === '' || stamp.startsWith(lock))) return;
  console.log(`Installing packages${all ? ' for the tests' : ''} (one to two minutes) …`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm could not install the packages; what it said stands above. Is the package registry in reach?');
    process.exit(1);
  }
  writeFileSync(STAMP, `${lock} ${all ? 'all' : 'run'}`);
}
