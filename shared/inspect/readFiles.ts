/** Which files of an inspector's file may be believed: signatures against the registry, and the registry against the organisation's first root. share-format §16.3 */
import { digestOfBytes } from '../kernel/digest.ts'
import { authenticate, type Authentic, type JudgeTools, type Trust } from '../sync/judge.ts'
import type { Registry } from '../sync/model.ts'
import { parsePath } from '../sync/paths.ts'
import { isRulesPath, readCarriedRules } from '../sync/repository/carriedRules.ts'
import type { RulePack } from '../rules/model.ts'
import type { Inspection } from './model.ts'
import type { CheckedFile, InspectionProblem } from './report.ts'

export interface ReadFiles {
  readonly registry: Registry | null
  readonly packs: readonly RulePack[]
  readonly believed: readonly Authentic[]
  readonly checked: readonly CheckedFile[]
}

export const signerIn = (registry: Registry | null, deviceId: string): string | null => {
  const device = registry?.devices.find((one) => one.deviceId === deviceId)
  return registry?.actors.find(({ actorId }) => actorId === device?.actorId)?.name ?? null
}

const writerOf = (registry: Registry | null, path: string): string | null => {
  if (isRulesPath(path)) return registry?.organisation.name ?? null
  const place = parsePath(path)
  return place && signerIn(registry, place.deviceId)
}

/** Only what belongs to the outlet has a place in its file: its reports, and answers to it. */
const isInPlace = ({ payload: { content } }: Authentic, { outletId }: Inspection): boolean => {
  if (content.type === 'report' || content.type === 'checkpoint') return content.report.outletId === outletId
  return content.type === 'decision' && content.outletId === outletId
}

export const readFiles = (inspection: Inspection, tools: JudgeTools): ReadFiles => {
  const { shareId, organisationId, rootSha256, files } = inspection
  const { registry, packs, listing, refused } = readCarriedRules(files, rootSha256, tools.verify)
  const trust: Trust = { shareId, organisationId, registry }
  const believed = new Map<string, Authentic>()
  const problems = new Map<string, InspectionProblem>()
  for (const [path, refusal] of refused) problems.set(path, { what: 'refused', path, refusal })
  for (const { path, bytes } of files.filter((file) => !isRulesPath(file.path))) {
    const judged = authenticate(tools, trust, { path, bytes, young: false })
    if (!judged.ok) problems.set(path, { what: 'refused', path, refusal: judged.error })
    else if (believed.has(path)) problems.set(path, { what: 'twice', path })
    else if (isInPlace(judged.value, inspection)) believed.set(path, judged.value)
    else problems.set(path, { what: 'outOfPlace', path })
  }
  const checked = files.map(({ path, bytes }): CheckedFile => {
    const file = believed.get(path)
    const place = parsePath(path)
    return {
      path,
      type: isRulesPath(path) ? 'rules' : (place?.type ?? null),
      sha256: digestOfBytes(bytes),
      bytes: bytes.length,
      signer: writerOf(registry, path),
      createdAt: path === listing?.path ? listing.signedAt : (file?.payload.createdAt ?? null),
      problem: problems.get(path) ?? null,
    }
  })
  return { registry, packs, believed: [...believed.values()], checked }
}
