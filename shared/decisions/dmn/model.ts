/** A DMN model as data: decisions with their logic, the knowledge they call, the inputs they need, and the types of all. */

/** Where something stands, in words a person finds again in any DMN editor. */
export interface Place {
  /** Name of the decision, knowledge model, or type. */
  readonly owner: string
  /** The boxes from the outside in: `context entry "Fees"`, by name or number. */
  readonly path: readonly string[]
  /** 1-based row of a table, null outside one. */
  readonly row: number | null
  /** 1-based column of a table, counted over inputs and then outputs, null outside one. */
  readonly column: number | null
}

/** FEEL as written, with where it was written. */
export interface FeelSource {
  readonly text: string
  readonly place: Place
}

export const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const
export type DmnHitPolicy = (typeof hitPolicies)[number]
export const aggregators = ['SUM', 'MIN', 'MAX', 'COUNT'] as const
export type DmnAggregator = (typeof aggregators)[number]

export interface DmnInput {
  readonly label: string | null
  readonly expression: FeelSource
  readonly typeRef: string | null
  readonly allowed: FeelSource | null
}
export interface DmnOutput {
  readonly name: string | null
  readonly typeRef: string | null
  readonly allowed: FeelSource | null
  readonly otherwise: FeelSource | null
}
export interface DmnRule {
  readonly id: string | null
  readonly tests: readonly FeelSource[]
  readonly results: readonly FeelSource[]
}
export interface DmnTable {
  readonly hitPolicy: DmnHitPolicy
  readonly aggregator: DmnAggregator | null
  readonly inputs: readonly DmnInput[]
  readonly outputs: readonly DmnOutput[]
  readonly rules: readonly DmnRule[]
}

export interface Parameter {
  readonly name: string
  readonly typeRef: string | null
}

interface Boxed {
  readonly typeRef: string | null
  readonly place: Place
}
/** Decision logic: one of DMN's boxed expressions. */
export type Logic =
  | (Boxed & { readonly type: 'literal'; readonly source: FeelSource })
  | (Boxed & { readonly type: 'table'; readonly table: DmnTable })
  | (Boxed & { readonly type: 'invocation'; readonly called: Logic; readonly bindings: readonly Named[] })
  /** An entry without a name is the result of the whole. */
  | (Boxed & { readonly type: 'context'; readonly entries: readonly ContextEntry[] })
  | (Boxed & { readonly type: 'list'; readonly items: readonly Logic[] })
  | (Boxed & {
      readonly type: 'relation'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Logic[])[]
    })
  | (Boxed & { readonly type: 'function'; readonly parameters: readonly Parameter[]; readonly body: Logic })
  | (Boxed & { readonly type: 'conditional'; readonly test: Logic; readonly met: Logic; readonly otherwise: Logic })
  | (Boxed & { readonly type: 'filter'; readonly from: Logic; readonly match: Logic })
  | (Boxed & {
      readonly type: 'iteration'
      readonly kind: 'for' | 'some' | 'every'
      readonly variable: string
      readonly over: Logic
      readonly body: Logic
    })

export interface Named {
  readonly name: string
  readonly value: Logic
}
export interface ContextEntry {
  readonly name: string | null
  readonly typeRef: string | null
  readonly value: Logic
}

/** A declared type; `components` for a structure, `typeRef` for anything that has a name. */
export interface ItemDefinition {
  readonly name: string
  readonly typeRef: string | null
  readonly isCollection: boolean
  /** Of each item, where it is a collection. */
  readonly allowed: FeelSource | null
  /** Of the whole. */
  readonly constraint: FeelSource | null
  readonly components: readonly ItemDefinition[]
  readonly isFunction: boolean
}

export interface InputData {
  readonly id: string
  readonly name: string
  readonly typeRef: string | null
}
export interface Decision {
  readonly id: string
  readonly name: string
  readonly typeRef: string | null
  /** Names of elements, as written: `#id`, or `namespace#id` in another model. */
  readonly requires: readonly string[]
  readonly knows: readonly string[]
  readonly logic: Logic | null
}
export interface KnowledgeModel {
  readonly id: string
  readonly name: string
  readonly typeRef: string | null
  readonly knows: readonly string[]
  readonly logic: (Logic & { readonly type: 'function' }) | null
}
export interface DecisionService {
  readonly id: string
  readonly name: string
  readonly typeRef: string | null
  readonly outputs: readonly string[]
  readonly encapsulated: readonly string[]
  readonly inputDecisions: readonly string[]
  readonly inputs: readonly string[]
}
export interface DmnImport {
  readonly name: string
  readonly namespace: string
  readonly kind: 'dmn' | 'other'
}

export interface DmnModel {
  readonly namespace: string
  readonly name: string
  readonly imports: readonly DmnImport[]
  readonly types: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly Decision[]
  readonly knowledge: readonly KnowledgeModel[]
  readonly services: readonly DecisionService[]
}
