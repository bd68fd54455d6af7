import type { WeekBoard } from '../../../shared/contract/roster.ts'
import type { Backend } from '../backend.ts'
import { personViewOf } from './personView.ts'
import type { StoredWeek } from './weekReading.ts'
import { editStateOf, isAmended, publicationViewOf, stageOf } from './weekStage.ts'

/** The week as its manager sees it. */
export const weekBoardOf = ({ workspace }: Pick<Backend, 'workspace'>, week: StoredWeek): WeekBoard => {
  const { outbox } = workspace().stores
  const { state, outlet, weekOn, latest } = week
  const publication = latest === null ? null : publicationViewOf(latest, outbox)
  return {
    outlet,
    outletBackground: week.outletBackground,
    weekOn,
    zone: week.zone,
    people: week.people.map((person) => ({
      ...personViewOf(person),
      carryIn: person.carryIn,
      nextStartAt: person.nextStartAt,
      background: person.background,
    })),
    shifts: week.shifts,
    demand: week.demand,
    announced: week.announced,
    announcements: week.announcements,
    pack: week.pack,
    overrides: week.overrides,
    exceptions: latest?.exceptions ?? [],
    stage: stageOf(state, publication),
    revision: publication?.revision ?? 0,
    amended: isAmended(latest, week.shifts),
    publication,
    edits: editStateOf(state),
  }
}
