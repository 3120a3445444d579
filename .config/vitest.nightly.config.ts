import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

/** What takes an hour and more: 100,000 cases for every parser, 50 kills of every work, faults that last a minute. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: ['test/hostile/**/*.test.ts', 'test/store/killed.test.ts', 'test/nightly/**/*.nightly.ts'],
    env: { CASES: process.env['CASES'] ?? '100000', KILLS: process.env['KILLS'] ?? '50' },
  },
});
