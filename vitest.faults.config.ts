import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The cases that need a file server, a tracer or many minutes of processor: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ['test/reliability/**/*.faults.ts'],
    maxWorkers: availableParallelism(),
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC' },
  },
})
