import { and, asc, eq, getTableColumns, gt, gte, lte, sql } from 'drizzle-orm'
import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { OutletReport } from '../../shared/compliance/model.ts'
import type { ChainStore, Head, ReceivedFile } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import {
  headTable,
  receivedApprovalTable,
  receivedFileTable,
  receivedReportTable,
  refusedFileTable,
} from '../schema/sync.ts'

const { path, outletId, deviceId, seq, createdAt, weekOn, revision } = receivedReportTable
const headTarget = [headTable.deviceId, headTable.type, headTable.ownerId]
/** What a conflicting insert brought. */
const movedTo = Object.fromEntries(
  Object.entries(getTableColumns(headTable)).map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
)
/** One for each column, by its name here. */
const placeholdersOf = <T extends SQLiteTable>(table: T): T['$inferInsert'] =>
  Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]))

const createAcceptance = ({ orm }: Connection) => {
  // prepared once: a region has hundreds of thousands of files
  const named = orm
    .select({ sha256: receivedFileTable.sha256 })
    .from(receivedFileTable)
    .where(eq(receivedFileTable.path, sql.placeholder('path')))
    .prepare()
  const headed = orm
    .select({ seq: headTable.seq })
    .from(headTable)
    .where(
      and(
        eq(headTable.deviceId, sql.placeholder('deviceId')),
        eq(headTable.type, sql.placeholder('type')),
        eq(headTable.ownerId, sql.placeholder('ownerId')),
      ),
    )
    .prepare()
  const addFile = orm.insert(receivedFileTable).values(placeholdersOf(receivedFileTable)).prepare()
  const moveHead = orm
    .insert(headTable)
    .values(placeholdersOf(headTable))
    .onConflictDoUpdate({ target: headTarget, set: movedTo })
    .prepare()
  /** False where the very same file was accepted before. */
  return (file: ReceivedFile, head: Head): boolean => {
    const known = named.get({ path: file.path })?.sha256
    if (known === file.sha256) return false
    if (known !== undefined) throw new Error(`accepted with other bytes: ${file.path}`)
    if ((headed.get({ ...head })?.seq ?? 0) >= head.seq)
      throw new Error(`accepted state never moves back: ${file.path}`)
    const { type, ownerId } = head
    addFile.run({ ...file, type, ownerId, deviceId: head.deviceId, seq: head.seq, createdAt: head.createdAt })
    moveHead.run({ ...head })
    return true
  }
}

/** Reports by file: files never change, so a parsed one is used again as long as somebody, or the collector, keeps it. */
const createReports = ({ orm }: Connection) => {
  const parsed = new Map<string, WeakRef<OutletReport>>()
  const one = orm
    .select({ report: receivedReportTable.report })
    .from(receivedReportTable)
    .where(eq(path, sql.placeholder('path')))
    .prepare()
  return (file: { readonly path: string; readonly sha256: string }): OutletReport => {
    const known = parsed.get(`${file.path} ${file.sha256}`)?.deref()
    if (known !== undefined) return known
    const report = one.get({ path: file.path })?.report
    if (report === undefined) throw new Error(`no report in ${file.path}`)
    parsed.set(`${file.path} ${file.sha256}`, new WeakRef(report))
    return report
  }
}

const createReportReader = (connection: Connection): Pick<ChainStore, 'weeks' | 'newestReports'> => {
  const { orm } = connection
  const reportOf = createReports(connection)
  const latest = sql`${createdAt} DESC, ${seq} DESC, ${path}`
  const columns = { path, createdAt, sha256: receivedFileTable.sha256 }
  return {
    weeks: (fromOn, toOn, ofOutlet) => {
      const ranked = orm
        .select({
          rankedPath: sql<string>`${path}`.as('ranked_path'),
          place:
            sql<number>`row_number() OVER (PARTITION BY ${outletId}, ${weekOn} ORDER BY ${revision} DESC, ${latest})`.as(
              'place',
            ),
        })
        .from(receivedReportTable)
        .where(and(gte(weekOn, fromOn), lte(weekOn, toOn), ofOutlet === undefined ? undefined : eq(outletId, ofOutlet)))
        .as('ranked')
      return orm
        .select(columns)
        .from(ranked)
        .innerJoin(receivedReportTable, eq(path, ranked.rankedPath))
        .innerJoin(receivedFileTable, eq(receivedFileTable.path, path))
        .where(eq(ranked.place, 1))
        .orderBy(asc(outletId), asc(weekOn))
        .all()
        .flatMap((row) => {
          const report = reportOf(row)
          return report.week === null ? [] : [{ ...row, report, week: report.week }]
        })
    },
    newestReports: () => {
      const other = alias(receivedReportTable, 'other')
      // per device the highest number, whatever its clock said; between devices of an outlet the latest
      const ranked = orm
        .select({
          rankedPath: sql<string>`${path}`.as('ranked_path'),
          place: sql<number>`row_number() OVER (PARTITION BY ${outletId} ORDER BY ${latest})`.as('place'),
        })
        .from(receivedReportTable)
        .where(
          sql`${seq} = (SELECT max(${other.seq}) FROM ${receivedReportTable} AS other WHERE ${other.outletId} = ${outletId} AND ${other.deviceId} = ${deviceId})`,
        )
        .as('ranked')
      return orm
        .select({ ...columns, outletId })
        .from(ranked)
        .innerJoin(receivedReportTable, eq(path, ranked.rankedPath))
        .innerJoin(receivedFileTable, eq(receivedFileTable.path, path))
        .where(eq(ranked.place, 1))
        .orderBy(asc(outletId))
        .all()
        .map((row) => ({ ...row, report: reportOf(row) }))
    },
  }
}

export const createChainStore = (connection: Connection): ChainStore => {
  const { orm, transaction } = connection
  const accept = createAcceptance(connection)
  const addReport = orm.insert(receivedReportTable).values(placeholdersOf(receivedReportTable)).prepare()
  const numbered = orm
    .select({ path: receivedFileTable.path, sha256: receivedFileTable.sha256 })
    .from(receivedFileTable)
    .where(
      and(
        eq(receivedFileTable.deviceId, sql.placeholder('deviceId')),
        eq(receivedFileTable.type, sql.placeholder('type')),
        eq(receivedFileTable.seq, sql.placeholder('seq')),
      ),
    )
    .prepare()
  return {
    ...createReportReader(connection),
    heads: () =>
      orm.select().from(headTable).orderBy(asc(headTable.deviceId), asc(headTable.type), asc(headTable.ownerId)).all(),
    acceptReport: (file, head, report) =>
      transaction(() => {
        if (!accept(file, head)) return
        addReport.run({
          path: file.path,
          outletId: report.outletId,
          deviceId: head.deviceId,
          seq: head.seq,
          createdAt: head.createdAt,
          weekOn: report.week?.weekOn ?? null,
          revision: report.week?.revision ?? null,
          report,
        })
      }),
    acceptApproval: (file, head, approval) =>
      transaction(() => {
        if (!accept(file, head)) return
        const row = { path: file.path, deviceId: head.deviceId, decidedAt: approval.decision.decidedAt, approval }
        orm.insert(receivedApprovalTable).values(row).run()
      }),
    acceptPaper: (file, head) => transaction(() => void accept(file, head)),
    refused: () =>
      orm
        .select()
        .from(refusedFileTable)
        .orderBy(asc(refusedFileTable.deviceId), asc(refusedFileTable.path), asc(refusedFileTable.position))
        .all()
        .map((row) => row.refused),
    setRefused: (device, refused) =>
      transaction(() => {
        orm.delete(refusedFileTable).where(eq(refusedFileTable.deviceId, device)).run()
        for (const row of refused)
          orm.insert(refusedFileTable).values({ deviceId: device, path: row.path, refused: row }).run()
      }),
    approvals: () =>
      orm
        .select()
        .from(receivedApprovalTable)
        .orderBy(asc(receivedApprovalTable.decidedAt), asc(receivedApprovalTable.path))
        .all()
        .map(({ approval, path: at, deviceId: device }) => ({ ...approval, path: at, deviceId: device })),
    at: (device, type, number) => numbered.get({ deviceId: device, type, seq: number }) ?? null,
    acceptedAfter: (behind, limit) =>
      orm
        .select({ path: receivedFileTable.path, sha256: receivedFileTable.sha256 })
        .from(receivedFileTable)
        .where(gt(receivedFileTable.path, behind))
        .orderBy(asc(receivedFileTable.path))
        .limit(limit)
        .all(),
    file: (at) => {
      const row = orm.select().from(receivedFileTable).where(eq(receivedFileTable.path, at)).get()
      return row === undefined
        ? null
        : { path: row.path, sha256: row.sha256, bytes: row.bytes, receivedAt: row.receivedAt }
    },
  }
}
