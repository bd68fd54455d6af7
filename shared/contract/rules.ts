/** The admin's work on the shared logic: catalogue, draft, difference, replay, publish. */
import * as z from 'zod'
import type { OverrideEffect } from '../compare/overrideEffect.ts'
import type { Digest } from '../kernel/digest.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import type { TableAnalysis } from '../decisions/analysis.ts'
import type { PackChange } from '../rules/packChange.ts'
import type { ReplayedWeek } from '../rules/replayTally.ts'
import { caseExpectation } from '../rules/ruleCaseShape.ts'
import type { RuleTests } from '../rules/ruleCases.ts'
import type { CaseResult } from '../rules/tableCases.ts'
import { publishInput, type EyesView, type ReviewView } from './reviews.ts'
import type { JobStarted } from './session.ts'
import { answer, call, idText, localDate } from './wire.ts'

export interface ProposedValue {
  readonly override: Override
  readonly outletName: string
  readonly effect: OverrideEffect | null
}

export interface RuleHealth {
  readonly rule: Rule
  /** From the published weeks known here. */
  readonly checked: number
  readonly found: number
  readonly overrides: number
  readonly excepted: number
  readonly lists: readonly ('neverBites' | 'alwaysOverridden' | 'nobodyOwns' | 'reviewOverdue' | 'valueProposed')[]
  /** Local values that outlets propose as the shared one, with what they have changed there. */
  readonly proposed: readonly ProposedValue[]
}

export interface Catalogue {
  readonly pack: RulePack
  readonly versions: readonly {
    readonly version: number
    readonly effectiveOn: LocalDate
    readonly publishedAt: number
    readonly publishedBy: string
    readonly note: string
    readonly canary: readonly OutletId[] | null
    readonly repeats: number | null
    /** Who looked at it besides the one who proposed it; null where one pair of eyes was enough. */
    readonly reviewedBy: string | null
  }[]
  readonly rules: readonly RuleHealth[]
}

export interface DraftView {
  readonly draft: RulePack
  readonly base: RulePack
  readonly changes: readonly PackChange[]
  readonly analyses: readonly TableAnalysis[]
  readonly cases: readonly CaseResult[]
  readonly ruleTests: RuleTests
  readonly review: ReviewView
  readonly eyes: EyesView
  /** How many edits can be taken back, and how many of those taken back can be made again. */
  readonly steps: { readonly undo: number; readonly redo: number }
  /** Whether nothing in the draft itself stands against it; a review may still be missing. */
  readonly publishable: boolean
}

export interface ReplayOutlet {
  readonly outletId: OutletId
  readonly outletName: string
  readonly weeks: number
  readonly newFindings: number
  readonly vanishedFindings: number
  /** Person-minutes that the draft asks for beyond the published pack. */
  readonly extraMinutes: number
  /** Ascending. */
  readonly byWeek: readonly ReplayedWeek[]
}
export interface ReplayResult {
  /** `contentDigest` of the draft. */
  readonly draftDigest: Digest
  readonly baseVersion: number
  readonly weeks: number
  /** Worst hit first. */
  readonly outlets: readonly ReplayOutlet[]
  readonly skipped: readonly { readonly outletId: OutletId; readonly why: 'noSnapshots' }[]
}

const bounds = z
  .object({ free: z.object({ min: z.int(), max: z.int() }), outer: z.object({ min: z.int(), max: z.int() }) })
  .nullable()
const none = z.object({})

/** A format or a role, as outlets and shifts name it. */
const scopeWord = z.string().trim().min(1).max(60)
/** One change to the draft; the draft is kept on this device until it is published or thrown away. */
const draftEdit = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('parameter'),
    ruleId: idText<'Rule'>(),
    parameter: z.string().max(60),
    value: z.int(),
    bounds,
  }),
  z.object({
    type: z.literal('severity'),
    ruleId: idText<'Rule'>(),
    severity: z.enum(['block', 'reason', 'notice', 'shadow']),
  }),
  z.object({
    type: z.literal('scope'),
    ruleId: idText<'Rule'>(),
    formats: z.array(scopeWord).max(200),
    regionIds: z.array(idText<'Region'>()).max(200),
    outletIds: z.array(idText<'Outlet'>()).max(2_000),
    roles: z.array(scopeWord).max(200),
  }),
  z.object({ type: z.literal('removeRule'), ruleId: idText<'Rule'>() }),
  z.object({
    type: z.literal('owner'),
    ruleId: idText<'Rule'>(),
    owner: z.string().max(120).nullable(),
    reviewOn: localDate,
  }),
  z.object({
    type: z.literal('cell'),
    tableId: idText<'Table'>(),
    rowId: idText<'Row'>(),
    column: z.int().min(0).max(50),
    text: z.string().max(1_000),
  }),
  z.object({
    type: z.literal('value'),
    tableId: idText<'Table'>(),
    rowId: idText<'Row'>(),
    output: z.int().min(0).max(50),
    value: z.int(),
    bounds,
  }),
  z.object({ type: z.literal('addRow'), tableId: idText<'Table'>(), afterRowId: idText<'Row'>().nullable() }),
  z.object({ type: z.literal('deleteRow'), tableId: idText<'Table'>(), rowId: idText<'Row'>() }),
  z.object({
    type: z.literal('moveRow'),
    tableId: idText<'Table'>(),
    rowId: idText<'Row'>(),
    afterRowId: idText<'Row'>().nullable(),
  }),
  z.object({
    type: z.literal('putCase'),
    caseId: idText<'Case'>() as unknown as z.ZodType<string>,
    tableId: idText<'Table'>(),
    title: z.string().trim().min(1).max(200),
    situation: z.record(z.string().max(60), z.union([z.string().max(2_000), z.int(), z.boolean()])),
    expected: z.record(z.string().max(60), z.int()),
  }),
  z.object({ type: z.literal('deleteCase'), caseId: z.string().max(80) }),
  z.object({ type: z.literal('expectCase'), caseId: z.string().max(80), expected: z.object(caseExpectation) }),
  z.object({ type: z.literal('deleteRuleCase'), caseId: z.string().max(80) }),
])
export type DraftEdit = z.output<typeof draftEdit>

export const rulesApi = {
  'rules.catalogue': call(none, answer<Catalogue>()),
  /** The newest pack that this device has where no version is named. */
  'rules.pack': call(z.object({ version: z.int().min(1).optional() }), answer<RulePack>()),
  'rules.draft': call(none, answer<DraftView>()),
  'rules.editDraft': call(z.object({ edit: draftEdit }), answer<DraftView>()),
  'rules.undoDraft': call(none, answer<DraftView>()),
  'rules.redoDraft': call(none, answer<DraftView>()),
  'rules.discardDraft': call(none, answer<DraftView>()),
  /** The own draft, or with `digest` one that another admin has shown. */
  'rules.replay': call(
    z.object({ weeks: z.int().min(1).max(52).default(13), digest: z.string().max(64).optional() }),
    answer<JobStarted>(),
  ),
  /** Judges the rule cases of the draft that are not judged yet; the draft knows them afterwards. */
  'rules.testDraft': call(z.object({ digest: z.string().max(64).optional() }), answer<JobStarted>()),
  'rules.replayResult': call(z.object({ jobId: z.string() }), answer<ReplayResult | null>()),
  /** `effectiveOn` is a Monday: a week is judged by one pack. */
  'rules.publish': call(publishInput, answer<RulePack>()),
} as const
