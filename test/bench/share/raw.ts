/** The same files without us: list, read, SHA-256, Ed25519, as many at once as the share's own process does. */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import type { Registry } from '#shared/sync/model.ts'

const together = 4
const prefix = Buffer.from('302a300506032b6570032100', 'hex')

const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values()
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (const item of left) await work(item)
    }),
  )
}

/** Paths below `outlets`, relative to the share. */
export const listRaw = async (folder: string): Promise<readonly string[]> => {
  const paths: string[] = []
  const owners = await readdir(join(folder, 'outlets'))
  await inTurns(owners, async (owner) => {
    for (const device of await readdir(join(folder, 'outlets', owner))) {
      for (const month of await readdir(join(folder, 'outlets', owner, device))) {
        const directory = join('outlets', owner, device, month)
        for (const name of await readdir(join(folder, directory))) paths.push(join(directory, name))
      }
    }
  })
  return paths
}

export const keysOf = ({ devices }: Registry): ReadonlyMap<string, KeyObject> =>
  new Map(
    devices.map(({ deviceId, publicKey }) => [
      deviceId,
      createPublicKey({ key: Buffer.concat([prefix, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' }),
    ]),
  )

/** Reads and checks them all; throws where one does not fit. Returns how many bytes it read. */
export const readRaw = async (
  folder: string,
  paths: readonly string[],
  keys: ReadonlyMap<string, KeyObject>,
): Promise<number> => {
  let bytes = 0
  await inTurns(paths, async (path) => {
    const file = await readFile(join(folder, path))
    bytes += file.length
    const sha256 = createHash('sha256').update(file).digest('hex')
    const [, , deviceId = '', , name = ''] = path.split('/')
    const envelope = parseEnvelope(file)
    const key = keys.get(deviceId)
    if (!envelope.ok || key === undefined || !sha256.startsWith(name.slice(11, 27)))
      throw new Error(`not whole: ${path}`)
    const { payload, signature } = envelope.value
    if (!verify(null, signedBytes('cs1', payload), key, signature)) throw new Error(`not signed: ${path}`)
  })
  return bytes
}
