import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

/** The tests that concern the gates alone; TESTS names others, NAMED those of them whose names match a pattern. */
export default defineConfig({
  test: {
    ...everyday.test,
    include: process.env['TESTS']?.split(',') ?? [
      'test/answering/verify.test.ts',
      'test/answering/model.test.ts',
    ],
    testNamePattern: process.env['NAMED'] ?? '',
  },
});
