import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stores } from '#backend/backend.ts'
import { openStores } from '#db/openStores.ts'
import { createMemoryStores } from '#test/support/memoryStores.ts'

/** A way to keep stores; `reopen` gives what is left after the program was ended and started again. */
export interface StoreAdapter {
  readonly name: string
  readonly open: () => Promise<OpenStores>
}
export interface OpenStores {
  readonly stores: () => Stores
  readonly reopen: () => Promise<void>
  readonly end: () => void
}

const inMemory: StoreAdapter = {
  name: 'memory',
  open: async () => {
    const stores = createMemoryStores()
    return { stores: () => stores, reopen: async () => undefined, end: () => undefined }
  },
}

const inSqlite: StoreAdapter = {
  name: 'SQLite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-stores-'))
    const start = async (): Promise<Stores> => {
      const opened = await openStores(folder, { now: () => 0 })
      if (!opened.ok) throw new Error(opened.error.code)
      return opened.value
    }
    let stores = await start()
    return {
      stores: () => stores,
      reopen: async () => {
        stores.close()
        stores = await start()
      },
      end: () => {
        stores.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

export const storeAdapters: readonly StoreAdapter[] = [inMemory, inSqlite]

/** Runs `work` on fresh stores, and closes them whatever happens. */
export const onStores = (adapter: StoreAdapter, work: (open: OpenStores) => void | Promise<void>) => async () => {
  const open = await adapter.open()
  try {
    await work(open)
  } finally {
    open.end()
  }
}
