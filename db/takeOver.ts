import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import type { OutletId } from '../shared/kernel/ids.ts'
import { backupPath } from './backups.ts'
import { conditionOf } from './integrity.ts'
import { applyMigrations, pendingMigrations } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'

/** What belongs to an outlet and not to a device: no keys, no outbox, no undo, no memory of what was read. */
const tables = ['people', 'demand', 'shifts', 'plan_weeks', 'publications', 'overrides', 'leaving_read'] as const

export interface TakenOver {
  readonly people: number
  readonly shifts: number
  /** Weeks that were planned or published. */
  readonly weeks: number
}
export type TakeOverProblem = 'noBackup' | 'newerDatabase' | 'damagedDatabase' | 'outletNotEmpty'

const refusals = {
  absent: 'noBackup',
  damaged: 'damagedDatabase',
  newer: 'newerDatabase',
  sound: null,
} as const satisfies Record<ReturnType<typeof conditionOf>['state'], TakeOverProblem | null>

type Row = Readonly<Record<string, unknown>>

const rowsOf = (client: Client, table: string, outletId: OutletId): readonly Row[] =>
  client.prepare(`SELECT * FROM ${table} WHERE outlet_id = ?`).all(outletId) as Row[]

/** Undo stays behind, so that nothing here counts as applied. */
const asHere = (table: string, row: Row): Row => (table === 'plan_weeks' ? { ...row, applied: 0 } : row)

const copyRows = (from: Client, to: Client, table: string, outletId: OutletId): number => {
  const rows = rowsOf(from, table, outletId)
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first)
  const insert = to.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  for (const row of rows) insert.run(asHere(table, row))
  return rows.length
}

const isEmpty = (client: Client, outletId: OutletId): boolean =>
  ['people', 'shifts', 'plan_weeks'].every((table) => rowsOf(client, table, outletId).length === 0)

/** Works on a copy of the backup, which is brought to the present schema first. */
const withCopy = <T>(path: string, folder: string, at: number, work: (source: Client) => T): T | 'damagedDatabase' => {
  const copy = join(folder, 'take-over.partial')
  copyFileSync(path, copy)
  const source = new BetterSqlite3(copy)
  try {
    const pending = pendingMigrations(source, migrations)
    if (!pending.ok) return 'damagedDatabase'
    applyMigrations(source, pending.value, at)
    return work(source)
  } finally {
    source.close()
    for (const side of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${side}`, { force: true })
  }
}

/**
 * Brings people, plans, demand, published weeks and local values of outlets over from a backup that another device
 * made. Only into outlets that are empty here; all of it or nothing.
 */
export const takeOver = (
  client: Client,
  folder: string,
  { file, outletIds, at }: { readonly file: string; readonly outletIds: readonly OutletId[]; readonly at: number },
): Result<TakenOver, TakeOverProblem> => {
  const path = backupPath(folder, file)
  if (path === null) return err('noBackup')
  const refusal = refusals[conditionOf(path, migrations.length).state]
  if (refusal !== null) return err(refusal)
  if (!outletIds.every((outletId) => isEmpty(client, outletId))) return err('outletNotEmpty')
  const copied = withCopy(path, folder, at, (source) =>
    client.transaction(() => {
      const sum = { people: 0, demand: 0, shifts: 0, plan_weeks: 0, publications: 0, overrides: 0, leaving_read: 0 }
      for (const outletId of outletIds) {
        for (const table of tables) sum[table] += copyRows(source, client, table, outletId)
      }
      return sum
    })(),
  )
  if (copied === 'damagedDatabase') return err(copied)
  return ok({ people: copied.people, shifts: copied.shifts, weeks: copied.plan_weeks })
}
