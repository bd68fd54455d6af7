import { and, asc, eq, gt, gte, lte, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { OutletReport } from '../../shared/compliance/model.ts'
import type { OutletId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { ChainStore, Head, ReceivedFile } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import { prepareInsert } from '../prepareInsert.ts'
import {
  headTable,
  receivedApprovalTable,
  receivedFileTable,
  receivedReportTable,
  refusedFileTable,
} from '../schema/sync.ts'
import { createVoiding } from './voidRows.ts'

const { path, outletId, deviceId, seq, createdAt, weekOn, revision, isVoid } = receivedReportTable

const createAcceptance = (connection: Connection) => {
  const { orm } = connection
  const addFile = prepareInsert(connection, receivedFileTable, { conflict: [receivedFileTable.path], when: sql`0` })
  const moveHead = prepareInsert(connection, headTable, {
    conflict: [headTable.deviceId, headTable.type, headTable.ownerId],
    when: sql`excluded.seq > ${headTable.seq}`,
  })
  /** False where the very same file was accepted before. */
  return (file: ReceivedFile, head: Head): boolean => {
    const { type, ownerId } = head
    const row = { ...file, type, ownerId, deviceId: head.deviceId, seq: head.seq, createdAt: head.createdAt }
    if (addFile(row) === 0) {
      const at = eq(receivedFileTable.path, file.path)
      const known = orm.select({ sha256: receivedFileTable.sha256 }).from(receivedFileTable).where(at).get()
      if (known?.sha256 === file.sha256) return false
      throw new Error(`accepted with other bytes: ${file.path}`)
    }
    if (moveHead(head) === 0) throw new Error(`accepted state never moves back: ${file.path}`)
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
  const parse = (file: { readonly path: string }): OutletReport => {
    const report = one.get(file)?.report
    if (report === undefined) throw new Error(`no report in ${file.path}`)
    return report
  }
  const remembered = (file: { readonly path: string; readonly sha256: string }): OutletReport => {
    const known = parsed.get(`${file.path} ${file.sha256}`)?.deref()
    if (known !== undefined) return known
    const report = parse({ path: file.path })
    parsed.set(`${file.path} ${file.sha256}`, new WeakRef(report))
    return report
  }
  return { parse, remembered }
}

const createReportReader = (connection: Connection): Pick<ChainStore, 'weeks' | 'newestReports' | 'eachNewest'> => {
  const { orm } = connection
  const { parse, remembered: reportOf } = createReports(connection)
  const latest = sql`${createdAt} DESC, ${seq} DESC, ${path}`
  const columns = { path, createdAt, sha256: receivedFileTable.sha256 }
  /** The newest of each group among the weeks in [fromOn, toOn]. */
  const newestWeeks = (fromOn: LocalDate, toOn: LocalDate, group: SQL, ofOutlet?: OutletId) => {
    const ranked = orm
      .select({
        rankedPath: sql<string>`${path}`.as('ranked_path'),
        place: sql<number>`row_number() OVER (${group}, ${revision} DESC, ${latest})`.as('place'),
      })
      .from(receivedReportTable)
      .where(
        and(
          gte(weekOn, fromOn),
          lte(weekOn, toOn),
          eq(isVoid, false),
          ofOutlet === undefined ? undefined : eq(outletId, ofOutlet),
        ),
      )
      .as('ranked')
    return orm
      .select(columns)
      .from(ranked)
      .innerJoin(receivedReportTable, eq(path, ranked.rankedPath))
      .innerJoin(receivedFileTable, eq(receivedFileTable.path, path))
      .where(eq(ranked.place, 1))
      .orderBy(asc(outletId), asc(weekOn))
      .all()
  }
  const newestRows = () => {
    const other = alias(receivedReportTable, 'other')
    // per device the highest number, whatever its clock said; between devices of an outlet the latest
    const ranked = orm
      .select({
        rankedPath: sql<string>`${path}`.as('ranked_path'),
        place: sql<number>`row_number() OVER (PARTITION BY ${outletId} ORDER BY ${latest})`.as('place'),
      })
      .from(receivedReportTable)
      .where(
        // what is void is never the highest that counts, so that the row itself need not be asked
        sql`${seq} = (SELECT max(${other.seq}) FROM ${receivedReportTable} AS other WHERE ${other.outletId} = ${outletId} AND ${other.deviceId} = ${deviceId} AND ${other.isVoid} = 0)`,
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
  }
  return {
    weeks: (fromOn, toOn, ofOutlet) =>
      newestWeeks(fromOn, toOn, sql`PARTITION BY ${outletId}, ${weekOn} ORDER BY ${weekOn}`, ofOutlet).flatMap(
        (row) => {
          const report = reportOf(row)
          return report.week === null ? [] : [{ ...row, report, week: report.week }]
        },
      ),
    newestReports: () => newestRows().map((row) => ({ ...row, report: reportOf(row) })),
    eachNewest: function* (fromOn, toOn) {
      const weeks = newestWeeks(fromOn, toOn, sql`PARTITION BY ${outletId} ORDER BY ${weekOn} DESC`)
      // not remembered: what is held weakly is held all the same until this turn ends
      for (const row of [...newestRows(), ...weeks]) yield { ...row, report: parse({ path: row.path }) }
    },
  }
}

export const createChainStore = (connection: Connection): ChainStore => {
  const { orm, transaction } = connection
  const accept = createAcceptance(connection)
  const addReport = prepareInsert(connection, receivedReportTable)
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
    ...createVoiding(connection),
    heads: () =>
      orm.select().from(headTable).orderBy(asc(headTable.deviceId), asc(headTable.type), asc(headTable.ownerId)).all(),
    acceptReport: (file, head, report) =>
      transaction(() => {
        if (!accept(file, head)) return
        addReport({
          path: file.path,
          outletId: report.outletId,
          deviceId: head.deviceId,
          seq: head.seq,
          createdAt: head.createdAt,
          weekOn: report.week?.weekOn ?? null,
          revision: report.week?.revision ?? null,
          report,
          isVoid: false,
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
        .where(eq(receivedApprovalTable.isVoid, false))
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
