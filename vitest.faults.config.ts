import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './test/support/temporaryFolder.ts'

/** Measured against the clock, and idle themselves most of the time: nothing else runs beside them. */
const measured = ['slowWire', 'hungShare', 'stalledServer'].map((name) => `test/reliability/${name}.faults.ts`)

/** The cases that need a file server, a tracer or many minutes of processor: `npm run test:faults`. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'faults',
          include: [
            'test/reliability/**/*.faults.ts',
            // fast in `npm test`, and here with ten times as many kills
            'test/db/kill.test.ts',
            'test/electron/backend/roster/killed.test.ts',
            // a small sample in `npm test`, here ten thousand weeks
            'test/electron/backend/roster/privacy.test.ts',
            'test/electron/backend/roster/privacyOfLogs.test.ts',
            'test/electron/backend/exchange/killed.test.ts',
          ],
          exclude: measured,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'measured', include: measured, sequence: { groupOrder: 1 } } },
    ],
    // most of them wait: for deadlines, for servers to come back
    maxWorkers: availableParallelism() + 2,
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 120_000,
    hookTimeout: 150_000,
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
      TZ: 'UTC',
      // the script removes it whatever becomes of the run
      TMPDIR: process.env['PLUMBLINE_FAULTS_FOLDER'] ?? temporaryFolder(),
      PLUMBLINE_KILLS: process.env['PLUMBLINE_KILLS'] ?? '50',
      PLUMBLINE_SNAPSHOTS: process.env['PLUMBLINE_SNAPSHOTS'] ?? '10000',
    },
  },
})
