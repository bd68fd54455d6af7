import type { DeviceId } from '../../../shared/kernel/ids.ts'
import type { Witnessed } from '../../../shared/sync/evidencePorts.ts'
import type { Authentic } from '../../../shared/sync/judge.ts'
import type { Refused, Registry } from '../../../shared/sync/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import { witnessFindings } from '../../../shared/sync/witness.ts'
import type { ChainNumber } from './readChain.ts'

type Accepted = Pick<Authentic, 'path' | 'sha256'>

/** What witnesses say and what was believed, while a share is verified from nothing. */
export interface WitnessedClaims {
  readonly enter: (file: Authentic) => void
  readonly acceptedAt: (place: ChainNumber) => Accepted | null
  readonly witnessesOf: (place: ChainNumber) => readonly DeviceId[]
  readonly findings: (registry: Registry | null) => readonly Refused[]
}

export const createWitnessedClaims = (): WitnessedClaims => {
  const accepted = new Map<string, Accepted>()
  const heads = new Map<string, number>()
  const said: (Witnessed & { readonly by: DeviceId })[] = []
  const chainOf = ({ deviceId, type }: Pick<ChainNumber, 'deviceId' | 'type'>): string => `${deviceId} ${type}`
  const acceptedAt = (place: ChainNumber) => accepted.get(`${chainOf(place)} ${place.seq}`) ?? null
  const isAccepted = ({ path, sha256 }: Witnessed): boolean => {
    const place = parsePath(path)
    return place !== null && acceptedAt(place)?.sha256 === sha256
  }
  return {
    enter: ({ path, place, sha256, payload: { content, createdAt } }) => {
      accepted.set(`${chainOf(place)} ${place.seq}`, { path, sha256 })
      heads.set(chainOf(place), place.seq)
      if (content.type !== 'witness') return
      for (const head of content.heads) said.push({ ...head, witnessPath: path, createdAt, by: place.deviceId })
    },
    acceptedAt,
    witnessesOf: (chain) => {
      const isAbove = (path: string): boolean => {
        const place = parsePath(path)
        return place !== null && chainOf(place) === chainOf(chain) && place.seq >= chain.seq
      }
      return said.flatMap(({ path, by }) => (isAbove(path) ? [by] : []))
    },
    findings: (registry) =>
      witnessFindings({
        unseen: said.filter((one) => !isAccepted(one)),
        registry,
        headSeqOf: (chain) => heads.get(chainOf(chain)) ?? 0,
        acceptedAt,
        // whoever verifies asks how the share stands now, not how it may stand in a while
        nowAt: Infinity,
      }),
  }
}
