import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Two cores: a third worker fills them while the others wait for sockets and processes.
    maxWorkers: 3,
    // Tests of sockets and processes share these cores: what fails twice is wrong, what fails once was late.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
