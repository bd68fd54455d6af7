/** Conditions over a shift, a person and a week: as FEEL texts, and as a programmer would write them. */

export interface Scene {
  readonly shift: {
    readonly minutes: number
    readonly start: number
    readonly role: string
    readonly breaks: readonly number[]
  }
  readonly person: {
    readonly age: number
    readonly skills: readonly string[]
    readonly contract: number
    readonly trainee: boolean
  }
  readonly week: {
    readonly planned: number
    readonly nights: number
    readonly season: string
    readonly shifts: readonly { readonly minutes: number; readonly start: number; readonly role: string }[]
  }
}

type Answer = boolean | number | string
export interface Condition {
  readonly text: string
  readonly byHand: (scene: Scene) => Answer
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0)

export const conditions: readonly Condition[] = [
  { text: 'shift.minutes > 480', byHand: ({ shift }) => shift.minutes > 480 },
  {
    text: 'person.age < 18 and shift.minutes > 480',
    byHand: ({ shift, person }) => person.age < 18 && shift.minutes > 480,
  },
  {
    text: 'shift.start < 360 or shift.start + shift.minutes > 1320',
    byHand: ({ shift }) => shift.start < 360 || shift.start + shift.minutes > 1_320,
  },
  {
    text: 'if shift.minutes > 540 then 45 else if shift.minutes > 360 then 30 else 0',
    byHand: ({ shift }) => (shift.minutes > 540 ? 45 : shift.minutes > 360 ? 30 : 0),
  },
  { text: 'sum(shift.breaks) >= 30', byHand: ({ shift }) => sum(shift.breaks) >= 30 },
  {
    text: 'week.planned + shift.minutes - sum(shift.breaks) > person.contract',
    byHand: ({ shift, person, week }) => week.planned + shift.minutes - sum(shift.breaks) > person.contract,
  },
  {
    text: 'list contains(person.skills, shift.role)',
    byHand: ({ shift, person }) => person.skills.includes(shift.role),
  },
  {
    text: 'some pause in shift.breaks satisfies pause >= 15',
    byHand: ({ shift }) => shift.breaks.some((pause) => pause >= 15),
  },
  {
    text: 'every pause in shift.breaks satisfies pause >= 10',
    byHand: ({ shift }) => shift.breaks.every((pause) => pause >= 10),
  },
  {
    text: 'week.season in ("summer", "advent")',
    byHand: ({ week }) => week.season === 'summer' || week.season === 'advent',
  },
  {
    text: 'shift.minutes between 240 and 600',
    byHand: ({ shift }) => shift.minutes >= 240 && shift.minutes <= 600,
  },
  { text: 'shift.start in [360..1320)', byHand: ({ shift }) => shift.start >= 360 && shift.start < 1_320 },
  {
    text: 'not(person.trainee) and person.age >= 18',
    byHand: ({ person }) => !person.trainee && person.age >= 18,
  },
  {
    text: 'count(shift.breaks[item >= 15]) >= 1',
    byHand: ({ shift }) => shift.breaks.filter((pause) => pause >= 15).length >= 1,
  },
  {
    text: 'max(0, week.planned - person.contract)',
    byHand: ({ person, week }) => Math.max(0, week.planned - person.contract),
  },
  {
    text: 'week.nights * 2 + (if week.season = "advent" then 1 else 0)',
    byHand: ({ week }) => week.nights * 2 + (week.season === 'advent' ? 1 : 0),
  },
  {
    text: 'count(week.shifts[minutes > 480]) >= 2',
    byHand: ({ week }) => week.shifts.filter(({ minutes }) => minutes > 480).length >= 2,
  },
  {
    text: 'sum(week.shifts.minutes) + shift.minutes > person.contract',
    byHand: ({ shift, person, week }) =>
      sum(week.shifts.map(({ minutes }) => minutes)) + shift.minutes > person.contract,
  },
  {
    text: 'every other in week.shifts satisfies other.start + other.minutes <= 1440',
    byHand: ({ week }) => week.shifts.every(({ start, minutes }) => start + minutes <= 1_440),
  },
  {
    text: 'some other in week.shifts satisfies other.role = shift.role and other.start < 360',
    byHand: ({ shift, week }) => week.shifts.some(({ role, start }) => role === shift.role && start < 360),
  },
  {
    text: 'max(week.shifts.minutes) - min(week.shifts.minutes)',
    byHand: ({ week }) => {
      const minutes = week.shifts.map((each) => each.minutes)
      return Math.max(...minutes) - Math.min(...minutes)
    },
  },
  {
    text: 'count(distinct values(week.shifts.role))',
    byHand: ({ week }) => new Set(week.shifts.map(({ role }) => role)).size,
  },
  {
    text: 'contains(upper case(shift.role), "T") and string length(shift.role) > 3',
    byHand: ({ shift }) => shift.role.toUpperCase().includes('T') && shift.role.length > 3,
  },
  {
    text: 'sum(for other in week.shifts return if other.minutes > 360 then other.minutes - 30 else other.minutes)',
    byHand: ({ week }) => sum(week.shifts.map(({ minutes }) => (minutes > 360 ? minutes - 30 : minutes))),
  },
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** Three to seven of a week. */
const shiftsFrom = (index: number) =>
  Array.from({ length: 3 + (index % 5) }, (_, day) => ({
    minutes: 240 + ((index * 31 + day * 97) % 360),
    start: (index * 53 + day * 211) % 1_200,
    role: at(['till', 'stock', 'bar'], index + day * (index % 2)),
  }))

export const createScenes = (count: number): readonly Scene[] =>
  Array.from({ length: count }, (_, index) => ({
    shift: {
      minutes: 180 + ((index * 37) % 480),
      start: (index * 91) % 1_440,
      role: at(['till', 'stock', 'bar'], index),
      breaks: at([[30], [15, 15], [5], [10, 20, 15]], index >> 1),
    },
    person: {
      age: 15 + (index % 40),
      skills: at([['till'], ['till', 'bar'], ['stock', 'bar', 'till']], index >> 2),
      contract: 2_400,
      trainee: index % 5 === 0,
    },
    week: {
      planned: 1_800 + ((index * 71) % 900),
      nights: index % 4,
      season: at(['summer', 'advent', 'plain'], index),
      shifts: shiftsFrom(index),
    },
  }))
