/** Opens copied shifts whose person may not work them, so that a copied week never breaks a rule that blocks. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import type { ZoneOffsets } from '../kernel/time.ts'
import { isAvailable } from './copyWeek.ts'
import type { Evaluation } from './findings.ts'
import type { Shift } from './model.ts'
import type { Availability } from './ports.ts'

export interface Opened {
  /** Open already: without its person. */
  readonly shift: Shift
  readonly why: 'blocked' | 'notActive' | 'notAvailable'
}
export interface MisfitInput {
  readonly copies: readonly Shift[]
  /** Planned before the copy, in the week and around it. */
  readonly planned: readonly Shift[]
  readonly people: ReadonlyMap<PersonId, { readonly active: boolean; readonly availability: readonly Availability[] }>
  readonly zone: ZoneOffsets
  /** Judges the week with these shifts added to what is planned. */
  readonly evaluate: (added: readonly Shift[]) => Evaluation
}

const overlaps = (a: Shift, b: Shift): boolean =>
  a.personId === b.personId && a.startAt < b.endAt && b.startAt < a.endAt

const whyNot = (shift: Shift, { people, zone }: MisfitInput): Opened['why'] | null => {
  const person = shift.personId === null ? undefined : people.get(shift.personId)
  if (person?.active !== true) return 'notActive'
  return isAvailable(person.availability, shift, zone) ? null : 'notAvailable'
}

/** For every person with a blocking finding the last copied shift that it names. */
const blockedIn = ({ findings }: Evaluation, kept: ReadonlyMap<ShiftId, Shift>): readonly ShiftId[] => {
  const lastOf = new Map<PersonId, Shift>()
  for (const { personId, severity, verdict, shiftIds } of findings) {
    if (personId === null || severity !== 'block' || verdict.word !== 'violation') continue
    for (const shift of shiftIds.flatMap((shiftId) => kept.get(shiftId) ?? [])) {
      const last = lastOf.get(personId)
      if (last === undefined || shift.startAt > last.startAt) lastOf.set(personId, shift)
    }
  }
  return [...lastOf.values()].map(({ shiftId }) => shiftId)
}

/** All copies, some of them open, and those with the reason. As few are opened as one pass after the other finds. */
export const openMisfits = (
  input: MisfitInput,
): { readonly shifts: readonly Shift[]; readonly opened: readonly Opened[] } => {
  const shifts = new Map<ShiftId, Shift>()
  const opened: Opened[] = []
  const open = (copy: Shift, why: Opened['why']): void => {
    const shift = { ...copy, personId: null }
    shifts.set(shift.shiftId, shift)
    opened.push({ shift, why })
  }
  for (const copy of input.copies) {
    const why = copy.personId === null ? null : whyNot(copy, input)
    const clashes =
      copy.personId !== null && [...input.planned, ...shifts.values()].some((other) => overlaps(copy, other))
    if (why !== null) open(copy, why)
    else if (clashes) open(copy, 'blocked')
    else shifts.set(copy.shiftId, copy)
  }
  for (;;) {
    const blocked = blockedIn(input.evaluate([...shifts.values()]), shifts)
    if (blocked.length === 0) return { shifts: [...shifts.values()], opened }
    for (const shiftId of blocked) {
      const copy = shifts.get(shiftId)
      if (copy !== undefined) open(copy, 'blocked')
    }
  }
}
