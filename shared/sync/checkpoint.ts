/** When a chain may begin behind a checkpoint, and when its owner may remove what lies before one. share-format §14 */
import type { DeviceId } from '../kernel/ids.ts'
import type { Payload } from './model.ts'

/** `ready`: nobody needs the files before it; else what is missing. */
export type RetentionState = 'ready' | 'noCheckpoint' | 'notWitnessed' | 'tooYoung'

const dayMs = 24 * 60 * 60_000
/** No organisation keeps files for less: a reader, who may not know its policy yet, begins with a checkpoint of this age. */
export const leastRetentionDays = 90
/** So long must a checkpoint have lain on the share, in ms, where files are kept for so many days. */
export const retentionMs = (days: number = leastRetentionDays): number => days * dayMs
/** So many other devices must have witnessed it, or something after it. */
export const witnessesNeeded = 2

export interface CheckpointSight {
  readonly payload: Pick<Payload, 'deviceId' | 'createdAt' | 'content'>
  /** Devices that witnessed its number or a higher one of its chain. */
  readonly witnesses: readonly DeviceId[]
  readonly nowAt: number
  /** As the organisation decided, for whoever removes files; readers go by the least. */
  readonly retentionDays?: number
}

/** True where nothing before this file is needed any more. */
export const standsAlone = ({ payload, witnesses, nowAt, retentionDays }: CheckpointSight): boolean =>
  payload.content.type === 'checkpoint' &&
  nowAt - payload.createdAt >= retentionMs(retentionDays) &&
  new Set(witnesses.filter((deviceId) => deviceId !== payload.deviceId)).size >= witnessesNeeded
