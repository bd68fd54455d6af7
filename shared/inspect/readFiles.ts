/** Which files of an inspector's file may be believed: signatures against the registry, and the registry against the organisation's key. share-format §16.3 */
import { digestOfBytes } from '../kernel/digest.ts'
import { authenticate, type Authentic, type JudgeTools, type Trust } from '../sync/judge.ts'
import type { Registry } from '../sync/model.ts'
import { parsePath } from '../sync/paths.ts'
import type { InspectedFile, Inspection } from './model.ts'
import type { CheckedFile, InspectionProblem } from './report.ts'

export interface ReadFiles {
  readonly registry: Registry | null
  readonly believed: readonly Authentic[]
  readonly checked: readonly CheckedFile[]
}

export const signerIn = (registry: Registry | null, deviceId: string): string | null => {
  const device = registry?.devices.find((one) => one.deviceId === deviceId)
  return registry?.actors.find(({ actorId }) => actorId === device?.actorId)?.name ?? null
}

/** Files of the book first, the newest registry among them decides whose other files count. */
const isBook = ({ path }: InspectedFile): boolean => parsePath(path)?.type === 'ob1'

const newestRegistry = (book: readonly Authentic[]): Registry | null => {
  const found = book
    .toSorted((a, b) => b.payload.seq - a.payload.seq)
    .find(({ payload }) => payload.content.type === 'registry')
  return found?.payload.content.type === 'registry' ? found.payload.content.registry : null
}

/** Only what belongs to the outlet has a place in its file: rules, its reports, answers to it. */
const isInPlace = ({ payload: { content } }: Authentic, { outletId }: Inspection): boolean => {
  if (content.type === 'report' || content.type === 'checkpoint') return content.report.outletId === outletId
  if (content.type === 'decision') return content.outletId === outletId
  return content.type === 'registry' || content.type === 'pack'
}

export const readFiles = (inspection: Inspection, tools: JudgeTools): ReadFiles => {
  const { shareId, organisationId, organisationDeviceId, organisationPublicKey, files } = inspection
  const pinned: Trust = { shareId, organisationId, organisationDeviceId, organisationPublicKey, registry: null }
  const believed = new Map<string, Authentic>()
  const problems = new Map<string, InspectionProblem>()
  const read = (trust: Trust, chosen: readonly InspectedFile[]): void => {
    for (const { path, bytes } of chosen) {
      const judged = authenticate(tools, trust, { path, bytes, young: false })
      if (!judged.ok) problems.set(path, { what: 'refused', path, refusal: judged.error })
      else if (believed.has(path)) problems.set(path, { what: 'twice', path })
      else if (isInPlace(judged.value, inspection)) believed.set(path, judged.value)
      else problems.set(path, { what: 'outOfPlace', path })
    }
  }
  read(pinned, files.filter(isBook))
  const registry = newestRegistry([...believed.values()])
  read(
    { ...pinned, registry },
    files.filter((file) => !isBook(file)),
  )
  const checked = files.map(({ path, bytes }): CheckedFile => {
    const file = believed.get(path)
    const place = parsePath(path)
    return {
      path,
      type: place?.type ?? null,
      sha256: digestOfBytes(bytes),
      bytes: bytes.length,
      signer:
        place === null
          ? null
          : place.type === 'ob1'
            ? (registry?.organisation.name ?? null)
            : signerIn(registry, place.deviceId),
      createdAt: file?.payload.createdAt ?? null,
      problem: problems.get(path) ?? null,
    }
  })
  return { registry, believed: [...believed.values()], checked }
}
