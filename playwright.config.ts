import { defineConfig } from '@playwright/test'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/browser',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // more than cores: a test waits now and then
  workers: 3,
  fullyParallel: true,
  reportSlowTests: null,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/browser.json' }],
  ],
  use: {
    launchOptions: { executablePath, args: ['--disable-background-networking', '--disable-component-update'] },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    // a trace of every step costs a fifth of the run
    screenshot: 'only-on-failure',
  },
})
