import type { RawInput } from '#shared/contract/api.ts'
import type { OutletView } from '#shared/contract/outlets.ts'
import type { RegionId } from '#shared/kernel/ids.ts'
import { dayMinutes, type LocalDate } from '#shared/kernel/time.ts'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import type { NewOutlet } from '#shared/people/newOutlet.ts'
import type { OutletRecord } from '#shared/people/outletChange.ts'
import type { Opening, Outlet } from '#shared/people/places.ts'
import { knownFormats } from '#shared/rules/knownFormats.ts'

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

/** An outlet that is not there yet; the place stays once it is. */
export interface NewOutletDraft extends OutletDraft {
  readonly country: string
  readonly timeZone: string
}

export const draftOf = (outlet: OutletRecord, word: WordOf): OutletDraft => ({
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

export const newDraftOf = (outlet: NewOutlet, word: WordOf): NewOutletDraft => {
  const { country, timeZone } = outlet
  return { ...draftOf(outlet, word), country, timeZone }
}

/** Codes that stand for something, each once. */
export interface KnownCodes {
  readonly formats: readonly string[]
  readonly roles: readonly string[]
}

/** Formats that some outlet has or the rules name, and roles that some outlet has. */
export const codesIn = (pack: Parameters<typeof knownFormats>[0], outlets: readonly Outlet[]): KnownCodes => ({
  formats: knownFormats(pack, outlets),
  roles: [...new Set(outlets.flatMap(({ roles }) => roles))],
})

const recordOf = (
  draft: OutletDraft,
  known: KnownCodes,
  words: readonly WordOf[],
): RawInput<'outlets.save'>['record'] => ({
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
})

export const outletRequest = (
  { outlet, digest }: OutletView,
  draft: OutletDraft,
  known: KnownCodes,
  words: readonly WordOf[],
): RawInput<'outlets.save'> => ({ outletId: outlet.outletId, digest, record: recordOf(draft, known, words) })

export const newOutletRequest = (
  draft: NewOutletDraft,
  known: KnownCodes,
  words: readonly WordOf[],
  newFormat: boolean,
): RawInput<'outlets.add'> => ({
  record: recordOf(draft, known, words),
  country: draft.country,
  timeZone: draft.timeZone.trim(),
  newFormat,
})

/** Whether something is typed that no outlet has and no rule names. */
export const isNewFormat = (typed: string, known: KnownCodes, words: readonly WordOf[]): boolean =>
  typed.trim() !== '' && !known.formats.includes(codeOf(typed, known.formats, words))

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
