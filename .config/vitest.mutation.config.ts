import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

/** The tests that concern the gates, figures, reports and the store alone; TESTS names others. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: process.env['TESTS']?.split(',') ?? [
      'test/answering/verify.test.ts',
      'test/answering/model.test.ts',
    ],
  },
});
