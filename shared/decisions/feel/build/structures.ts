/** Lists, contexts, ranges, functions and calls. */
import { builtins, formWith } from '../builtins/registry.ts'
import { asKind } from '../kindOf.ts'
import type { FeelNode } from '../node.ts'
import { normalName } from '../parser.ts'
import type { FeelFunction, FeelValue } from '../value.ts'
import { bounded } from '../weight.ts'
import { innerFrame, noted } from './run.ts'
import type { Build, Run } from './run.ts'

type NodeOf<T extends FeelNode['type']> = Extract<FeelNode, { readonly type: T }>

export const buildList = (node: NodeOf<'list'>, build: Build): Run => {
  const items = node.items.map(build.node)
  return (frame) => bounded(items.map((item) => item(frame)))
}

export const buildContext = (node: NodeOf<'context'>, build: Build): Run => {
  const entries = node.entries.map(({ name, slot, value }) => ({ name, slot, run: build.node(value) }))
  return (frame) => {
    const context = new Map<string, FeelValue>()
    for (const { name, slot, run } of entries) {
      const value = run(frame)
      frame.locals[slot] = value
      context.set(name, value)
    }
    return bounded(context)
  }
}

export const buildRange = (node: NodeOf<'range'>, build: Build): Run => {
  const low = build.node(node.low)
  const high = build.node(node.high)
  const { lowIncluded, highIncluded } = node
  return (frame) => ({ kind: 'range', low: low(frame), lowIncluded, high: high(frame), highIncluded })
}

export const buildLambda = ({ parameters, firstSlot, body }: NodeOf<'lambda'>, build: Build): Run => {
  const run = build.node(body)
  return (frame) => {
    const outer = frame.locals.slice(0, firstSlot)
    return {
      kind: 'function',
      parameters,
      call: (args) => run(innerFrame(frame, [...outer, ...parameters.map((_, at) => args[at] ?? null)])),
    }
  }
}

type Call = FeelFunction['call']

/** One or two arguments are what nearly all calls have. */
const withArguments = (runs: readonly Run[], call: Call): Run => {
  const [first, second] = runs
  if (first !== undefined && runs.length === 1) return (frame) => call([first(frame)])
  if (first !== undefined && second !== undefined && runs.length === 2)
    return (frame) => call([first(frame), second(frame)])
  return (frame) => call(runs.map((run) => run(frame)))
}

const buildBuiltin = (node: NodeOf<'call'>, name: string, build: Build): Run => {
  const builtin = builtins.get(name)
  if (builtin === undefined) throw new Error(`no built-in function ${name}`)
  const { names } = node
  const form = names === null ? undefined : formWith(builtin, names)
  const order = form === undefined ? node.args : form.map((parameter) => node.args[names?.indexOf(parameter) ?? 0])
  const runs = order.filter((argument) => argument !== undefined).map(build.node)
  const answer: Call = (args) => {
    const value = builtin.call(args)
    return typeof value === 'object' || typeof value === 'string' ? bounded(value) : value
  }
  const call: Call = build.strict ? (args) => (args.includes(null) ? null : answer(args)) : answer
  return noted(build, node, 'wrongKind', withArguments(runs, call))
}

const inOrderOf = (
  { parameters }: FeelFunction,
  args: readonly FeelValue[],
  names: readonly string[] | null,
): readonly FeelValue[] | null => {
  if (names === null) return args.length === parameters.length ? args : null
  const known = parameters.map(normalName)
  if (!names.every((name) => known.includes(name))) return null
  return known.map((parameter) => args[names.indexOf(parameter)] ?? null)
}

export const buildCall = (node: NodeOf<'call'>, build: Build): Run => {
  const { callee, names } = node
  if (callee.type === 'builtin') return buildBuiltin(node, callee.name, build)
  const target = build.node(callee.value)
  const runs = node.args.map(build.node)
  return noted(build, node, 'wrongKind', (frame) => {
    const called = asKind(target(frame), 'function')
    if (called === null) return null
    const args = inOrderOf(
      called,
      runs.map((run) => run(frame)),
      names,
    )
    return args === null ? null : called.call(args)
  })
}
