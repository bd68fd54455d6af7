import { eq } from 'drizzle-orm'
import type { LeavingStore } from '../../shared/roster/ports.ts'
import type { Connection } from '../connection.ts'
import { leavingReadTable } from '../schema/roster.ts'

export const createLeavingStore = ({ orm }: Connection): LeavingStore => ({
  get: (outletId) => orm.select().from(leavingReadTable).where(eq(leavingReadTable.outletId, outletId)).get() ?? null,
  save: (read) =>
    void orm
      .insert(leavingReadTable)
      .values(read)
      .onConflictDoUpdate({ target: leavingReadTable.outletId, set: read })
      .run(),
})
