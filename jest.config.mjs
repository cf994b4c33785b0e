/** Unit tests run in Node; suites that need a DOM say so in their first line (`@jest-environment jsdom`). */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['<rootDir>/tests/e2e/'],
  transform: {
    '\\.tsx?$': [
      'ts-jest',
      { tsconfig: '<rootDir>/tests/tsconfig.jest.json' },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(tinyglobby|commander|sirv)/)'],
};
