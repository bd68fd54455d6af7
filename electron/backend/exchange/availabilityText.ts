import type { Availability } from '../../../shared/roster/ports.ts'
import { minuteFromText } from './localTime.ts'

const weekdayNames: readonly (readonly string[])[] = [
  ['mo', 'mon', 'monday', 'montag', 'man', 'mandag'],
  ['di', 'tue', 'tu', 'tuesday', 'dienstag', 'tir', 'ti', 'tirsdag'],
  ['mi', 'wed', 'we', 'wednesday', 'mittwoch', 'ons', 'on', 'onsdag'],
  ['do', 'thu', 'th', 'thursday', 'donnerstag', 'tor', 'to', 'torsdag'],
  ['fr', 'fri', 'friday', 'freitag', 'fre', 'fredag'],
  ['sa', 'sat', 'saturday', 'samstag', 'sonnabend', 'lør', 'lø', 'lørdag'],
  ['so', 'sun', 'su', 'sunday', 'sonntag', 'søn', 'sø', 'søndag'],
]
const weekdayFrom = (text: string): number =>
  weekdayNames.findIndex((names) => names.includes(text.toLowerCase().replace(/\.$/, ''))) + 1

const part = /^(\p{L}+\.?)(?:\s*[-–]\s*(\p{L}+\.?))?(?:\s+(\S+)\s*[-–]\s*(\S+))?$/u
const wholeDay = { fromMinute: 0, toMinute: 1_440 }

const spanOf = (from: string | undefined, to: string | undefined): Omit<Availability, 'weekday'> | null => {
  if (from === undefined || to === undefined) return wholeDay
  const fromMinute = minuteFromText(from)
  const toMinute = minuteFromText(to)
  return fromMinute === null || toMinute === null || toMinute <= fromMinute ? null : { fromMinute, toMinute }
}

/** "Mo-Fr 08:00-17:00; Sa 09:00-13:00" in English, German or Danish day names; empty is always. Null when it cannot be read. */
export const availabilityFromText = (text: string): readonly Availability[] | null => {
  const parts = text.split(/[;,]/).map((one) => one.trim())
  const days: Availability[] = []
  for (const one of parts.filter((each) => each !== '')) {
    const [, first = '', last = first, from, to] = part.exec(one) ?? []
    const span = spanOf(from, to)
    const [start, end] = [weekdayFrom(first), weekdayFrom(last)]
    if (span === null || start === 0 || end < start) return null
    for (let weekday = start; weekday <= end; weekday += 1) days.push({ weekday, ...span })
  }
  return days
}
