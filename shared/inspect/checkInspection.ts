/** Checks an inspector's file from beginning to end, with nothing but what is in it; whose organisation it is, the reader compares. share-format §16.3 */
import { hexToBytes } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../kernel/result.ts'
import type { JudgeTools } from '../sync/judge.ts'
import type { Registry } from '../sync/model.ts'
import { checkChains } from './chains.ts'
import { parseInspection, sealedBytes, type Inspection, type SealedInspection } from './model.ts'
import { checkOverrides } from './overrides.ts'
import { readFiles, signerIn } from './readFiles.ts'
import type { InspectionProblem, InspectionReport } from './report.ts'
import { checkWeeks } from './weeks.ts'

/** The seal proves who chose period and names; the files prove themselves. */
const checkSeal = (
  sealed: SealedInspection,
  registry: Registry | null,
  tools: JudgeTools,
): Result<string, InspectionProblem> => {
  const device = registry?.devices.find(({ deviceId }) => deviceId === sealed.kid)
  const signer = signerIn(registry, sealed.kid)
  if (device === undefined || signer === null) return err({ what: 'sealer', path: null })
  const isSigned =
    /^[0-9a-f]{128}$/.test(sealed.signature) &&
    tools.verify(device.publicKey, sealedBytes(sealed.body), hexToBytes(sealed.signature))
  return isSigned ? ok(signer) : err({ what: 'seal', path: null })
}

/** Names come from a manager of the outlet or from nobody. */
const checkNames = (
  { names, outletId }: Inspection,
  kid: string,
  registry: Registry | null,
): readonly InspectionProblem[] => {
  if (names.length === 0) return []
  const device = registry?.devices.find(({ deviceId }) => deviceId === kid)
  const actor = registry?.actors.find(({ actorId }) => actorId === device?.actorId)
  return actor?.role === 'manager' && actor.outletIds.includes(outletId) ? [] : [{ what: 'names', path: null }]
}

/** `path`: of the file that stands in the way of reading anything; null where the frame itself does. */
export const checkInspection = (
  sealed: SealedInspection,
  tools: JudgeTools,
): Result<InspectionReport, { readonly path: string | null }> => {
  const parsed = parseInspection(sealed.body)
  if (!parsed.ok) return parsed
  const inspection = parsed.value
  const read = readFiles(inspection, tools)
  const { registry, packs, believed, checked } = read
  const seal = checkSeal(sealed, registry, tools)
  const chains = checkChains(believed, registry)
  const weeks = checkWeeks(inspection, believed, read)
  const overrides = checkOverrides(inspection, believed, registry)
  const problems: readonly InspectionProblem[] = [
    ...(registry === null ? [{ what: 'noRegistry', path: null } as const] : []),
    ...checked.flatMap(({ problem }) => problem ?? []),
    ...(seal.ok ? [] : [seal.error]),
    ...checkNames(inspection, sealed.kid, registry),
    ...chains.problems,
    ...weeks.problems,
    ...overrides.problems,
  ]
  return ok({
    ok: problems.length === 0,
    inspection,
    registry,
    outlet: registry?.outlets.find(({ outletId }) => outletId === inspection.outletId) ?? null,
    sealedBy: seal.ok ? seal.value : null,
    files: checked,
    chains: chains.chains,
    weeks: weeks.weeks,
    missingWeeks: weeks.missingWeeks,
    overrides: overrides.overrides,
    packs,
    problems,
  })
}
