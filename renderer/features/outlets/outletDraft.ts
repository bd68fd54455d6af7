import type { RawInput } from '#shared/contract/api.ts'
import type { OutletView } from '#shared/contract/outlets.ts'
import type { RegionId } from '#shared/kernel/ids.ts'
import { dayMinutes, type LocalDate } from '#shared/kernel/time.ts'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import type { Opening, Outlet } from '#shared/people/places.ts'

/** The form's state: format and roles as typed, in words. */
export interface OutletDraft {
  readonly name: string
  readonly regionId: RegionId
  readonly format: string
  readonly roles: string
  readonly openings: readonly Opening[]
  readonly holidays: readonly LocalDate[]
  readonly lawFacts: LawFacts
}

export type WordOf = (code: string) => string

export const draftOf = (outlet: Outlet, word: WordOf): OutletDraft => ({
  name: outlet.name,
  regionId: outlet.regionId,
  format: word(outlet.format),
  roles: outlet.roles.map(word).join(', '),
  openings: outlet.openings,
  holidays: outlet.holidays,
  lawFacts: outlet.lawFacts ?? {},
})

/** The code that is called so in any language; a text that nobody knows stands for itself. */
export const codeOf = (typed: string, codes: readonly string[], words: readonly WordOf[]): string => {
  const text = typed.trim()
  const lower = text.toLowerCase()
  return (
    codes.find((code) => code === text) ??
    codes.find((code) => words.some((word) => word(code).toLowerCase() === lower)) ??
    text
  )
}

/** Formats and roles that some outlet has, each once. */
export const codesIn = (
  outlets: readonly Outlet[],
): { readonly formats: readonly string[]; readonly roles: readonly string[] } => ({
  formats: [...new Set(outlets.map(({ format }) => format))],
  roles: [...new Set(outlets.flatMap(({ roles }) => roles))],
})

export const outletRequest = (
  { outlet, digest }: OutletView,
  draft: OutletDraft,
  known: ReturnType<typeof codesIn>,
  words: readonly WordOf[],
): RawInput<'outlets.save'> => ({
  outletId: outlet.outletId,
  digest,
  record: {
    name: draft.name,
    regionId: draft.regionId,
    format: codeOf(draft.format, known.formats, words),
    roles: draft.roles
      .split(',')
      .map((role) => codeOf(role, known.roles, words))
      .filter((role) => role !== ''),
    openings: draft.openings.map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute })),
    holidays: [...draft.holidays],
    lawFacts: draft.lawFacts,
  },
})

/** An end that is not after the start is the next day's; the same time twice is open around the clock. */
export const withTimes = (opening: Opening, fromMinute: number, endMinute: number): Opening => {
  const end = endMinute % dayMinutes
  return { ...opening, fromMinute, toMinute: end <= fromMinute ? end + dayMinutes : end }
}

const usual = { fromMinute: 480, toMinute: 1_200 }

/** A further span of a day: the usual one, or two hours from where the last one ends. */
export const addSpan = (openings: readonly Opening[], weekday: number): readonly Opening[] => {
  const ends = openings.filter((opening) => opening.weekday === weekday).map(({ toMinute }) => toMinute)
  const lastEnd = Math.max(...ends)
  const next =
    ends.length === 0 || lastEnd > dayMinutes - 180
      ? usual
      : { fromMinute: lastEnd + 60, toMinute: Math.min(lastEnd + 180, dayMinutes) }
  return [...openings, { weekday, ...next }]
}

export const likeMonday = (openings: readonly Opening[]): readonly Opening[] => [
  ...openings.filter(({ weekday }) => weekday === 1 || weekday > 5),
  ...[2, 3, 4, 5].flatMap((weekday) =>
    openings.filter((opening) => opening.weekday === 1).map((opening) => ({ ...opening, weekday })),
  ),
]

/** "22:30" as minutes of the day; null while it is incomplete. */
export const minuteOfText = (text: string): number | null => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

export const mergeDates = (dates: readonly LocalDate[], more: readonly LocalDate[]): readonly LocalDate[] =>
  [...new Set([...dates, ...more])].toSorted()
