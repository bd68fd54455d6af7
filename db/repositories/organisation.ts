import { and, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm'
import { packInForce } from '../../shared/rules/packInForce.ts'
import type { DraftStore, PackStore, ReviewStore } from '../../shared/rules/ports.ts'
import type { RulePack } from '../../shared/rules/model.ts'
import type { Registry } from '../../shared/sync/model.ts'
import type { ProfileStore, TrustStore } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import {
  draftTable,
  mappingTable,
  packTable,
  profileTable,
  proposalTable,
  registryTable,
  reviewTable,
} from '../schema/organisation.ts'

export const createProfileStore = ({ orm }: Connection): ProfileStore => {
  const read = orm.select().from(profileTable).prepare()
  return {
    get: () => read.get()?.profile ?? null,
    save: (profile) =>
      void orm
        .insert(profileTable)
        .values({ only: 1, profile })
        .onConflictDoUpdate({ target: profileTable.only, set: { profile } })
        .run(),
  }
}

/** The same stored registry gives the same object, parsed once: a large one has megabytes, and is asked for everywhere. */
export const createTrustStore = ({ orm, undone }: Connection): TrustStore => {
  const read = orm.select({ text: registryTable.registry }).from(registryTable).prepare()
  let parsed: { readonly registry: Registry; readonly undone: number } | null = null
  const registry = () => {
    if (parsed?.undone === undone()) return parsed.registry
    const text = read.get()?.text
    parsed = text === undefined ? null : { registry: JSON.parse(text) as Registry, undone: undone() }
    return parsed?.registry ?? null
  }
  return {
    registry,
    saveRegistry: (next) => {
      const text = JSON.stringify(next)
      parsed = null
      orm
        .insert(registryTable)
        .values({ only: 1, registry: text })
        .onConflictDoUpdate({ target: registryTable.only, set: { registry: text } })
        .run()
    },
    device: (deviceId) => registry()?.devices.find((device) => device.deviceId === deviceId) ?? null,
  }
}

/** The same stored version gives the same object, so that whoever compiles rules can remember by identity. */
export const createPackStore = ({ orm }: Connection): PackStore => {
  const parsed = new Map<number, { readonly text: string; readonly pack: RulePack }>()
  const packOf = ({ version, pack: text }: { readonly version: number; readonly pack: string }): RulePack => {
    const known = parsed.get(version)
    if (known?.text === text) return known.pack
    const pack = JSON.parse(text) as RulePack
    parsed.set(version, { text, pack })
    return pack
  }
  const all = orm.select().from(packTable).orderBy(packTable.version).prepare()
  const last = orm.select().from(packTable).orderBy(desc(packTable.version)).limit(1).prepare()
  const { version, effectiveOn, canary } = packTable
  // the versions are many and long, what is asked of them is short
  const reach = orm.select({ version, effectiveOn, canary }).from(packTable).prepare()
  const one = orm
    .select()
    .from(packTable)
    .where(eq(version, sql.placeholder('version')))
    .prepare()
  return {
    list: () => all.all().map(packOf),
    newest: () => {
      const row = last.get()
      return row === undefined ? null : packOf(row)
    },
    inForce: (on, outletId) => {
      const known = reach.all().map((row) => ({ ...row, canary: row.canary ?? undefined }))
      const found = packInForce(known, on, outletId)
      const row = found === null ? undefined : one.get({ version: found.version })
      return row === undefined ? null : packOf(row)
    },
    save: (pack) =>
      void orm
        .insert(packTable)
        .values({
          version: pack.version,
          effectiveOn: pack.effectiveOn,
          canary: pack.canary,
          pack: JSON.stringify(pack),
        })
        .onConflictDoNothing()
        .run(),
    withdraw: (number) => void orm.delete(packTable).where(eq(version, number)).run(),
  }
}

/** A step that was taken back has its position below zero: the one taken back last is the nearest to it. */
export const createDraftStore = ({ orm }: Connection): DraftStore => {
  const { position } = draftTable
  const newest = orm.select().from(draftTable).where(gt(position, 0)).orderBy(desc(position)).limit(1).prepare()
  const counts = orm
    .select({
      undo: sql<number>`count(*) FILTER (WHERE ${position} > 0)`,
      redo: sql<number>`count(*) FILTER (WHERE ${position} < 0)`,
    })
    .from(draftTable)
    .prepare()
  const current = () => newest.get()?.pack ?? null
  const turn = (side: SQL) =>
    orm
      .update(draftTable)
      .set({ position: sql`-${position}` })
      .where(eq(position, sql`(SELECT max(${position}) FROM ${draftTable} WHERE ${side})`))
      .run().changes > 0
  return {
    current,
    push: (pack) => {
      orm.delete(draftTable).where(lt(position, 0)).run()
      orm.insert(draftTable).values({ pack }).run()
    },
    undo: () => {
      turn(gt(position, 0))
      return current()
    },
    redo: () => (turn(lt(position, 0)) ? current() : null),
    steps: () => counts.get() ?? { undo: 0, redo: 0 },
    clear: () => void orm.delete(draftTable).run(),
  }
}

export const createReviewStore = ({ orm }: Connection): ReviewStore => {
  const proposals = orm.select().from(proposalTable).orderBy(proposalTable.proposedAt, proposalTable.actorId).prepare()
  const reviews = orm.select().from(reviewTable).orderBy(reviewTable.reviewedAt, reviewTable.actorId).prepare()
  return {
    proposals: () => proposals.all().map(({ proposal }) => proposal),
    reviews: () => reviews.all().map(({ review }) => review),
    saveProposal: (proposal) => {
      const { digest, actorId, proposedAt } = proposal
      orm
        .insert(proposalTable)
        .values({ digest, actorId, proposedAt, proposal })
        .onConflictDoUpdate({
          target: [proposalTable.digest, proposalTable.actorId],
          set: { proposedAt, proposal },
          setWhere: lt(proposalTable.proposedAt, proposedAt),
        })
        .run()
    },
    saveReview: (review) => {
      const { digest, actorId, reviewedAt } = review
      orm
        .insert(reviewTable)
        .values({ digest, actorId, reviewedAt, review })
        .onConflictDoUpdate({
          target: [reviewTable.digest, reviewTable.actorId],
          set: { reviewedAt, review },
          setWhere: lt(reviewTable.reviewedAt, reviewedAt),
        })
        .run()
    },
  }
}

/** Which column of a file holds which field, remembered by the digest of its column names. */
export interface MappingStore {
  readonly get: (kind: string, columnsDigest: string) => Readonly<Record<string, number>> | null
  readonly save: (kind: string, columnsDigest: string, mapping: Readonly<Record<string, number>>) => void
}

export const createMappingStore = ({ orm }: Connection): MappingStore => ({
  get: (kind, columnsDigest) =>
    orm
      .select()
      .from(mappingTable)
      .where(and(eq(mappingTable.kind, kind), eq(mappingTable.columnsDigest, columnsDigest)))
      .get()?.mapping ?? null,
  save: (kind, columnsDigest, mapping) =>
    void orm
      .insert(mappingTable)
      .values({ kind, columnsDigest, mapping })
      .onConflictDoUpdate({ target: [mappingTable.kind, mappingTable.columnsDigest], set: { mapping } })
      .run(),
})
