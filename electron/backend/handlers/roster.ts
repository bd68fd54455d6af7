import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { editWeek, stepWeek } from '../roster/edits.ts'
import { weekBoardOf } from '../roster/weekBoard.ts'
import { admitStoredWeek } from '../roster/weekDoor.ts'

type Methods = 'roster.open' | 'roster.edit' | 'roster.undo' | 'roster.redo'

export const createRosterHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'roster.open': (key) => {
    const week = admitStoredWeek(backend, key)
    return week.ok ? ok(weekBoardOf(backend, week.value)) : week
  },
  'roster.edit': ({ outletId, weekOn, ...edit }) => editWeek(backend, { outletId, weekOn }, edit),
  'roster.undo': (key) => stepWeek(backend, key, 'undo'),
  'roster.redo': (key) => stepWeek(backend, key, 'redo'),
})
