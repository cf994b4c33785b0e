import { availableParallelism } from 'node:os';

/** Unit tests run in Node; suites that need a DOM say so in their first line (`@jest-environment jsdom`). */
export const transform = {
  '\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tests/tsconfig.jest.json' }],
  // As in the build: a text file is imported as a string.
  '\\.md$': '<rootDir>/tests/support/text-transform.cjs',
};

/** Packages published as ES modules only, which jest has to translate. */
const ES_MODULES = ['tinyglobby', 'commander', 'sirv'];

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
  // The first test of a file may wait for what it imports to be compiled.
  testTimeout: 60_000,
  // Both cores of a small machine; jest would leave one idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  cacheDirectory: '<rootDir>/.cache/jest',
};
