/** A whole number of things; a decimal part of zeros is no part. Null for anything else, "1.234" included: it has two readings. */
export const quantityFromText = (text: string): number | null => {
  const match = /^\s*([+-]?\d{1,12})(?:[.,]0{1,2})?\s*$/.exec(text)
  return match === null ? null : Number(match[1])
}

export type DecimalSign = '.' | ','

const decimalForm = /^\s*([+-]?\d{1,12})(?:([.,])(\d{1,9}))?\s*$/

/** Three digits behind a sign may be thousands as well, unless nothing but a zero stands before it. */
const isClear = (whole: string, part: string): boolean => part.length !== 3 || Number(whole) === 0

/**
 * The sign that stands before decimals in these numbers: the one of "12.5", which "1.234" alone would not tell. Null
 * where none shows, and where both do.
 */
export const decimalSignOf = (texts: Iterable<string>): DecimalSign | null => {
  const seen = new Set<string>()
  for (const text of texts) {
    const [, whole = '', sign = '', part = ''] = decimalForm.exec(text) ?? []
    if (sign !== '' && isClear(whole, part)) seen.add(sign)
  }
  const [only] = seen
  return seen.size === 1 ? (only as DecimalSign) : null
}

/** A number with or without decimals. Null for anything else, and for "1.234" where `sign` does not say which it is. */
export const decimalFromText = (text: string, sign: DecimalSign | null): number | null => {
  const match = decimalForm.exec(text)
  if (match === null) return null
  const [, whole = '', mark, part = ''] = match
  if (mark === undefined) return Number(whole)
  return mark === sign || isClear(whole, part) ? Number(`${whole}.${part}`) : null
}

const minutesPerHour = 60

/** "38.5", "38,5" or "38:30" hours in whole minutes. */
export const minutesFromHours = (text: string): number | null => {
  const clock = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text)
  if (clock !== null) return Number(clock[1]) * minutesPerHour + Number(clock[2])
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*h?\s*$/i.exec(text)
  if (match === null) return null
  const [, whole = '0', part = ''] = match
  const scale = 10 ** part.length
  return Number(whole) * minutesPerHour + Math.round((Number(part || '0') * minutesPerHour) / scale)
}

const yes = new Set(['1', 'true', 'yes', 'y', 'open', 'ja', 'j', 'offen', 'åben', 'wahr', 'sand', 'x'])
const no = new Set(['0', 'false', 'no', 'n', 'closed', 'nein', 'nej', 'geschlossen', 'lukket', 'falsch', 'falsk', ''])

/** Null where it is neither. */
export const flagFromText = (text: string): boolean | null => {
  const word = text.trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}
