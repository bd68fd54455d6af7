/** One file looked at before anybody judges it: what was read, whose it claims to be, and whether the signature fits. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { mostAhead, seeFile, type FileReader } from '#backend/share/seeFile.ts'
import { judgeToolsOf } from '#backend/share/trustOf.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { largestFileBytes } from '#shared/sync/envelope.ts'
import type { Registry } from '#shared/sync/model.ts'
import { forge, renamed, sha256, strangerKey } from '#test/support/forgery.ts'
import { flip, keyOf, quiet } from '#test/support/shareScene.ts'
import { createWorld, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let manager: TestDevice
let own: Uint8Array
let path: string
beforeEach(async () => {
  world = await createWorld()
  manager = world.device(mia)
  const made = manager.enqueue(quiet('nordbad'))
  path = made.path
  own = manager.stores.outbox.byPath(path)?.bytes ?? new Uint8Array()
  const { dispose } = world
  onTestFinished(() => dispose())
})

type Read = Awaited<ReturnType<FileReader['share']['read']>>
/** Looks at what the share answers; tells what was asked on the way. */
const look = async (
  answer: Read,
  over: { readonly at?: string; readonly young?: boolean; readonly registry?: (registry: Registry) => Registry } = {},
) => {
  const asked: string[] = []
  const { at = path, young = false, registry = (one) => one } = over
  const { keys } = manager.backend.workspace()
  const { shareId, organisationId } = world.profile
  const reader: FileReader = {
    share: {
      read: async (file, most) => {
        asked.push(`read ${file === at} ${most}`)
        return answer
      },
    },
    tools: {
      ...judgeToolsOf({ keys }),
      verify: async (...claim) => {
        asked.push('verify')
        return keys.verify(...claim)
      },
    },
    trust: () => ({ shareId, organisationId, registry: registry(world.registry()) }),
    isYoung: () => young,
    breathe: async () => void asked.push('breathe'),
  }
  return { seen: await seeFile(reader, at), asked }
}
const refusal = (why: string, at = path) => ok(err({ path: at, refusal: why }))
const throughout = ['breathe', `read true ${largestFileBytes}`, 'verify']

describe('a file that can be read', () => {
  it('is taken whole, with its place, its hash and whether the signature fits, and not unpacked', async () => {
    const { seen, asked } = await look(ok(own))
    expect(asked).toEqual(throughout)
    if (!seen.ok || !seen.value.ok) throw new Error('not seen')
    const { claimed, isSigned, bytes } = seen.value.value
    expect([isSigned, bytes]).toEqual([true, own])
    expect(claimed).toMatchObject({ path, sha256: sha256(own), publicKey: manager.publicKey })
    expect(claimed.place).toMatchObject({ type: 'cs1', ownerId: 'nordbad', deviceId: manager.deviceId, seq: 1 })
    expect(Object.keys(claimed)).not.toContain('signed')
  })

  it('is taken unsigned where another key signed it: whoever judges it says so', async () => {
    const payload = { fmt: 1, minReader: 1 } as never
    const forged = forge({ type: 'cs1', payload, kid: manager.deviceId, signer: strangerKey() })
    const { seen, asked } = await look(ok(forged), { at: renamed(path, 1, forged) })
    expect(asked).toEqual(throughout)
    expect(seen).toMatchObject({ ok: true, value: { ok: true, value: { isSigned: false } } })
  })

  it.each<readonly [string, () => Parameters<typeof look>, string]>([
    ['of other bytes than its name says', () => [ok(flip(own, 90))], 'damaged'],
    ['cut short, long ago', () => [ok(own.subarray(0, 40))], 'damaged'],
    ['cut short just now', () => [ok(own.subarray(0, 40)), { young: true }], 'later'],
    ['flipped just now', () => [ok(flip(own, 90)), { young: true }], 'damaged'],
    ['under no name of ours', () => [ok(own), { at: 'outlets/nordbad/desktop.ini' }], 'foreign'],
    [
      'of a device that nobody lists',
      () => [ok(own), { registry: (registry) => ({ ...registry, devices: [] }) }],
      'unknownDevice',
    ],
    [
      'after the last number of a device that was revoked',
      () => [
        ok(own),
        {
          registry: (registry) => ({
            ...registry,
            devices: registry.devices.map((device) => ({ ...device, revokedAfterSeq: 0 })),
          }),
        },
      ],
      'revoked',
    ],
  ])('%s is refused, and no signature is worked out for it', async (_, args, why) => {
    const [answer, over = {}] = args()
    const { seen, asked } = await look(answer, over)
    expect(seen).toEqual(refusal(why, over.at))
    expect(asked).toEqual(throughout.slice(0, 2))
  })

  it('carries the signature of its own device over exactly its bytes', async () => {
    const payload = { createdAt: worldNowAt } as never
    const signed = forge({ type: 'cs1', payload, kid: manager.deviceId, signer: keyOf(manager) })
    const { seen } = await look(ok(signed), { at: renamed(path, 1, signed) })
    expect(seen).toMatchObject({ ok: true, value: { ok: true, value: { isSigned: true } } })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['tooLarge', 'damaged'],
    ['notFound', 'later'],
    ['io', 'later'],
  ] as const)('where the share says %s it is %s, and the others go on', async (error, why) => {
    expect((await look(err(error))).seen).toEqual(refusal(why))
  })

  it.each(['missing', 'hung', 'full', 'readOnly', 'foreign'] as const)(
    'ends the look at the share where that is %s',
    async (error) => {
      expect((await look(err(error))).seen).toEqual(err(error))
    },
  )
})

describe('how many files are held ahead', () => {
  it('is half a megabyte of files of this size', async () => {
    const { seen } = await look(ok(own))
    expect(mostAhead(seen)).toBe(Math.floor(524_288 / own.length))
  })

  it('is none behind a file that stops the chain, or a share that does not answer', async () => {
    const answers: readonly Read[] = [ok(flip(own, 90)), err('notFound'), err('hung')]
    for (const answer of answers) {
      expect(mostAhead((await look(answer)).seen)).toBe(0)
    }
  })
})
