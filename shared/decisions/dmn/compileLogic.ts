/** Makes decision logic runnable: each box becomes a function of the names around it. */
import { unreachable } from '../../kernel/result.ts'
import { asKind, isContext, isList } from '../feel/kindOf.ts'
import type { NameShape, Names } from '../feel/names.ts'
import type { FeelContext, FeelFunction, FeelValue } from '../feel/value.ts'
import { compileTable } from './compileTable.ts'
import type { Compiled, Compiling, Run } from './compiling.ts'
import { contextFrom, namesFrom } from './dottedNames.ts'
import type { Logic, Named } from './model.ts'
import { compileAt } from './source.ts'
import type { DmnType } from './types.ts'

type LogicOf<T extends Logic['type']> = Extract<Logic, { readonly type: T }>

const withNames = (names: Names, added: Iterable<readonly [string, NameShape]>): Names => new Map([...names, ...added])

const literal = ({ source }: LogicOf<'literal'>, names: Names, { report }: Compiling): Compiled => {
  const text = source.text.trim()
  return { run: compileAt(source, names, report), shape: names.get(text) ?? {} }
}

const bindingsOf = (bindings: readonly Named[], names: Names, compiling: Compiling) =>
  bindings.map(({ name, value }) => ({ name, ...compileLogic(value, names, compiling) }))

/** Arguments by name; a name that the function does not have makes the call wrong as a whole. */
const callNamed = (called: FeelFunction, given: ReadonlyMap<string, FeelValue>): FeelValue =>
  [...given.keys()].every((name) => called.parameters.includes(name))
    ? called.call(called.parameters.map((name) => given.get(name) ?? null))
    : null

const invocation = (logic: LogicOf<'invocation'>, names: Names, compiling: Compiling): Compiled => {
  const called = compileLogic(logic.called, names, compiling)
  const bindings = bindingsOf(logic.bindings, names, compiling)
  return {
    run: (given) => {
      const callee = asKind(called.run(given), 'function')
      return callee === null ? null : callNamed(callee, new Map(bindings.map(({ name, run }) => [name, run(given)])))
    },
    shape: called.shape.members === undefined ? {} : { members: called.shape.members },
  }
}

const context = (logic: LogicOf<'context'>, names: Names, compiling: Compiling): Compiled => {
  const entries: { readonly name: string | null; readonly run: Run; readonly type: DmnType }[] = []
  const members = new Map<string, NameShape>()
  let inner = names
  let result: NameShape | null = null
  for (const { name, typeRef, value } of logic.entries) {
    const type = compiling.types.find(typeRef, value.place)
    const { run, shape } = compileLogic(value, inner, compiling)
    entries.push({ name, run, type })
    const known = type.shape.members === undefined ? shape : type.shape
    if (name === null) result = known
    else {
      members.set(name, known)
      inner = withNames(inner, [[name, known]])
    }
  }
  const run: Run = (given) => {
    const around = new Map(given)
    const own = new Map<string, FeelValue>()
    for (const entry of entries) {
      const value = entry.type.conform(entry.run(around))
      if (entry.name === null) return value
      around.set(entry.name, value)
      own.set(entry.name, value)
    }
    return own
  }
  return { run, shape: result ?? { members } }
}

const list = ({ items }: LogicOf<'list'>, names: Names, compiling: Compiling): Compiled => {
  const compiled = items.map((item) => compileLogic(item, names, compiling))
  return { run: (given) => compiled.map(({ run }) => run(given)), shape: compiled[0]?.shape ?? {} }
}

const relation = ({ columns, rows }: LogicOf<'relation'>, names: Names, compiling: Compiling): Compiled => {
  const compiled = rows.map((row) => row.map((cell) => compileLogic(cell, names, compiling).run))
  return {
    run: (given) =>
      compiled.map((row) => new Map(columns.map((column, at) => [column, row[at]?.(given) ?? null] as const))),
    shape: { members: new Map(columns.map((column) => [column, {}])) },
  }
}

const functionOf = (logic: LogicOf<'function'>, names: Names, compiling: Compiling): Compiled => {
  const types = logic.parameters.map(({ typeRef }) => compiling.types.find(typeRef, logic.place))
  const parameters = logic.parameters.map(({ name }) => name)
  const own = namesFrom(parameters.map((name, at) => [name, types[at]?.shape ?? {}]))
  const body = compileLogic(logic.body, withNames(names, own), compiling)
  const result = compiling.types.find(logic.body.typeRef, logic.place)
  const run: Run = (given) => ({
    kind: 'function',
    parameters,
    call: (args) => {
      const values = parameters.map((name, at) => [name, types[at]?.conform(args[at] ?? null) ?? null] as const)
      return result.conform(body.run(new Map([...given, ...contextFrom(values)])))
    },
  })
  const { members } = result.shape.members === undefined ? body.shape : result.shape
  return { run, shape: { parameters, ...(members === undefined ? {} : { members }) } }
}

const conditional = (logic: LogicOf<'conditional'>, names: Names, compiling: Compiling): Compiled => {
  const test = compileLogic(logic.test, names, compiling)
  const met = compileLogic(logic.met, names, compiling)
  const otherwise = compileLogic(logic.otherwise, names, compiling)
  return { run: (given) => (test.run(given) === true ? met : otherwise).run(given), shape: met.shape }
}

const filter = (logic: LogicOf<'filter'>, names: Names, compiling: Compiling): Compiled => {
  const from = compileLogic(logic.from, names, compiling)
  const inner = withNames(names, [...(from.shape.members ?? []), ['item', from.shape]])
  const match = compileLogic(logic.match, inner, compiling)
  return {
    run: (given) => {
      const value = from.run(given)
      if (value === null) return null
      const items = isList(value) ? value : [value]
      return items.filter(
        (item) => match.run(new Map([...given, ...(isContext(item) ? item : []), ['item', item]])) === true,
      )
    },
    shape: from.shape,
  }
}

const iteration = (logic: LogicOf<'iteration'>, names: Names, compiling: Compiling): Compiled => {
  const over = compileLogic(logic.over, names, compiling)
  const inner = withNames(names, [
    [logic.variable, over.shape],
    ...(logic.kind === 'for' ? [['partial', {}] as const] : []),
  ])
  const body = compileLogic(logic.body, inner, compiling)
  const each = (given: FeelContext, value: FeelValue): readonly FeelValue[] | null => {
    if (value === null) return null
    const results: FeelValue[] = []
    for (const item of isList(value) ? value : [value])
      results.push(body.run(new Map([...given, ['partial', results.slice()], [logic.variable, item]])))
    return results
  }
  const run: Run = (given) => {
    const results = each(given, over.run(given))
    if (results === null || logic.kind === 'for') return results
    return truthOf(logic.kind, results)
  }
  return { run, shape: logic.kind === 'for' ? body.shape : {} }
}

/** Three values: what is not a truth value leaves the answer open unless another item decides it. */
const truthOf = (kind: 'some' | 'every', results: readonly FeelValue[]): FeelValue => {
  const decisive = kind === 'some'
  if (results.includes(decisive)) return decisive
  return results.every((result) => result === !decisive) ? !decisive : null
}

export const compileLogic = (logic: Logic, names: Names, compiling: Compiling): Compiled => {
  switch (logic.type) {
    case 'literal':
      return literal(logic, names, compiling)
    case 'table':
      return compileTable(logic.table, logic.place, names, compiling)
    case 'invocation':
      return invocation(logic, names, compiling)
    case 'context':
      return context(logic, names, compiling)
    case 'list':
      return list(logic, names, compiling)
    case 'relation':
      return relation(logic, names, compiling)
    case 'function':
      return functionOf(logic, names, compiling)
    case 'conditional':
      return conditional(logic, names, compiling)
    case 'filter':
      return filter(logic, names, compiling)
    case 'iteration':
      return iteration(logic, names, compiling)
    default:
      return unreachable(logic)
  }
}
