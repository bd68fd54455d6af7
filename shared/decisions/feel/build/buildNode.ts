/** Makes functions of the intermediate form. No text is ever run as a program. */
import type { FeelNode } from '../node.ts'
import { buildEvery, buildFilter, buildFor, buildSome } from './iteration.ts'
import { buildComparison } from './comparison.ts'
import { buildAnd, buildArithmetic, buildBetween, buildIf, buildNegation, buildOr } from './logic.ts'
import { buildInput, buildLiteral, buildName, buildPath } from './names.ts'
import type { Build, Run } from './run.ts'
import { buildCall, buildContext, buildLambda, buildList, buildRange } from './structures.ts'
import { buildIn } from './tests.ts'

type Builders = {
  readonly [T in FeelNode['type']]: (node: Extract<FeelNode, { readonly type: T }>, build: Build) => Run
}

const builders: Builders = {
  literal: buildLiteral,
  name: buildName,
  input: buildInput,
  path: buildPath,
  filter: buildFilter,
  call: buildCall,
  arithmetic: buildArithmetic,
  negation: buildNegation,
  comparison: buildComparison,
  between: buildBetween,
  in: buildIn,
  and: buildAnd,
  or: buildOr,
  if: buildIf,
  some: buildSome,
  every: buildEvery,
  for: buildFor,
  list: buildList,
  context: buildContext,
  lambda: buildLambda,
  range: buildRange,
}

export const createBuild = (strict: boolean): Build => {
  const build: Build = {
    strict,
    // the table is typed by the member that `type` names, which the compiler cannot follow through an index
    node: (node) => (builders[node.type] as (node: FeelNode, build: Build) => Run)(node, build),
  }
  return build
}
