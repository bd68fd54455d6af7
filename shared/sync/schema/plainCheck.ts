/** A quick yes to what a schema accepts as it stands; whatever is not that plain is left to the schema itself. share-format §3.6 */
import type * as z from 'zod'

/** True only where the schema accepts the value and would hand it on unchanged. False says nothing. */
export type PlainCheck = (value: unknown) => boolean

type Def = z.core.$ZodTypes['_zod']['def']
type CheckDef = z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef
type DefOf<Type extends Def['type']> = Extract<Def, { readonly type: Type }>
type CheckDefOf<Name extends CheckDef['check']> = Extract<CheckDef, { readonly check: Name }>
type Fields = Readonly<Record<string, unknown>>

const never: PlainCheck = () => false
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const defOf = ({ _zod: { def } }: z.core.$ZodType): Def => def as Def
const checkDefOf = ({ _zod: { def } }: z.core.$ZodCheck): CheckDef => def as CheckDef

const lengthOf = (value: unknown): number => (value as { readonly length: number }).length

/** Null for what is not known here. */
const checks: { readonly [Name in CheckDef['check']]?: (def: CheckDefOf<Name>) => PlainCheck | null } = {
  greater_than: ({ value: bound, inclusive }) =>
    inclusive ? (value) => (value as typeof bound) >= bound : (value) => (value as typeof bound) > bound,
  less_than: ({ value: bound, inclusive }) =>
    inclusive ? (value) => (value as typeof bound) <= bound : (value) => (value as typeof bound) < bound,
  min_length:
    ({ minimum }) =>
    (value) =>
      lengthOf(value) >= minimum,
  max_length:
    ({ maximum }) =>
    (value) =>
      lengthOf(value) <= maximum,
  string_format: ({ format, pattern }) =>
    format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky
      ? null
      : (value) => pattern.test(value as string),
  custom:
    ({ fn }) =>
    (value) =>
      fn(value) === true,
}

const checkOf = (def: CheckDef): PlainCheck | null => {
  const made = checks[def.check] as ((def: CheckDef) => PlainCheck | null) | undefined
  return made?.(def) ?? null
}

const withChecks = (isOfType: PlainCheck, { checks: own = [] }: Pick<Def, 'checks'>): PlainCheck => {
  const known = own.map((check) => checkOf(checkDefOf(check)))
  if (known.includes(null)) return never
  const all = known.filter((check) => check !== null)
  const [first, second] = all
  if (first === undefined) return isOfType
  if (second === undefined) return (value) => isOfType(value) && first(value)
  return (value) => isOfType(value) && all.every((check) => check(value))
}

const objectCheck = ({ shape, catchall }: DefOf<'object'>): PlainCheck => {
  if (catchall === undefined || defOf(catchall).type !== 'unknown') return never
  const members = Object.entries(shape).map(([name, member]) => [name, plainCheckOf(member)] as const)
  return (value) => {
    if (!isFields(value)) return false
    for (const [name, check] of members) if (!check(value[name])) return false
    return true
  }
}

const arrayCheck = ({ element }: DefOf<'array'>): PlainCheck => {
  const check = plainCheckOf(element)
  return (value) => Array.isArray(value) && value.every(check)
}

const recordCheck = ({ keyType, valueType, mode }: DefOf<'record'>): PlainCheck => {
  if (defOf(keyType).type !== 'string' || mode === 'loose') return never
  const [key, member] = [plainCheckOf(keyType), plainCheckOf(valueType)]
  return (value) => isFields(value) && Object.entries(value).every(([name, one]) => key(name) && member(one))
}

/** The words by which one option of a union is told from the others. */
const wordsOf = (option: z.core.$ZodType, discriminator: string): readonly unknown[] => {
  const def = defOf(option)
  const word = def.type === 'object' ? def.shape[discriminator] : undefined
  const told = word === undefined ? null : defOf(word)
  return told?.type === 'literal' ? told.values : []
}

const unionCheck = (def: DefOf<'union'>): PlainCheck => {
  const { discriminator } = def as Partial<z.core.$ZodDiscriminatedUnionDef>
  if (discriminator === undefined) return never
  const options = new Map(
    def.options.flatMap((option) => {
      const check = plainCheckOf(option)
      return wordsOf(option, discriminator).map((word) => [word, check] as const)
    }),
  )
  return (value) => isFields(value) && (options.get(value[discriminator]) ?? never)(value)
}

const types: { readonly [Type in Def['type']]?: (def: DefOf<Type>) => PlainCheck } = {
  string: (def) => ('format' in def || def.coerce === true ? never : (value) => typeof value === 'string'),
  number: (def) => ('format' in def && def.format === 'safeint' && def.coerce !== true ? Number.isSafeInteger : never),
  literal: ({ values }) => {
    const words = new Set<unknown>(values)
    return (value) => words.has(value)
  },
  enum: ({ entries }) => {
    const words = new Set<unknown>(Object.values(entries))
    return (value) => words.has(value)
  },
  nullable: ({ innerType }) => {
    const inner = plainCheckOf(innerType)
    return (value) => value === null || inner(value)
  },
  optional: ({ innerType }) => {
    const inner = plainCheckOf(innerType)
    return (value) => value === undefined || inner(value)
  },
  object: objectCheck,
  array: arrayCheck,
  record: recordCheck,
  union: unionCheck,
}

/**
 * Made once for a schema, for values that come from strict JSON: no member is undefined there, and none is called like
 * what objects inherit. Types and checks that are not known here are never plain.
 */
export const plainCheckOf = (schema: z.core.$ZodType): PlainCheck => {
  const def = defOf(schema)
  const made = types[def.type] as ((def: Def) => PlainCheck) | undefined
  return withChecks(made?.(def) ?? never, def)
}
