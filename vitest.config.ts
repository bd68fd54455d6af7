import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Thousands of small files are asked to settle: in memory that takes no time, and a killed program proves the same. */
const memory = '/dev/shm'
const roomBytes = 2 * 1024 ** 3
const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > roomBytes
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    setupFiles: ['test/support/windowGlobals.ts'],
    testTimeout: 20_000,
    // `require('electron')` in plain Node would start the download of its binary
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', TZ: 'UTC', TMPDIR: hasRoom(memory) ? memory : tmpdir() },
  },
})
