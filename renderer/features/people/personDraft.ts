import type { Output, RawInput } from '#shared/contract/api.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { PersonLawFacts } from '#shared/people/personLawFacts.ts'

type Person = Output<'people.list'>[number]
export type Availability = Person['availability'][number]

/** Pairs of what a skill is called and its code. */
export type SkillNames = readonly (readonly [said: string, code: string])[]

/** The form's state: hours as a decimal number, skills as people call them. */
export interface PersonDraft {
  readonly personId: Person['personId'] | null
  readonly name: string
  readonly role: string
  readonly skills: string
  /** What the skills were called when the form was opened, so that each is saved as the code it was. */
  readonly skillNames: SkillNames
  readonly contractHours: number
  readonly birthOn: LocalDate | null
  readonly flags: readonly string[]
  readonly lawFacts: PersonLawFacts
  readonly availability: readonly Availability[]
  readonly active: boolean
}

export const emptyPerson = (role: string): PersonDraft => ({
  personId: null,
  name: '',
  role,
  skills: '',
  skillNames: [],
  contractHours: 38.5,
  birthOn: null,
  flags: [],
  lawFacts: {},
  availability: [],
  active: true,
})

/** `word`: what the rules call a skill. */
export const draftOf = (person: Person, word: (code: string) => string): PersonDraft => ({
  personId: person.personId,
  name: person.name,
  role: person.role,
  skills: person.skills.map((skill) => word(skill)).join(', '),
  skillNames: person.skills.map((skill) => [word(skill), skill]),
  contractHours: person.contractMinutesPerWeek / 60,
  birthOn: person.birthOn,
  flags: person.flags,
  lawFacts: person.lawFacts,
  availability: person.availability,
  active: person.active,
})

/** Skills that the rules ask for, or have a word for; roles and formats among the words do no harm. */
export const skillsOf = (pack: Pick<RulePack, 'rules' | 'words'> | null): readonly string[] => [
  ...new Set([
    ...(pack?.rules ?? []).flatMap(({ check }) =>
      check.kind === 'eligibility' && check.skill !== undefined ? [check.skill] : [],
    ),
    ...Object.keys(pack?.words ?? {}),
  ]),
]

const codeIn =
  (names: SkillNames) =>
  (typed: string): string =>
    names.find(([said]) => said.toLowerCase() === typed.toLowerCase())?.[1] ?? typed

/** What is saved: whole minutes, skills without empty or repeated ones. `skillNames`: what the rules call further skills. */
export const personRequest = (draft: PersonDraft, skillNames: SkillNames): RawInput<'people.save'>['person'] => ({
  personId: draft.personId,
  name: draft.name,
  role: draft.role,
  skills: [
    ...new Set(
      draft.skills
        .split(',')
        .map((skill) => skill.trim())
        .filter((skill) => skill !== '')
        .map(codeIn([...draft.skillNames, ...skillNames])),
    ),
  ],
  contractMinutesPerWeek: Math.round(draft.contractHours * 60),
  birthOn: draft.birthOn,
  flags: [...draft.flags],
  lawFacts: draft.lawFacts,
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
