import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { sessionView } from '../session.ts'

type Methods = 'backups.create' | 'backups.list' | 'backups.restore' | 'backups.takeOver'

export const createBackupHandlers = (
  backend: Pick<Backend, 'appVersion' | 'backups' | 'clock' | 'damage' | 'workspace'>,
): Pick<Handlers<Caller>, Methods> => ({
  'backups.create': async () => ok({ file: (await backend.backups.create('manual')).file }),
  'backups.list': () => ok(backend.backups.list().map(({ file, createdAt, bytes }) => ({ file, createdAt, bytes }))),
  'backups.takeOver': ({ file }, caller) => {
    const { role, outletIds } = actorOf(caller)
    if (role !== 'manager') return refuse('notYours')
    const taken = backend.backups.takeOver(file, outletIds)
    return taken.ok ? taken : refuse(taken.error, { file })
  },
  'backups.restore': async ({ file }) => {
    const restored = await backend.backups.restore(file)
    // the view is of what is in place now: another profile perhaps
    return restored.ok ? ok(sessionView(backend)) : refuse(restored.error, { file })
  },
})
