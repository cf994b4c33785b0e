/** End-to-end tests: the built site (npm run build) in a real Chromium. They never skip; no browser is a failure. */
import { transform } from './jest.config.mjs';

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  transform,
  globalSetup: '<rootDir>/tests/e2e/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/e2e/support/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
  cacheDirectory: '<rootDir>/.cache/jest',
};
