/** Decides whether a rule pack can be used: its form, then what its parts say about each other. */
import type * as z from 'zod'
import { analyseTable } from '../decisions/analyse.ts'
import type { Bounds, DecisionTable } from '../decisions/model.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { parameterOf } from '../overrides/parameters.ts'
import { parametersOf } from './kinds/registry.ts'
import type { Parameter, Rule, RulePack, Unit } from './model.ts'
import { packShape } from './packShape.ts'
import { greatestOf } from './units.ts'

export type PackProblemCode =
  | 'shape' // a field is missing, unknown, or of another type or size
  | 'newerFormat' // written by a version that this one cannot read
  | 'unknownKind' // a kind of check that this version does not have
  | 'hostileName'
  | 'duplicateId'
  | 'unknownTable'
  | 'unknownRule'
  | 'unknownParameter'
  | 'missingParameter'
  | 'wrongUnit'
  | 'wrongDirection'
  | 'valueOutsideBounds'
  | 'valueOutsideUnit'
  | 'boundsOutsideUpper'
  | 'rowLength'
  | 'aggregation'
  | 'tableFault'
  | 'tableGap'
  | 'tableOverlap'

/** `path` leads to the part, e.g. `rules/rest/parameters/minimum`. */
export interface PackProblem {
  readonly code: PackProblemCode
  readonly path: string
}

/** Levels of nesting; a pack has eight. */
const deepest = 20
const problem = (code: PackProblemCode, path: string): PackProblem => ({ code, path })

const duplicates = (ids: readonly string[], path: string): readonly PackProblem[] =>
  ids.filter((name, at) => ids.indexOf(name) !== at).map((name) => problem('duplicateId', `${path}/${name}`))

const unitProblems = (value: number, unit: Unit, path: string): readonly PackProblem[] =>
  value < 0 || value > greatestOf(unit) ? [problem('valueOutsideUnit', path)] : []

const valueProblems = ({ value, unit, bounds }: Parameter, path: string): readonly PackProblem[] => {
  const outside = bounds !== null && (value < bounds.outer.min || value > bounds.outer.max)
  return [...unitProblems(value, unit, path), ...(outside ? [problem('valueOutsideBounds', path)] : [])]
}

const parameterProblems = (rule: Rule): readonly PackProblem[] => {
  const specs = parametersOf(rule.check)
  const path = (name: string) => `rules/${rule.ruleId}/parameters/${name}`
  const missing = specs
    .filter((spec) => spec.required && !Object.hasOwn(rule.parameters, spec.name))
    .map((spec) => problem('missingParameter', path(spec.name)))
  const wrong = Object.entries(rule.parameters).flatMap(([name, parameter]): readonly PackProblem[] => {
    const spec = specs.find((candidate) => candidate.name === name)
    if (spec === undefined) return [problem('unknownParameter', path(name))]
    return [
      ...(spec.unit === parameter.unit ? [] : [problem('wrongUnit', path(name))]),
      ...(spec.stricter === parameter.stricter ? [] : [problem('wrongDirection', path(name))]),
      ...valueProblems(parameter, path(name)),
    ]
  })
  return [...missing, ...wrong]
}

/** Parameters that a kind takes only together, or at least one of. */
const companions = ({ ruleId, check, parameters }: Rule): readonly PackProblem[] => {
  const has = (name: string) => Object.hasOwn(parameters, name)
  const path = (name: string) => problem('missingParameter', `rules/${ruleId}/parameters/${name}`)
  const plainLimit = check.kind === 'work-limit' && check.variants === undefined && check.tiers === undefined
  if (plainLimit && !has('maximum') && !has('minimum')) return [path('maximum')]
  if (check.kind === 'break-entitlement' && check.rests === undefined && has('work2') !== has('break2'))
    return [path(has('work2') ? 'break2' : 'work2')]
  return []
}

const ruleProblems = (pack: RulePack): readonly PackProblem[] =>
  pack.rules.flatMap((rule) => {
    const { check } = rule
    const known = !('tableId' in check) || pack.tables.some((table) => table.tableId === check.tableId)
    return [
      ...(known ? [] : [problem('unknownTable', `rules/${rule.ruleId}/check`)]),
      ...parameterProblems(rule),
      ...companions(rule),
    ]
  })

const rowProblems = (table: DecisionTable): readonly PackProblem[] =>
  table.rows.flatMap((row): readonly PackProblem[] => {
    const path = `tables/${table.tableId}/rows/${row.rowId}`
    const { inputs, outputs } = table
    if (
      row.cells.length !== inputs.length ||
      row.values.length !== outputs.length ||
      row.bounds.length !== outputs.length
    )
      return [problem('rowLength', path)]
    return outputs.flatMap(({ name, stricter }, at) =>
      valueProblems(
        { value: row.values[at] ?? 0, unit: 'count', stricter, bounds: row.bounds[at] ?? null },
        `${path}/${name}`,
      ),
    )
  })

const contentProblems = (table: DecisionTable): readonly PackProblem[] => {
  const path = `tables/${table.tableId}`
  const { faults, gaps, overlaps, truncated } = analyseTable(table)
  // what could not be looked at to the end is not known to be whole
  const gapped = gaps.length > 0 || (truncated && faults.length === 0)
  return [
    ...faults.map(({ rowId, column }) => problem('tableFault', `${path}/rows/${rowId}/cells/${column}`)),
    ...(gapped ? [problem('tableGap', path)] : []),
    ...(table.hitPolicy === 'UNIQUE' && overlaps.length > 0 ? [problem('tableOverlap', path)] : []),
  ]
}

const tableProblems = (table: DecisionTable): readonly PackProblem[] => {
  const path = `tables/${table.tableId}`
  const domains = table.inputs.flatMap(({ name, domain }) =>
    domain.type === 'enumeration' ? duplicates(domain.values, `${path}/inputs/${name}`) : [],
  )
  const rows = rowProblems(table)
  return [
    ...duplicates(
      table.inputs.map(({ name }) => name),
      `${path}/inputs`,
    ),
    ...duplicates(
      table.outputs.map(({ name }) => name),
      `${path}/outputs`,
    ),
    ...duplicates(
      table.rows.map(({ rowId }) => rowId),
      `${path}/rows`,
    ),
    ...domains,
    ...((table.hitPolicy === 'COLLECT') === (table.aggregation !== null) ? [] : [problem('aggregation', path)]),
    ...rows,
    ...(rows.some(({ code }) => code === 'rowLength') ? [] : contentProblems(table)),
  ]
}

const isInside = (inner: Bounds, upper: Bounds): boolean =>
  upper.outer.min <= inner.outer.min && inner.outer.max <= upper.outer.max

const adjustmentProblems = (pack: RulePack): readonly PackProblem[] =>
  pack.adjustments.flatMap((adjustment, at): readonly PackProblem[] => {
    const path = `adjustments/${at}`
    const rule = pack.rules.find((candidate) => candidate.ruleId === adjustment.ruleId)
    if (rule === undefined) return [problem('unknownRule', path)]
    const parameter = parameterOf(pack, rule, adjustment.parameter)
    if (parameter === null) return [problem('unknownParameter', path)]
    const { bounds, value } = adjustment
    const wider = bounds !== null && parameter.bounds !== null && !isInside(bounds, parameter.bounds)
    return [
      ...(wider ? [problem('boundsOutsideUpper', path)] : []),
      ...(value === null ? [] : unitProblems(value, parameter.unit, path)),
    ]
  })

/** Everything that keeps a well-formed pack from being used, in the order of its parts; empty when nothing does. */
export const packProblems = (pack: RulePack): readonly PackProblem[] => [
  ...duplicates(
    pack.rules.map(({ ruleId }) => ruleId),
    'rules',
  ),
  ...duplicates(
    pack.tables.map(({ tableId }) => tableId),
    'tables',
  ),
  ...duplicates(
    (pack.cases ?? []).map(({ caseId }) => caseId),
    'cases',
  ),
  ...duplicates(
    (pack.ruleCases ?? []).map((one) => one.id),
    'ruleCases',
  ),
  ...ruleProblems(pack),
  ...pack.tables.flatMap(tableProblems),
  ...adjustmentProblems(pack),
]

/** Own keys that every object has by itself, wherever they hide: a parser may drop them unseen. */
const hostileKeys = (value: unknown, path: string): readonly PackProblem[] => {
  if (value === null || typeof value !== 'object') return []
  const depth = path.split('/').length
  if (depth > deepest) return [problem('shape', path)]
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = path === '' ? key : `${path}/${key}`
    return key in Object.prototype ? [problem('hostileName', inner)] : hostileKeys(member, inner)
  })
}

const isNewer = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && 'fmt' in value && Number.isInteger(value.fmt) && Number(value.fmt) > 1

const shapeProblem = (issue: z.core.$ZodIssue): PackProblem => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path.map(String), ...unknown].join('/')
  if (issue.code === 'invalid_union' && issue.discriminator === 'kind') return problem('unknownKind', path)
  return problem(issue.message === 'hostileName' ? 'hostileName' : 'shape', path)
}

/** Nothing is wrong with it but that this version is too old for it. */
export const isFromNewer = (problems: readonly PackProblem[]): boolean =>
  problems.length > 0 && problems.every(({ code }) => code === 'newerFormat' || code === 'unknownKind')

/** A pack from outside, as a value that every evaluation can rely on, or all that is wrong with it. */
export const validatePack = (value: unknown): Result<RulePack, readonly PackProblem[]> => {
  const hostile = hostileKeys(value, '')
  if (hostile.length > 0) return err(hostile)
  if (isNewer(value)) return err([problem('newerFormat', 'fmt')])
  const parsed = packShape.safeParse(value)
  if (!parsed.success) return err(parsed.error.issues.map(shapeProblem))
  const problems = packProblems(parsed.data)
  return problems.length > 0 ? err(problems) : ok(parsed.data)
}
