/** Which element of which DMN model needs which: checked before anything is compiled. */
import { err, ok, unreachable } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Decision, DecisionService, DmnModel, InputData, KnowledgeModel } from './model.ts'
import type { DmnRefusal, DmnRefusalCode } from './report.ts'

interface Located {
  /** `namespace#id`: unique over all models. */
  readonly key: string
  readonly model: DmnModel
}
export type GraphElement = Located &
  (
    | { readonly type: 'input'; readonly input: InputData }
    | { readonly type: 'decision'; readonly decision: Decision }
    | { readonly type: 'knowledge'; readonly knowledge: KnowledgeModel }
    | { readonly type: 'service'; readonly service: DecisionService }
  )

export interface Graph {
  readonly elements: ReadonlyMap<string, GraphElement>
  /** The element that a reference in a model means. */
  readonly resolve: (model: DmnModel, href: string) => GraphElement | null
  readonly modelOf: (namespace: string) => DmnModel | null
}

export const nameOf = (element: GraphElement): string => {
  switch (element.type) {
    case 'input':
      return element.input.name
    case 'decision':
      return element.decision.name
    case 'knowledge':
      return element.knowledge.name
    case 'service':
      return element.service.name
    default:
      return unreachable(element)
  }
}

const refusal = (code: DmnRefusalCode, detail: string): DmnRefusal => ({ code, detail, line: null })

export const keyOf = (model: DmnModel, href: string): string =>
  href.startsWith('#') ? `${model.namespace}${href}` : href

const elementsOf = (model: DmnModel): readonly GraphElement[] => {
  const located = (id: string): Located => ({ key: keyOf(model, `#${id}`), model })
  return [
    ...model.inputs.map((input) => ({ ...located(input.id), type: 'input' as const, input })),
    ...model.decisions.map((decision) => ({ ...located(decision.id), type: 'decision' as const, decision })),
    ...model.knowledge.map((knowledge) => ({ ...located(knowledge.id), type: 'knowledge' as const, knowledge })),
    ...model.services.map((service) => ({ ...located(service.id), type: 'service' as const, service })),
  ]
}

const hrefsOf = (element: GraphElement): readonly string[] => {
  switch (element.type) {
    case 'input':
      return []
    case 'decision':
      return [...element.decision.requires, ...element.decision.knows]
    case 'knowledge':
      return element.knowledge.knows
    case 'service': {
      const { outputs, encapsulated, inputDecisions, inputs } = element.service
      return [...outputs, ...encapsulated, ...inputDecisions, ...inputs]
    }
    default:
      return unreachable(element)
  }
}

/** A service hands on what it needs, but its input decisions are given to it, so they close no circle. */
const stepsOf = (element: GraphElement): readonly string[] =>
  element.type === 'service' ? element.service.outputs : hrefsOf(element)

const cycleIn = (graph: Graph): string | null => {
  const done = new Set<string>()
  for (const start of graph.elements.values()) {
    const open = new Set<string>()
    const stack: { readonly element: GraphElement; readonly rest: GraphElement[] }[] = []
    const enter = (element: GraphElement): boolean => {
      if (open.has(element.key)) return false
      if (done.has(element.key)) return true
      open.add(element.key)
      const next = stepsOf(element).map((href) => graph.resolve(element.model, href))
      stack.push({ element, rest: next.filter((found) => found !== null) })
      return true
    }
    enter(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.pop()
      if (next === undefined) {
        open.delete(top.element.key)
        done.add(top.element.key)
        stack.pop()
      } else if (!enter(next)) return nameOf(next)
    }
  }
  return null
}

/** The model comes first; the others are those it may import. */
export const buildGraph = (models: readonly DmnModel[]): Result<Graph, DmnRefusal> => {
  const elements = new Map<string, GraphElement>()
  for (const element of models.flatMap(elementsOf)) {
    if (elements.has(element.key)) return err(refusal('duplicateId', nameOf(element)))
    elements.set(element.key, element)
  }
  const byNamespace = new Map(models.map((model) => [model.namespace, model]))
  const graph: Graph = {
    elements,
    resolve: (model, href) => elements.get(keyOf(model, href)) ?? null,
    modelOf: (namespace) => byNamespace.get(namespace) ?? null,
  }
  for (const model of models)
    for (const { kind, namespace } of model.imports)
      if (kind === 'dmn' && !byNamespace.has(namespace)) return err(refusal('missingImport', namespace))
  for (const element of elements.values())
    for (const href of hrefsOf(element))
      if (graph.resolve(element.model, href) === null)
        return err(refusal('missingReference', `${nameOf(element)} ${href}`))
  const cycle = cycleIn(graph)
  return cycle === null ? ok(graph) : err(refusal('cyclicRequirement', cycle))
}
