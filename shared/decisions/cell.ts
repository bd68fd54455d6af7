/** Reads one cell of a decision table: FEEL unary tests become the set of domain values that they admit. */
import { ContextTracker } from '@lezer/lr'
import { parser } from 'lezer-feel'
import type { SyntaxNode, Tree } from '@lezer/common'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { CellFault } from './analysis.ts'
import { complement, isEmptySet, rangeSet, scaledNumber, union, valueSet, wholeOf } from './domainSet.ts'
import type { DomainSet } from './domainSet.ts'
import type { Domain } from './model.ts'

/** Cells of our own tables use no names, and following the names takes nine tenths of the parser's time. */
const noNames = { tokens: [], contextCache: () => ({ keys: new Set<string>(), prefixes: new Set<string>() }) }
const unaryTests = parser.configure({ top: 'UnaryTests', contextTracker: new ContextTracker({ start: noNames }) })

/** Longest text of a cell; broken texts cost the parser more than their length. */
export const longestCell = 1_000

/** Position (0-based, end exclusive) and kind of the first fault of a cell. */
export type CellProblem = Pick<CellFault, 'from' | 'to' | 'code'>

/** Carries a problem out of the walk over the tree; never leaves this file. */
class Refusal extends Error {
  readonly problem: CellProblem
  constructor(code: CellFault['code'], node: { readonly from: number; readonly to: number }) {
    super(code)
    this.problem = { code, from: node.from, to: node.to }
  }
}

interface Reader {
  readonly text: string
  readonly domain: Domain
}

const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** FEEL admits escapes and control characters in a string that JSON does not; they are refused, not guessed. */
const textOf = (source: string, node: SyntaxNode): string => {
  try {
    return String(JSON.parse(source))
  } catch {
    throw new Refusal('syntax', node)
  }
}

const wordOf = (domain: Domain, source: string, node: SyntaxNode): string => {
  if (domain.type !== 'enumeration' || domain.truth === true) throw new Refusal('wrongType', node)
  const value = textOf(source, node)
  if (!domain.values.includes(value)) throw new Refusal('outsideDomain', node)
  return value
}

const literalOf = ({ text, domain }: Reader, node: SyntaxNode): string | number => {
  const source = text.slice(node.from, node.to)
  switch (node.name) {
    case 'NumericLiteral': {
      const value = domain.type === 'range' ? scaledNumber(source.replaceAll(' ', ''), domain.decimals ?? 0) : null
      if (value === null) throw new Refusal('wrongType', node)
      return value
    }
    case 'StringLiteral':
      return wordOf(domain, source, node)
    case 'BooleanLiteral':
      if (domain.type !== 'enumeration' || domain.truth !== true) throw new Refusal('wrongType', node)
      return source
    case 'null':
      throw new Refusal('wrongType', node)
    default:
      throw new Refusal('outsideSubset', node)
  }
}

const numberOf = (reader: Reader, node: SyntaxNode): number => {
  // words and truth values have no order
  if (node.name === 'StringLiteral' || node.name === 'BooleanLiteral') throw new Refusal('wrongType', node)
  const value = literalOf(reader, node)
  if (typeof value !== 'number') throw new Refusal('wrongType', node)
  return value
}

const exactly = (reader: Reader, node: SyntaxNode): DomainSet => {
  const value = literalOf(reader, node)
  return typeof value === 'number' ? rangeSet(reader.domain, value, value) : valueSet([value])
}

const intervalSet = (reader: Reader, node: SyntaxNode): DomainSet => {
  const [open, low, , high, close, ...rest] = childrenOf(node)
  if (open === undefined || low === undefined || high === undefined || close === undefined || rest.length > 0)
    throw new Refusal('outsideSubset', node)
  const min = numberOf(reader, low) + (open.name === '[' ? 0 : 1)
  const max = numberOf(reader, high) - (close.name === ']' ? 0 : 1)
  return rangeSet(reader.domain, min, max)
}

const comparisonSet = (reader: Reader, operator: SyntaxNode): DomainSet => {
  const operand = operator.nextSibling
  if (operand === null) throw new Refusal('outsideSubset', operator)
  const name = reader.text.slice(operator.from, operator.to)
  if (name === '=') return exactly(reader, operand)
  if (name === '!=') return complement(reader.domain, exactly(reader, operand))
  const value = numberOf(reader, operand)
  switch (name) {
    case '<':
      return rangeSet(reader.domain, -Infinity, value - 1)
    case '<=':
      return rangeSet(reader.domain, -Infinity, value)
    case '>':
      return rangeSet(reader.domain, value + 1, Infinity)
    case '>=':
      return rangeSet(reader.domain, value, Infinity)
    default:
      throw new Refusal('outsideSubset', operator)
  }
}

const testSet = (reader: Reader, test: SyntaxNode): DomainSet => {
  const node = test.firstChild
  if (node === null) throw new Refusal('outsideSubset', test)
  if (node.name !== 'SimplePositiveUnaryTest') return exactly(reader, node)
  const inner = node.firstChild
  if (inner?.name === 'Interval') return intervalSet(reader, inner)
  if (inner?.name === 'CompareOp') return comparisonSet(reader, inner)
  throw new Refusal('outsideSubset', node)
}

const testsSet = (reader: Reader, tests: SyntaxNode): DomainSet => {
  const sets = childrenOf(tests).map((test) => {
    const set = testSet(reader, test)
    if (isEmptySet(set)) throw new Refusal('outsideDomain', test)
    return set
  })
  return union(reader.domain, sets)
}

const cellSet = (reader: Reader, top: SyntaxNode): DomainSet => {
  const parts = childrenOf(top)
  if (parts[0]?.name === 'Wildcard') return wholeOf(reader.domain)
  const tests = parts.find((part) => part.name === 'PositiveUnaryTests')
  if (tests === undefined) throw new Refusal('outsideSubset', top)
  const set = testsSet(reader, tests)
  if (parts[0]?.name !== 'not') return set
  const rest = complement(reader.domain, set)
  if (isEmptySet(rest)) throw new Refusal('outsideDomain', top)
  return rest
}

interface Parsed {
  readonly tree: Tree
  readonly fault: CellProblem | null
}

const parseText = (text: string): Parsed => {
  const tree = unaryTests.parse(text)
  let fault: CellProblem | null = null
  tree.iterate({
    enter: (node) => {
      if (node.type.isError && fault === null) fault = { code: 'syntax', from: node.from, to: node.to }
    },
  })
  return { tree, fault }
}

const parsedForms = new Map<string, Parsed>()
const mostForms = 2_000

/** Which digits a text has makes no difference to its tree: `[10..14)` and `[25..99)` are parsed once. */
const parsedOf = (text: string): Parsed => {
  const form = text.replaceAll(/[0-9]/g, '0')
  const known = parsedForms.get(form)
  if (known !== undefined) return known
  if (parsedForms.size >= mostForms) parsedForms.clear()
  const parsed = parseText(text)
  parsedForms.set(form, parsed)
  return parsed
}

/** The admitted values of a cell within its column's domain, or its first fault. A cell that admits nothing is a fault. */
export const parseCell = (text: string, domain: Domain): Result<DomainSet, CellProblem> => {
  if (text.length > longestCell) return err({ code: 'syntax', from: longestCell, to: text.length })
  const { tree, fault } = parsedOf(text)
  if (fault !== null) return err(fault)
  try {
    return ok(cellSet({ text, domain }, tree.topNode))
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem)
    throw error
  }
}
