// The end-to-end suite: the built application in a real window, one at a time.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/e2e/modele.ts',
  outputDir: 'test-results',
  // On one virtual display without a window manager, a second application's window is never drawn.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
});
