import { and, desc, eq } from 'drizzle-orm'
import type { PublicationStore } from '../../shared/roster/ports.ts'
import type { Connection } from '../connection.ts'
import { publicationTable } from '../schema/roster.ts'
import { createPlanWeeks } from './plans.ts'

export const createPublicationStore = (connection: Connection): PublicationStore => {
  const { orm, transaction } = connection
  const weeks = createPlanWeeks(connection)
  return {
    latest: (outletId, weekOn) => {
      const row = orm
        .select()
        .from(publicationTable)
        .where(and(eq(publicationTable.outletId, outletId), eq(publicationTable.weekOn, weekOn)))
        .orderBy(desc(publicationTable.revision))
        .limit(1)
        .get()
      if (row === undefined) return null
      const { report, shifts, exceptions, amendments, path, sha256 } = row
      return { outletId, report, shifts, exceptions, amendments, path, sha256 }
    },
    append: (publication, enqueue) =>
      transaction(() => {
        const { outletId, report } = publication
        const { weekOn, revision } = report
        const week = weeks.get(outletId, weekOn)
        if (revision !== week.revision + 1) throw new Error(`revision ${revision} after ${week.revision}`)
        weeks.save({ ...week, revision, publishedAt: report.activity.publishedAt, publishedSeq: week.seq })
        orm
          .insert(publicationTable)
          .values({ ...publication, weekOn, revision })
          .run()
        enqueue()
      }),
  }
}
