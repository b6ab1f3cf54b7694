import { defineConfig } from 'vitest/config';

/** Against a real FreeSWITCH: one file at a time, since each starts one (`FREESWITCH_BIN=... npm run test:live`). */
export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres.ts', 'test/support/openapi.ts'],
    setupFiles: ['test/support/every-test.ts'],
    include: ['test/live/**/*.spec.ts', 'test/scenarios/**/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { SWITCHYARD_SWITCH: 'live' },
  },
});
