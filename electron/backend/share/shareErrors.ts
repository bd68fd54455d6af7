import type { ShareProblem } from '../../../shared/sync/ports.ts'

const problems: Readonly<Record<string, ShareProblem>> = {
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENOTCONN: 'missing',
  EHOSTDOWN: 'missing',
  ENODEV: 'missing',
  ETIMEDOUT: 'hung',
}

export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

/** What a mount says once it has given up waiting for its server. */
const silence: ReadonlySet<string> = new Set([
  'EIO',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ECONNABORTED',
  'ECONNRESET',
])
/** A server or a disk that is there says no sooner than this. */
const silentMs = 3_000

/**
 * What a person can act on; every other fault of the file system is `io`. A call that waited long for nothing hung, whoever
 * gave up first: we or the mount. Throws on what is no such fault. share-format §10.3
 */
export const problemOf = (cause: unknown, waitedMs = 0): ShareProblem => {
  const code = codeOf(cause)
  if (code === '') throw cause
  if (waitedMs >= silentMs && silence.has(code)) return 'hung'
  return problems[code] ?? 'io'
}

/** Some shares cannot sync; the read-back proves what sync would only promise. share-format §5.4 */
export const cannotSync = (cause: unknown): boolean =>
  ['ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOTTY', 'ENOSYS', 'EPERM', 'EISDIR', 'EACCES', 'EBADF'].includes(codeOf(cause))

/** A virus scanner or an indexer holds the file for a moment. */
export const isBusy = (cause: unknown): boolean => ['EBUSY', 'EPERM', 'EACCES', 'EAGAIN'].includes(codeOf(cause))
