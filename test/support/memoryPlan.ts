import type { WeekReport } from '#shared/compliance/model.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { EditRefusal, PlanState, PlanStore, ShiftChange } from '#shared/roster/ports.ts'
import { isStorableShift } from '#shared/roster/shiftFault.ts'
import { byText, keyOf, type MemoryTables } from './memoryTables.ts'

interface Week {
  readonly state: Omit<PlanState, 'undo' | 'redo'>
  readonly edits: readonly { readonly label: string; readonly changes: readonly ShiftChange[] }[]
  readonly applied: number
}
const reversed = (changes: readonly ShiftChange[]): readonly ShiftChange[] =>
  changes.map(({ before, after }) => ({ before: after, after: before }))

export const createMemoryPlan = ({
  table,
}: MemoryTables): {
  readonly plans: PlanStore
  readonly markPublished: (outletId: OutletId, report: WeekReport) => void
} => {
  const weeks = table<Week>()
  const shifts = table<Shift & { readonly outletId: OutletId }>()

  const weekOf = (outletId: OutletId, weekOn: LocalDate): Week =>
    weeks.get(keyOf(outletId, weekOn)) ?? {
      state: {
        weekOn,
        draftedAt: null,
        checkedAt: null,
        checkedSeq: null,
        revision: 0,
        publishedAt: null,
        publishedSeq: null,
        seq: 0,
        wishes: [],
      },
      edits: [],
      applied: 0,
    }
  const viewOf = ({ state, edits, applied }: Week): PlanState => ({
    ...state,
    undo: edits[applied - 1]?.label ?? null,
    redo: edits[applied]?.label ?? null,
  })
  const shiftsOf = (outletId: OutletId): readonly Shift[] =>
    [...shifts.values()]
      .filter((shift) => shift.outletId === outletId)
      .toSorted((a, b) => a.startAt - b.startAt || byText(a.shiftId, b.shiftId))
      .map(({ shiftId, personId, role, startAt, endAt, breaks }) => ({
        shiftId,
        personId,
        role,
        startAt,
        endAt,
        breaks,
      }))

  /** The stored shifts after the changes, or why they cannot be made. */
  const changed = (outletId: OutletId, changes: readonly ShiftChange[]): Result<Map<string, Shift>, EditRefusal> => {
    const next = new Map(shiftsOf(outletId).map((shift) => [shift.shiftId as string, shift]))
    for (const { before } of changes) {
      if (before === null) continue
      const stored = next.get(before.shiftId)
      if (stored === undefined || canonicalJson(stored) !== canonicalJson(before)) return err('stale')
      next.delete(before.shiftId)
    }
    const afters = changes.flatMap(({ after }) => (after === null ? [] : [after]))
    for (const after of afters) {
      if (next.has(after.shiftId)) return err('stale')
      if (!isStorableShift(after)) return err('shiftInvalid')
      next.set(after.shiftId, after)
    }
    const clash = afters.some((a) =>
      [...next.values()].some(
        (b) =>
          a.personId !== null &&
          a.personId === b.personId &&
          a.shiftId !== b.shiftId &&
          a.startAt < b.endAt &&
          b.startAt < a.endAt,
      ),
    )
    return clash ? err('overlap') : ok(next)
  }

  const apply = (outletId: OutletId, week: Week, changes: readonly ShiftChange[], next: Partial<Week>, at: number) => {
    const result = changed(outletId, changes)
    if (!result.ok) return result
    for (const shift of shiftsOf(outletId)) shifts.delete(keyOf(outletId, shift.shiftId))
    for (const shift of result.value.values()) shifts.set(keyOf(outletId, shift.shiftId), { ...shift, outletId })
    const state = { ...week.state, seq: week.state.seq + 1, draftedAt: week.state.draftedAt ?? at }
    const stored = { ...week, ...next, state }
    weeks.set(keyOf(outletId, week.state.weekOn), stored)
    return ok(viewOf(stored))
  }

  const plans: PlanStore = {
    weeks: (outletId) =>
      [...weeks]
        .filter(([key]) => (JSON.parse(key) as string[])[0] === outletId)
        .map(([, week]) => viewOf(week))
        .toSorted((a, b) => byText(a.weekOn, b.weekOn)),
    state: (outletId, weekOn) => viewOf(weekOf(outletId, weekOn)),
    shiftsBetween: (outletId, fromAt, toAt) =>
      shiftsOf(outletId).filter(({ startAt }) => startAt >= fromAt && startAt < toAt),
    edit: (outletId, weekOn, { label, baseSeq, changes, at }) => {
      const week = weekOf(outletId, weekOn)
      if (baseSeq !== week.state.seq) return err('stale')
      if (changes.length === 0) return ok(viewOf(week))
      const edits = [...week.edits.slice(0, week.applied), { label, changes }]
      return apply(outletId, week, changes, { edits, applied: edits.length }, at)
    },
    undo: (outletId, weekOn, at) => {
      const week = weekOf(outletId, weekOn)
      const edit = week.edits[week.applied - 1]
      if (edit === undefined) return err('nothingToUndo')
      return apply(outletId, week, reversed(edit.changes), { applied: week.applied - 1 }, at)
    },
    redo: (outletId, weekOn, at) => {
      const week = weekOf(outletId, weekOn)
      const edit = week.edits[week.applied]
      if (edit === undefined) return err('nothingToRedo')
      return apply(outletId, week, edit.changes, { applied: week.applied + 1 }, at)
    },
    markChecked: (outletId, weekOn, at, wishes) => {
      const week = weekOf(outletId, weekOn)
      weeks.set(keyOf(outletId, weekOn), {
        ...week,
        state: { ...week.state, checkedAt: at, checkedSeq: week.state.seq, wishes: wishes ?? week.state.wishes },
      })
    },
    saveShifts: (outletId, rows) => {
      for (const { shiftId, personId, role, startAt, endAt, breaks } of rows) {
        const shift = { shiftId, personId, role, startAt, endAt, breaks }
        if (!isStorableShift(shift)) throw new RangeError(`not a shift: ${shiftId}`)
        shifts.set(keyOf(outletId, shiftId), { ...shift, outletId })
      }
    },
  }
  return {
    plans,
    markPublished: (outletId, { weekOn, revision, activity: { publishedAt } }) => {
      const week = weekOf(outletId, weekOn)
      const state = { ...week.state, revision, publishedAt, publishedSeq: week.state.seq, wishes: [] }
      weeks.set(keyOf(outletId, weekOn), { ...week, state })
    },
  }
}
