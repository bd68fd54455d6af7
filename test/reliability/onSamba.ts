import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, describe } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { startSamba, type Samba, type SambaOptions } from '#test/support/samba.ts'
import { tools } from '#test/support/tools.ts'
import { createRandom, seedOfRun } from './seed.ts'

export const startShareProcess = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))
export const onSamba = { tool: 'Samba through FUSE' }
const random = createRandom(seedOfRun)
let seq = 0

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}
/** A file server, and the share on it by a process of its own, anew for each case. */
export interface SambaScene {
  readonly samba: () => Samba
  readonly share: () => FileShare
  /** Closed by whoever opens it. */
  readonly openShare: (deadlineMs?: number) => FileShare
  /** A file of random bytes that nobody has published yet. */
  readonly fresh: (size: number) => File
  readonly atServer: (path: string) => Buffer | null
  /** Whole under its name, or not there at all. */
  readonly isHonest: (file: File) => boolean
  /** Tries until it is there, as the outbox does; gives how often. */
  readonly untilPublished: (file: File) => Promise<number>
}

/** Cases on a file server that is configured so; skipped where there is none to be had. */
export const describeSamba = (title: string, options: SambaOptions, cases: (scene: SambaScene) => void): void => {
  describe.runIf(tools.samba && (options.disk === undefined || tools.tmpfs))(title, () => {
    let samba: Samba
    let share: FileShare
    const openShare = (deadlineMs = 15_000): FileShare =>
      createShareClient({
        folder: samba.folder,
        expected: suiteShareId,
        start: startShareProcess,
        deadlineMs,
        restMs: 200,
      })
    const atServer = (path: string): Buffer | null =>
      existsSync(join(samba.server, path)) ? readFileSync(join(samba.server, path)) : null
    beforeAll(async () => {
      samba = await startSamba(options)
      const { dispose } = samba
      await createDirectoryShare(samba.folder).createMarker(suiteShareId)
      return dispose
    })
    beforeEach(() => {
      share = openShare()
      return () => share.close()
    })
    cases({
      samba: () => samba,
      share: () => share,
      openShare,
      fresh: (size) => {
        seq += 1
        const bytes = Buffer.from(Array.from({ length: size }, () => Math.floor(random() * 256)))
        return { path: placeOf(bytes, seq), bytes }
      },
      atServer,
      isHonest: ({ path, bytes }) => atServer(path)?.equals(bytes) ?? true,
      untilPublished: async ({ path, bytes }) => {
        for (let tries = 1; tries <= 60; tries += 1) {
          if ((await share.publish(path, bytes)).ok) return tries
          await wait(500)
        }
        throw new Error(`not published: ${path}`)
      },
    })
  })
}
