import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './test/support/temporaryFolder.ts'

const files = 'test/**/*.test.{ts,tsx}'
const elsewhere = ['test/e2e/**', 'node_modules/**']
/** What such a file puts in place of a module must not reach another one. */
const replacing = globSync(files).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: [files], exclude: [...elsewhere, ...replacing] } },
      { extends: true, test: { name: 'alone', include: replacing, isolate: true } },
    ],
    // files share a worker and load no module anew: a test leaves nothing behind that another one could see
    isolate: false,
    // all cores: nobody works beside the tests
    maxWorkers: availableParallelism(),
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 20_000,
    // `require('electron')` in plain Node would start the download of its binary
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC', TMPDIR: temporaryFolder() },
  },
})
