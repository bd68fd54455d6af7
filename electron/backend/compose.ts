import { ok, type Result } from '../../shared/kernel/result.ts'
import type { OpenProblem } from '../../db/openStores.ts'
import type { Handlers } from '../../shared/contract/api.ts'
import type { Viewer } from '../../shared/inspect/page.ts'
import type { Caller } from './backend.ts'
import { createBackend, type BackendOptions, type RunningBackend } from './createBackend.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { faultText } from './diagnostics.ts'
import { createBackupHandlers } from './handlers/backups.ts'
import { createCompareHandlers } from './handlers/compare.ts'
import { createDeviceHandlers } from './handlers/devices.ts'
import { createDemoHandlers } from './handlers/demo.ts'
import { createEvidenceHandlers } from './handlers/evidence.ts'
import { createHistoryHandlers } from './handlers/history.ts'
import { createImportHandlers } from './handlers/imports.ts'
import { createInspectHandlers } from './handlers/inspect.ts'
import { createOutletHandlers } from './handlers/outlets.ts'
import { createOverrideHandlers } from './handlers/overrides.ts'
import { createPeopleHandlers } from './handlers/people.ts'
import { createRequestsHandlers } from './handlers/requests.ts'
import { createRosterHandlers } from './handlers/roster.ts'
import { createRosterPublishHandlers } from './handlers/rosterPublish.ts'
import { createReviewHandlers } from './handlers/reviews.ts'
import { createRulesHandlers } from './handlers/rules.ts'
import { createSessionHandlers } from './handlers/session.ts'
import { createShareHandlers } from './handlers/share.ts'
import { createShareCheckHandlers } from './handlers/shareCheck.ts'
import { createStarterPackHandlers } from './handlers/starterPacks.ts'
import { createTableHandlers } from './handlers/tables.ts'
import { currentCaller } from './session.ts'
import { syncOf } from './share/sync.ts'

export interface ComposeOptions extends BackendOptions {
  /** Looks at the share by itself this often; never when left out (the command line syncs when told). */
  readonly syncEveryMs?: number
  /** The program of an inspector's file; none can be made where it is left out. */
  readonly viewer?: () => Promise<Viewer>
}

export interface Composed {
  readonly backend: RunningBackend
  readonly dispatch: Dispatch
  readonly close: () => Promise<void>
}

const handlersOf = (backend: RunningBackend, viewer: () => Promise<Viewer | null>): Handlers<Caller> => ({
  ...createSessionHandlers(backend),
  ...createDemoHandlers(backend),
  ...createBackupHandlers(backend),
  ...createRosterHandlers(backend),
  ...createRosterPublishHandlers(backend),
  ...createOverrideHandlers(backend),
  ...createPeopleHandlers(backend),
  ...createImportHandlers(backend),
  ...createOutletHandlers(backend),
  ...createCompareHandlers(backend),
  ...createHistoryHandlers(backend),
  ...createRequestsHandlers(backend),
  ...createShareHandlers(backend),
  ...createEvidenceHandlers(backend),
  ...createInspectHandlers(backend, viewer),
  ...createShareCheckHandlers(backend),
  ...createDeviceHandlers(backend),
  ...createRulesHandlers(backend),
  ...createReviewHandlers(backend),
  ...createTableHandlers(backend),
  ...createStarterPackHandlers(backend),
})

const toStandardError = (cause: unknown, ref: string): void => {
  process.stderr.write(`${faultText(cause, ref)}\n`)
}

/** The only place that joins the real world, the handlers and the door. Every host starts here. */
export const composeBackend = async (options: ComposeOptions): Promise<Result<Composed, OpenProblem>> => {
  const report = (cause: unknown): void => {
    toStandardError(cause, 'job')
  }
  const created = await createBackend({ report, ...options })
  if (!created.ok) return created
  const backend = created.value
  if (options.syncEveryMs !== undefined) syncOf(backend).start(options.syncEveryMs)
  return ok({
    backend,
    dispatch: createDispatch({
      handlers: handlersOf(backend, options.viewer ?? (() => Promise.resolve(null))),
      caller: () => currentCaller(backend),
      report: toStandardError,
    }),
    close: backend.close,
  })
}
