/** Finds people in what somebody writes as a reason: reasons leave the outlet, names must not. */

/** Shorter parts are too often ordinary words. */
const shortestPart = 3
const word = /[\p{L}\p{M}]+/gu

/** Letters as people type them: without marks, and with one spelling for ä and ae, ø and oe, ß and ss. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/ä|æ/g, 'ae')
    .replaceAll(/ö|ø/g, 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(word) ?? []
const isCapitalised = (text: string): boolean => text.slice(0, 1) !== text.slice(0, 1).toLowerCase()

/** A name as it stands in a sentence: the genitive of all three languages adds an s, and Danish an es or a mark. */
const forms = (part: string): readonly string[] => [part, `${part}s`, `${part}es`]

/**
 * Names of the outlet's people that the text mentions, whole or in part, in the order given. A part of a name counts
 * where it is written with a capital, as names are: "will" is no person, "Will" may be one.
 */
export const namesInText = (text: string, names: readonly string[]): readonly string[] => {
  const written = new Set(wordsOf(text).filter(isCapitalised).map(plain))
  const whole = plain(text.normalize('NFC'))
  return names.filter((name) => {
    const parts = wordsOf(name).map(plain)
    const isWhole = parts.length > 1 && whole.includes(plain(name.normalize('NFC')))
    const telling = parts.filter((part) => part.length >= shortestPart)
    return isWhole || telling.some((part) => forms(part).some((form) => written.has(form)))
  })
}
