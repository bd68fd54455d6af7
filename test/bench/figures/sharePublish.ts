/** Bringing a file to a folder, by the share's own process, against the same system calls made plainly. */
import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { removeFolders, temporaryFolder } from '#test/e2e/support/device.ts'
import { againstPeer, ratioOf, type Figure } from '../ratio.ts'

const entry = new URL('../../../electron/backend/share/shareProcess.ts', import.meta.url).pathname
const rounds = 60

/** What has to be asked of a folder for one file that is whole, settled, read back, and replaces nothing. */
const publishPlainly = async (folder: string, path: string, bytes: Uint8Array): Promise<void> => {
  const file = join(folder, path)
  const directory = dirname(file)
  await readFile(join(folder, 'share.json'))
  await readdir(directory).catch(() => mkdir(directory, { recursive: true }))
  const there = await open(file).catch(() => null)
  if (there !== null) throw new Error(`is there: ${path}`)
  const temp = join(directory, '.tmp-plain')
  const handle = await open(temp, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  await handle.write(bytes, 0, bytes.length, 0)
  await handle.sync()
  await handle.stat()
  await handle.close()
  await readFile(temp)
  await rename(temp, file)
  const parent = await open(directory)
  await parent.sync()
  await parent.close()
  await readFile(file)
}

export const sharePublish = async (): Promise<Figure> => {
  const folder = temporaryFolder('bench-publish')
  const share = createShareClient({ folder, expected: suiteShareId, start: startForkedChild(entry) })
  try {
    await share.createMarker(suiteShareId)
    let made = 0
    const next = () => {
      made += 1
      const bytes = Buffer.from(`report ${made} `.repeat(250))
      return { bytes, path: placeOf(bytes, made) }
    }
    const ours = async () => {
      const { path, bytes } = next()
      const published = await share.publish(path, bytes)
      if (!published.ok) throw new Error(published.error)
    }
    const plain = () => {
      const { path, bytes } = next()
      return publishPlainly(folder, path, bytes)
    }
    return againstPeer('share-publish', await ratioOf(ours, plain, rounds), 2)
  } finally {
    await share.close()
    removeFolders(folder)
  }
}
