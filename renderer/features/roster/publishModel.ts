import type { Receipt } from '#shared/contract/roster.ts'
import type { PersonId, ShiftId } from '#shared/kernel/ids.ts'
import type { ChangeWish } from '#shared/roster/model.ts'
import type { ShiftChange } from '#shared/roster/ports.ts'

export interface ReasonInput {
  readonly findingKey: string
  readonly reason: string
}

/** The reasons to send: only those the receipt asks for, trimmed, without the empty ones. */
export const reasonsFor = (
  { needReason }: Pick<Receipt, 'needReason'>,
  written: ReadonlyMap<string, string>,
): ReasonInput[] =>
  needReason.flatMap(({ key }) => {
    const reason = written.get(key)?.trim() ?? ''
    return reason === '' ? [] : [{ findingKey: key, reason }]
  })

export const missingReasons = (receipt: Pick<Receipt, 'needReason'>, written: ReadonlyMap<string, string>): number =>
  receipt.needReason.length - reasonsFor(receipt, written).length

/** Written before and still asked for; what was written since goes before it. */
export const startingReasons = (
  { exceptions }: Pick<Receipt, 'exceptions'>,
  written: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> =>
  new Map([...exceptions.map(({ findingKey, reason }) => [findingKey, reason] as const), ...written])

/** True when one press would publish. */
export const isPublishable = (
  receipt: Receipt,
  written: ReadonlyMap<string, string>,
  amendmentReason: string,
): boolean =>
  receipt.blocking.length === 0 &&
  missingReasons(receipt, written) === 0 &&
  (!receipt.amendmentReasonNeeded || amendmentReason.trim() !== '')

export interface PersonChanges {
  readonly personId: string | null
  readonly changes: Receipt['changes']
}

/** A change that takes a shift from one person to another is listed with both. */
export const changesByPerson = (changes: Receipt['changes']): readonly PersonChanges[] => {
  const groups = new Map<string | null, Receipt['changes'][number][]>()
  for (const change of changes) {
    const people = [change.before, change.after].flatMap((shift) => (shift === null ? [] : [shift.personId]))
    for (const personId of new Set(people)) {
      const own = groups.get(personId)
      if (own === undefined) groups.set(personId, [change])
      else own.push(change)
    }
  }
  return [...groups].map(([personId, list]) => ({ personId, changes: list }))
}

/** What nobody said is the outlet's wish. */
export type WishChoice = ChangeWish['wish'] | 'outlet'
export const wishOf = (wishes: readonly ChangeWish[], shiftId: ShiftId): WishChoice =>
  wishes.find((said) => said.shiftId === shiftId)?.wish ?? 'outlet'

export const wishesWith = (
  wishes: readonly ChangeWish[],
  shiftId: ShiftId,
  wish: WishChoice,
): readonly ChangeWish[] => [
  ...wishes.filter((said) => said.shiftId !== shiftId),
  ...(wish === 'outlet' ? [] : [{ shiftId, wish }]),
]

export interface WorkChanged {
  readonly shiftId: ShiftId
  /** Who had the work, or else who gets it. */
  readonly personId: PersonId
  readonly change: ShiftChange
}

/** Changes of somebody's work, each once: that of an open shift is nobody's. */
export const worksChanged = (changes: Receipt['changes']): readonly WorkChanged[] =>
  changes.flatMap((change) => {
    const shift = change.before ?? change.after
    const personId = change.before?.personId ?? change.after?.personId ?? null
    return shift === null || personId === null ? [] : [{ shiftId: shift.shiftId, personId, change }]
  })
