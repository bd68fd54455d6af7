import { asc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { RepositoryStore } from '../../shared/sync/repository/port.ts'
import type { Connection } from '../connection.ts'
import {
  repositoryConfirmationTable as confirmations,
  repositoryMetadataTable as metadata,
  repositoryOutgoingTable as outgoing,
  repositoryPassedOverTable as passedOver,
  repositoryPendingTable as pending,
  repositoryRootTable as roots,
  repositorySeenTable as seen,
  repositoryTargetTable as targets,
} from '../schema/repository.ts'

type State = Parameters<RepositoryStore['accept']>[0]

/** New bytes of a target replace its old ones; what is not named any more goes. */
const replaceTargets = ({ orm }: Connection, next: NonNullable<State['targets']>): void => {
  const known = new Map(
    orm
      .select({ name: targets.name, sha256: targets.sha256 })
      .from(targets)
      .all()
      .map(({ name, sha256 }) => [name, sha256]),
  )
  const named = new Set(next.map(({ name }) => name))
  const gone = [...known.keys()].filter((name) => !named.has(name))
  if (gone.length > 0) orm.delete(targets).where(inArray(targets.name, gone)).run()
  for (const target of next.filter(({ name, sha256 }) => known.get(name) !== sha256)) {
    orm.insert(targets).values(target).onConflictDoUpdate({ target: targets.name, set: target }).run()
  }
}

/** What a device believes of the repository of rules, and what it is about to add to it. */
export const createRepositoryStore = (connection: Connection): RepositoryStore => {
  const { orm, transaction } = connection
  /** The same bytes are the same array: those of a large registry are megabytes, and asked for often. */
  let read: ReadonlyMap<string, Uint8Array> = new Map()
  const bytesOf = (name: string): Uint8Array =>
    orm.select({ bytes: targets.bytes }).from(targets).where(eq(targets.name, name)).get()?.bytes ?? new Uint8Array()
  return {
    metadata: () => orm.select().from(metadata).orderBy(asc(metadata.role)).all(),
    roots: () => orm.select().from(roots).orderBy(asc(roots.version)).all(),
    seen: () => orm.select().from(seen).orderBy(asc(seen.role)).all(),
    targets: () => {
      const listed = orm.select({ name: targets.name, sha256: targets.sha256 }).from(targets).orderBy(asc(targets.name))
      const all = listed.all().map((one) => ({ ...one, bytes: read.get(one.sha256) ?? bytesOf(one.name) }))
      read = new Map(all.map(({ sha256, bytes }) => [sha256, bytes]))
      return all
    },
    passedOver: (rootVersion) =>
      new Map(
        orm
          .select()
          .from(passedOver)
          .where(eq(passedOver.rootVersion, rootVersion))
          .all()
          .map(({ path, again }) => [path, again]),
      ),
    confirmedAt: () => orm.select().from(confirmations).get()?.confirmedAt ?? null,
    accept: (state) =>
      transaction(() => {
        for (const one of state.metadata) {
          orm.insert(metadata).values(one).onConflictDoUpdate({ target: metadata.role, set: one }).run()
        }
        for (const one of state.roots) orm.insert(roots).values(one).onConflictDoNothing().run()
        for (const one of state.seen) {
          orm.insert(seen).values(one).onConflictDoUpdate({ target: seen.role, set: one }).run()
        }
        for (const one of state.passedOver) {
          orm.insert(passedOver).values(one).onConflictDoUpdate({ target: passedOver.path, set: one }).run()
        }
        const root = state.metadata.find(({ role }) => role === 'root')
        // under another root everything is looked at anew
        if (root !== undefined) orm.delete(passedOver).where(lt(passedOver.rootVersion, root.version)).run()
        if (state.targets !== null) replaceTargets(connection, state.targets)
        if (state.confirmedAt !== null) {
          const row = { only: 1, confirmedAt: state.confirmedAt }
          orm.insert(confirmations).values(row).onConflictDoUpdate({ target: confirmations.only, set: row }).run()
        }
      }),
    pending: () => orm.select().from(pending).orderBy(asc(pending.name)).all(),
    savePending: (one) =>
      void orm
        .insert(pending)
        .values(one)
        .onConflictDoUpdate({ target: pending.name, set: { bytes: sql`excluded.bytes` } })
        .run(),
    dropPending: (names) =>
      void orm
        .delete(pending)
        .where(inArray(pending.name, [...names]))
        .run(),
    outgoing: () =>
      orm.select({ path: outgoing.path, bytes: outgoing.bytes }).from(outgoing).orderBy(asc(outgoing.position)).all(),
    setOutgoing: (files) =>
      transaction(() => {
        orm.delete(outgoing).run()
        for (const { path, bytes } of files) orm.insert(outgoing).values({ path, bytes }).run()
      }),
  }
}
