import { localOf, type LocalDate } from '#shared/kernel/time.ts'

const utc = [{ fromAt: 0, offsetMinutes: 0 }]

/** The day of an instant, the same on every device. */
export const dayOf = (at: number): LocalDate => localOf(at, utc).on
