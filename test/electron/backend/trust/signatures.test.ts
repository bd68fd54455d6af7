import { beforeEach, describe, expect, it } from 'vitest'
import { isSignedFor } from '#backend/trust/signatures.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import type { MetadataFile, RootBody } from '#shared/sync/repository/shape.ts'
import { createTrustWorld, type TrustWorld } from '#test/support/trustWorld.ts'

let world: TrustWorld
let root: MetadataFile<RootBody>
beforeEach(async () => {
  world = await createTrustWorld()
  root = (await world.base()).root
})
const withKey = (publicKey: string): MetadataFile<RootBody> => {
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: publicKey } } as const
  return { ...root, signed: { ...root.signed, keys: { ...root.signed.keys, [deviceIdOf(publicKey)]: key } } }
}

describe('whose signatures a root asks for', () => {
  it('is met by those who signed, for roles that it names', async () => {
    const { timestamp, targets } = await world.base()
    expect([isSignedFor(root, 'root', root), isSignedFor(root, 'targets', targets)]).toEqual([true, true])
    expect([isSignedFor(root, 'targets', timestamp), isSignedFor(root, 'south', targets)]).toEqual([true, false])
    expect(isSignedFor(targets, 'targets', targets)).toBe(false)
  })

  it('is met by nobody where one key fits every message, though others have signed', async () => {
    const { targets } = await world.base()
    const smallOrder = '0'.repeat(64)
    expect(isSignedFor(withKey('ab'.repeat(32)), 'targets', targets)).toBe(true)
    expect(isSignedFor(withKey(smallOrder), 'targets', targets)).toBe(false)
  })

  it('is not met by a signature of another content', async () => {
    const { targets } = await world.base()
    const changed = { ...targets, signed: { ...targets.signed, version: 2 } }
    expect(isSignedFor(root, 'targets', changed)).toBe(false)
    expect(isSignedFor(root, 'targets', { ...targets, signatures: [] })).toBe(false)
  })
})
