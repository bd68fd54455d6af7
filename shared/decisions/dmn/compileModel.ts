/** Makes a whole DMN model runnable: every decision with what it requires, once each, and services as functions. */
import type { NameShape, Names } from '../feel/names.ts'
import type { FeelContext, FeelFunction, FeelValue } from '../feel/value.ts'
import { ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { compileLogic } from './compileLogic.ts'
import type { Compiled, Compiling } from './compiling.ts'
import { buildGraph, nameOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { DmnModel } from './model.ts'
import { placeOf } from './reading.ts'
import type { DmnRefusal, OutsideItem } from './report.ts'
import { createTypes } from './types.ts'
import type { DmnType, TypeTable } from './types.ts'

/** Values by element, for one evaluation: what was given, and what has been decided so far. */
type Known = Map<string, FeelValue>

interface Runnable {
  readonly shape: NameShape
  readonly run: (known: Known) => FeelValue
}

export interface CompiledModel {
  readonly outside: readonly OutsideItem[]
  /** Names of what can be asked for, in the order of the model. */
  readonly decisions: readonly string[]
  /**
   * The value of a decision. `given` holds inputs by name, and decisions whose value is to be taken as it is. Null
   * where the model has no such decision. `onDecided` hears of every decision on the way.
   */
  readonly decide: (
    decision: string,
    given: FeelContext,
    onDecided?: (name: string, value: FeelValue) => void,
  ) => Result<FeelValue, 'noSuchDecision'>
  /** A service or a knowledge model, called by the names of its parameters. */
  readonly call: (name: string, given: FeelContext) => Result<FeelValue, 'noSuchDecision'>
}

interface Building {
  readonly graph: Graph
  readonly compilingOf: (model: DmnModel) => Compiling
  readonly built: Map<string, Runnable>
}

const build = (element: GraphElement, building: Building): Runnable => {
  const known = building.built.get(element.key)
  if (known !== undefined) return known
  const made = remembered(element.key, builders(element, building))
  building.built.set(element.key, made)
  return made
}

const remembered = (key: string, { shape, run }: Runnable): Runnable => ({
  shape,
  run: (known) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const fresh = run(known)
    known.set(key, fresh)
    return fresh
  },
})

/** What an element can see: by its own name, or as an entry of the import that it comes through. */
interface Visible {
  readonly importName: string | null
  readonly name: string
  readonly runnable: Runnable
}

const visibleTo = (model: DmnModel, hrefs: readonly string[], building: Building): readonly Visible[] =>
  hrefs.flatMap((href) => {
    const element = building.graph.resolve(model, href)
    if (element === null) return []
    const through = model.imports.find(({ namespace }) => namespace === element.model.namespace)
    const importName = element.model === model || through === undefined || through.name === '' ? null : through.name
    return [{ importName, name: nameOf(element), runnable: build(element, building) }]
  })

const grouped = <T>(visible: readonly Visible[], of: (runnable: Runnable) => T) => {
  const direct = new Map<string, T>()
  const imported = new Map<string, Map<string, T>>()
  for (const { importName, name, runnable } of visible) {
    if (importName === null) direct.set(name, of(runnable))
    else imported.set(importName, new Map([...(imported.get(importName) ?? []), [name, of(runnable)]]))
  }
  return { direct, imported }
}

const namesOf = (visible: readonly Visible[]): Names => {
  const { direct, imported } = grouped(visible, ({ shape }) => shape)
  const through = [...imported].map(([name, members]): readonly [string, NameShape] => [name, { members }])
  return new Map<string, NameShape>([...direct, ...through])
}
const valuesOf = (visible: readonly Visible[], known: Known): FeelContext => {
  const { direct, imported } = grouped(visible, ({ run }) => run(known))
  return new Map<string, FeelValue>([...direct, ...imported])
}

const typed = (type: DmnType, compiled: Compiled | null, visible: readonly Visible[]): Runnable => ({
  shape: type.shape.members === undefined && compiled !== null ? compiled.shape : type.shape,
  run: (known) => (compiled === null ? null : type.conform(compiled.run(valuesOf(visible, known)))),
})

const decisionOf = (element: GraphElement & { readonly type: 'decision' }, building: Building): Runnable => {
  const { decision, model } = element
  const compiling = building.compilingOf(model)
  const visible = visibleTo(model, [...decision.requires, ...decision.knows], building)
  const type = compiling.types.find(decision.typeRef, placeOf(decision.name))
  const { logic } = decision
  return typed(type, logic === null ? null : compileLogic(logic, namesOf(visible), compiling), visible)
}

const knowledgeOf = (element: GraphElement & { readonly type: 'knowledge' }, building: Building): Runnable => {
  const { knowledge, model } = element
  const { logic } = knowledge
  if (logic === null) return { shape: {}, run: () => null }
  const visible = visibleTo(model, knowledge.knows, building)
  const { run, shape } = compileLogic(logic, namesOf(visible), building.compilingOf(model))
  return { shape, run: (known) => run(valuesOf(visible, known)) }
}

const serviceOf = (element: GraphElement & { readonly type: 'service' }, building: Building): Runnable => {
  const { service, model } = element
  const resolved = (hrefs: readonly string[]) =>
    hrefs.map((href) => building.graph.resolve(model, href)).filter((found) => found !== null)
  const given = [...resolved(service.inputs), ...resolved(service.inputDecisions)]
  const parameters = given.map(nameOf)
  const types = given.map((target) => typeOfElement(target, building))
  const outputs = resolved(service.outputs).map((target) => ({ name: nameOf(target), made: build(target, building) }))
  const call: FeelFunction['call'] = (args) => {
    const known: Known = new Map(given.map(({ key }, at) => [key, types[at]?.conform(args[at] ?? null) ?? null]))
    const [only, ...others] = outputs
    if (only !== undefined && others.length === 0) return only.made.run(known)
    return new Map(outputs.map(({ name, made }) => [name, made.run(known)] as const))
  }
  const members =
    outputs.length === 1 ? outputs[0]?.made.shape.members : new Map(outputs.map(({ name, made }) => [name, made.shape]))
  return {
    shape: { parameters, ...(members === undefined ? {} : { members }) },
    run: () => ({ kind: 'function', parameters, call }),
  }
}

const typeOfElement = (element: GraphElement, building: Building): DmnType => {
  const { types } = building.compilingOf(element.model)
  const typeRef =
    element.type === 'input' ? element.input.typeRef : element.type === 'decision' ? element.decision.typeRef : null
  return types.find(typeRef, placeOf(nameOf(element)))
}

const builders = (element: GraphElement, building: Building): Runnable => {
  switch (element.type) {
    case 'input':
      // what was not given is not known
      return { shape: typeOfElement(element, building).shape, run: () => null }
    case 'decision':
      return decisionOf(element, building)
    case 'knowledge':
      return knowledgeOf(element, building)
    case 'service':
      return serviceOf(element, building)
  }
}

const createTypeTables = (graph: Graph, report: (item: OutsideItem) => void) => {
  const tables = new Map<DmnModel, TypeTable>()
  const tableOf = (model: DmnModel): TypeTable => {
    const known = tables.get(model)
    if (known !== undefined) return known
    const imported = (importName: string, typeName: string): DmnType | null => {
      const namespace = model.imports.find(({ name }) => name === importName)?.namespace
      const other = namespace === undefined ? null : graph.modelOf(namespace)
      const declared = other?.types.some(({ name }) => name === typeName) ?? false
      return other === null || !declared ? null : tableOf(other).find(typeName, placeOf(typeName))
    }
    const table = createTypes(model.types, imported, report)
    tables.set(model, table)
    return table
  }
  return tableOf
}

/** `imports` are the other models that are at hand. A model that cannot be compiled whole says in `outside` what is missing. */
export const compileModel = (model: DmnModel, imports: readonly DmnModel[] = []): Result<CompiledModel, DmnRefusal> => {
  const graphed = buildGraph([model, ...neededBy(model, imports)])
  if (!graphed.ok) return graphed
  const graph = graphed.value
  const outside: OutsideItem[] = []
  const report = (item: OutsideItem): void => void outside.push(item)
  const tableOf = createTypeTables(graph, report)
  const building: Building = {
    graph,
    compilingOf: (of) => ({ types: tableOf(of), report }),
    built: new Map(),
  }
  for (const element of graph.elements.values()) build(element, building)
  const own = [...graph.elements.values()].filter((element) => element.model === model)
  const knownFrom = (given: FeelContext): Known =>
    new Map(
      own.flatMap((element) => {
        const name = nameOf(element)
        if (element.type === 'knowledge' || element.type === 'service' || !given.has(name)) return []
        return [[element.key, typeOfElement(element, building).conform(given.get(name) ?? null)]]
      }),
    )
  return ok({
    outside,
    decisions: model.decisions.map(({ name }) => name),
    decide: (name, given, onDecided) => {
      const wanted = own.find((element) => element.type === 'decision' && nameOf(element) === name)
      if (wanted === undefined) return { ok: false, error: 'noSuchDecision' }
      const known = knownFrom(given)
      const value = build(wanted, building).run(known)
      if (onDecided !== undefined)
        for (const element of own)
          if (element.type === 'decision' && known.has(element.key))
            onDecided(nameOf(element), known.get(element.key) ?? null)
      return ok(value)
    },
    call: (name, given) => {
      const wanted = own.find(
        (element) => (element.type === 'service' || element.type === 'knowledge') && nameOf(element) === name,
      )
      const callee = wanted === undefined ? null : build(wanted, building).run(new Map())
      if (callee === null || typeof callee !== 'object' || !('kind' in callee) || callee.kind !== 'function')
        return { ok: false, error: 'noSuchDecision' }
      return ok(callee.call(callee.parameters.map((parameter) => given.get(parameter) ?? null)))
    },
  })
}

/** The models that are imported, and those that they import. */
const neededBy = (model: DmnModel, imports: readonly DmnModel[]): readonly DmnModel[] => {
  const needed: DmnModel[] = []
  const wanted = [...model.imports]
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const { namespace } = next
    const found = imports.find((other) => other.namespace === namespace)
    if (found === undefined || found === model || needed.includes(found)) continue
    needed.push(found)
    wanted.push(...found.imports)
  }
  return needed
}
