/** The one door: every method that any host can call. */
import type * as z from 'zod'
import type { Result } from '../kernel/result.ts'
import { compareApi } from './compare.ts'
import { devicesApi } from './devices.ts'
import { evidenceApi } from './evidence.ts'
import { inspectApi } from './inspect.ts'
import { historyApi } from './history.ts'
import { importsApi } from './imports.ts'
import { outletsApi } from './outlets.ts'
import { reviewsApi } from './reviews.ts'
import { rosterApi } from './roster.ts'
import { rulesApi } from './rules.ts'
import { sessionApi } from './session.ts'
import { shareCheckApi } from './shareCheck.ts'
import { starterPacksApi } from './starterPacks.ts'
import { tablesApi } from './tables.ts'

export const api = {
  ...sessionApi,
  ...rosterApi,
  ...compareApi,
  ...devicesApi,
  ...evidenceApi,
  ...inspectApi,
  ...rulesApi,
  ...reviewsApi,
  ...importsApi,
  ...outletsApi,
  ...tablesApi,
  ...starterPacksApi,
  ...shareCheckApi,
  ...historyApi,
} as const

export type Api = typeof api
export type Method = keyof Api
export type Input<M extends Method> = z.output<Api[M]['input']>
/** What a caller writes: defaults may be left out. */
export type RawInput<M extends Method> = z.input<Api[M]['input']>
export type Output<M extends Method> = Api[M]['output']

/** Failures that a person can act on; the words live in `shared/i18n`. */
export type RefusalCode =
  | 'noProfile'
  | 'notAdmitted'
  | 'notFound'
  | 'stale'
  | 'blocked'
  | 'reasonsMissing'
  | 'digestChanged'
  | 'leavingUnread'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'outsideBounds'
  | 'termTooLong'
  | 'endsBeforeStart'
  | 'shiftInvalid'
  | 'overlap'
  | 'notYours'
  | 'alreadyDecided'
  | 'badPack'
  | 'tableGap'
  | 'tableOutside'
  | 'effectiveInPast'
  | 'notMonday'
  | 'nothingChanged'
  | 'shareMissing'
  | 'shareForeign'
  | 'shareReadOnly'
  | 'shareFull'
  | 'shareHung'
  | 'shareFork'
  | 'accessMissing'
  | 'badInvitation'
  | 'folderInUse'
  | 'folderNotEmpty'
  | 'newerDatabase'
  | 'damagedDatabase'
  | 'badCsv'
  | 'badEncoding'
  | 'rowsRejected'
  | 'alreadySetUp'
  | 'noBackup'
  | 'diskFull'
  | 'dataReadOnly'
  | 'nameTaken'
  | 'openingsOverlap'
  | 'outletStale'
  | 'regionTaken'
  | 'formatUnknown'
  | 'zoneUnknown'
  | 'reviewMissing'
  | 'secondAdminMissing'
  | 'ownProposal'
  | 'caseFails'
  | 'ruleCaseFails'
  | 'ruleCasesOpen'
  | 'noCanary'
  | 'notFounder'
  | 'stillPlanned'
  | 'outletNotEmpty'
  | 'noOrganisationKey'
  | 'wrongPassphrase'
  | 'keysLocked'
  | 'fingerprintDiffers'
  | 'requestGone'
  | 'alreadyRevoked'
  | 'ownDevice'
  | 'seqNotSeen'
  | 'viewerMissing'

export type Problem =
  | { readonly code: 'badInput'; readonly issues: readonly string[] }
  | { readonly code: 'forbidden' }
  | { readonly code: 'unknownMethod' }
  /** `details` are numbers and names for the sentence, e.g. the bound and who set it. */
  | { readonly code: 'refused'; readonly why: RefusalCode; readonly details: Readonly<Record<string, string | number>> }
  | { readonly code: 'internal'; readonly ref: string }

export type Reply<M extends Method> = Result<Output<M>, Problem>
export type Handlers<C> = { readonly [M in Method]: (input: Input<M>, caller: C) => Reply<M> | Promise<Reply<M>> }

/** What the renderer sees, whichever host it runs in. */
export interface Host {
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Reply<M>>
}
