import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShareId } from '#shared/kernel/ids.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import type { ShareGround } from '#test/acceptance/fileShare.ts'
import { filesIn, get, put } from './forgery.ts'

/** A share in a folder `share` of a directory of its own. */
export const createFolderGround = (
  open: (folder: string, expected: ShareId | null) => FileShare,
): ShareGround & { readonly root: string; readonly folder: string } => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-file-share-'))
  const [folder, away] = [join(root, 'share'), join(root, 'gone')]
  mkdirSync(folder)
  return {
    root,
    folder,
    open: (expected) => open(folder, expected),
    put: (path, bytes) => put(folder, path, bytes),
    get: (path) => get(folder, path),
    files: () => filesIn(folder),
    vanish: () => {
      renameSync(folder, away)
    },
    empty: () => {
      mkdirSync(folder)
    },
    comeBack: () => {
      rmSync(folder, { recursive: true })
      renameSync(away, folder)
    },
    dispose: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}
