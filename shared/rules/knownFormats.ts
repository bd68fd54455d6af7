/** The formats that an outlet has or the rules name: any other one is new, or mistyped. */
import type { Outlet } from '../people/places.ts'
import type { RulePack } from './model.ts'

type Naming = Pick<RulePack, 'rules' | 'tables' | 'adjustments'>

/** What the scope of a rule or an adjustment names, and what a table that asks for the format decides. */
const formatsOf = ({ rules, tables, adjustments }: Naming): readonly string[] => [
  ...[...rules, ...adjustments].flatMap(({ scope }) => scope.formats ?? []),
  ...tables
    .flatMap(({ inputs }) => inputs)
    .flatMap(({ name, domain }) => (name === 'format' && domain.type === 'enumeration' ? domain.values : [])),
]

/** Each once, those of outlets first. */
export const knownFormats = (pack: Naming | null, outlets: readonly Pick<Outlet, 'format'>[]): readonly string[] => [
  ...new Set([...outlets.map(({ format }) => format), ...(pack === null ? [] : formatsOf(pack))]),
]
