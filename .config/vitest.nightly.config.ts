import { configDefaults, defineConfig } from 'vitest/config';
import everyday, { NIGHTLY } from './vitest.config.js';

/** What takes an hour and more: 100,000 cases for every parser, 50 kills of every work, faults that last a minute. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: ['test/hostile/**/*.test.ts', ...NIGHTLY, 'test/nightly/**/*.nightly.ts'],
    exclude: configDefaults.exclude,
    env: {
      CASES: process.env['CASES'] ?? '100000',
      KILLS: process.env['KILLS'] ?? '50',
      DAMAGES: process.env['DAMAGES'] ?? '40',
    },
  },
});
