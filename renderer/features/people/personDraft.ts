import type { Output, RawInput } from '#shared/contract/api.ts'
import type { LocalDate } from '#shared/kernel/time.ts'

type Person = Output<'people.list'>[number]
export type Availability = Person['availability'][number]

/** The form's state: hours as a decimal number, skills as typed. */
export interface PersonDraft {
  readonly personId: Person['personId'] | null
  readonly name: string
  readonly role: string
  readonly skills: string
  readonly contractHours: number
  readonly birthOn: LocalDate | null
  readonly availability: readonly Availability[]
  readonly active: boolean
}

export const emptyPerson = (role: string): PersonDraft => ({
  personId: null,
  name: '',
  role,
  skills: '',
  contractHours: 38.5,
  birthOn: null,
  availability: [],
  active: true,
})

export const draftOf = (person: Person): PersonDraft => ({
  personId: person.personId,
  name: person.name,
  role: person.role,
  skills: person.skills.join(', '),
  contractHours: person.contractMinutesPerWeek / 60,
  birthOn: person.birthOn,
  availability: person.availability,
  active: person.active,
})

/** What is saved: whole minutes, skills without empty or repeated ones. */
export const personRequest = (draft: PersonDraft): RawInput<'people.save'>['person'] => ({
  personId: draft.personId,
  name: draft.name,
  role: draft.role,
  skills: [
    ...new Set(
      draft.skills
        .split(',')
        .map((skill) => skill.trim())
        .filter((skill) => skill !== ''),
    ),
  ],
  contractMinutesPerWeek: Math.round(draft.contractHours * 60),
  birthOn: draft.birthOn,
  availability: [...draft.availability],
  active: draft.active,
})

/** Turns a weekday on (with the usual span) or off; the days stay in order. */
export const toggleDay = (availability: readonly Availability[], weekday: number): readonly Availability[] =>
  availability.some((span) => span.weekday === weekday)
    ? availability.filter((span) => span.weekday !== weekday)
    : [...availability, { weekday, fromMinute: 480, toMinute: 1_200 }].toSorted((a, b) => a.weekday - b.weekday)

export const isMinor = (birthOn: LocalDate, todayOn: LocalDate): boolean => {
  const eighteenOn = `${String(Number(birthOn.slice(0, 4)) + 18).padStart(4, '0')}${birthOn.slice(4)}`
  return todayOn < eighteenOn
}

/** "22:30" as minutes; null while it is incomplete. An end of 00:00 is midnight after the day. */
export const minuteOfText = (text: string, isEnd: boolean): number | null => {
  const match = /^(\d{2}):(\d{2})/.exec(text)
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return isEnd && minute === 0 ? 1_440 : minute
}
