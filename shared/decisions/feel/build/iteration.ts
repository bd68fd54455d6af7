/** some, every, for and filters: over lists that were given, and never for longer than a run may take. */
import { isList } from '../kindOf.ts'
import type { FeelNode, Iterator } from '../node.ts'
import type { FeelList, FeelValue } from '../value.ts'
import { bounded } from '../weight.ts'
import { doubt, noted, spend } from './run.ts'
import type { Build, Frame, Run } from './run.ts'

type NodeOf<T extends FeelNode['type']> = Extract<FeelNode, { readonly type: T }>

/** Longest range that is iterated over. */
const longestRange = 100_000

/** From one whole number to another, downwards if need be; null where that is no range. */
const wholeNumbers = (from: FeelValue, to: FeelValue): FeelList | null => {
  if (typeof from !== 'number' || typeof to !== 'number' || Math.abs(to - from) >= longestRange) return null
  const step = to < from ? -1 : 1
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step)
}

const buildSource = ({ source, end }: Iterator, build: Build): ((frame: Frame) => FeelList | null) => {
  const first = build.node(source)
  if (end !== null) {
    const last = build.node(end)
    return (frame) => wholeNumbers(first(frame), last(frame))
  }
  return (frame) => {
    const value = first(frame)
    return value === null || isList(value) ? value : [value]
  }
}

/** Visits every combination of items until told to stop; false where it cannot. */
type Visit = (frame: Frame, visit: (frame: Frame) => 'on' | 'stop') => 'on' | 'stop' | 'impossible'

const buildVisit = (iterators: readonly Iterator[], build: Build): Visit => {
  const [iterator, ...rest] = iterators
  if (iterator === undefined) return (frame, visit) => (spend(frame, 1) ? visit(frame) : 'impossible')
  const { slot } = iterator
  const source = buildSource(iterator, build)
  const inner = buildVisit(rest, build)
  return (frame, visit) => {
    const list = source(frame)
    if (list === null) return 'impossible'
    for (const item of list) {
      frame.locals[slot] = item
      const went = inner(frame, visit)
      if (went !== 'on') return went
    }
    return 'on'
  }
}

type Quantified = (frame: Frame, body: Run, decisive: boolean) => boolean | null

/** One iterator is what nearly all have: a plain loop. */
const overOne = (iterator: Iterator, build: Build): Quantified => {
  const { slot } = iterator
  const source = buildSource(iterator, build)
  return (frame, body, decisive) => {
    const list = source(frame)
    if (list === null || !spend(frame, list.length)) return null
    const { locals } = frame
    let known = true
    for (let at = 0; at < list.length; at += 1) {
      locals[slot] = list[at] ?? null
      const holds = body(frame)
      if (holds === decisive) return decisive
      known &&= holds === !decisive
    }
    return known ? !decisive : null
  }
}

const overMany = (iterators: readonly Iterator[], build: Build): Quantified => {
  const visitAll = buildVisit(iterators, build)
  return (frame, body, decisive) => {
    let known = true
    const went = visitAll(frame, (inner) => {
      const holds = body(inner)
      known &&= typeof holds === 'boolean'
      return holds === decisive ? 'stop' : 'on'
    })
    if (went === 'stop') return decisive
    return went === 'on' && known ? !decisive : null
  }
}

/** One that holds decides `some`, one that does not hold decides `every`; else it is not known where one is not known. */
const buildQuantified = (node: NodeOf<'some'> | NodeOf<'every'>, decisive: boolean, build: Build): Run => {
  const [iterator, ...others] = node.iterators
  const over =
    iterator !== undefined && others.length === 0 ? overOne(iterator, build) : overMany(node.iterators, build)
  const body = build.node(node.body)
  return noted(build, node, 'wrongKind', (frame) => over(frame, body, decisive))
}
export const buildSome = (node: NodeOf<'some'>, build: Build): Run => buildQuantified(node, true, build)
export const buildEvery = (node: NodeOf<'every'>, build: Build): Run => buildQuantified(node, false, build)

/** One iterator is what nearly all have: a plain loop. */
const forOne = (iterator: Iterator, body: Run, build: Build): Run => {
  const { slot } = iterator
  const source = buildSource(iterator, build)
  return (frame) => {
    const list = source(frame)
    if (list === null || !spend(frame, list.length)) return null
    const { locals } = frame
    const results: FeelValue[] = []
    for (let at = 0; at < list.length; at += 1) {
      locals[slot] = list[at] ?? null
      results.push(body(frame))
    }
    return bounded(results)
  }
}

export const buildFor = (node: NodeOf<'for'>, build: Build): Run => {
  const body = build.node(node.body)
  const [iterator, ...others] = node.iterators
  if (iterator !== undefined && others.length === 0)
    return noted(build, node, 'wrongKind', forOne(iterator, body, build))
  const visitAll = buildVisit(node.iterators, build)
  return noted(build, node, 'wrongKind', (frame) => {
    const results: FeelValue[] = []
    const went = visitAll(frame, (inner) => {
      results.push(body(inner))
      return 'on'
    })
    return went === 'on' ? bounded(results) : null
  })
}

const itemAt = (list: FeelList, position: number): FeelValue =>
  (position > 0 ? list[position - 1] : position < 0 ? list[list.length + position] : null) ?? null

interface Filter {
  readonly keeps: Run
  readonly slot: number
  readonly strict: boolean
}

/** `first` is the answer for the first item, which is known already. */
const kept = (list: FeelList, first: FeelValue, { keeps, slot, strict }: Filter, frame: Frame): FeelList | null => {
  const items: FeelValue[] = []
  const { locals } = frame
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at] ?? null
    locals[slot] = item
    const keep = at === 0 ? first : keeps(frame)
    if (keep === true) items.push(item)
    else if (strict && keep !== false) return null
  }
  return items
}

/** `[2]` and `[-1]` pick by position, anything else keeps the items for which it is true. */
export const buildFilter = (node: NodeOf<'filter'>, build: Build): Run => {
  const source = build.node(node.source)
  const condition = build.node(node.condition)
  const { slot } = node
  const filter: Filter = { keeps: condition, slot, strict: build.strict }
  return noted(build, node, 'wrongKind', (frame) => {
    const value = source(frame)
    if (value === null) return null
    const list = isList(value) ? value : [value]
    frame.locals[slot] = list[0] ?? null
    const first = condition(frame)
    if (typeof first === 'number') return itemAt(list, first)
    return spend(frame, list.length) ? kept(list, first, filter, frame) : doubt(frame, node, 'tooMuchWork')
  })
}
