import * as z from 'zod'
import type { Text } from '../../../shared/kernel/text.ts'
import { isLocalDate } from '../../../shared/kernel/time.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { Rule } from '../../../shared/rules/model.ts'
import { ruleShape } from '../../../shared/rules/packShape.ts'
import type { RuleCase } from '../../../shared/rules/ruleCaseShape.ts'
import { ruleCase } from '../../../shared/rules/ruleCaseShape.ts'

/** Rules of one jurisdiction, or of the house, to choose from; with the cases that show how they decide. Not legal advice. */
export interface StarterPack {
  readonly packId: string
  readonly jurisdiction: string
  /** Date of which the law was read. */
  readonly asOf: LocalDate
  readonly title: Text
  readonly describes: Text
  readonly rules: readonly Rule[]
  /** Rules that stand in another pack, and belong to this one too. */
  readonly alsoRules: readonly { readonly packId: string; readonly ruleId: string }[]
  readonly cases: readonly RuleCase[]
}

const text = z.strictObject({ en: z.string().min(1), de: z.string().min(1), da: z.string().min(1) })

/** The form of a starter pack as a file. */
export const starterPackShape = z.strictObject({
  packId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  jurisdiction: z.string().min(1).max(60),
  asOf: z.string().refine(isLocalDate),
  title: text,
  describes: text,
  rules: z.array(ruleShape).max(1_000),
  alsoRules: z.array(z.strictObject({ packId: z.string(), ruleId: z.string() })).max(1_000),
  cases: z.array(ruleCase).max(20_000),
}) as unknown as z.ZodType<StarterPack>
