import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './test/support/temporaryFolder.ts'

const everywhere = ['test/e2e/**', 'node_modules/**']
/** Pure functions leave nothing behind: their files share a worker, and do not load the same modules anew. */
const pure = ['test/shared/**/*.test.ts', 'test/conformance/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: everywhere, isolate: false } },
      {
        extends: true,
        test: {
          name: 'other',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...everywhere, ...pure],
        },
      },
    ],
    // all cores: nobody works beside the tests
    maxWorkers: availableParallelism(),
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 20_000,
    // `require('electron')` in plain Node would start the download of its binary
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC', TMPDIR: temporaryFolder() },
  },
})
