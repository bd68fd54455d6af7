import type { Stores } from '#backend/backend.ts'
import type { Digest } from '#shared/kernel/digest.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Demand } from '#shared/roster/model.ts'
import type { LeavingRead, Person, Publication } from '#shared/roster/ports.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { packInForce } from '#shared/rules/packInForce.ts'
import type { Proposal, Review } from '#shared/rules/review.ts'
import type { Registry } from '#shared/sync/model.ts'
import type { OutboxRow, Profile } from '#shared/sync/ports.ts'
import { createMemoryChain } from './memoryChain.ts'
import { createMemoryEvidence } from './memoryEvidence.ts'
import { createMemoryPlan } from './memoryPlan.ts'
import { createMemoryRepository } from './memoryRepository.ts'
import { byText, createTables, keyOf, type MemoryTables } from './memoryTables.ts'

const createMemoryOutbox = ({ table }: MemoryTables): Stores['outbox'] => {
  const rows = table<OutboxRow>()
  const all = () => [...rows.values()]
  const change = (path: string, changes: (row: OutboxRow) => Partial<OutboxRow>) => {
    const row = rows.get(path)
    if (row !== undefined) rows.set(path, { ...row, ...changes(row) })
  }
  return {
    waiting: () => all().filter((row) => row.readBackAt === null),
    add: (row) => {
      const known = rows.get(row.path)
      if (known?.sha256 === row.sha256) return
      const taken = all().some((r) => r.deviceId === row.deviceId && r.type === row.type && r.seq === row.seq)
      if (known !== undefined || taken) throw new Error(`outbox: path or number taken: ${row.path}`)
      rows.set(row.path, { ...row, readBackAt: null, attempts: 0, problem: null })
    },
    markRead: (path, readBackAt) => change(path, () => ({ readBackAt, problem: null })),
    markFailed: (path, problem) => change(path, ({ attempts }) => ({ attempts: attempts + 1, problem })),
    head: (deviceId, type) => {
      const own = all().filter((row) => row.deviceId === deviceId && row.type === type)
      const newest = own.toSorted((a, b) => b.seq - a.seq)[0]
      return newest === undefined ? null : { seq: newest.seq, sha256: newest.sha256 }
    },
    byPath: (path) => rows.get(path) ?? null,
    lastReadBackAt: () =>
      all().reduce<number | null>(
        (last, { readBackAt }) => (readBackAt === null ? last : Math.max(last ?? 0, readBackAt)),
        null,
      ),
  }
}

const createMemoryPacks = ({ table }: MemoryTables): Pick<Stores, 'packs' | 'drafts' | 'reviews'> => {
  const packs = table<RulePack>()
  const drafts = table<readonly RulePack[]>()
  const proposals = table<Proposal>()
  const reviews = table<Review>()
  const list = () => [...packs.values()].toSorted((a, b) => a.version - b.version)
  const stack = () => drafts.get('draft') ?? []
  const takenBack = () => drafts.get('taken back') ?? []
  return {
    packs: {
      list,
      inForce: (on, outletId) => packInForce(list(), on, outletId),
      newest: () => list().at(-1) ?? null,
      save: (pack) => {
        if (!packs.has(String(pack.version))) packs.set(String(pack.version), pack)
      },
      withdraw: (version) => void packs.delete(String(version)),
    },
    drafts: {
      current: () => stack().at(-1) ?? null,
      push: (draft) => {
        drafts.set('draft', [...stack(), draft])
        drafts.set('taken back', [])
      },
      undo: () => {
        drafts.set('taken back', [...takenBack(), ...stack().slice(-1)])
        drafts.set('draft', stack().slice(0, -1))
        return stack().at(-1) ?? null
      },
      redo: () => {
        const next = takenBack().at(-1) ?? null
        drafts.set('draft', [...stack(), ...takenBack().slice(-1)])
        drafts.set('taken back', takenBack().slice(0, -1))
        return next
      },
      steps: () => ({ undo: stack().length, redo: takenBack().length }),
      clear: () => drafts.clear(),
    },
    reviews: {
      proposals: () =>
        [...proposals.values()].toSorted((a, b) => a.proposedAt - b.proposedAt || byText(a.actorId, b.actorId)),
      reviews: () =>
        [...reviews.values()].toSorted((a, b) => a.reviewedAt - b.reviewedAt || byText(a.actorId, b.actorId)),
      saveProposal: (one) => {
        const key = keyOf(one.digest, one.actorId)
        if ((proposals.get(key)?.proposedAt ?? -Infinity) < one.proposedAt) proposals.set(key, one)
      },
      saveReview: (one) => {
        const key = keyOf(one.digest, one.actorId)
        if ((reviews.get(key)?.reviewedAt ?? -Infinity) < one.reviewedAt) reviews.set(key, one)
      },
    },
  }
}

const createMemoryPlaces = ({ table }: MemoryTables): Pick<Stores, 'people' | 'demand' | 'overrides'> => {
  const people = table<Person>()
  const demand = table<Demand & { readonly outletId: string }>()
  const overrides = table<Override>()
  return {
    people: {
      list: (outletId) =>
        [...people.values()]
          .filter((person) => person.outletId === outletId)
          .toSorted((a, b) => byText(a.name, b.name) || byText(a.personId, b.personId)),
      saveAll: (rows) => rows.forEach((person) => people.set(person.personId, person)),
      erase: (outletId, personId) => {
        const known = people.get(personId)
        if (known?.outletId !== outletId) return false
        const nothing = { skills: [], birthOn: null, flags: [], lawFacts: {}, availability: [], active: false }
        people.set(personId, { ...known, ...nothing, name: `#${personId.slice(0, 6)}` })
        return true
      },
    },
    demand: {
      between: (outletId, fromAt, toAt) =>
        [...demand.values()]
          .filter((row) => row.outletId === outletId && row.startAt >= fromAt && row.startAt < toAt)
          .toSorted((a, b) => a.startAt - b.startAt || byText(a.driver, b.driver))
          .map(({ startAt, minutes, driver, quantity }) => ({ startAt, minutes, driver, quantity })),
      saveAll: (outletId, rows) =>
        rows.forEach((row) => demand.set(keyOf(outletId, row.driver, row.startAt), { ...row, outletId })),
    },
    overrides: {
      list: (outletId) =>
        [...overrides.values()]
          .filter((override) => override.outletId === outletId)
          .toSorted((a, b) => a.requestedAt - b.requestedAt || byText(a.overrideId, b.overrideId)),
      get: (overrideId) => overrides.get(overrideId) ?? null,
      save: (override) => {
        const { decision, withdrawnAt, outcome } = override
        const asked = overrides.get(override.overrideId) ?? override
        overrides.set(override.overrideId, { ...asked, decision, withdrawnAt, outcome })
      },
    },
  }
}

/** All stores of a data folder in memory: for tests of what stands on them. Passes the suites of test/acceptance. */
export const createMemoryStores = (): Stores => {
  const tables = createTables()
  const { table, transaction } = tables
  const profile = table<Profile>()
  const registry = table<Registry>()
  const publications = table<readonly Publication[]>()
  const leaving = table<LeavingRead>()
  const mappings = table<Readonly<Record<string, number>>>()
  const { plans, markPublished } = createMemoryPlan(tables)
  const chains = createMemoryChain(tables)
  return {
    profiles: { get: () => profile.get('') ?? null, save: (value) => void profile.set('', value) },
    trust: {
      registry: () => registry.get('') ?? null,
      saveRegistry: (value) => void registry.set('', value),
      device: (deviceId) => registry.get('')?.devices.find((device) => device.deviceId === deviceId) ?? null,
    },
    ...createMemoryPlaces(tables),
    plans,
    publications: {
      latest: (outletId, weekOn) => publications.get(keyOf(outletId, weekOn))?.at(-1) ?? null,
      all: (outletId, weekOn) => publications.get(keyOf(outletId, weekOn)) ?? [],
      append: (publication, enqueue) =>
        transaction(() => {
          const { outletId, report } = publication
          const known = publications.get(keyOf(outletId, report.weekOn)) ?? []
          if (report.revision !== known.length + 1) throw new Error(`revision ${report.revision} after ${known.length}`)
          publications.set(keyOf(outletId, report.weekOn), [...known, publication])
          markPublished(outletId, report)
          enqueue()
        }),
    },
    leaving: {
      get: (outletId) => leaving.get(outletId) ?? null,
      save: (read) => void leaving.set(read.outletId, read),
    },
    ...createMemoryPacks(tables),
    outbox: createMemoryOutbox(tables),
    chains,
    evidence: createMemoryEvidence(tables, chains),
    repository: createMemoryRepository(tables),
    mappings: {
      get: (kind, columnsDigest: Digest) => mappings.get(keyOf(kind, columnsDigest)) ?? null,
      save: (kind, columnsDigest, mapping) => void mappings.set(keyOf(kind, columnsDigest), mapping),
    },
    transaction,
    forget: () => undefined,
    close: () => undefined,
  }
}
