import { Parser } from 'saxen'
import type { DmnRefusal, DmnRefusalCode } from '../../../shared/decisions/dmn/report.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { decodeText } from './encoding.ts'

/** Bytes of one document; the largest in use are a hundredth of it. */
export const largestDmnBytes = 16 * 1024 * 1024
/** Elements inside each other; decision logic nests a handful of boxes. */
const deepest = 200

export interface GuardedXml {
  readonly text: string
  readonly root: string
  /** As written before the name of the root, `semantic:`; empty where there is none. */
  readonly prefix: string
  /** The namespace of the root, empty where none is declared. */
  readonly namespace: string
}

const refusal = (code: DmnRefusalCode, detail = '', line: number | null = null): DmnRefusal => ({ code, detail, line })

const badEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i

/** The parser knows numbers of characters up to 65,535 only, so those beyond it are put in as themselves. */
const withPlainCharacters = (text: string): string =>
  text.replaceAll(
    /<!\[CDATA\[[\s\S]*?\]\]>|&#(\d{5,7});|&#x([0-9a-f]{5,6});/gi,
    (whole, decimal?: string, hex?: string) => {
      if (decimal === undefined && hex === undefined) return whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0xff_ff && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    },
  )

const namespaceOf = (name: string, attributes: Readonly<Record<string, string>>): string => {
  const colon = name.indexOf(':')
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`
  return Object.hasOwn(attributes, declaration) ? (attributes[declaration] ?? '') : ''
}

interface Scan {
  root: string | null
  prefix: string
  namespace: string
  fault: DmnRefusal | null
}

/** Walks the document once before anything is built from it. */
const scan = (text: string): Scan => {
  const found: Scan = { root: null, prefix: '', namespace: '', fault: null }
  let depth = 0
  const parser = new Parser()
  const stopWith = (fault: DmnRefusal): void => {
    found.fault ??= fault
    parser.stop()
  }
  const check = (raw: string, line: number): void => {
    if (badEntity.test(raw)) stopWith(refusal('notXml', badEntity.exec(raw)?.[0] ?? '', line + 1))
  }
  parser.on('openTag', (name, attributes, _decode, selfClosing, place) => {
    const given = attributes() || {}
    if (found.root === null) {
      found.root = name.slice(name.indexOf(':') + 1)
      found.prefix = name.slice(0, name.indexOf(':') + 1)
      found.namespace = namespaceOf(name, given)
    }
    for (const value of Object.values(given)) check(value, place().line)
    if (depth >= deepest) stopWith(refusal('tooDeep', name, place().line + 1))
    if (!selfClosing) depth += 1
  })
  parser.on('closeTag', () => {
    depth -= 1
  })
  parser.on('text', (raw, _decode, place) => {
    if (raw.includes('&')) check(raw, place().line)
  })
  // entities can only be declared in a document type, so none is read
  parser.on('attention', (_text, _decode, place) => stopWith(refusal('doctype', '', place().line + 1)))
  for (const event of ['error', 'warn'] as const)
    parser.on(event, (error, place) => stopWith(refusal('notXml', error.message, place().line + 1)))
  parser.parse(text)
  return found
}

/** A document that is safe to read: text, well formed, of bounded size and depth, without a document type. */
export const guardXml = (bytes: Uint8Array): Result<GuardedXml, DmnRefusal> => {
  if (bytes.length > largestDmnBytes) return err(refusal('tooLarge', String(largestDmnBytes)))
  const decoded = decodeText(bytes)
  if (!decoded.ok) return err(refusal('badEncoding'))
  const text = withPlainCharacters(decoded.value.text)
  const { root, prefix, namespace, fault } = scan(text)
  if (fault !== null) return err(fault)
  return root === null ? err(refusal('notXml')) : ok({ text, root, prefix, namespace })
}
