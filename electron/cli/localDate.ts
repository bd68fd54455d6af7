import { InvalidArgumentError } from 'commander'
import { isLocalDate, type LocalDate } from '../../shared/kernel/time.ts'

/** For options: a date that exists. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new InvalidArgumentError('not a date like 2026-11-23')
  return text
}
