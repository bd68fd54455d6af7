import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addDays, daysBetween, weekOf, type LocalDate } from '#shared/kernel/time.ts'

/** Open data that lies beside the project on some machines and is never part of it. */
export const demandFolder = fileURLToPath(new URL('../../../../shared/data/demand', import.meta.url))
export const hasOpenData = existsSync(join(demandFolder, 'munich_pools_15min.csv'))

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(demandFolder, name), 'utf8').trim().split(/\r?\n/)

/** A full week of the pools' file, open and without a change of the clocks. */
const recordedOn: LocalDate = '2026-03-02'
/** The week before this one: what is compared is what was published lately. */
export const lastWeekOn = addDays(weekOf(new Date().toISOString().slice(0, 10) as LocalDate), -7)

/** The recorded occupancy, every date moved by the same whole number of weeks. */
export const poolDemand = (): string => {
  const shift = daysBetween(recordedOn, lastWeekOn)
  const moved = new Map<string, string>()
  const move = (on: string): string => {
    const known = moved.get(on) ?? addDays(on as LocalDate, shift)
    moved.set(on, known)
    return known
  }
  const [head = '', ...lines] = linesOf('munich_pools_15min.csv')
  return [head, ...lines.map((line) => `${move(line.slice(0, 10))}${line.slice(10)}`)].join('\n')
}

export const poolOutlets = () =>
  linesOf('munich_pools_facilities.csv')
    .slice(1)
    .map((line) => line.split(','))
    .map(([number = '', name = '', type = '']) => ({
      name: `${name} (${number})`,
      region: 'Munich',
      format: type === 'pool' ? 'pool' : 'other',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      roles: ['guard'],
    }))

export const officeDemand = (): string => linesOf('german_offices_bookings_hourly_2022.csv').join('\n')

export const officeOutlets = () =>
  [
    ...new Set(
      linesOf('german_offices_bookings_hourly_2022.csv')
        .slice(1)
        .map((line) => line.split(',').slice(1, 3).join(' ')),
    ),
  ].map((name) => ({
    name,
    region: 'Germany',
    format: 'office',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    roles: ['desk'],
  }))

const guards = Array.from({ length: 24 }, (_, nth) => `Guard ${nth + 1}`)

export const guardPeople = ['name,role,skills,contract hours,birth date']
  .concat(guards.map((name, nth) => `${name},guard,lifeguard,30,${1970 + nth}-05-04`))
  .join('\n')

/** So many early and as many late every day of the week, in turn, so that each has days off. */
export const guardShifts = (each: number): string => {
  const half = guards.length / 2
  const lines = Array.from({ length: 7 }, (_none, day) =>
    Array.from({ length: 2 * each }, (_unused, place) => {
      const late = place >= each
      const name = guards[((day * each + (place % each)) % half) + (late ? half : 0)] ?? ''
      return `${name},guard,${addDays(lastWeekOn, day)},${late ? '14:00,20:00' : '08:00,14:00'}`
    }),
  )
  return ['person,role,date,start,end', ...lines.flat()].join('\n')
}
