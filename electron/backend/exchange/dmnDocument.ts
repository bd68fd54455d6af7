import type { Moddle, ModdleObject } from 'dmn-moddle'
import type { DmnElement } from '../../../shared/decisions/dmn/element.ts'
import { placeOf } from '../../../shared/decisions/dmn/reading.ts'
import { readModel } from '../../../shared/decisions/dmn/readModel.ts'
import type { ReadModel } from '../../../shared/decisions/dmn/readModel.ts'
import { outside } from '../../../shared/decisions/dmn/report.ts'
import type { DmnRefusal, OutsideItem } from '../../../shared/decisions/dmn/report.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { guardXml } from './dmnGuard.ts'
import { dmnVersionOf, inDmn13 } from './dmnNamespaces.ts'
import { createVocabulary } from './dmnVocabulary.ts'

export interface DmnDocument extends ReadModel {
  readonly version: string
  readonly root: DmnElement
}

const isObject = (value: unknown): value is ModdleObject =>
  typeof value === 'object' && value !== null && '$type' in value

/** `dmn:Decision` is ours, so its prefix goes; that of an extension stays. */
const plainType = (type: string): string => (type.startsWith('dmn:') ? type.slice(4) : type)
const plainName = (name: string): string => name.slice(name.indexOf(':') + 1)

const elementFrom = (object: ModdleObject): DmnElement => {
  const texts: Record<string, string> = {}
  const parts: Record<string, readonly DmnElement[]> = {}
  for (const property of object.$descriptor.properties ?? []) {
    const name = plainName(property.name)
    const value = object[name]
    if (value === undefined || value === null || name === 'dmnDI') continue
    const objects = (Array.isArray(value) ? value : [value]).filter(isObject)
    if (objects.length > 0) parts[name] = objects.map(elementFrom)
    else if (typeof value === 'string' || typeof value === 'boolean') texts[name] = String(value)
  }
  return { type: plainType(object.$type), texts, parts }
}

const objectFrom = (element: DmnElement, vocabulary: Moddle): ModdleObject => {
  const type = element.type.includes(':') ? element.type : `dmn:${element.type}`
  const empty = vocabulary.create(type, {})
  const many = new Set(
    (empty.$descriptor.properties ?? []).filter(({ isMany }) => isMany === true).map(({ name }) => plainName(name)),
  )
  const children = Object.entries(element.parts).map(([name, list]) => {
    const objects = list.map((part) => objectFrom(part, vocabulary))
    return [name, many.has(name) ? objects : objects[0]] as const
  })
  return vocabulary.create(type, { ...element.texts, ...Object.fromEntries(children) })
}

/** Pictures of the model, which nobody asks for here. Lines stay where they are. */
const withoutDiagrams = (xml: string): string =>
  xml.replaceAll(/<([\w.-]+:)?DMNDI\b[\s\S]*?<\/\1?DMNDI\s*>/g, (diagrams) => diagrams.replaceAll(/[^\n]/g, ''))

const skipped = /^unparsable content (?:<\/?([^\s/>]*))?/

/** What the reader could not take in, named by its element. Elements of other vocabularies are notes of other tools. */
const skippedOf = (message: string, prefix: string): readonly OutsideItem[] => {
  const found = skipped.exec(message)
  if (found === null) return []
  const colon = found[1]?.indexOf(':') ?? -1
  if (colon >= 0 && found[1]?.slice(0, colon + 1) !== prefix) return []
  const line = /line: (\d+)/.exec(message)?.[1]
  const where = placeOf(line === undefined ? '' : `line ${Number(line) + 1}`)
  return [outside('construct', found[1] ?? 'text', where)]
}

/** Reads one document. What it holds beyond the model is in `outside`; a document that is none is refused whole. */
export const readDmn = async (bytes: Uint8Array): Promise<Result<DmnDocument, DmnRefusal>> => {
  const guarded = guardXml(bytes)
  if (!guarded.ok) return guarded
  const { text, root, prefix, namespace } = guarded.value
  if (root !== 'definitions') return err({ code: 'notDmn', detail: root, line: null })
  const version = dmnVersionOf(namespace)
  if (version === null) return err({ code: 'unknownNamespace', detail: namespace, line: null })
  try {
    const { rootElement, warnings } = await createVocabulary().fromXML(inDmn13(withoutDiagrams(text)))
    const element = elementFrom(rootElement)
    const { model, outside: items } = readModel(element)
    return ok({
      version,
      root: element,
      model,
      outside: [...warnings.flatMap(({ message }) => skippedOf(message, prefix)), ...items],
    })
  } catch (error) {
    // well formed, and still not a document in this vocabulary
    return err({ code: 'notDmn', detail: error instanceof Error ? error.message.slice(0, 200) : '', line: null })
  }
}

/** The document as DMN 1.3. */
export const writeDmn = async (root: DmnElement): Promise<string> => {
  const vocabulary = createVocabulary()
  const { xml } = await vocabulary.toXML(objectFrom(root, vocabulary), { format: true })
  return xml
}
