import { addDays, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'

/** The week the story plans: the Monday after today, in Berlin. */
export const storyWeek = (): LocalDate =>
  addDays(weekOf(Temporal.Now.plainDateISO('Europe/Berlin').toString() as LocalDate), 7)

const days = [0, 1, 2, 3, 4, 5, 6] as const

/** name, role, skills */
export const storyPeople = [
  'name,role,skills,contract hours,birth date',
  'Lena Vogt,lead,shiftLead keyHolder,30,1988-05-02',
  'Omar Aydin,lead,shiftLead keyHolder,25,1990-09-14',
  'Britta Kern,service,,30,1995-01-20',
  'Jonas Lahn,service,,20,1999-07-08',
  'Mia Brandt,service,,25,2001-11-30',
  'Nils Falk,service,,20,1997-04-11',
  'Pavel Novak,kitchen,foodHygiene,30,1985-03-17',
  'Rosa Diaz,kitchen,foodHygiene,25,1992-12-05',
  'Ida Storm,kitchen,foodHygiene,20,1994-08-23',
  'Uwe Thiel,lead,shiftLead keyHolder,12,1983-02-09',
  'Vera Lang,lead,shiftLead keyHolder,9,1991-10-27',
  'Wim Roth,service,,12,1996-06-15',
  'Xenia Popa,service,,12,1998-12-01',
  'Yara Haddad,service,,9,2000-03-22',
  'Zoe Berger,service,,9,1993-07-30',
  'Ali Demir,kitchen,foodHygiene,12,1987-09-05',
  'Bo Nielsen,kitchen,foodHygiene,9,1989-01-18',
].map((line, index) => (index === 0 ? line : line.replace(/(shiftLead) (keyHolder)/, '"$1, $2"')))

type Duty = readonly [name: string, role: string, from: string, to: string]

/** No shift needs a break, and each day is staffed exactly as the first table asks. */
const workday: readonly Duty[] = [
  ['Lena Vogt', 'lead', '08:00', '14:00'],
  ['Omar Aydin', 'lead', '14:00', '18:30'],
  ['Britta Kern', 'service', '08:00', '14:00'],
  ['Jonas Lahn', 'service', '11:00', '14:00'],
  ['Nils Falk', 'service', '11:00', '14:00'],
  ['Mia Brandt', 'service', '14:00', '18:30'],
  ['Pavel Novak', 'kitchen', '08:00', '14:00'],
  ['Ida Storm', 'kitchen', '11:00', '14:00'],
  ['Rosa Diaz', 'kitchen', '14:00', '18:30'],
]
const sunday: readonly Duty[] = [
  ['Uwe Thiel', 'lead', '08:00', '14:00'],
  ['Vera Lang', 'lead', '14:00', '18:30'],
  ['Wim Roth', 'service', '08:00', '14:00'],
  ['Yara Haddad', 'service', '14:00', '18:30'],
  ['Ali Demir', 'kitchen', '08:00', '14:00'],
  ['Bo Nielsen', 'kitchen', '14:00', '18:30'],
]
const saturday: readonly Duty[] = [
  ...sunday,
  ['Xenia Popa', 'service', '08:00', '14:00'],
  ['Zoe Berger', 'service', '14:00', '18:30'],
]
const dutiesOn = (day: number): readonly Duty[] => (day === 5 ? saturday : day === 6 ? sunday : workday)

export const storyShifts = (weekOn: LocalDate): readonly string[] => [
  'person,role,start,end',
  ...days.flatMap((offset) =>
    dutiesOn(offset).map(([name, role, from, to]) => {
      const on = addDays(weekOn, offset)
      return `${name},${role},${on} ${from},${on} ${to}`
    }),
  ),
]

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const guests = (day: number, minute: number): number => (day < 5 && minute >= 660 && minute < 840 ? 40 : 20)

/** Twenty guests in every half hour from 8:00 to 18:30, forty at lunch from Monday to Friday. */
export const storyDemand = (weekOn: LocalDate): readonly string[] => [
  'time,quantity',
  ...days.flatMap((offset) =>
    Array.from({ length: 21 }, (_, step) => 480 + step * 30).map(
      (minute) => `${addDays(weekOn, offset)} ${clock(minute)},${guests(offset, minute)}`,
    ),
  ),
]
