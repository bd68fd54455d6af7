import type {
  PassedOver,
  PendingTarget,
  RepositoryStore,
  SeenVersion,
  TrustedMetadata,
  TrustedRoot,
  VerifiedTarget,
} from '#shared/sync/repository/port.ts'
import { byText, createTables, type MemoryTables } from './memoryTables.ts'

/** What a device remembers of the repository of rules, in memory. Passes the suite of test/acceptance. */
export const createMemoryRepository = ({ table, transaction }: MemoryTables = createTables()): RepositoryStore => {
  const metadata = table<TrustedMetadata>()
  const seen = table<SeenVersion>()
  const roots = table<TrustedRoot>()
  const targets = table<VerifiedTarget>()
  const passed = table<PassedOver>()
  const confirmed = table<number>()
  const pending = table<PendingTarget>()
  const outgoing = table<readonly { readonly path: string; readonly bytes: Uint8Array }[]>()
  const keepRoot = (one: TrustedRoot): void => {
    if (!roots.has(String(one.version))) roots.set(String(one.version), one)
  }
  return {
    metadata: () => [...metadata.values()].toSorted((a, b) => byText(a.role, b.role)),
    roots: () => [...roots.values()].toSorted((a, b) => a.version - b.version),
    seen: () => [...seen.values()].toSorted((a, b) => byText(a.role, b.role)),
    targets: () => [...targets.values()].toSorted((a, b) => byText(a.name, b.name)),
    passedOver: (rootVersion) =>
      new Map(
        [...passed.values()].filter((one) => one.rootVersion === rootVersion).map((one) => [one.path, one.again]),
      ),
    confirmedAt: () => confirmed.get('') ?? null,
    accept: (state) =>
      transaction(() => {
        for (const one of state.metadata) metadata.set(one.role, one)
        state.roots.forEach(keepRoot)
        for (const one of state.seen) seen.set(one.role, one)
        for (const one of state.passedOver) passed.set(one.path, one)
        const root = state.metadata.find(({ role }) => role === 'root')
        for (const [path, { rootVersion }] of passed) {
          if (rootVersion < (root?.version ?? 0)) passed.delete(path)
        }
        if (state.targets !== null) {
          targets.clear()
          for (const one of state.targets) targets.set(one.name, one)
        }
        if (state.confirmedAt !== null) confirmed.set('', state.confirmedAt)
      }),
    pending: () => [...pending.values()].toSorted((a, b) => byText(a.name, b.name)),
    savePending: (one) => void pending.set(one.name, { ...one, base: (pending.get(one.name) ?? one).base }),
    dropPending: (names) => names.forEach((name) => pending.delete(name)),
    outgoing: () => outgoing.get('') ?? [],
    setOutgoing: (files) => void outgoing.set('', files),
  }
}
