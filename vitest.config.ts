// Unit and integration tests: every folder of test/ but the end-to-end one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // The copy's thread runs built, as in the product.
    globalSetup: ['test/core/construire-ouvrier.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
