// Unit and integration tests: every folder of test/ but the end-to-end one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
