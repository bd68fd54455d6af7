import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { copyLastWeek } from '../roster/copyLastWeek.ts'
import { editWeek, stepWeek } from '../roster/edits.ts'
import { weekSummariesOf } from '../roster/lane.ts'
import { rulesEffectOf } from '../roster/rulesEffect.ts'
import { weekBoardOf } from '../roster/weekBoard.ts'
import { admitOutlet, admitStoredWeek } from '../roster/weekDoor.ts'

type Methods =
  | 'roster.weeks'
  | 'roster.open'
  | 'roster.edit'
  | 'roster.undo'
  | 'roster.redo'
  | 'roster.copyLastWeek'
  | 'roster.rulesEffect'

export const createRosterHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'roster.weeks': ({ outletId }) => {
    const outlet = admitOutlet(backend, outletId)
    return outlet.ok ? ok(weekSummariesOf(backend, outlet.value)) : outlet
  },
  'roster.open': (key) => {
    const week = admitStoredWeek(backend, key)
    return week.ok ? ok(weekBoardOf(backend, week.value)) : week
  },
  'roster.edit': ({ outletId, weekOn, ...edit }) => editWeek(backend, { outletId, weekOn }, edit),
  'roster.undo': (key) => stepWeek(backend, key, 'undo'),
  'roster.redo': (key) => stepWeek(backend, key, 'redo'),
  'roster.copyLastWeek': (key) => copyLastWeek(backend, key),
  'roster.rulesEffect': async ({ outletId }) => {
    const outlet = admitOutlet(backend, outletId)
    return outlet.ok ? ok(await rulesEffectOf(backend, outlet.value)) : outlet
  },
})
