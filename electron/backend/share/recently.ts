export interface Recently {
  readonly has: (what: string) => boolean
  readonly add: (what: string) => void
}

/** What was seen in the last `ms`: a distant server need not be asked for it again. */
export const createRecently = (ms: number, now: () => number = () => performance.now()): Recently => {
  const seenAt = new Map<string, number>()
  return {
    has: (what) => {
      const at = seenAt.get(what)
      if (at !== undefined && now() - at < ms) return true
      seenAt.delete(what)
      return false
    },
    add: (what) => void seenAt.set(what, now()),
  }
}
