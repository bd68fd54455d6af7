/** Makes a whole DMN model runnable: every decision with what it requires, once each, and services as functions. */
import { asKind } from '../feel/kindOf.ts'
import type { FeelContext, FeelValue } from '../feel/value.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { buildGraph, nameOf } from './graph.ts'
import type { Graph } from './graph.ts'
import type { DmnModel } from './model.ts'
import { placeOf } from './reading.ts'
import type { DmnRefusal, OutsideItem } from './report.ts'
import { build, typeOfElement } from './runnable.ts'
import type { Building, Known } from './runnable.ts'
import { createTypes } from './types.ts'
import type { DmnType, TypeTable } from './types.ts'

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
  const models = [model, ...neededBy(model, imports)]
  const graphed = buildGraph(models)
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
  // types that nobody uses are part of the model too
  models.forEach(tableOf)
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
      if (wanted === undefined) return err('noSuchDecision')
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
      const callee = wanted === undefined ? null : asKind(build(wanted, building).run(new Map()), 'function')
      if (callee === null) return err('noSuchDecision')
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
