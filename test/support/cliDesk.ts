import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openStores, type OpenedStores } from '#db/openStores.ts'
import { plumblineInside, type Ran } from './plumbline.ts'
import { seedFolder } from './seededFolder.ts'

export interface CliDesk {
  /** A place that is gone after the tests of the file. */
  readonly at: (name: string) => string
  /** Keeps a file there and gives its path; what is no text is kept as JSON. */
  readonly keep: (name: string, content: unknown) => string
  /** The data folder of the running test: each has its own copy of the seeded one. */
  readonly data: () => string
  readonly plumbline: (...args: readonly string[]) => Promise<Ran>
  readonly json: (...args: readonly string[]) => Promise<Ran>
  /** Looks into the data folder, or changes it, between two commands. */
  readonly stores: <T>(work: (stores: OpenedStores) => T) => Promise<T>
}

/** A seeded data folder for each test, and the command line on it: `--data` is added. */
export const createCliDesk = (): CliDesk => {
  let root = ''
  let made = 0
  const at = (name: string): string => join(root, name)
  const data = (): string => at(`data-${made}`)
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'plumbline-desk-'))
    await seedFolder(at('seed'))
  })
  beforeEach(() => {
    made += 1
    cpSync(at('seed'), data(), { recursive: true })
  })
  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const plumbline = (...args: readonly string[]) => plumblineInside(...args, '--data', data())
  return {
    at,
    data,
    plumbline,
    keep: (name, content) => {
      writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content))
      return at(name)
    },
    json: (...args) => plumbline('--json', ...args),
    stores: async (work) => {
      const opened = await openStores(data(), { now: () => 0 })
      if (!opened.ok) throw new Error(opened.error.code)
      try {
        return work(opened.value)
      } finally {
        opened.value.close()
      }
    },
  }
}
