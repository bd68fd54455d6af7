import type { Handlers, Reply } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backups, Caller } from '../backend.ts'
import { refuse } from '../refuse.ts'

/** `session` answers as whoever acts after the restore: another profile may be in place then. */
export const createBackupHandlers = (
  backups: Backups,
  session: () => Reply<'session.get'> | Promise<Reply<'session.get'>>,
): Pick<Handlers<Caller>, 'backups.create' | 'backups.list' | 'backups.restore'> => ({
  'backups.create': async () => ok({ file: (await backups.create('manual')).file }),
  'backups.list': () => ok(backups.list().map(({ file, createdAt, bytes }) => ({ file, createdAt, bytes }))),
  'backups.restore': async ({ file }) => {
    const restored = await backups.restore(file)
    return restored.ok ? await session() : refuse(restored.error, { file })
  },
})
