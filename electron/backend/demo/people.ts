import { id } from '../../../shared/kernel/ids.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { Availability, Person } from '../../../shared/roster/ports.ts'
import { namesByCountry } from './names.ts'
import type { Format, Place } from './places.ts'
import { createSeeded, type Seeded } from './seeded.ts'
import { missingBirthDates } from './story.ts'

const roleCounts: Readonly<Record<Format, Readonly<Record<string, number>>>> = {
  'bakery-cafe': { lead: 5, service: 12, kitchen: 8 },
  restaurant: { lead: 5, service: 13, kitchen: 9 },
  shop: { lead: 5, service: 9, till: 11 },
}
/** Minutes per week of full and part-time contracts. Restaurants are open longest. */
const contracts: Readonly<Record<Format, readonly number[]>> = {
  'bakery-cafe': [2_100, 1_500, 1_200, 1_200, 960, 900, 720],
  restaurant: [2_340, 2_250, 1_800, 1_800, 1_500, 1_200, 960],
  shop: [2_100, 1_500, 1_200, 1_200, 960, 900, 720],
}
const minorContract = 600

const skillsOf = (role: string, seeded: Seeded): readonly string[] => {
  if (role === 'lead') return ['firstAid', 'keyHolder', 'shiftLead']
  const skills = role === 'kitchen' || seeded.chance(30) ? ['foodHygiene'] : []
  if (seeded.chance(15)) skills.push('firstAid')
  return skills
}

/** Minors work after school and on Saturdays; some part-timers have fixed free days. */
const availabilityOf = (minor: boolean, role: string, seeded: Seeded): readonly Availability[] => {
  if (minor) {
    const afternoons = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 870, toMinute: 1_200 }))
    return [...afternoons, { weekday: 6, fromMinute: 480, toMinute: 1_200 }]
  }
  if (role === 'lead' || !seeded.chance(25)) return []
  const free = seeded.between(1, 5)
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekday !== free)
    .map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1_440 }))
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const birthOn = (minor: boolean, seeded: Seeded): LocalDate => {
  // Born in 2009 is 16 or 17 for the whole length of the demo; 2008 would come of age on the way.
  const year = minor ? 2009 : seeded.between(1966, 2004)
  return `${year}-${twoDigits(seeded.between(1, 12))}-${twoDigits(seeded.between(1, 28))}` as LocalDate
}

const fullName = (place: Place, seeded: Seeded, taken: Set<string>): string => {
  const { given, family } = namesByCountry[place.country]
  let name = `${seeded.pick(given)} ${seeded.pick(family)}`
  while (taken.has(name)) name = `${seeded.pick(given)} ${seeded.pick(family)}`
  taken.add(name)
  return name
}

/** Contract minutes of the n-th person of a role: leads are mostly full-time. */
const contractOf = (format: Format, role: string, minor: boolean, nth: number): number => {
  if (minor) return minorContract
  if (role === 'lead') return nth < 3 ? 2_340 : 1_800
  const list = contracts[format]
  return list[nth % list.length] ?? 1_200
}

/** About 25 people of one outlet: leads, then the other roles; the last of service or till are under 18. */
export const peopleOf = (seed: number, place: Place): readonly Person[] => {
  const seeded = createSeeded(`${seed}/people/${place.key}`)
  const taken = new Set<string>()
  const minors = place.format === 'restaurant' ? 1 : 2
  const minorRole = place.format === 'shop' ? 'till' : 'service'
  const people = Object.entries(roleCounts[place.format]).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, nth): Person => {
      const minor = role === minorRole && nth >= count - minors
      return {
        personId: id(`${place.outlet.outletId}-${role}-${twoDigits(nth + 1)}`),
        outletId: place.outlet.outletId,
        name: fullName(place, seeded, taken),
        role,
        skills: skillsOf(role, seeded),
        contractMinutesPerWeek: contractOf(place.format, role, minor, nth),
        birthOn: birthOn(minor, seeded),
        flags: [],
        lawFacts: {},
        availability: availabilityOf(minor, role, seeded),
        active: true,
      }
    }),
  )
  const unknown = missingBirthDates.find(({ outlet }) => outlet === place.key)?.people ?? 0
  const adults = people.filter(({ role, availability }) => role === 'service' && availability.length !== 6)
  const nameless = new Set(adults.slice(0, unknown).map(({ personId }) => personId))
  return people.map((person) => (nameless.has(person.personId) ? { ...person, birthOn: null } : person))
}
