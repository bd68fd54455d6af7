/** When a chain may begin behind a checkpoint, and when its owner may remove what lies before one. share-format §14 */
import type { DeviceId } from '../kernel/ids.ts'
import type { Payload } from './model.ts'

/** `ready`: nobody needs the files before it; else what is missing. */
export type RetentionState = 'ready' | 'noCheckpoint' | 'notWitnessed' | 'tooYoung'

/** So long must a checkpoint have lain on the share. */
export const retentionMs = 90 * 24 * 60 * 60_000
/** So many other devices must have witnessed it, or something after it. */
export const witnessesNeeded = 2

export interface CheckpointSight {
  readonly payload: Pick<Payload, 'deviceId' | 'createdAt' | 'content'>
  /** Devices that witnessed its number or a higher one of its chain. */
  readonly witnesses: readonly DeviceId[]
  readonly nowAt: number
}

/** True where nothing before this file is needed any more, for its owner as for every reader. */
export const standsAlone = ({ payload, witnesses, nowAt }: CheckpointSight): boolean =>
  payload.content.type === 'checkpoint' &&
  nowAt - payload.createdAt >= retentionMs &&
  new Set(witnesses.filter((deviceId) => deviceId !== payload.deviceId)).size >= witnessesNeeded
