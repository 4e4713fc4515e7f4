import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname ?? new URL('.', import.meta.url).pathname } },
  test: { include: ['lib/**/*.test.ts', 'components/**/*.test.ts'], testTimeout: 300_000, pool: 'forks' },
});
