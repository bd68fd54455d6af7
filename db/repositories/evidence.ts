import { and, asc, desc, eq, gte, lt, max, sql } from 'drizzle-orm'
import type { EvidenceStore } from '../../shared/sync/evidencePorts.ts'
import { caseKeyOf } from '../../shared/sync/evidence.ts'
import { parsePath } from '../../shared/sync/paths.ts'
import type { Connection } from '../connection.ts'
import { prepareInsert } from '../prepareInsert.ts'
import {
  auditTable,
  evidenceCaseTable,
  evidenceFileTable,
  rollupTable,
  witnessedHeadTable as heads,
} from '../schema/evidence.ts'
import { receivedFileTable as files } from '../schema/sync.ts'

type Witnesses = Pick<EvidenceStore, 'saveWitnessed' | 'unseen' | 'saidBy' | 'witnessesOf'>

const createWitnesses = (connection: Connection): Witnesses => {
  const { orm, transaction } = connection
  const accepted = sql`EXISTS (SELECT 1 FROM ${files} WHERE ${files.deviceId} = ${heads.deviceId}
    AND ${files.type} = ${heads.type} AND ${files.seq} = ${heads.seq} AND ${files.sha256} = ${heads.sha256})`
  const addHead = prepareInsert(connection, heads, {
    conflict: [heads.deviceId, heads.type, heads.seq, heads.sha256, heads.witnessId],
    when: sql`0`,
  })
  // what was confirmed and has a successor says nothing more
  const dropSurpassed = orm
    .delete(heads)
    .where(
      and(
        eq(heads.witnessId, sql.placeholder('witnessId')),
        eq(heads.deviceId, sql.placeholder('deviceId')),
        eq(heads.type, sql.placeholder('type')),
        lt(heads.seq, sql.placeholder('seq')),
        accepted,
      ),
    )
    .prepare()
  return {
    saveWitnessed: (witness, list) =>
      transaction(() => {
        for (const { path, sha256 } of list) {
          const place = parsePath(path)
          if (place === null) throw new Error(`not a path of a share: ${path}`)
          const { deviceId, type, seq } = place
          const said = { witnessId: witness.deviceId, witnessPath: witness.path, createdAt: witness.createdAt }
          addHead({ deviceId, type, seq, sha256, path, ...said })
          dropSurpassed.run({ witnessId: witness.deviceId, deviceId, type, seq })
        }
      }),
    unseen: () =>
      orm
        .select({ path: heads.path, sha256: heads.sha256, witnessPath: heads.witnessPath, createdAt: heads.createdAt })
        .from(heads)
        .where(sql`NOT ${accepted}`)
        .orderBy(asc(heads.path), asc(heads.witnessPath))
        .all(),
    saidBy: (witnessId) =>
      new Map(
        orm
          .select({ deviceId: heads.deviceId, type: heads.type, seq: max(heads.seq) })
          .from(heads)
          .where(eq(heads.witnessId, witnessId))
          .groupBy(heads.deviceId, heads.type)
          .all()
          .map(({ deviceId, type, seq }) => [`${deviceId} ${type}`, seq ?? 0]),
      ),
    witnessesOf: ({ deviceId, type, seq }) =>
      orm
        .selectDistinct({ witnessId: heads.witnessId })
        .from(heads)
        .where(and(eq(heads.deviceId, deviceId), eq(heads.type, type), gte(heads.seq, seq)))
        .orderBy(asc(heads.witnessId))
        .all()
        .map(({ witnessId }) => witnessId),
  }
}

export const createEvidenceStore = (connection: Connection): EvidenceStore => {
  const { orm, transaction } = connection
  return {
    ...createWitnesses(connection),
    keepFile: (file) => void orm.insert(evidenceFileTable).values(file).onConflictDoNothing().run(),
    file: (path) => orm.select().from(evidenceFileTable).where(eq(evidenceFileTable.path, path)).get() ?? null,
    keepCase: ({ refused, foundAt }) =>
      void orm
        .insert(evidenceCaseTable)
        .values({ caseKey: caseKeyOf(refused), foundAt, refused })
        .onConflictDoNothing()
        .run(),
    cases: () =>
      orm
        .select({ refused: evidenceCaseTable.refused, foundAt: evidenceCaseTable.foundAt })
        .from(evidenceCaseTable)
        .orderBy(desc(evidenceCaseTable.foundAt), asc(evidenceCaseTable.caseKey))
        .all(),
    saveAudit: (audit) => void orm.insert(auditTable).values({ audit }).run(),
    lastAudit: () => orm.select().from(auditTable).orderBy(desc(auditTable.position)).limit(1).get()?.audit ?? null,
    saveRollup: (rollup) =>
      transaction(() => {
        const { regionId, deviceId, seq, path } = rollup
        orm
          .insert(rollupTable)
          .values({ regionId, deviceId, seq, path, rollup })
          .onConflictDoUpdate({
            target: [rollupTable.regionId, rollupTable.deviceId],
            set: { seq, path, rollup },
            setWhere: lt(rollupTable.seq, seq),
          })
          .run()
      }),
    dropRollup: (path) => void orm.delete(rollupTable).where(eq(rollupTable.path, path)).run(),
    rollups: () =>
      orm
        .select({ rollup: rollupTable.rollup })
        .from(rollupTable)
        .orderBy(asc(rollupTable.regionId), asc(rollupTable.deviceId))
        .all()
        .map(({ rollup }) => rollup),
  }
}
