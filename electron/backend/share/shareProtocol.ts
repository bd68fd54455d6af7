import type { ShareId } from '../../../shared/kernel/ids.ts'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'

/** Calls that the share process answers; arguments as in `FileShare`. */
export const shareMethods = ['probe', 'createMarker', 'list', 'read', 'publish', 'remove'] as const
export type ShareMethod = (typeof shareMethods)[number]

export interface ShareRequest {
  readonly call: number
  readonly method: ShareMethod
  readonly args: readonly unknown[]
}
/** First message to the process: a share to serve, or a folder to look at. */
export interface ShareOpening {
  readonly folder: string
  readonly expected: ShareId | null
  /** For an object store. */
  readonly access?: ObjectStoreAccess | null
}
export interface ProbeOpening {
  readonly folder: string
  /** Name of the directory that holds all the probe writes. */
  readonly probe: string
  readonly access?: ObjectStoreAccess | null
}
/** What is asked in one turn goes over together; alone, a request or a reply is its own message. */
export type Together<T> = T | readonly T[]

export const oneByOne = <T extends object>(message: Together<T>): readonly T[] =>
  Array.isArray(message) ? (message as readonly T[]) : [message as T]

export type ShareReply =
  | { readonly call: number; readonly value: unknown }
  /** A bug in the share process, not a fault of the share. */
  | { readonly call: number; readonly fault: string }
