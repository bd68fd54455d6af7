import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stores } from '#backend/backend.ts'
import { openStores } from '#db/openStores.ts'
import { createMemoryStores } from './memoryStores.ts'

export interface StoreSource {
  readonly name: string
  /** Fresh and empty; `dispose` closes it and removes its files. */
  readonly open: () => Promise<{ readonly stores: Stores; readonly dispose: () => void }>
}

/** What stands on stores is tested on both: quick in memory, true on SQLite. */
export const storeSources: readonly StoreSource[] = [
  { name: 'memory', open: async () => ({ stores: createMemoryStores(), dispose: () => undefined }) },
  {
    name: 'SQLite',
    open: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
      const opened = await openStores(folder, { now: () => 0 })
      if (!opened.ok) throw new Error(opened.error.code)
      const stores = opened.value
      return {
        stores,
        dispose: () => {
          stores.close()
          rmSync(folder, { recursive: true, force: true })
        },
      }
    },
  },
]
