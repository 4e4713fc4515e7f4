import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installed() {
  if (process.env.ESCUCHA_BROWSER) return process.env.ESCUCHA_BROWSER;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found ?? PLACES.find((path) => existsSync(path)) ?? null;
}

async function downloaded() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function run(command, args, minutes) {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A Chromium to test in: an installed one, else Playwright's own download, else Debian's package where this user may install it. */
export async function ensureBrowser() {
  const before = installed() ?? (await downloaded());
  if (before) return before;
  console.log('No Chromium or Chrome is installed; trying Playwright’s download.');
  if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], 5)) {
    const path = await downloaded();
    if (path) return path;
  }
  if (existsSync('/usr/bin/apt-get')) {
    const root = process.getuid?.() === 0;
    const prefix = root ? [] : ['sudo', '-n'];
    const apt = (...args) => run([...prefix, 'apt-get'][0], [...prefix, 'apt-get', ...args].slice(1), 10);
    console.log('Trying Debian’s package.');
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const path = installed();
      if (path) return path;
    }
  }
  console.error(
    'No browser to test in. Install Chromium or Chrome, or name one: ESCUCHA_BROWSER=/path/to/chrome npm test',
  );
  process.exit(1);
}
