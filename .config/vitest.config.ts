import { configDefaults, defineConfig } from 'vitest/config';

/** Tests by chance that take long: `npm run nightly` runs them, many times over. */
export const NIGHTLY = ['test/store/killed.test.ts', 'test/store/damaged.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...NIGHTLY],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
    // Modules are shared by the files of a worker: loading them anew for each takes a third of all time.
    isolate: false,
    // Two cores: a third worker fills them while the others wait for sockets and processes.
    maxWorkers: 3,
    // Tests of sockets and processes share these cores: what fails twice is wrong, what fails once was late.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // A bot outlives these (src/cli/outlive.ts); here the bots of many tests run in the process of the tests.
    onUnhandledError: (error) =>
      'syscall' in error &&
      (error['syscall'] === 'connect' || error['syscall'] === 'read') &&
      'code' in error &&
      error['code'] === 'ECONNRESET'
        ? false
        : undefined,
  },
});
