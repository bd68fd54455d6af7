/** Compiles a DMN decision table: every cell is read before anything runs, and all that cannot be read is listed. */
import { err, ok } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { compileExpression } from '../compileExpression.ts'
import type { CompiledExpression } from '../compileExpression.ts'
import { compileUnaryTests } from '../compileUnaryTests.ts'
import type { CompiledUnaryTests } from '../compileUnaryTests.ts'
import { isList } from '../kindOf.ts'
import type { Names } from '../names.ts'
import type { FeelProblem } from '../problem.ts'
import type { FeelContext, FeelList, FeelValue } from '../value.ts'
import { decide, emptyValue, isMultiHit, valueOf } from './hitPolicy.ts'
import type { Decided, Outputs } from './hitPolicy.ts'
import type { FeelTable, FeelTablePlace, FeelTableProblem, FeelTableResult, MatchedRule } from './model.ts'

/** Most rules of a table; one more and it is a database. */
export const mostRules = 10_000
const mostProblems = 200

export interface CompiledFeelTable {
  /** Values of the names that were given come in the context. */
  readonly run: (context: FeelContext) => FeelTableResult
}

type Compile<T> = (text: string, names: Names) => Result<T, readonly FeelProblem[]>

/** Compiles texts, each once, and collects the problems with their places. */
const createCollector = (names: Names) => {
  const problems: FeelTableProblem[] = []
  const remember = <T>(compile: Compile<T>) => {
    const known = new Map<string, Result<T, readonly FeelProblem[]>>()
    return (text: string, place: FeelTablePlace): T | null => {
      const result = known.get(text) ?? compile(text, names)
      known.set(text, result)
      if (result.ok) return result.value
      for (const problem of result.error) if (problems.length < mostProblems) problems.push({ ...problem, place })
      return null
    }
  }
  return { problems, expression: remember(compileExpression), tests: remember(compileUnaryTests) }
}
type Collector = ReturnType<typeof createCollector>

/** An empty input entry is `-` in many tools. */
const testText = (text: string | undefined): string => (text === undefined || text.trim() === '' ? '-' : text)

interface CompiledRow {
  readonly tests: readonly (CompiledUnaryTests | null)[]
  readonly results: readonly (CompiledExpression | null)[]
}

const compileRows = (table: FeelTable, collector: Collector): readonly CompiledRow[] =>
  table.rules.map(({ tests, results }, row) => ({
    tests: table.inputs.map((_, column) => collector.tests(testText(tests[column]), { part: 'test', row, column })),
    results: table.outputs.map((_, column) =>
      collector.expression(results[column] ?? '', { part: 'result', row, column }),
    ),
  }))

/** Declared values stand in a list without brackets; a single list is taken as it is. */
const prioritiesOf = (values: CompiledExpression | null): FeelList | null => {
  const list = values?.run(new Map()) ?? null
  return isList(list) && list.length === 1 && isList(list[0] ?? null)
    ? (list[0] as FeelList)
    : isList(list)
      ? list
      : null
}

const checkForm = ({ hitPolicy, aggregation, outputs, rules }: FeelTable): readonly FeelTableProblem[] => {
  const problem = (part: FeelTablePlace['part'], construct: string, code: FeelProblem['code']): FeelTableProblem => ({
    code,
    from: 0,
    to: 0,
    construct,
    place: { part, row: null, column: 0 },
  })
  const problems: FeelTableProblem[] = []
  if (rules.length > mostRules) problems.push(problem('rules', String(mostRules), 'tooLong'))
  if (aggregation !== null && (hitPolicy !== 'COLLECT' || outputs.length > 1))
    problems.push(problem('hitPolicy', `${hitPolicy} ${aggregation}`, 'outsideSubset'))
  const ranked = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER'
  if (ranked && outputs.every(({ values }) => values === null))
    problems.push(problem('values', hitPolicy, 'outsideSubset'))
  return problems
}

/** Each distinct test of a column is run once, however many rules have it. */
const createMatcher = (rows: readonly CompiledRow[], columns: number) => {
  return (inputs: readonly FeelValue[], context: FeelContext): readonly number[] => {
    const known = Array.from({ length: columns }, () => new Map<CompiledUnaryTests, boolean>())
    const holds = (test: CompiledUnaryTests | null, column: number): boolean => {
      if (test === null) return false
      const answers = known[column]
      const answer = answers?.get(test) ?? test.run(inputs[column] ?? null, context) === true
      answers?.set(test, answer)
      return answer
    }
    return rows.flatMap(({ tests }, row) => (tests.every(holds) ? [row] : []))
  }
}

interface Parts {
  readonly inputs: readonly { readonly value: CompiledExpression | null; readonly allowed: CompiledUnaryTests | null }[]
  readonly rows: readonly CompiledRow[]
  readonly fallbacks: readonly (CompiledExpression | null)[]
  readonly outputs: Outputs
}

const compileParts = (table: FeelTable, collector: Collector): Parts => ({
  inputs: table.inputs.map(({ expression, allowed }, column) => ({
    value: collector.expression(expression, { part: 'input', row: null, column }),
    allowed: allowed === null ? null : collector.tests(allowed, { part: 'allowed', row: null, column }),
  })),
  rows: compileRows(table, collector),
  fallbacks: table.outputs.map(({ fallback }, column) =>
    fallback === null ? null : collector.expression(fallback, { part: 'fallback', row: null, column }),
  ),
  outputs: {
    names: table.outputs.length > 1 ? table.outputs.map(({ name }, at) => name ?? `output ${at + 1}`) : null,
    priorities: table.outputs.map(({ values }, column) =>
      values === null ? null : prioritiesOf(collector.expression(`[${values}]`, { part: 'values', row: null, column })),
    ),
  },
})

const fallbackOf = (table: FeelTable, { fallbacks, outputs }: Parts, context: FeelContext): Decided => {
  const { hitPolicy, aggregation } = table
  const problem = 'noRuleMatches'
  if (fallbacks.every((fallback) => fallback === null))
    return { value: emptyValue(hitPolicy, aggregation), problem, decisive: [] }
  const value = valueOf(
    outputs,
    fallbacks.map((fallback) => fallback?.run(context) ?? null),
  )
  return { value: isMultiHit(hitPolicy, aggregation) && !isList(value) ? [value] : value, problem, decisive: [] }
}

/** A value that is not there is no value outside of what is allowed. */
const isAllowed = (value: FeelValue, allowed: CompiledUnaryTests | null, context: FeelContext): boolean =>
  value === null || allowed === null || allowed.run(value, context) === true

const createRun = (table: FeelTable, parts: Parts): CompiledFeelTable['run'] => {
  const match = createMatcher(parts.rows, table.inputs.length)
  const ruleOf = (row: number, context: FeelContext): MatchedRule => ({
    row,
    rowId: table.rules[row]?.rowId ?? '',
    cells: table.inputs.map((_, column) => testText(table.rules[row]?.tests[column])),
    outputs: parts.rows[row]?.results.map((result) => result?.run(context) ?? null) ?? [],
  })
  return (context) => {
    const inputs = parts.inputs.map(({ value }) => value?.run(context) ?? null)
    if (!parts.inputs.every(({ allowed }, column) => isAllowed(inputs[column] ?? null, allowed, context)))
      return { value: null, problem: 'inputNotAllowed', trace: { inputs, matched: [], decisive: [] } }
    const matched = match(inputs, context).map((row) => ruleOf(row, context))
    const { value, problem, decisive } =
      matched.length === 0
        ? fallbackOf(table, parts, context)
        : decide(table.hitPolicy, table.aggregation, matched, parts.outputs)
    return { value, problem, trace: { inputs, matched, decisive: decisive.map(({ row }) => row) } }
  }
}

/** All problems of the table with their places, or the table as a function. */
export const compileFeelTable = (
  table: FeelTable,
  names: Names,
): Result<CompiledFeelTable, readonly FeelTableProblem[]> => {
  const malformed = checkForm(table)
  if (malformed.length > 0) return err(malformed)
  const collector = createCollector(names)
  const parts = compileParts(table, collector)
  return collector.problems.length > 0 ? err(collector.problems) : ok({ run: createRun(table, parts) })
}
