/** One place of a file that is put in place of another; `from` stands in the file exactly once. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A typical error, and the ways in which it could be made here. Each way is planted by itself. */
export interface TypicalError {
  readonly name: string
  readonly ways: readonly (readonly Edit[])[]
}

/** The text with the error in it. Throws where the place is missing or not the only one: the error would not be planted. */
export const planted = (text: string, { file, from, to }: Edit): string => {
  const [before, after, ...more] = text.split(from)
  if (before === undefined || after === undefined) throw new Error(`${file} does not hold: ${from}`)
  if (more.length > 0) throw new Error(`${file} holds more than once: ${from}`)
  return `${before}${to}${after}`
}
