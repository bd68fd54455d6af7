/** Starter packs: rules of law and house to choose from, and the cases that show how they decide. */
import * as z from 'zod'
import type { Text } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Presence } from '../rules/adopt.ts'
import type { Rule } from '../rules/model.ts'
import type { RuleTest } from '../rules/ruleCases.ts'
import { isPresetName, type PresetName } from '../rules/presets.ts'
import type { DraftView } from './rules.ts'
import { answer, call, idText } from './wire.ts'

export interface StarterPackLine {
  readonly packId: string
  /** e.g. "DE", "US-NY-NYC", "EU", "HOUSE". */
  readonly jurisdiction: string
  /** Date of which the law was read. */
  readonly asOf: LocalDate
  /** Completed months since then. */
  readonly ageMonths: number
  /** Old enough that somebody should look at the law again. */
  readonly aged: boolean
  readonly title: Text
  readonly describes: Text
  readonly rules: number
  readonly cases: number
  /** Rules that the draft has already. */
  readonly taken: number
}

export interface StarterRule {
  readonly rule: Rule
  /** Another pack that the rule stands in, where this one shares it. */
  readonly sharedFrom: string | null
  readonly presence: Presence
  readonly cases: readonly RuleTest[]
}

export interface StarterPackView extends StarterPackLine {
  /** A state or a city: regions say where its rules hold. */
  readonly belowCountry: boolean
  readonly items: readonly StarterRule[]
}

/** A rule of the starter packs, with the pack that it stands in. */
export interface PresetRule {
  readonly packId: string
  readonly packTitle: Text
  readonly rule: Rule
}

const presetName = z.string().refine(isPresetName) as unknown as z.ZodType<PresetName>
const packId = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const starterPacksApi = {
  'rules.starterPacks': call(z.object({}), answer<readonly StarterPackLine[]>()),
  /** Its cases are run when it is asked for. */
  'rules.starterPack': call(z.object({ packId }), answer<StarterPackView>()),
  /** Rules of the starter packs under one preset, in the order of the packs. */
  'rules.preset': call(z.object({ preset: presetName }), answer<readonly PresetRule[]>()),
  /** Takes rules of a pack into the draft, under their own ids; those that the draft has stay as they are there. */
  'rules.adopt': call(
    z.object({
      packId,
      ruleIds: z.array(idText<'Rule'>()).min(1).max(1_000),
      /** Where the law of a state or a city holds; empty: in the whole country. */
      regionIds: z.array(idText<'Region'>()).max(200).default([]),
    }),
    answer<DraftView>(),
  ),
} as const
