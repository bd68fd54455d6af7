/** Reads a whole DMN document from its tree: requirements, knowledge, services, types; and what it holds that is not read. */
import { partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import type {
  Decision,
  DecisionService,
  DmnImport,
  DmnModel,
  FeelSource,
  InputData,
  ItemDefinition,
  KnowledgeModel,
  Place,
} from './model.ts'
import { inside, placeOf, sourceOf, typeRefOf } from './reading.ts'
import type { ReadContext } from './reading.ts'
import { readFunction, readLogic } from './readLogic.ts'
import { outside } from './report.ts'
import type { OutsideItem } from './report.ts'

const nameOf = (element: DmnElement): string => textOf(element, 'name') ?? ''
const idOf = (element: DmnElement): string => textOf(element, 'id') ?? ''

/** The name under which others read the value; some editors leave the variable out. */
const variableName = (element: DmnElement): string => {
  const variable = partOf(element, 'variable')
  return (variable === null ? null : textOf(variable, 'name')) ?? nameOf(element)
}
const variableType = (element: DmnElement): string | null => {
  const variable = partOf(element, 'variable')
  return variable === null ? null : typeRefOf(variable)
}

const hrefsOf = (element: DmnElement, holder: string, names: readonly string[]): readonly string[] =>
  partsOf(element, holder).flatMap((requirement) =>
    names.flatMap((name) => partsOf(requirement, name).map((target) => textOf(target, 'href') ?? '')),
  )
const targetsOf = (element: DmnElement, name: string): readonly string[] =>
  partsOf(element, name).map((target) => textOf(target, 'href') ?? '')

const testsOf = (element: DmnElement, name: string, place: Place): FeelSource | null => {
  const tests = partOf(element, name)
  return tests === null ? null : sourceOf(tests, inside(place, name))
}

const typeOf = (element: DmnElement, place: Place): ItemDefinition => ({
  name: nameOf(element),
  typeRef: typeRefOf(element),
  isCollection: textOf(element, 'isCollection') === 'true',
  allowed: testsOf(element, 'allowedValues', place),
  constraint: testsOf(element, 'typeConstraint', place),
  components: partsOf(element, 'itemComponent').map((part) => typeOf(part, inside(place, nameOf(part)))),
  isFunction: partOf(element, 'functionItem') !== null,
})

const decisionOf = (element: DmnElement, reading: ReadContext): Decision => {
  const logic = partOf(element, 'decisionLogic')
  return {
    id: idOf(element),
    name: variableName(element),
    typeRef: variableType(element),
    requires: hrefsOf(element, 'informationRequirement', ['requiredInput', 'requiredDecision']),
    knows: hrefsOf(element, 'knowledgeRequirement', ['requiredKnowledge']),
    logic: logic === null ? null : readLogic(logic, placeOf(nameOf(element)), reading),
  }
}

const knowledgeOf = (element: DmnElement, reading: ReadContext): KnowledgeModel => {
  const logic = partOf(element, 'encapsulatedLogic')
  return {
    id: idOf(element),
    name: variableName(element),
    typeRef: variableType(element),
    knows: hrefsOf(element, 'knowledgeRequirement', ['requiredKnowledge']),
    logic: logic === null ? null : readFunction(logic, placeOf(nameOf(element)), reading),
  }
}

const serviceOf = (element: DmnElement): DecisionService => ({
  id: idOf(element),
  name: variableName(element),
  typeRef: variableType(element),
  outputs: targetsOf(element, 'outputDecision'),
  encapsulated: targetsOf(element, 'encapsulatedDecision'),
  inputDecisions: targetsOf(element, 'inputDecision'),
  inputs: targetsOf(element, 'inputData'),
})

const inputOf = (element: DmnElement): InputData => ({
  id: idOf(element),
  name: variableName(element),
  typeRef: variableType(element),
})

const importOf = (element: DmnElement): DmnImport => ({
  name: nameOf(element),
  namespace: textOf(element, 'namespace') ?? '',
  kind: (textOf(element, 'importType') ?? '').includes('/spec/DMN/') ? 'dmn' : 'other',
})

/** Parts of a diagram that say nothing about what is decided. */
const silent = new Set(['KnowledgeSource', 'TextAnnotation', 'Association', 'Group'])
const read = new Set(['Decision', 'BusinessKnowledgeModel', 'InputData', 'DecisionService'])

export interface ReadModel {
  readonly model: DmnModel
  readonly outside: readonly OutsideItem[]
}

/** `definitions` is the root of the document. What is not in the result is in `outside`. */
export const readModel = (definitions: DmnElement): ReadModel => {
  const items: OutsideItem[] = []
  const reading: ReadContext = { report: (item) => items.push(item) }
  const elements = partsOf(definitions, 'drgElement')
  const all = (type: string): readonly DmnElement[] => elements.filter((element) => element.type === type)
  const imports = partsOf(definitions, 'import').map(importOf)
  for (const { name, namespace, kind } of imports)
    if (kind === 'other') reading.report(outside('construct', `import ${namespace}`, placeOf(name)))
  for (const element of elements)
    if (!read.has(element.type) && !silent.has(element.type))
      reading.report(outside('construct', element.type, placeOf(nameOf(element))))
  const model: DmnModel = {
    namespace: textOf(definitions, 'namespace') ?? '',
    name: nameOf(definitions),
    imports,
    types: partsOf(definitions, 'itemDefinition').map((type) => typeOf(type, placeOf(nameOf(type)))),
    inputs: all('InputData').map(inputOf),
    decisions: all('Decision').map((decision) => decisionOf(decision, reading)),
    knowledge: all('BusinessKnowledgeModel').map((knowledge) => knowledgeOf(knowledge, reading)),
    services: all('DecisionService').map(serviceOf),
  }
  return { model, outside: items }
}
