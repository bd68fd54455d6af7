/** A region over a file server and a mount: first time, nothing new, one new file of each. */
import { join } from 'node:path'
import type { RunningBackend } from '#backend/createBackend.ts'
import { removeFolders, temporaryFolder } from '#test/e2e/support/device.ts'
import { startSamba, type Samba } from '#test/support/samba.ts'
import { tools } from '#test/support/tools.ts'
import { againstPeer, type Figure } from '../ratio.ts'
import { generateRegion, type GeneratedRegion } from '../share/generate.ts'
import { keysOf, listRaw, readRaw } from '../share/raw.ts'
import { createLeadKey, leadActor, openReader, refresh } from '../share/reader.ts'

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const startAt = performance.now()
  await work()
  return performance.now() - startAt
}

const figuresOf = async (
  { folder }: Samba,
  region: GeneratedRegion,
  backend: RunningBackend,
  outlets: number,
): Promise<readonly Figure[]> => {
  const keys = keysOf(region.registry)
  const raw = async () => readRaw(folder, await listRaw(folder), keys)
  await timeOf(raw)
  const rawMs = await timeOf(raw)
  const firstMs = await timeOf(() => refresh(backend, region.files()))
  await timeOf(() => refresh(backend, 0))
  const listMs = await timeOf(() => listRaw(folder))
  const nothingMs = await timeOf(() => refresh(backend, 0))
  const before = new Set(await listRaw(folder))
  region.addWeek()
  const newRawMs = await timeOf(async () =>
    readRaw(
      folder,
      (await listRaw(folder)).filter((path) => !before.has(path)),
      keys,
    ),
  )
  const newMs = await timeOf(() => refresh(backend, outlets))
  return [
    againstPeer('share-smb-first', firstMs / rawMs, 1.5),
    againstPeer('share-smb-nothing-new', nothingMs / listMs, 2),
    againstPeer('share-smb-one-new-each', newMs / newRawMs, 2),
  ]
}

/** Nothing where there is no Samba and no FUSE: then a sentence says so. */
export const shareSamba = async (full: boolean): Promise<readonly Figure[]> => {
  if (!tools.samba) {
    process.stderr.write('skipped share-smb-…: smbd, smbnetfs, /dev/fuse and root are needed\n')
    return []
  }
  const [outlets, weeks] = full ? [300, 60] : [60, 20]
  const root = temporaryFolder('bench-samba')
  const samba = await startSamba({})
  try {
    const data = join(root, 'data')
    const device = createLeadKey(data)
    const region = generateRegion(samba.server, outlets, weeks, { actor: leadActor, device })
    const backend = await openReader(data, samba.folder, { rootSha256: region.rootSha256, device })
    try {
      return await figuresOf(samba, region, backend, outlets)
    } finally {
      await backend.close()
    }
  } finally {
    await samba.dispose()
    removeFolders(root)
  }
}
