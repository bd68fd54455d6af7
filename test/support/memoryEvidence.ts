import { caseKeyOf } from '#shared/sync/evidence.ts'
import type { EvidenceCase, EvidenceStore, Rollup, Witnessed } from '#shared/sync/evidencePorts.ts'
import type { DeviceId } from '#shared/kernel/ids.ts'
import type { Audit } from '#shared/sync/model.ts'
import { parsePath, type FilePlace } from '#shared/sync/paths.ts'
import type { ChainStore, ReceivedFile } from '#shared/sync/ports.ts'
import { byText, keyOf, type MemoryTables } from './memoryTables.ts'

interface Said extends Witnessed {
  readonly witnessId: DeviceId
  readonly place: FilePlace
}

export const createMemoryEvidence = ({ table }: MemoryTables, chains: ChainStore): EvidenceStore => {
  const said = table<Said>()
  const files = table<ReceivedFile>()
  const cases = table<EvidenceCase & { readonly key: string }>()
  const audits = table<Audit>()
  const rollups = table<Rollup>()
  const isAccepted = ({ place: { deviceId, type, seq }, sha256 }: Said) =>
    chains.at(deviceId, type, seq)?.sha256 === sha256
  return {
    saveWitnessed: (witness, heads) => {
      for (const { path, sha256 } of heads) {
        const place = parsePath(path)
        if (place === null) throw new Error(`not a path of a share: ${path}`)
        const { deviceId, type, seq } = place
        const key = keyOf(deviceId, type, seq, sha256, witness.deviceId)
        const { createdAt, path: witnessPath } = witness
        if (!said.has(key)) said.set(key, { path, sha256, place, witnessId: witness.deviceId, witnessPath, createdAt })
      }
    },
    unseen: () =>
      [...said.values()]
        .filter((one) => !isAccepted(one))
        .toSorted((a, b) => byText(a.path, b.path) || byText(a.witnessPath, b.witnessPath))
        .map(({ path, sha256, witnessPath, createdAt }) => ({ path, sha256, witnessPath, createdAt })),
    saidBy: (witnessId) => {
      const tops = new Map<string, number>()
      for (const { place, witnessId: by } of said.values()) {
        const chain = `${place.deviceId} ${place.type}`
        if (by === witnessId) tops.set(chain, Math.max(tops.get(chain) ?? 0, place.seq))
      }
      return tops
    },
    witnessesOf: ({ deviceId, type, seq }) => [
      ...new Set(
        [...said.values()]
          .filter(({ place }) => place.deviceId === deviceId && place.type === type && place.seq >= seq)
          .map(({ witnessId }) => witnessId)
          .toSorted(byText),
      ),
    ],
    keepFile: (file) => {
      if (!files.has(file.path)) files.set(file.path, file)
    },
    file: (path) => files.get(path) ?? null,
    keepCase: (found) => {
      const key = caseKeyOf(found.refused)
      if (!cases.has(key)) cases.set(key, { ...found, key })
    },
    cases: () =>
      [...cases.values()]
        .toSorted((a, b) => b.foundAt - a.foundAt || byText(a.key, b.key))
        .map(({ refused, foundAt }) => ({ refused, foundAt })),
    saveAudit: (audit) => void audits.set(String(audits.size), audit),
    lastAudit: () => [...audits.values()].at(-1) ?? null,
    saveRollup: (rollup) => {
      const key = keyOf(rollup.regionId, rollup.deviceId)
      if ((rollups.get(key)?.seq ?? 0) < rollup.seq) rollups.set(key, rollup)
    },
    dropRollup: (path) => {
      for (const [key, rollup] of rollups) if (rollup.path === path) rollups.delete(key)
    },
    rollups: () =>
      [...rollups.values()].toSorted((a, b) => byText(a.regionId, b.regionId) || byText(a.deviceId, b.deviceId)),
  }
}
