import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

/** What takes a minute a test: begun first, so that none of it is left for one worker at the end. */
const stories = /(story|adminStory|devices|realData|firstRun)\.spec\.ts$/

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/browser',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // one more than there are cores: a device that joins looks at its folder for ten seconds, and a test waits with it
  workers: availableParallelism() + 1,
  fullyParallel: true,
  projects: [
    { name: 'stories', testMatch: stories },
    { name: 'screens', testIgnore: stories },
  ],
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
