import type { FileShare } from '#shared/sync/ports.ts'

/**
 * How a synced folder shows a file for now: not in the listing, listed but absent, empty, its beginning, zeros of some
 * length, or whole.
 */
export const looks = ['hidden', 'absent', 'empty', 'cut', 'zeros', 'whole'] as const
export type Look = (typeof looks)[number]

/** The same share under clouds: `look` says for each path how it shows now. */
export const clouded = (clear: FileShare, look: (path: string) => Look): FileShare => ({
  ...clear,
  list: async (directory) => {
    const listed = await clear.list(directory)
    return listed.ok
      ? { ok: true, value: listed.value.filter((name) => look(`${directory}/${name}`) !== 'hidden') }
      : listed
  },
  read: async (path, maxBytes) => {
    const now = look(path)
    if (now === 'absent' || now === 'hidden') return { ok: false, error: 'notFound' }
    if (now === 'empty') return { ok: true, value: new Uint8Array() }
    if (now === 'zeros') return { ok: true, value: new Uint8Array(200) }
    const whole = await clear.read(path, maxBytes)
    return now === 'cut' && whole.ok ? { ok: true, value: whole.value.subarray(0, 60) } : whole
  },
})
