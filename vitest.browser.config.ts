import { defineConfig } from 'vitest/config';

/** CherryPBX in a real browser in front of the program (`CHERRYPBX_DIR=... npm run test:browser`), one file at a time. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres.ts', 'test/support/openapi.ts', 'test/browser/support/cherrypbx.ts'],
    setupFiles: ['test/support/every-test.ts'],
    include: ['test/browser/**/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
