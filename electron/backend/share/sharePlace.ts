import { isAbsolute } from 'node:path'
import type { Problem } from '../../../shared/contract/api.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import { isObjectPlace, parseObjectPlace } from '../../../shared/sync/objectPlace.ts'
import type { RunningBackend } from '../createBackend.ts'
import { refuse } from '../refuse.ts'
import { refuseShare } from './shareRefusal.ts'

/** Why a place cannot even be looked at; null where it can: a whole path, or a bucket that this device has access to. */
export const refusePlace = (
  { objectStoreKeys }: Pick<RunningBackend, 'objectStoreKeys'>,
  place: string,
): Result<never, Problem> | null => {
  if (!isObjectPlace(place)) return isAbsolute(place) ? null : refuseShare('missing', place)
  if (parseObjectPlace(place) === null) return err({ code: 'badInput', issues: ['folder'] })
  return objectStoreKeys().access() === null ? refuse('accessMissing', { folder: place }) : null
}
