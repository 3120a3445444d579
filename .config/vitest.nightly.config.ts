import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

/** What takes an hour and more: every parser with 100,000 cases, and faults that last a minute. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: ['test/hostile/**/*.test.ts', 'test/nightly/**/*.nightly.ts'],
    env: { CASES: process.env['CASES'] ?? '100000' },
  },
});
