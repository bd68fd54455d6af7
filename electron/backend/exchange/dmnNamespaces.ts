/** DMN versions by the day in their namespace. 1.0 had another structure and is not read. */
const versions: readonly (readonly [day: string, version: string])[] = [
  ['20151101', '1.1'],
  ['20180521', '1.2'],
  ['20191111', '1.3'],
  ['20211108', '1.4'],
  ['20230324', '1.5'],
  ['20240513', '1.6'],
]

const model = /^https?:\/\/www\.omg\.org\/spec\/DMN\/(\d{8})\/(?:MODEL\/?|dmn\.xsd)$/
const declarations =
  /(xmlns(?::[\w.-]+)?\s*=\s*["'])https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/(MODEL\/?|dmn\.xsd|DMNDI\/?)(["'])/g

export const dmn13 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const dmnDi13 = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'

/** `1.1` to `1.7`, or null for any other namespace. Days after 1.6 are 1.7: it changed no element that is read. */
export const dmnVersionOf = (namespace: string): string | null => {
  const day = model.exec(namespace)?.[1]
  if (day === undefined) return null
  if (day > '20240513') return '1.7'
  return versions.find(([known]) => known === day)?.[1] ?? null
}

/** The same document with its declarations in the namespace of DMN 1.3, which the reader knows. Texts stay as they are. */
export const inDmn13 = (xml: string): string =>
  xml.replaceAll(
    declarations,
    (_, before: string, kind: string, after: string) =>
      `${before}${kind.startsWith('DMNDI') ? dmnDi13 : dmn13}${after}`,
  )
