import { id, type OutletId } from '#shared/kernel/ids.ts'
import type { Demand, Shift } from '#shared/roster/model.ts'
import type { Person } from '#shared/roster/ports.ts'

export const outletId: OutletId = id('nordbad')
export const weekOn = '2026-03-16'
export const batchSize = 150
const hourMs = 3_600_000

export type Operation = { readonly kind: 'add'; readonly shift: Shift } | { readonly kind: 'undo' | 'redo' }

/** What the writing child does as its n-th operation on the plan: known to the test as well. */
export const operationAt = (index: number): Operation => {
  if (index % 7 === 4) return { kind: 'undo' }
  if (index % 7 === 5) return { kind: index % 2 === 0 ? 'redo' : 'undo' }
  const startAt = index * hourMs
  const shift = {
    shiftId: id<'Shift'>(`s${index}`),
    personId: id<'Person'>('p'),
    role: 'guard',
    startAt,
    endAt: startAt + hourMs,
    breaks: [],
  }
  return { kind: 'add', shift }
}

/** Ids of the shifts that stand after the first `count` operations, by a plain list with a cursor. */
export const standingAfter = (count: number): readonly string[] => {
  let done: string[] = []
  let undone: string[] = []
  for (let index = 0; index < count; index++) {
    const operation = operationAt(index)
    if (operation.kind === 'add') {
      done = [...done, operation.shift.shiftId]
      undone = []
    } else if (operation.kind === 'undo') undone = [...undone, ...done.splice(-1)]
    else done = [...done, ...undone.splice(-1)]
  }
  return done
}

/** The n-th import: all of it or nothing of it must be there. */
export const batchOf = (index: number): { readonly people: readonly Person[]; readonly demand: readonly Demand[] } => ({
  people: [0, 1, 2].map((one) => ({
    personId: id(`b${index}-${one}`),
    outletId,
    name: `Name ${one}`,
    role: 'guard',
    skills: [],
    contractMinutesPerWeek: 0,
    birthOn: null,
    flags: [],
    lawFacts: {},
    availability: [],
    active: true,
  })),
  demand: Array.from({ length: batchSize }, (_, interval) => ({
    startAt: (index * batchSize + interval) * 60_000,
    minutes: 1,
    driver: 'customers',
    quantity: interval,
  })),
})
