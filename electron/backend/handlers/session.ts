import { isAbsolute } from 'node:path'
import type { Handlers } from '../../../shared/contract/api.ts'
import type { KeysView } from '../../../shared/contract/session.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Caller } from '../backend.ts'
import { FolderRefused, type RunningBackend } from '../createBackend.ts'
import { refuse } from '../refuse.ts'
import { sessionView } from '../session.ts'
import { createOrganisation } from '../setup/createOrganisation.ts'
import { actorOf } from '../actorOf.ts'
import { invite } from '../setup/invite.ts'
import { join } from '../setup/join.ts'
import { syncOf } from '../share/sync.ts'

type Methods =
  | 'session.get'
  | 'session.switchActor'
  | 'keys.status'
  | 'keys.unlock'
  | 'keys.setPassphrase'
  | 'setup.createOrganisation'
  | 'setup.join'
  | 'setup.openFolder'
  | 'setup.invite'
  | 'jobs.get'
  | 'jobs.cancel'

const keysView = ({ workspace, hasKeyStore }: Pick<RunningBackend, 'workspace' | 'hasKeyStore'>): KeysView => ({
  protection: hasKeyStore ? 'keyStore' : 'file',
  passphrase: workspace().keyLock?.isSet() ?? false,
})

export const createSessionHandlers = (backend: RunningBackend): Pick<Handlers<Caller>, Methods> => ({
  'session.get': () => {
    const view = sessionView(backend)
    // who is not in may do nothing but look, so looking is what asks the share
    if (view.state === 'waiting' || view.state === 'refused' || view.state === 'revoked') syncOf(backend).runIfRested()
    return ok(view)
  },
  'session.switchActor': ({ actorId }) => {
    const { profiles } = backend.workspace().stores
    const profile = profiles.get()
    if (profile === null) return refuse('noProfile')
    if (!profile.identities.some((identity) => identity.actorId === actorId)) return refuse('notYours')
    profiles.save({ ...profile, actorId })
    return ok(sessionView(backend))
  },
  'keys.status': () => ok(keysView(backend)),
  'keys.unlock': async ({ passphrase }) => {
    const unlocked = await backend.workspace().keyLock?.unlock(passphrase)
    return unlocked?.ok === false ? refuse(unlocked.error) : ok(sessionView(backend))
  },
  'keys.setPassphrase': async ({ current, next }) => {
    const changed = await backend.workspace().keyLock?.change(current, next)
    return changed?.ok === false ? refuse(changed.error) : ok(keysView(backend))
  },
  'setup.createOrganisation': async (request) => {
    const created = await createOrganisation(backend, request)
    return created.ok ? ok(sessionView(backend)) : created
  },
  'setup.join': async (request) => {
    const joined = await join(backend, request)
    return joined.ok ? ok(sessionView(backend)) : joined
  },
  'setup.openFolder': async ({ folder }) => {
    if (!isAbsolute(folder)) return refuse('notFound', { folder })
    try {
      await backend.openFolder(folder)
    } catch (cause) {
      if (!(cause instanceof FolderRefused)) throw cause
      const { code } = cause.problem
      return refuse(code === 'foreignDatabase' ? 'damagedDatabase' : code, { folder })
    }
    return ok(sessionView(backend))
  },
  'setup.invite': (request, caller) => invite(backend, actorOf(caller), request),
  'jobs.get': ({ jobId }) => {
    const view = backend.jobs.get(jobId)
    return view === null ? refuse('notFound') : ok(view)
  },
  'jobs.cancel': ({ jobId }) => {
    const view = backend.jobs.cancel(jobId)
    return view === null ? refuse('notFound') : ok(view)
  },
})
