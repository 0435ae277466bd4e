export default {
  clearMocks: true,
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  setupFiles: [
    '<rootDir>/__tests__/support/compile-late.mjs',
    '<rootDir>/__tests__/support/seed.mjs',
  ],
  testSequencer: '<rootDir>/scripts/jest-order.mjs',
  testTimeout: 60_000,
  // Jest would leave one core idle, which on two is half of them.
  maxWorkers: '100%',
  // To start a program takes the longer the more memory its starter holds, and the tests start thousands.
  workerIdleMemoryLimit: '120MB',
}
