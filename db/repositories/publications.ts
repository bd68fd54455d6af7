import { and, asc, desc, eq } from 'drizzle-orm'
import type { OutletId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { Publication, PublicationStore } from '../../shared/roster/ports.ts'
import type { Connection } from '../connection.ts'
import { publicationTable } from '../schema/roster.ts'
import { createPlanWeeks } from './plans.ts'

const publicationOf = ({
  outletId,
  report,
  shifts,
  exceptions,
  amendments,
  wishes,
  path,
  sha256,
}: typeof publicationTable.$inferSelect): Publication => ({
  outletId,
  report,
  shifts,
  exceptions,
  amendments,
  ...(wishes.length === 0 ? {} : { wishes }),
  path,
  sha256,
})

export const createPublicationStore = (connection: Connection): PublicationStore => {
  const { orm, transaction } = connection
  const weeks = createPlanWeeks(connection)
  const rowsOf = (outletId: OutletId, weekOn: LocalDate) =>
    orm
      .select()
      .from(publicationTable)
      .where(and(eq(publicationTable.outletId, outletId), eq(publicationTable.weekOn, weekOn)))
  return {
    latest: (outletId, weekOn) => {
      const row = rowsOf(outletId, weekOn).orderBy(desc(publicationTable.revision)).limit(1).get()
      return row === undefined ? null : publicationOf(row)
    },
    all: (outletId, weekOn) =>
      rowsOf(outletId, weekOn).orderBy(asc(publicationTable.revision)).all().map(publicationOf),
    append: (publication, enqueue) =>
      transaction(() => {
        const { outletId, report } = publication
        const { weekOn, revision } = report
        const week = weeks.get(outletId, weekOn)
        if (revision !== week.revision + 1) throw new Error(`revision ${revision} after ${week.revision}`)
        weeks.save({ ...week, revision, publishedAt: report.activity.publishedAt, publishedSeq: week.seq, wishes: [] })
        orm
          .insert(publicationTable)
          .values({ ...publication, weekOn, revision })
          .run()
        enqueue()
      }),
  }
}
