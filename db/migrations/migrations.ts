import { firstTables } from './m0001FirstTables.ts'
import type { Migration } from './migration.ts'

/** Append only. */
export const migrations: readonly Migration[] = [firstTables]
