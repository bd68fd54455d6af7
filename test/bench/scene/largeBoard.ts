/** A full week of 60 people in one outlet of the demo, brought in from CSV files as a manager would. */
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { ImportKind } from '#shared/contract/imports.ts'
import { localOf, addDays, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Door } from './door.ts'

export interface LargeBoard {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
}

const headcount = 60
/** Beyond the weeks that the demo has planned. */
const weeksAhead = 6
const week = [0, 1, 2, 3, 4, 5, 6]

export const importFile = async (
  door: Door,
  kind: ImportKind,
  rows: readonly (readonly (string | number)[])[],
  outlet?: Outlet,
): Promise<void> => {
  const content = gzipSync(rows.map((row) => `${row.join(';')}\n`).join('')).toString('base64')
  const file = { kind, content, ...(outlet && { outletId: outlet.outletId }) }
  const { mapping } = await door.call('imports.preview', file)
  const job = await door.call('imports.run', { ...file, mapping, dryRun: false, acceptPartial: false })
  while ((await door.call('jobs.get', job)).state === 'running') await wait(5)
  const accepted = (await door.call('imports.result', job))?.accepted
  if (accepted !== rows.length - 1) throw new Error(`${kind}: ${accepted} of ${rows.length - 1} rows were taken`)
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Five days of eight hours each, early and late in turn, with the break in the middle. */
const shiftsOf = (name: string, role: string, at: number, { openings }: Outlet, weekOn: LocalDate) =>
  openings
    .filter(({ weekday }) => (weekday + at) % 7 < 5)
    .map(({ weekday, fromMinute, toMinute }) => {
      const from = at % 2 === 0 ? fromMinute : Math.max(fromMinute, toMinute - 510)
      return [name, role, addDays(weekOn, weekday - 1), clock(from), clock(Math.min(from + 510, toMinute)), 30]
    })

const demandOf = ({ openings }: Outlet, weekOn: LocalDate) =>
  week.flatMap((day) =>
    openings
      .filter(({ weekday }) => weekday === day + 1)
      .flatMap(({ fromMinute, toMinute }) =>
        Array.from({ length: Math.floor((toMinute - fromMinute) / 30) }, (_, half) => [
          `${addDays(weekOn, day)} ${clock(fromMinute + half * 30)}`,
          20 + ((half * 37 + day * 11) % 60),
        ]),
      ),
  )

export const createLargeBoard = async (door: Door): Promise<LargeBoard> => {
  const { outlets, actor, nowAt } = await door.actAs('manager')
  const outlet = outlets.find(({ outletId }) => actor?.outletIds.includes(outletId))
  if (outlet === undefined) throw new Error('the manager has no outlet')
  const { outletId, roles } = outlet
  const weekOn = addDays(weekOf(localOf(nowAt, [{ fromAt: 0, offsetMinutes: 0 }]).on), 7 * weeksAhead)
  const present = (await door.call('people.list', { outletId })).filter(({ active }) => active)
  const skillsOf = new Map(present.map(({ role, skills }) => [role, skills]))
  const added = Array.from({ length: headcount - present.length }, (_, at) => {
    const role = roles[at % roles.length] ?? ''
    return { name: `Extra ${at + 1}`, role, skills: skillsOf.get(role) ?? [] }
  })
  const people = added.map(({ name, role, skills }) => [name, role, skills.join(', '), 38])
  await importFile(door, 'people', [['name', 'role', 'skills', 'contract hours'], ...people], outlet)
  const shifts = [...present, ...added].flatMap(({ name, role }, at) => shiftsOf(name, role, at, outlet, weekOn))
  await importFile(door, 'shifts', [['person', 'role', 'date', 'start', 'end', 'break'], ...shifts], outlet)
  await importFile(door, 'demand', [['time', 'customers'], ...demandOf(outlet, weekOn)], outlet)
  return { outlet, weekOn }
}
