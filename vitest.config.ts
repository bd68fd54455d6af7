import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 20_000,
    // `require('electron')` in plain Node would start the download of its binary
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
  },
})
