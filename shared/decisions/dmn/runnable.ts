/** Each element of a DMN model as a function of what is known: it sees what it requires, and is decided once. */
import type { NameShape, Names } from '../feel/names.ts'
import type { FeelContext, FeelFunction, FeelValue } from '../feel/value.ts'
import { unreachable } from '../../kernel/result.ts'
import { compileLogic } from './compileLogic.ts'
import type { Compiled, Compiling } from './compiling.ts'
import { nameOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { DmnModel } from './model.ts'
import { placeOf } from './reading.ts'
import type { DmnType } from './types.ts'

/** Values by element, for one evaluation: what was given, and what has been decided so far. */
export type Known = Map<string, FeelValue>

export interface Runnable {
  readonly shape: NameShape
  readonly run: (known: Known) => FeelValue
}

export interface Building {
  readonly graph: Graph
  readonly compilingOf: (model: DmnModel) => Compiling
  readonly built: Map<string, Runnable>
}

export const build = (element: GraphElement, building: Building): Runnable => {
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

export const typeOfElement = (element: GraphElement, building: Building): DmnType => {
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
    default:
      return unreachable(element)
  }
}
