import type { OutletReport } from '#shared/compliance/model.ts'
import type { ApprovalContent, Refused } from '#shared/sync/model.ts'
import type { ChainStore, Head, ReceivedFile, ReceivedWeek } from '#shared/sync/ports.ts'
import { byText, keyOf, type MemoryTables } from './memoryTables.ts'

interface Accepted<Content> {
  readonly file: ReceivedFile
  readonly head: Head
  readonly content: Content
}

export const createMemoryChain = ({ table }: MemoryTables): ChainStore => {
  const files = table<ReceivedFile>()
  const numbers = table<ReceivedFile>()
  const heads = table<Head>()
  const reports = table<Accepted<OutletReport>>()
  const approvals = table<Accepted<ApprovalContent>>()
  const refused = table<readonly Refused[]>()
  const limits = table<number>()
  const counts = ({ head }: Accepted<unknown>): boolean => head.seq <= (limits.get(head.deviceId) ?? Infinity)

  /** False where the very same file was accepted before. */
  const accept = (file: ReceivedFile, head: Head): boolean => {
    const key = keyOf(head.deviceId, head.type, head.ownerId)
    const known = files.get(file.path)
    if (known?.sha256 === file.sha256) return false
    if (known !== undefined) throw new Error(`accepted with other bytes: ${file.path}`)
    if ((heads.get(key)?.seq ?? 0) >= head.seq) throw new Error(`accepted state never moves back: ${file.path}`)
    files.set(file.path, file)
    numbers.set(keyOf(head.deviceId, head.type, head.seq), file)
    heads.set(key, head)
    return true
  }
  const later = (a: Accepted<unknown>, b: Accepted<unknown>): number =>
    b.head.createdAt - a.head.createdAt || b.head.seq - a.head.seq || byText(a.file.path, b.file.path)

  const weekOf = ({ file, head, content }: Accepted<OutletReport>): readonly ReceivedWeek[] =>
    content.week === null
      ? []
      : [{ report: content, week: content.week, path: file.path, sha256: file.sha256, createdAt: head.createdAt }]
  const sameWeek = (a: ReceivedWeek, b: ReceivedWeek) =>
    a.report.outletId === b.report.outletId && a.week.weekOn === b.week.weekOn

  const chain: ChainStore = {
    heads: () =>
      [...heads.values()].toSorted(
        (a, b) => byText(a.deviceId, b.deviceId) || byText(a.type, b.type) || byText(a.ownerId, b.ownerId),
      ),
    acceptReport: (file, head, content) => {
      if (accept(file, head)) reports.set(file.path, { file, head, content })
    },
    acceptApproval: (file, head, content) => {
      if (accept(file, head)) approvals.set(file.path, { file, head, content })
    },
    acceptPaper: (file, head) => void accept(file, head),
    refused: () =>
      [...refused]
        .toSorted(([a], [b]) => byText(a, b))
        .flatMap(([, rows]) => rows.toSorted((a, b) => byText(a.path, b.path))),
    setRefused: (deviceId, rows) => void refused.set(deviceId, rows),
    weeks: (fromOn, toOn, outletId) => {
      const found = [...reports.values()]
        .filter(counts)
        .toSorted(later)
        .flatMap(weekOf)
        .filter(
          ({ week, report }) =>
            week.weekOn >= fromOn && week.weekOn <= toOn && (outletId ?? report.outletId) === report.outletId,
        )
        .toSorted(
          (a, b) =>
            byText(a.report.outletId, b.report.outletId) ||
            byText(a.week.weekOn, b.week.weekOn) ||
            b.week.revision - a.week.revision,
        )
      return found.filter((row, index) => {
        const before = found[index - 1]
        return before === undefined || !sameWeek(before, row)
      })
    },
    newestReports: () => {
      // per device the highest number, whatever its clock said; between devices of an outlet the latest
      const byDevice = new Map<string, Accepted<OutletReport>>()
      for (const report of [...reports.values()].filter(counts)) {
        const key = keyOf(report.content.outletId, report.head.deviceId)
        if ((byDevice.get(key)?.head.seq ?? 0) < report.head.seq) byDevice.set(key, report)
      }
      const byOutlet = new Map<string, Accepted<OutletReport>>()
      for (const report of [...byDevice.values()].toSorted(later)) {
        if (!byOutlet.has(report.content.outletId)) byOutlet.set(report.content.outletId, report)
      }
      return [...byOutlet.values()]
        .toSorted((a, b) => byText(a.content.outletId, b.content.outletId))
        .map(({ file, head, content }) => ({
          outletId: content.outletId,
          path: file.path,
          sha256: file.sha256,
          createdAt: head.createdAt,
          report: content,
        }))
    },
    eachNewest: (fromOn, toOn) => [
      ...chain.newestReports(),
      ...new Map(chain.weeks(fromOn, toOn).map((one) => [one.report.outletId, one])).values(),
    ],
    approvals: () =>
      [...approvals.values()]
        .filter(counts)
        .toSorted(
          (a, b) => a.content.decision.decidedAt - b.content.decision.decidedAt || byText(a.file.path, b.file.path),
        )
        .map(({ file, head, content }) => ({ ...content, path: file.path, deviceId: head.deviceId })),
    voidAbove: (next) => {
      limits.clear()
      for (const [deviceId, seq] of next) limits.set(deviceId, seq)
      const all: readonly Accepted<unknown>[] = [...reports.values(), ...approvals.values()]
      return all
        .filter((one) => !counts(one))
        .map(({ file }) => file.path)
        .toSorted(byText)
    },
    file: (path) => files.get(path) ?? null,
    at: (deviceId, type, seq) => {
      const found = numbers.get(keyOf(deviceId, type, seq))
      return found === undefined ? null : { path: found.path, sha256: found.sha256 }
    },
    acceptedAfter: (path, limit) =>
      [...files.values()]
        .filter((file) => file.path > path)
        .toSorted((a, b) => byText(a.path, b.path))
        .slice(0, limit)
        .map(({ path: at, sha256 }) => ({ path: at, sha256 })),
  }
  return chain
}
