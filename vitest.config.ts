import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.spec.ts'],
    exclude: ['test/live/**', 'test/browser/**'],
    globalSetup: ['test/support/postgres.ts', 'test/support/openapi.ts'],
    setupFiles: ['test/support/every-test.ts'],
    pool: 'forks',
    // Each file has a program and a database of its own; loading the code anew for each takes a third of the time.
    isolate: false,
    // They wait more than they work.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
