/** Compiles an input entry of a decision table: unary tests of one value, which is `?`. */
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { createBuild } from './build/buildNode.ts'
import { createFrame } from './build/run.ts'
import { buildTests } from './build/tests.ts'
import type { Names } from './names.ts'
import { parse } from './parser.ts'
import type { FeelProblem } from './problem.ts'
import { readExpression } from './readExpression.ts'
import { createReader } from './reader.ts'
import { readTests } from './readTests.ts'
import { rootScope } from './scope.ts'
import type { FeelContext, FeelValue } from './value.ts'

export interface CompiledUnaryTests {
  /** Null where it is not known; a rule of a table matches only where it is true. */
  readonly run: (input: FeelValue, context: FeelContext) => boolean | null
}

export const compileUnaryTests = (text: string, names: Names): Result<CompiledUnaryTests, readonly FeelProblem[]> => {
  const parsed = parse(text, names, 'tests')
  if (!parsed.ok) return parsed
  const reader = createReader(text, true)
  const tests = readTests(reader, parsed.value, rootScope(names), readExpression)
  if (reader.problems.length > 0) return err(reader.problems)
  const matches = buildTests(tests, createBuild(false))
  return ok({ run: (input, context) => matches(createFrame(context, input)) })
}
