/** Declared types of a DMN model: what names a value of the type has, and whether a value belongs to it. */
import { midnightUtcOf } from '../feel/calendar.ts'
import { isContext, isList, kindOf } from '../feel/kindOf.ts'
import type { FeelKind } from '../feel/kindOf.ts'
import { noNames } from '../feel/names.ts'
import type { NameShape } from '../feel/names.ts'
import type { FeelContext, FeelValue } from '../feel/value.ts'
import type { FeelSource, ItemDefinition, Place } from './model.ts'
import { compileTestsAt } from './source.ts'
import type { Report } from './source.ts'
import { outside } from './report.ts'

/** The value as one of the type, or null where it is none: FEEL has no other way to say so. */
type Conform = (value: FeelValue) => FeelValue

export interface DmnType {
  readonly shape: NameShape
  readonly conform: Conform
  /** The values that the type lists, as FEEL text in their order; null where it lists none. */
  readonly values: string | null
}

const anything: DmnType = { shape: {}, values: null, conform: (value) => value }

const ofKind = (...kinds: readonly FeelKind[]): DmnType => ({
  shape: {},
  values: null,
  conform: (value) => (kinds.includes(kindOf(value)) ? value : null),
})

/** A day stands for its midnight where a moment is wanted. */
const moment: DmnType = {
  shape: {},
  values: null,
  conform: (value) => {
    const kind = kindOf(value)
    if (kind === 'dateTime') return value
    return kind === 'date' ? midnightUtcOf(value as Parameters<typeof midnightUtcOf>[0]) : null
  },
}

const builtIn: ReadonlyMap<string, DmnType> = new Map<string, DmnType>([
  ['Any', anything],
  ['any', anything],
  ['Null', ofKind('null')],
  ['number', ofKind('number')],
  ['string', ofKind('string')],
  ['boolean', ofKind('boolean')],
  ['date', ofKind('date')],
  ['time', ofKind('time')],
  ['date and time', moment],
  ['dateTime', moment],
  ['days and time duration', ofKind('daysTimeDuration')],
  ['dayTimeDuration', ofKind('daysTimeDuration')],
  ['years and months duration', ofKind('yearsMonthsDuration')],
  ['yearMonthDuration', ofKind('yearsMonthsDuration')],
  ['list', ofKind('list')],
  ['context', ofKind('context')],
  ['function', ofKind('function')],
  ['range', ofKind('range')],
])

/** A list of one stands for its item, and an item for a list of one. */
const single = ({ shape, conform, values }: DmnType): DmnType => ({
  shape,
  values,
  conform: (value) => {
    const direct = conform(value)
    return direct === null && isList(value) && value.length === 1 ? conform(value[0] ?? null) : direct
  },
})
const listOf = ({ shape, conform, values }: DmnType): DmnType => ({
  shape,
  values,
  conform: (value) => {
    if (value === null) return null
    const items = (isList(value) ? value : [value]).map((item) => [item, conform(item)] as const)
    return items.some(([item, conformed]) => item !== null && conformed === null)
      ? null
      : items.map(([, conformed]) => conformed)
  },
})

const structure = (components: readonly (readonly [string, DmnType])[]): DmnType => ({
  shape: { members: new Map(components.map(([name, type]) => [name, type.shape])) },
  values: null,
  conform: (value) => {
    if (!isContext(value)) return null
    const entries: FeelContext = new Map([
      ...value,
      ...components.map(([name, type]) => [name, type.conform(value.get(name) ?? null)] as const),
    ])
    const misfits = components.some(([name]) => (value.get(name) ?? null) !== null && entries.get(name) === null)
    return misfits ? null : entries
  },
})

const constrained = ({ shape, conform }: DmnType, values: string, admits: (value: FeelValue) => boolean): DmnType => ({
  shape,
  values,
  conform: (value) => {
    const conformed = conform(value)
    return conformed !== null && admits(conformed) ? conformed : null
  },
})

export interface TypeTable {
  /** The type of a name; a name that is not known is reported at the place, and admits everything. */
  readonly find: (name: string | null, place: Place) => DmnType
}

/** `imported` finds `name` in `import.name`. */
export const createTypes = (
  definitions: readonly ItemDefinition[],
  imported: (importName: string, typeName: string) => DmnType | null,
  report: Report,
): TypeTable => {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const built = new Map<string, DmnType>()
  const open = new Set<string>()

  const baseOf = (definition: ItemDefinition, place: Place): DmnType => {
    if (definition.components.length > 0)
      return structure(
        definition.components.map((part) => [part.name, build(part, { ...place, path: [...place.path, part.name] })]),
      )
    if (definition.isFunction) return ofKind('function')
    return find(definition.typeRef, place)
  }
  const within = (type: DmnType, tests: FeelSource | null): DmnType => {
    if (tests === null) return type
    const admits = compileTestsAt(tests, noNames, report)
    return constrained(type, tests.text, (value) => admits(new Map(), value) === true)
  }
  const build = (definition: ItemDefinition, place: Place): DmnType => {
    const { allowed, constraint, isCollection } = definition
    const one = within(baseOf(definition, place), allowed)
    return within(isCollection ? listOf(one) : single(one), constraint)
  }
  const foreign = (name: string): DmnType | null => {
    const dot = name.indexOf('.')
    return dot < 0 ? null : imported(name.slice(0, dot), name.slice(dot + 1))
  }
  const find = (name: string | null, place: Place): DmnType => {
    if (name === null) return anything
    const known = built.get(name)
    if (known !== undefined) return known
    const definition = byName.get(name)
    if (definition === undefined) {
      const other = builtIn.get(name) ?? foreign(name)
      if (other === null) report(outside('typeRef', name, place, { suggestion: 'Any' }))
      return other === null ? anything : single(other)
    }
    if (open.has(name)) return anything
    open.add(name)
    const type = build(definition, { owner: name, path: [], row: null, column: null })
    open.delete(name)
    built.set(name, type)
    return type
  }
  for (const { name } of definitions) find(name, { owner: name, path: [], row: null, column: null })
  return { find }
}
