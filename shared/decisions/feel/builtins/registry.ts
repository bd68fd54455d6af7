/** The functions that a FEEL text may call. None of them knows the time, chance, or anything outside its arguments. */
import { aggregateBuiltins } from './aggregates.ts'
import type { Builtin } from './builtin.ts'
import { contextBuiltins } from './contexts.ts'
import { conversionBuiltins } from './conversions.ts'
import { listBuiltins } from './lists.ts'
import { numberBuiltins } from './numbers.ts'
import { stringBuiltins } from './strings.ts'

export const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...conversionBuiltins,
  ...stringBuiltins,
  ...numberBuiltins,
  ...listBuiltins,
  ...aggregateBuiltins,
  ...contextBuiltins,
])

export const acceptsArguments = ({ forms, variadic }: Builtin, count: number): boolean =>
  variadic ? count > 0 : forms.some((form) => form.length === count)

/** The form that has exactly these parameters, in any order. */
export const formWith = ({ forms }: Builtin, names: readonly string[]): readonly string[] | undefined =>
  forms.find((form) => form.length === names.length && form.every((parameter) => names.includes(parameter)))

export const acceptsNames = (builtin: Builtin, names: readonly string[]): boolean =>
  formWith(builtin, names) !== undefined
