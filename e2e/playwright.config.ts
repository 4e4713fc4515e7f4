import { defineConfig } from 'playwright/test';
import { FIRST_PORT } from './ports.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    baseURL: `http://localhost:${FIRST_PORT}`,
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1366, height: 900 },
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: process.env.ESCUCHA_BROWSER,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node .ci/serve-e2e.mjs',
    cwd: '..',
    port: FIRST_PORT + 4,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
