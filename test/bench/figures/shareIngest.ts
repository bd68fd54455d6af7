/** A region that a lead's device reads for the first time: against list, read, SHA-256 and Ed25519 of the same files. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolders, temporaryFolder } from '#test/e2e/support/device.ts'
import { againstLimit, againstPeer, type Figure } from '../ratio.ts'
import { generateRegion, type GeneratedRegion } from '../share/generate.ts'
import { ingest, ingestKilled, type Ingested } from '../share/processes.ts'
import { keysOf, listRaw, readRaw } from '../share/raw.ts'
import { createLeadKey, leadActor, type Known } from '../share/reader.ts'

const memoryMb = 400

interface Taken extends Ingested {
  readonly rawMs: number
  readonly files: number
}

const rawMs = async (region: GeneratedRegion): Promise<number> => {
  const keys = keysOf(region.registry)
  const startAt = performance.now()
  await readRaw(region.folder, await listRaw(region.folder), keys)
  return performance.now() - startAt
}

const inFolder = async <T>(work: (root: string) => Promise<T>): Promise<T> => {
  const root = temporaryFolder('bench-share')
  try {
    return await work(root)
  } finally {
    removeFolders(root)
  }
}

const regionIn = (root: string, outlets: number, weeks: number) => {
  const data = join(root, 'data')
  const device = createLeadKey(data)
  const region = generateRegion(join(root, 'share'), outlets, weeks, { actor: leadActor, device })
  return { data, region, known: { rootSha256: region.rootSha256, device } satisfies Known }
}

/** The files are read once before either is timed: both find them in the same memory. */
const take = (outlets: number, weeks: number): Promise<Taken> =>
  inFolder(async (root) => {
    const { data, region, known } = regionIn(root, outlets, weeks)
    await rawMs(region)
    const raw = await rawMs(region)
    const ingested = await ingest(data, region.folder, region.files(), known)
    return { ...ingested, rawMs: raw, files: region.files() }
  })

/** Killed after some of it is stored, then run to its end: time of both over the time of one run without a kill. */
const killedAndResumed = (outlets: number, weeks: number, wholeMs: number): Promise<Figure> =>
  inFolder(async (root) => {
    const { data, region, known } = regionIn(root, outlets, weeks)
    const stored = (): number => statSync(join(data, 'plumbline.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0
    await ingestKilled(data, region.folder, known, () => stored() > 2_000_000)
    const rest = await ingest(data, region.folder, 0, known)
    return againstPeer('share-resumed', rest.ms / wholeMs, 1)
  })

export const shareIngest = async (full: boolean): Promise<readonly Figure[]> => {
  const [outlets, weeks] = full ? [10_000, 52] : [1_200, 26]
  const small = await take(outlets / 4, weeks)
  const large = await take(outlets, weeks)
  const perFile = ({ ms, files }: Taken): number => ms / files
  return [
    againstPeer('share-ingest', large.ms / large.rawMs, 2),
    againstPeer('share-ingest-growth', perFile(large) / perFile(small), 1.5),
    againstLimit('share-ingest-memory', large.maxRssMb, memoryMb, 'MB'),
    await killedAndResumed(outlets / 4, weeks, small.ms),
  ]
}
