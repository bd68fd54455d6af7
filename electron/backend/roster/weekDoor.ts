import type { Problem } from '../../../shared/contract/api.ts'
import type { WeekKey } from '../../../shared/contract/roster.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { weekOf } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { outletOf, readWeek, type StoredWeek, type WeekDeps } from './weekReading.ts'

export const admitOutlet = (backend: Pick<Backend, 'workspace'>, outletId: OutletId): Result<Outlet, Problem> => {
  const outlet = outletOf(backend, outletId)
  return outlet === null ? refuse('notFound', { what: 'outlet', id: outletId }) : ok(outlet)
}

/** Refuses an unknown outlet and a date that is not a Monday. */
export const admitWeek = (
  backend: Pick<Backend, 'workspace'>,
  { outletId, weekOn }: WeekKey,
): Result<Outlet, Problem> =>
  weekOf(weekOn) === weekOn ? admitOutlet(backend, outletId) : refuse('notMonday', { on: weekOn })

export const admitStoredWeek = (backend: WeekDeps, key: WeekKey): Result<StoredWeek, Problem> => {
  const outlet = admitWeek(backend, key)
  if (!outlet.ok) return outlet
  const week = readWeek(backend, outlet.value, key.weekOn)
  return week === null ? refuse('notFound', { what: 'pack', id: key.weekOn }) : ok(week)
}
