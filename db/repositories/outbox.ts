import { and, asc, desc, eq, isNull, max, or, sql } from 'drizzle-orm'
import type { Outbox, OutboxRow } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import { outboxTable } from '../schema/sync.ts'

const rowOf = ({ position: _position, ...row }: typeof outboxTable.$inferSelect): OutboxRow => row

const ofNumber = ({ deviceId, type, seq }: Pick<OutboxRow, 'deviceId' | 'type' | 'seq'>) =>
  and(eq(outboxTable.deviceId, deviceId), eq(outboxTable.type, type), eq(outboxTable.seq, seq))

/** Files that this device has written, with their bytes fixed before the share sees them. */
export const createOutbox = ({ orm, transaction }: Connection): Outbox => {
  const byPath = (path: string) => orm.select().from(outboxTable).where(eq(outboxTable.path, path)).get()
  return {
    waiting: () =>
      orm
        .select()
        .from(outboxTable)
        .where(isNull(outboxTable.readBackAt))
        .orderBy(asc(outboxTable.position))
        .all()
        .map(rowOf),
    add: (row) =>
      transaction(() => {
        const known = orm
          .select()
          .from(outboxTable)
          .where(or(eq(outboxTable.path, row.path), ofNumber(row)))
          .get()
        if (known?.path === row.path && known.sha256 === row.sha256) return
        if (known !== undefined) throw new Error(`outbox: path or number taken: ${row.path}`)
        orm.insert(outboxTable).values(row).run()
      }),
    markRead: (path, readBackAt) =>
      void orm.update(outboxTable).set({ readBackAt, problem: null }).where(eq(outboxTable.path, path)).run(),
    markFailed: (path, problem) =>
      void orm
        .update(outboxTable)
        .set({ attempts: sql`${outboxTable.attempts} + 1`, problem })
        .where(eq(outboxTable.path, path))
        .run(),
    head: (deviceId, type) =>
      orm
        .select({ seq: outboxTable.seq, sha256: outboxTable.sha256 })
        .from(outboxTable)
        .where(and(eq(outboxTable.deviceId, deviceId), eq(outboxTable.type, type)))
        .orderBy(desc(outboxTable.seq))
        .limit(1)
        .get() ?? null,
    byPath: (path) => {
      const row = byPath(path)
      return row === undefined ? null : rowOf(row)
    },
    lastReadBackAt: () =>
      orm
        .select({ at: max(outboxTable.readBackAt) })
        .from(outboxTable)
        .get()?.at ?? null,
  }
}
