import type { Problem, RefusalCode } from '#shared/contract/api.ts'
import type { ShareStatus } from '#shared/contract/compare.ts'

const codes = {
  missing: 'shareMissing',
  readOnly: 'shareReadOnly',
  full: 'shareFull',
  hung: 'shareHung',
  foreign: 'shareForeign',
  newerLayout: 'newerDatabase',
} as const satisfies Readonly<Record<Exclude<ShareStatus['state'], 'none' | 'fine'>, RefusalCode>>

/** What keeps the share from being read or written now; null where nothing does. */
export const shareProblem = ({ state, folder }: Pick<ShareStatus, 'state' | 'folder'>): Problem | null =>
  state === 'none' || state === 'fine'
    ? null
    : { code: 'refused', why: codes[state], details: folder === null ? {} : { folder } }
