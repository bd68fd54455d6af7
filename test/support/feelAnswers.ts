/** FEEL texts and their answers as text, for case tables. */
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { compileUnaryTests } from '#shared/decisions/feel/compileUnaryTests.ts'
import { isContext, isList } from '#shared/decisions/feel/kindOf.ts'
import type { Names, NameShape } from '#shared/decisions/feel/names.ts'
import type { FeelContext, FeelValue } from '#shared/decisions/feel/value.ts'
import { textOfValue } from '#shared/decisions/feel/valueText.ts'

/** Values with quotes around texts, also at the top. */
export const written = (value: FeelValue): string =>
  typeof value === 'string' ? JSON.stringify(value) : textOfValue(value)

/** Names and structure of the values of a context. */
export const namesOf = (context: FeelContext): Names => {
  const shapeOf = (value: FeelValue): NameShape => {
    if (isContext(value)) return { members: namesOf(value) }
    const first = isList(value) ? value[0] : undefined
    return first !== undefined && isContext(first) ? { members: namesOf(first) } : {}
  }
  return new Map([...context].map(([name, value]) => [name, shapeOf(value)]))
}

const nothing: FeelContext = new Map()

/** The answer in a context, or the code of the first problem and the text it points at. */
export const answer = (text: string, context: FeelContext = nothing, names: Names = namesOf(context)): string => {
  const compiled = compileExpression(text, names)
  if (compiled.ok) return written(compiled.value.run(context))
  const [problem] = compiled.error
  return problem === undefined ? 'refused' : `${problem.code}: ${text.slice(problem.from, problem.to)}`
}

/** The value that a text stands for. */
export const valueOf = (text: string): FeelValue => {
  const compiled = compileExpression(text, new Map())
  if (!compiled.ok) throw new Error(`${text}: ${JSON.stringify(compiled.error)}`)
  return compiled.value.run(nothing)
}

/** Whether an input entry admits a value (itself a FEEL text), or the code of the first problem. */
export const admits = (tests: string, input: string, context: FeelContext = nothing): boolean | null | string => {
  const compiled = compileUnaryTests(tests, namesOf(context))
  if (compiled.ok) return compiled.value.run(valueOf(input), context)
  return compiled.error[0]?.code ?? 'refused'
}
