/** Compiles a FEEL expression: an output entry, an input expression, a condition. */
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { createBuild } from './build/buildNode.ts'
import { createFrame } from './build/run.ts'
import type { Doubt } from './build/run.ts'
import type { Names } from './names.ts'
import type { FeelNode } from './node.ts'
import { childrenOf, parse } from './parser.ts'
import type { FeelProblem } from './problem.ts'
import { readExpression } from './readExpression.ts'
import { createReader } from './reader.ts'
import { rootScope } from './scope.ts'
import type { FeelContext, FeelValue } from './value.ts'

export interface CompiledExpression {
  /** As DMN says; what has no answer is null. Values of the names that were given come in the context. */
  readonly run: (context: FeelContext) => FeelValue
}

export interface StrictExpression {
  /** Never null: what is not known is a doubt, with the place in the text where it begins. */
  readonly run: (context: FeelContext) => Result<Exclude<FeelValue, null>, Doubt>
}

const read = (text: string, names: Names): Result<FeelNode, readonly FeelProblem[]> => {
  const parsed = parse(text, names, 'expression')
  if (!parsed.ok) return parsed
  const reader = createReader(text, false)
  const node = readExpression(reader, childrenOf(parsed.value)[0], rootScope(names))
  return reader.problems.length > 0 ? err(reader.problems) : ok(node)
}

/** Give the same `names` object again where the names are the same: what is prepared for it is kept. */
export const compileExpression = (text: string, names: Names): Result<CompiledExpression, readonly FeelProblem[]> => {
  const node = read(text, names)
  if (!node.ok) return node
  const run = createBuild(false).node(node.value)
  return ok({ run: (context) => run(createFrame(context, null)) })
}

/** For our own tables and rules: nothing is coerced, and a missing fact never counts as "no". */
export const compileStrictExpression = (
  text: string,
  names: Names,
): Result<StrictExpression, readonly FeelProblem[]> => {
  const node = read(text, names)
  if (!node.ok) return node
  const { from, to } = node.value
  const run = createBuild(true).node(node.value)
  return ok({
    run: (context) => {
      const frame = createFrame(context, null)
      const value = run(frame)
      return value === null ? err(frame.work.doubt ?? { reason: 'missing', from, to }) : ok(value)
    },
  })
}
