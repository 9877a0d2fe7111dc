import unit from '../../jest.config.js';

/**
 * The end-to-end tests: scripts/e2e.mjs runs them, because they need an emulator and Python; `npm test` does not.
 * @type {import('jest').Config}
 */
export default {
  ...unit,
  rootDir: '../..',
  testMatch: ['**/*.e2e.ts'],
  // one deployment at a time, and its own lines in order
  maxWorkers: 1,
  verbose: true,
  testTimeout: 600_000,
};
