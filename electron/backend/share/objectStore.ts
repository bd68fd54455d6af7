import type { ShareProblem } from '../../../shared/sync/ports.ts'

/** What a share needs of an object store. Every call may throw an `ObjectFault`. */
export interface ObjectStore {
  readonly get: (key: string, maxBytes: number) => Promise<Uint8Array | 'notFound' | 'tooLarge'>
  /** Puts what was never there. `exists` where something is; nothing is replaced. */
  readonly create: (key: string, bytes: Uint8Array) => Promise<Created>
  /** Names directly below a prefix that ends with a slash or is empty: of objects, and of what lies deeper. */
  readonly list: (prefix: string) => Promise<readonly string[]>
  readonly remove: (key: string) => Promise<void>
}
export interface Created {
  readonly as: 'created' | 'exists'
  /** The store's clock when it answered, epoch ms in whole seconds; null where it said none. */
  readonly storeAt: number | null
}

/** A fault of the store in the words of a share. */
export class ObjectFault extends Error {
  readonly problem: ShareProblem
  constructor(problem: ShareProblem, cause: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}
