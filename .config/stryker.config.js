/** Mutation tests: `npm run mutation -- --mutate src/figures/compare/*.ts`; the score is printed at the end. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  mutate: ['src/answering/verify.ts', 'src/answering/model/gates.ts'],
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker/incremental.json',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'seeds/**/*.zip'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: null },
};
