import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { temporaryFolder } from './test/support/temporaryFolder.ts'

const files = globSync('test/**/*.test.{ts,tsx}').filter((file) => !file.includes('e2e'))
const saying = (words: string): readonly string[] => files.filter((file) => readFileSync(file, 'utf8').includes(words))
/** What such a file puts in place of a module must not reach another one. */
const replacing = saying('vi.mock(')
const pages = saying('@vitest-environment jsdom').filter((file) => !replacing.includes(file))
const apart = new Set([...replacing, ...pages])

export default defineConfig({
  test: {
    // a worker is handed on only between files of one project and one surrounding
    projects: [
      { extends: true, test: { name: 'alone', include: [...replacing], isolate: true } },
      { extends: true, test: { name: 'pages', include: [...pages] } },
      { extends: true, test: { name: 'plain', include: files.filter((file) => !apart.has(file)) } },
    ],
    // files share a worker and load no module anew: a test leaves nothing behind that another one could see
    isolate: false,
    // one more than there are cores: every now and then a test waits for a process or a deadline
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 20_000,
    // `require('electron')` in plain Node would start the download of its binary
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC', TMPDIR: temporaryFolder() },
  },
})
