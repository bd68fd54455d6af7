import { numberFromText } from '../../../shared/decisions/feel/number.ts'
import {
  dateFromText,
  dateTimeFromText,
  durationFromText,
  timeFromText,
} from '../../../shared/decisions/feel/temporalText.ts'
import type { FeelContext, FeelValue } from '../../../shared/decisions/feel/value.ts'
import type { DmnRefusal } from '../../../shared/decisions/dmn/report.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { guardXml } from './dmnGuard.ts'
import { attributeOf, childOf, childrenOf, xmlTree, type XmlElement } from './xmlTree.ts'

/** One expected value. `value` is null where an error is expected: a model that has no answer says null. */
export interface DmnCheck {
  readonly decision: string
  readonly value: FeelValue
}
export interface DmnCase {
  readonly caseId: string
  /** The service or knowledge model that is called; null where decisions are asked for. */
  readonly calls: string | null
  readonly given: FeelContext
  readonly checks: readonly DmnCheck[]
}
export interface DmnCaseFile {
  readonly modelName: string
  readonly cases: readonly DmnCase[]
  /** Values that are of no known kind, or are none of theirs: the check around them cannot be run. */
  readonly unreadable: readonly string[]
}

type Read = (text: string) => FeelValue

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['string', (text) => text],
  ['boolean', (text) => (text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null)],
  ...['decimal', 'double', 'float', 'integer', 'int', 'long', 'short'].map((name) => [name, numberFromText] as const),
  ['date', dateFromText],
  ['time', timeFromText],
  ['dateTime', dateTimeFromText],
  ['duration', durationFromText],
])

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

type Unreadable = (what: string) => void

const scalarOf = (element: XmlElement, unreadable: Unreadable): FeelValue => {
  if (attributeOf(element, 'nil') === 'true') return null
  const type = local(attributeOf(element, 'type') ?? 'string')
  const text = type === 'string' ? element.text : element.text.trim()
  const value = readers.get(type)?.(text) ?? null
  if (value === null) unreadable(`${type} ${text.slice(0, 60)}`)
  return value
}

const contextOf = (components: readonly XmlElement[], unreadable: Unreadable): FeelContext =>
  new Map(components.map((component) => [attributeOf(component, 'name') ?? '', valueOf(component, unreadable)]))

/** A value, a list of items, or components with names; nothing at all is null. */
const valueOf = (holder: XmlElement, unreadable: Unreadable): FeelValue => {
  const list = childOf(holder, 'list')
  if (list !== null)
    return attributeOf(list, 'nil') === 'true'
      ? null
      : childrenOf(list, 'item').map((item) => valueOf(item, unreadable))
  const components = childrenOf(holder, 'component')
  if (components.length > 0) return contextOf(components, unreadable)
  const value = childOf(holder, 'value')
  return value === null ? null : scalarOf(value, unreadable)
}

const checkOf = (result: XmlElement, unreadable: Unreadable): DmnCheck => {
  const expected = childOf(result, 'expected')
  const isError = attributeOf(result, 'errorResult') === 'true'
  return {
    decision: attributeOf(result, 'name') ?? '',
    value: isError || expected === null ? null : valueOf(expected, unreadable),
  }
}

const caseOf = (testCase: XmlElement, unreadable: Unreadable): DmnCase => {
  const type = attributeOf(testCase, 'type') ?? 'decision'
  const isCall = type === 'decisionService' || type === 'bkm'
  return {
    caseId: attributeOf(testCase, 'id') ?? '',
    calls: isCall ? (attributeOf(testCase, 'invocableName') ?? '') : null,
    given: contextOf(childrenOf(testCase, 'inputNode'), unreadable),
    checks: childrenOf(testCase, 'resultNode').map((result) => checkOf(result, unreadable)),
  }
}

/** A file of test cases in the form of the DMN Technology Compatibility Kit; null where it is some other XML. */
export const readDmnCases = (bytes: Uint8Array): Result<DmnCaseFile | null, DmnRefusal> => {
  const guarded = guardXml(bytes)
  if (!guarded.ok) return err(guarded.error)
  if (guarded.value.root !== 'testCases') return ok(null)
  const root = xmlTree(guarded.value.text)
  const unreadable: string[] = []
  const cases = childrenOf(root, 'testCase').map((testCase) => caseOf(testCase, (what) => unreadable.push(what)))
  return ok({ modelName: childOf(root, 'modelName')?.text.trim() ?? '', cases, unreadable })
}
