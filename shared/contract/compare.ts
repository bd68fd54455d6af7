/** The lead's view of many outlets, from what they published. */
import * as z from 'zod'
import type { DifferenceMap, SituationPair } from '../compare/model.ts'
import type { OverrideEffect } from '../compare/overrideEffect.ts'
import type { OutletReport, WeekReport } from '../compliance/model.ts'
import type { OutletId, RuleId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override, OverrideState } from '../overrides/model.ts'
import type { Bounds } from '../decisions/model.ts'
import type { EffectiveValue, Finding } from '../roster/findings.ts'
import type { Unit } from '../rules/model.ts'
import type { DeviceStanding, Refused } from '../sync/model.ts'
import type { VoidedView } from './evidence.ts'
import type { JobStarted } from './session.ts'
import { answer, call, idText, localDate, sentence } from './wire.ts'

export interface RequestView {
  readonly override: Override
  readonly state: OverrideState
  readonly requestDigest: string
  readonly requestFile: string
  readonly outletName: string
  readonly authorName: string
  readonly sharedValue: number
  readonly unit: Unit
  readonly stricter: 'higher' | 'lower'
  readonly bounds: Bounds | null
  readonly waitingSinceAt: number
}

/** Behind one cell of the map: weeks, findings, values and overrides of that outlet for that rule. */
export interface CellDetail {
  readonly outletId: OutletId
  readonly ruleId: RuleId
  readonly values: readonly EffectiveValue[]
  readonly overrides: readonly {
    readonly override: Override
    readonly state: OverrideState
    readonly effect: OverrideEffect | null
  }[]
  readonly weeks: readonly {
    readonly weekOn: LocalDate
    readonly revision: number
    readonly packVersion: number
    readonly file: string
    readonly sha256: string
    readonly findings: readonly Finding[]
    readonly excepted: readonly string[]
  }[]
  /** Weeks of the period that were published, and count no longer since their device was revoked; ascending. */
  readonly voided: readonly (Pick<VoidedView, 'revoked'> & { readonly weekOn: LocalDate })[]
  /** Staffing rules only: the same situation at an outlet of the same format that is short less often. */
  readonly pairs: readonly SituationPair[]
}

export interface ShareStatus {
  readonly folder: string | null
  readonly state: 'none' | 'fine' | 'missing' | 'readOnly' | 'full' | 'hung' | 'foreign' | 'newerLayout'
  readonly lastReadAt: number | null
  readonly lastReadBackAt: number | null
  /** Not reached since, epoch ms. */
  readonly unreachableSinceAt: number | null
  /** Grows whenever something new was read from the share: what pages show may be old then. */
  readonly changes: number
  readonly waiting: number
  /** When the oldest waiting file was made, epoch ms; null where none waits. */
  readonly waitingSinceAt: number | null
  readonly packVersion: number
  /** How fresh what the organisation says is; epoch ms, null before the first time. */
  readonly rules: { readonly confirmedAt: number | null; readonly until: number | null }
  readonly refused: readonly Refused[]
}

export interface SyncResult {
  readonly published: number
  readonly read: number
  readonly refused: number
  readonly packVersion: number
  readonly status: ShareStatus
}

export interface VerifyReport {
  readonly ok: boolean
  readonly files: number
  readonly chains: number
  readonly verdictsReplayed: number
  readonly refused: readonly Refused[]
  /** Weeks whose frozen verdict does not follow from the facts they carry. */
  readonly mismatches: readonly { readonly path: string; readonly weekOn: LocalDate; readonly outletId: OutletId }[]
}

const none = z.object({})

export const compareApi = {
  'compare.map': call(
    z.object({
      regionId: idText<'Region'>().optional(),
      toWeekOn: localDate.optional(),
      weeks: z.int().min(1).max(52).default(4),
    }),
    answer<DifferenceMap>(),
  ),
  'compare.cell': call(
    z.object({
      outletId: idText<'Outlet'>(),
      ruleId: idText<'Rule'>(),
      toWeekOn: localDate.optional(),
      weeks: z.int().min(1).max(52).default(4),
    }),
    answer<CellDetail>(),
  ),
  /** A published week as the outlet froze it. */
  'compare.week': call(
    z.object({ outletId: idText<'Outlet'>(), weekOn: localDate }),
    answer<{ readonly week: WeekReport; readonly file: string; readonly report: OutletReport }>(),
  ),
  'compare.silence': call(none, answer<readonly DeviceStanding[]>()),
  'requests.list': call(none, answer<readonly RequestView[]>()),
  'requests.decide': call(
    z.object({
      requestDigest: z.string().regex(/^[0-9a-f]{64}$/),
      verdict: z.enum(['approved', 'refused']),
      reason: sentence,
    }),
    answer<RequestView>(),
  ),
  'share.status': call(none, answer<ShareStatus>()),
  'share.choose': call(z.object({ folder: z.string().trim().min(1).max(1_000) }), answer<ShareStatus>()),
  'share.sync': call(none, answer<SyncResult>()),
  'share.verify': call(none, answer<JobStarted>()),
  'share.verifyResult': call(z.object({ jobId: z.string() }), answer<VerifyReport | null>()),
} as const
