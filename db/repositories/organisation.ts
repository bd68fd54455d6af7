import { and, desc, eq, sql } from 'drizzle-orm'
import type { DraftStore, PackStore } from '../../shared/rules/ports.ts'
import type { RulePack } from '../../shared/rules/model.ts'
import type { ProfileStore, TrustStore } from '../../shared/sync/ports.ts'
import type { Connection } from '../connection.ts'
import { draftTable, mappingTable, packTable, profileTable, registryTable } from '../schema/organisation.ts'

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

export const createTrustStore = ({ orm }: Connection): TrustStore => {
  const read = orm.select().from(registryTable).prepare()
  const registry = () => read.get()?.registry ?? null
  return {
    registry,
    saveRegistry: (next) =>
      void orm
        .insert(registryTable)
        .values({ only: 1, registry: next })
        .onConflictDoUpdate({ target: registryTable.only, set: { registry: next } })
        .run(),
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
  const inForce = orm
    .select()
    .from(packTable)
    .orderBy(
      desc(sql`${packTable.effectiveOn} <= ${sql.placeholder('on')}`),
      // among those in force the highest, else the lowest there is
      sql`CASE WHEN ${packTable.effectiveOn} <= ${sql.placeholder('on')} THEN -${packTable.version} ELSE ${packTable.version} END`,
    )
    .limit(1)
    .prepare()
  return {
    list: () => all.all().map(packOf),
    newest: () => {
      const row = last.get()
      return row === undefined ? null : packOf(row)
    },
    inForce: (on) => {
      const row = inForce.get({ on })
      return row === undefined ? null : packOf(row)
    },
    save: (pack) =>
      void orm
        .insert(packTable)
        .values({ version: pack.version, effectiveOn: pack.effectiveOn, pack: JSON.stringify(pack) })
        .onConflictDoNothing()
        .run(),
  }
}

export const createDraftStore = ({ orm }: Connection): DraftStore => {
  const newest = orm.select().from(draftTable).orderBy(desc(draftTable.position)).limit(1).prepare()
  const current = () => newest.get()?.pack ?? null
  return {
    current,
    push: (pack) => void orm.insert(draftTable).values({ pack }).run(),
    undo: () => {
      orm
        .delete(draftTable)
        .where(eq(draftTable.position, sql`(SELECT max(${draftTable.position}) FROM ${draftTable})`))
        .run()
      return current()
    },
    clear: () => void orm.delete(draftTable).run(),
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
