import type { FileShare } from '#shared/sync/ports.ts'

export interface CountedShare extends FileShare {
  /** Since the last time it was asked. */
  readonly counts: () => { readonly listed: number; readonly read: readonly string[] }
}

/** The same share, which remembers what it was asked. */
export const countedShare = (share: FileShare): CountedShare => {
  let listed = 0
  let read: string[] = []
  return {
    ...share,
    list: (directory) => {
      listed += 1
      return share.list(directory)
    },
    read: (path, maxBytes) => {
      read.push(path)
      return share.read(path, maxBytes)
    },
    counts: () => {
      const counts = { listed, read }
      listed = 0
      read = []
      return counts
    },
  }
}
