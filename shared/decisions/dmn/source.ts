/** Compiles the FEEL of a DMN model where it stands; what cannot be compiled goes to the report with its offsets. */
import { compileExpression } from '../feel/compileExpression.ts'
import { compileUnaryTests } from '../feel/compileUnaryTests.ts'
import type { Names } from '../feel/names.ts'
import type { FeelProblem, FeelProblemCode } from '../feel/problem.ts'
import type { FeelContext, FeelValue } from '../feel/value.ts'
import type { FeelSource, Place } from './model.ts'
import { outside } from './report.ts'
import type { OutsideCode, OutsideItem } from './report.ts'

export type Report = (item: OutsideItem) => void

const codes: Readonly<Record<FeelProblemCode, OutsideCode>> = {
  syntax: 'syntax',
  badLiteral: 'syntax',
  unknownName: 'unknownName',
  unknownFunction: 'feel',
  outsideSubset: 'feel',
  wrongArguments: 'feel',
  tooLong: 'feel',
  tooDeep: 'feel',
}

export const reportProblem = (problem: FeelProblem, place: Place, report: Report): void => {
  const { code, construct, from, to, suggestion = null } = problem
  report(outside(codes[code], construct, place, { from, to, suggestion }))
}

/** Runs to null where the text could not be compiled; the report then says so. */
export const compileAt = (
  { text, place }: FeelSource,
  names: Names,
  report: Report,
): ((context: FeelContext) => FeelValue) => {
  const compiled = compileExpression(text, names)
  if (compiled.ok) return compiled.value.run
  for (const problem of compiled.error) reportProblem(problem, place, report)
  return () => null
}

export const compileTestsAt = (
  { text, place }: FeelSource,
  names: Names,
  report: Report,
): ((context: FeelContext, input: FeelValue) => boolean | null) => {
  const compiled = compileUnaryTests(text, names)
  if (compiled.ok) return (context, input) => compiled.value.run(input, context)
  for (const problem of compiled.error) reportProblem(problem, place, report)
  return () => null
}
