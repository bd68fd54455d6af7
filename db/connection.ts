import type { Database as Client } from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Result } from '../shared/kernel/result.ts'

/** What a repository works on: one connection, and transactions on it. */
export interface Connection {
  readonly orm: BetterSQLite3Database & { readonly $client: Client }
  /**
   * All or nothing; a nested call joins the outer one, and undoes only itself when it fails. With `later` it is not
   * waited for the disk: a power cut may undo it, whole, until the next one that is waited for.
   */
  readonly transaction: <T>(work: () => T, lasting?: 'now' | 'later') => T
  /** How many transactions were undone so far: what was remembered of the database before may never have been. */
  readonly undone: () => number
  /** A transaction that also leaves nothing behind when its result is a refusal. */
  readonly attempt: <T, E>(work: () => Result<T, E>) => Result<T, E>
}

class Refused extends Error {
  readonly result: Result<never, unknown>
  constructor(result: Result<never, unknown>) {
    super('refused')
    this.result = result
  }
}

/** SQLite's NORMAL: what is written stands in the log, which the disk is given with the next commit that waits for it. */
const inLog = 1

export const createConnection = (client: Client): Connection => {
  // IMMEDIATE: a write lock is taken before anything is read, so nothing read goes out of date
  const inTransaction = client.transaction((work: () => unknown) => work())
  let undone = 0
  const run = (work: () => unknown): unknown => {
    try {
      return inTransaction.immediate(work)
    } catch (cause) {
      undone += 1
      throw cause
    }
  }
  const transaction = <T>(work: () => T, lasting: 'now' | 'later' = 'now'): T => {
    // a nested one lasts as its outer one does
    if (lasting === 'now' || client.inTransaction) return run(work) as T
    const before = client.pragma('synchronous', { simple: true }) as number
    client.pragma(`synchronous = ${Math.min(before, inLog)}`)
    try {
      return run(work) as T
    } finally {
      client.pragma(`synchronous = ${before}`)
    }
  }
  return {
    orm: drizzle(client),
    transaction,
    undone: () => undone,
    attempt: <T, E>(work: () => Result<T, E>): Result<T, E> => {
      try {
        return transaction(() => {
          const result = work()
          if (!result.ok) throw new Refused(result)
          return result
        })
      } catch (cause) {
        if (cause instanceof Refused) return cause.result as Result<never, E>
        throw cause
      }
    },
  }
}
