import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type promises from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DemoDeps, DemoOrder } from '#backend/demo/buildDemo.ts'
import { setUpDemo } from '#backend/demo/setUpDemo.ts'
import { JobCancelled, type Progress } from '#backend/jobs/jobs.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

const building = vi.hoisted(() => ({
  work: (_order: DemoOrder): Promise<void> => Promise.resolve(),
  orders: [] as DemoOrder[],
}))
vi.mock('../../../../electron/backend/demo/buildDemo.ts', () => ({
  buildDemo: (_backend: unknown, order: DemoOrder) => {
    building.orders.push(order)
    return building.work(order)
  },
}))
const moved = vi.hoisted((): string[] => [])
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>()
  return {
    ...real,
    rename: (from: string, to: string) => {
      moved.push(to.split(/[\\/]/).at(-1) ?? '')
      return real.rename(from, to)
    },
  }
})
afterEach(() => {
  building.orders.length = 0
})

const quiet: Progress = { report: () => undefined, breathe: () => Promise.resolve() }
const scratchOf = (folder: string) => join(folder, 'demo-building')
/** A fresh data folder that is open, and what was done with it. */
const openFolder = (onOpen: (folder: string) => void = () => undefined) => {
  const dataFolder = newDataFolder()
  writeFileSync(join(dataFolder, 'plumbline.sqlite'), 'fresh')
  const did: string[] = []
  const backend = {
    workspace: () => ({ dataFolder }),
    openFolder: (folder: string) => {
      did.push(folder === dataFolder ? 'back' : 'aside')
      onOpen(folder)
      return Promise.resolve()
    },
    connectShare: () => Promise.resolve(void did.push('connect')),
  } as unknown as DemoDeps
  return { dataFolder, did, backend }
}
const buildWith = (files: Readonly<Record<string, string>>) => {
  building.work = ({ folder }) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return Promise.resolve()
  }
}
const whole = {
  'plumbline.sqlite': 'demo',
  'plumbline.lock': 'a lock',
  'keys/one.key': 'k',
  'demo-share/share.json': '{}',
}

describe('a demo that is built', () => {
  it('takes the place of the fresh folder, and leaves nothing of the building site', async () => {
    buildWith(whole)
    const { dataFolder, did, backend } = openFolder()
    await setUpDemo(backend, 7, quiet)
    expect(readFileSync(join(dataFolder, 'plumbline.sqlite'), 'utf8')).toBe('demo')
    expect(readdirSync(dataFolder).toSorted()).toEqual(['demo-share', 'keys', 'plumbline.sqlite'])
    // the folder is let go before it is changed, opened again after, and only then connected
    expect(did).toEqual(['aside', 'back', 'connect'])
  })

  it('is built beside it, for the place where it will lie', async () => {
    buildWith(whole)
    const { dataFolder, backend } = openFolder()
    await setUpDemo(backend, 9, quiet)
    expect(building.orders).toMatchObject([
      { seed: 9, folder: join(scratchOf(dataFolder), 'new'), finalFolder: dataFolder },
    ])
    expect(Math.abs((building.orders[0]?.nowAt ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it('does not take over the lock of its building site', async () => {
    buildWith(whole)
    const { dataFolder, backend } = openFolder()
    writeFileSync(join(dataFolder, 'plumbline.lock'), 'the lock of the folder')
    await setUpDemo(backend, 7, quiet)
    expect(readFileSync(join(dataFolder, 'plumbline.lock'), 'utf8')).toBe('the lock of the folder')
  })

  it('sweeps what an earlier one left, on the site and in the folder', async () => {
    buildWith(whole)
    const { dataFolder, backend } = openFolder()
    mkdirSync(join(scratchOf(dataFolder), 'new', 'keys'), { recursive: true })
    writeFileSync(join(scratchOf(dataFolder), 'new', 'keys', 'old.key'), 'old')
    mkdirSync(join(dataFolder, 'demo-share'))
    writeFileSync(join(dataFolder, 'demo-share', 'old.cs1'), 'old')
    await setUpDemo(backend, 7, quiet)
    expect(readdirSync(join(dataFolder, 'keys'))).toEqual(['one.key'])
    expect(readdirSync(join(dataFolder, 'demo-share'))).toEqual(['share.json'])
  })
})

describe('a demo that is not built', () => {
  const untouched = ({ dataFolder, did }: ReturnType<typeof openFolder>) => {
    expect(readdirSync(dataFolder)).toEqual(['plumbline.sqlite'])
    expect(readFileSync(join(dataFolder, 'plumbline.sqlite'), 'utf8')).toBe('fresh')
    expect(did).toEqual([])
  }

  it('because something failed half way leaves the folder as fresh as it was', async () => {
    building.work = ({ folder }) => {
      writeFileSync(join(folder, 'half'), 'x')
      return Promise.reject(new Error('no space left'))
    }
    const open = openFolder()
    await expect(setUpDemo(open.backend, 7, quiet)).rejects.toThrow('no space left')
    untouched(open)
  })

  it('because it was cancelled, even in the last moment, leaves it too', async () => {
    buildWith(whole)
    const open = openFolder()
    const cancelled: Progress = { report: () => undefined, breathe: () => Promise.reject(new JobCancelled()) }
    await expect(setUpDemo(open.backend, 7, cancelled)).rejects.toThrow(JobCancelled)
    untouched(open)
  })

  it('is opened again where the move fails: nobody is left on the empty folder', async () => {
    buildWith(whole)
    const open = openFolder((folder) => {
      if (folder.endsWith('parked')) rmSync(join(folder, '..', 'new'), { recursive: true })
    })
    await expect(setUpDemo(open.backend, 7, quiet)).rejects.toThrow('ENOENT')
    expect(open.did).toEqual(['aside', 'back'])
    expect(existsSync(scratchOf(open.dataFolder))).toBe(false)
  })

  it('counts as fresh until its database is there: that is moved last, after everything else', async () => {
    buildWith({ ...whole, 'zz/z.txt': 'z' })
    const { dataFolder, backend } = openFolder()
    moved.length = 0
    await setUpDemo(backend, 7, quiet)
    expect(moved.toSorted()).toEqual(['demo-share', 'keys', 'plumbline.sqlite', 'zz'])
    expect(moved.at(-1)).toBe('plumbline.sqlite')
    expect(readFileSync(join(dataFolder, 'plumbline.sqlite'), 'utf8')).toBe('demo')
  })
})
