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

/** What a person can act on; every other fault of the file system is `io`. Throws on what is no such fault. */
export const problemOf = (cause: unknown): ShareProblem => {
  const code = codeOf(cause)
  if (code === '') throw cause
  return problems[code] ?? 'io'
}

/** Some shares cannot sync; the read-back proves what sync would only promise. share-format §5.4 */
export const cannotSync = (cause: unknown): boolean =>
  ['ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOTTY', 'ENOSYS', 'EPERM', 'EISDIR', 'EACCES', 'EBADF'].includes(codeOf(cause))

/** A virus scanner or an indexer holds the file for a moment. */
export const isBusy = (cause: unknown): boolean => ['EBUSY', 'EPERM', 'EACCES', 'EAGAIN'].includes(codeOf(cause))
