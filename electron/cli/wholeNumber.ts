import { InvalidArgumentError } from 'commander'

/** For options: digits only, at most nine. */
export const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('not a whole number')
  return Number(text)
}
