import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { ChainStore } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import { receivedApprovalTable, receivedFileTable, receivedReportTable } from '../schema/sync.ts'

/** The tables that hold what accepted files say, each row under the path of its file. */
const said = [receivedReportTable, receivedApprovalTable] as const

export const createVoiding = ({ orm, transaction }: Connection): Pick<ChainStore, 'voidAbove'> => {
  const above = orm
    .select({ path: receivedFileTable.path })
    .from(receivedFileTable)
    .where(
      and(
        eq(receivedFileTable.deviceId, sql.placeholder('deviceId')),
        inArray(receivedFileTable.type, ['cs1', 'ap1']),
        gt(receivedFileTable.seq, sql.placeholder('seq')),
      ),
    )
    .prepare()
  const isVoid = said.map((table) =>
    orm
      .select({ path: table.path })
      // the literal, so that the index of just these rows serves
      .from(table)
      .where(sql`${table.isVoid} = 1`)
      .prepare(),
  )
  const voidPaths = (): readonly string[] => isVoid.flatMap((rows) => rows.all().map(({ path }) => path))
  const mark = (paths: Iterable<string>, marked: boolean): void => {
    for (const path of paths) {
      for (const table of said) orm.update(table).set({ isVoid: marked }).where(eq(table.path, path)).run()
    }
  }
  return {
    voidAbove: (limits) =>
      transaction(() => {
        const paths = [...limits].flatMap(([deviceId, seq]) => above.all({ deviceId, seq }).map(({ path }) => path))
        const [before, now] = [new Set(voidPaths()), new Set(paths)]
        mark(now.difference(before), true)
        mark(before.difference(now), false)
        return voidPaths().toSorted()
      }),
  }
}
