import { and, asc, eq, gt, gte, lt, ne, sql } from 'drizzle-orm'
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts'
import type { OutletId } from '../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { dayMinutes, minuteMs } from '../../shared/kernel/time.ts'
import type { Shift } from '../../shared/roster/model.ts'
import type { EditRefusal, ShiftChange } from '../../shared/roster/ports.ts'
import { isStorableShift } from '../../shared/roster/shiftFault.ts'
import type { Connection } from '../connection.ts'
import { shiftTable } from '../schema/roster.ts'

/** The shift rows of all outlets, below the plan store. */
export interface ShiftRows {
  readonly between: (outletId: OutletId, fromAt: number, toAt: number) => readonly Shift[]
  readonly saveAll: (outletId: OutletId, shifts: readonly Shift[]) => void
  /** Needs a transaction around it that undoes a half-made change when it refuses. */
  readonly apply: (outletId: OutletId, changes: readonly ShiftChange[]) => Result<void, EditRefusal>
}

const hole = sql.placeholder
const { shiftId, personId, role, startAt, endAt, breaks } = shiftTable
const shiftColumns = { shiftId, personId, role, startAt, endAt, breaks }
const longestMs = dayMinutes * minuteMs

const statements = ({ orm }: Connection) => {
  const ofOutlet = eq(shiftTable.outletId, hole('outletId'))
  const one = and(ofOutlet, eq(shiftId, hole('shiftId')))
  const insert = orm.insert(shiftTable).values({
    outletId: hole('outletId'),
    shiftId: hole('shiftId'),
    personId: hole('personId'),
    role: hole('role'),
    startAt: hole('startAt'),
    endAt: hole('endAt'),
    breaks: hole('breaks'),
  })
  return {
    between: orm
      .select(shiftColumns)
      .from(shiftTable)
      .where(and(ofOutlet, gte(startAt, hole('fromAt')), lt(startAt, hole('toAt'))))
      .orderBy(asc(startAt), asc(shiftId))
      .prepare(),
    one: orm.select(shiftColumns).from(shiftTable).where(one).prepare(),
    remove: orm.delete(shiftTable).where(one).prepare(),
    // no shift is longer than a day: the bound below lets the index on start answer
    clash: orm
      .select({ shiftId })
      .from(shiftTable)
      .where(
        and(
          ofOutlet,
          eq(personId, hole('personId')),
          ne(shiftId, hole('shiftId')),
          gt(startAt, hole('earliestAt')),
          lt(startAt, hole('endAt')),
          gt(endAt, hole('startAt')),
        ),
      )
      .limit(1)
      .prepare(),
    insert: insert.prepare(),
    save: insert
      .onConflictDoUpdate({
        target: [shiftTable.outletId, shiftId],
        set: {
          personId: sql`excluded.person_id`,
          role: sql`excluded.role`,
          startAt: sql`excluded.start_at`,
          endAt: sql`excluded.end_at`,
          breaks: sql`excluded.breaks`,
        },
      })
      .prepare(),
  }
}

export const createShiftRows = (connection: Connection): ShiftRows => {
  const prepared = statements(connection)
  const isStored = (outletId: OutletId, shift: Shift): boolean => {
    const stored = prepared.one.get({ outletId, shiftId: shift.shiftId })
    return stored !== undefined && canonicalJson(stored) === canonicalJson(shift)
  }
  const insertAll = (outletId: OutletId, shifts: readonly Shift[]): EditRefusal | null => {
    for (const shift of shifts) {
      if (prepared.one.get({ outletId, shiftId: shift.shiftId }) !== undefined) return 'stale'
      if (!isStorableShift(shift)) return 'shiftInvalid'
      prepared.insert.run({ ...shift, outletId })
    }
    return null
  }
  const clashes = (outletId: OutletId, shift: Shift): boolean =>
    shift.personId !== null &&
    prepared.clash.get({ ...shift, outletId, earliestAt: shift.startAt - longestMs }) !== undefined
  return {
    between: (outletId, fromAt, toAt) => prepared.between.all({ outletId, fromAt, toAt }),
    saveAll: (outletId, shifts) =>
      connection.transaction(() => {
        for (const shift of shifts) {
          if (!isStorableShift(shift)) throw new RangeError(`not a shift: ${shift.shiftId}`)
          prepared.save.run({ ...shift, outletId })
        }
      }),
    apply: (outletId, changes) => {
      for (const { before } of changes) {
        if (before === null) continue
        if (!isStored(outletId, before)) return err('stale')
        prepared.remove.run({ outletId, shiftId: before.shiftId })
      }
      const afters = changes.flatMap(({ after }) => (after === null ? [] : [after]))
      const refusal = insertAll(outletId, afters)
      if (refusal !== null) return err(refusal)
      return afters.some((shift) => clashes(outletId, shift)) ? err('overlap') : ok(undefined)
    },
  }
}
