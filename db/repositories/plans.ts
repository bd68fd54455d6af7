import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { OutletId } from '../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { EditRefusal, PlanState, PlanStore, ShiftChange } from '../../shared/roster/ports.ts'
import type { Connection } from '../connection.ts'
import { planEditTable, planWeekTable } from '../schema/roster.ts'
import { createShiftRows } from './shifts.ts'

type Week = typeof planWeekTable.$inferSelect

const hole = sql.placeholder
const weekTarget = [planWeekTable.outletId, planWeekTable.weekOn]
const reversed = (changes: readonly ShiftChange[]): readonly ShiftChange[] =>
  changes.map(({ before, after }) => ({ before: after, after: before }))

const untouched = (outletId: OutletId, weekOn: LocalDate): Week => ({
  outletId,
  weekOn,
  draftedAt: null,
  checkedAt: null,
  checkedSeq: null,
  revision: 0,
  publishedAt: null,
  publishedSeq: null,
  seq: 0,
  wishes: [],
  applied: 0,
})

/** Reads and writes the row that says how far an outlet's week has come. */
export const createPlanWeeks = ({ orm }: Connection) => {
  const one = orm
    .select()
    .from(planWeekTable)
    .where(and(eq(planWeekTable.outletId, hole('outletId')), eq(planWeekTable.weekOn, hole('weekOn'))))
    .prepare()
  return {
    list: (outletId: OutletId): readonly Week[] =>
      orm
        .select()
        .from(planWeekTable)
        .where(eq(planWeekTable.outletId, outletId))
        .orderBy(asc(planWeekTable.weekOn))
        .all(),
    get: (outletId: OutletId, weekOn: LocalDate): Week => one.get({ outletId, weekOn }) ?? untouched(outletId, weekOn),
    save: (week: Week) =>
      void orm.insert(planWeekTable).values(week).onConflictDoUpdate({ target: weekTarget, set: week }).run(),
  }
}

const createEditLog = ({ orm }: Connection) => {
  const { outletId, weekOn, position } = planEditTable
  const ofWeek = and(eq(outletId, hole('outletId')), eq(weekOn, hole('weekOn')))
  const one = orm
    .select()
    .from(planEditTable)
    .where(and(ofWeek, eq(position, hole('position'))))
    .prepare()
  const dropAfter = orm
    .delete(planEditTable)
    .where(and(ofWeek, gt(position, hole('position'))))
    .prepare()
  return {
    at: (week: Week, at: number) => one.get({ outletId: week.outletId, weekOn: week.weekOn, position: at }) ?? null,
    append: (week: Week, label: string, changes: readonly ShiftChange[], editedAt: number) => {
      dropAfter.run({ outletId: week.outletId, weekOn: week.weekOn, position: week.applied })
      const row = { outletId: week.outletId, weekOn: week.weekOn, position: week.applied + 1, label, changes, editedAt }
      orm.insert(planEditTable).values(row).run()
    },
  }
}

/**
 * Undo without limit: every edit is kept with what it changed, `applied` points at the newest one in effect.
 * Undo and redo move it; a new edit drops what lies above it.
 */
export const createPlanStore = (connection: Connection): PlanStore => {
  const weeks = createPlanWeeks(connection)
  const log = createEditLog(connection)
  const shifts = createShiftRows(connection)

  const stateOf = (week: Week): PlanState => {
    const { outletId: _outlet, applied, ...state } = week
    return { ...state, undo: log.at(week, applied)?.label ?? null, redo: log.at(week, applied + 1)?.label ?? null }
  }
  const step = (
    week: Week,
    changes: readonly ShiftChange[],
    applied: number,
    at: number,
    keep?: (saved: Week) => void,
  ): Result<PlanState, EditRefusal> => {
    const done = shifts.apply(week.outletId, changes)
    if (!done.ok) return done
    const next = { ...week, applied, seq: week.seq + 1, draftedAt: week.draftedAt ?? at }
    weeks.save(next)
    keep?.(week)
    return ok(stateOf(next))
  }
  return {
    weeks: (outletId) => weeks.list(outletId).map(stateOf),
    state: (outletId, weekOn) => stateOf(weeks.get(outletId, weekOn)),
    shiftsBetween: shifts.between,
    edit: (outletId, weekOn, { label, baseSeq, changes, at }) =>
      connection.attempt(() => {
        const week = weeks.get(outletId, weekOn)
        if (baseSeq !== week.seq) return err('stale')
        if (changes.length === 0) return ok(stateOf(week))
        return step(week, changes, week.applied + 1, at, () => log.append(week, label, changes, at))
      }),
    undo: (outletId, weekOn, at) =>
      connection.attempt(() => {
        const week = weeks.get(outletId, weekOn)
        const edit = log.at(week, week.applied)
        return edit === null ? err('nothingToUndo') : step(week, reversed(edit.changes), week.applied - 1, at)
      }),
    redo: (outletId, weekOn, at) =>
      connection.attempt(() => {
        const week = weeks.get(outletId, weekOn)
        const edit = log.at(week, week.applied + 1)
        return edit === null ? err('nothingToRedo') : step(week, edit.changes, week.applied + 1, at)
      }),
    markChecked: (outletId, weekOn, at, wishes) =>
      connection.transaction(() => {
        const week = weeks.get(outletId, weekOn)
        weeks.save({ ...week, checkedAt: at, checkedSeq: week.seq, wishes: wishes ?? week.wishes })
      }),
    saveShifts: shifts.saveAll,
  }
}
