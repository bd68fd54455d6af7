import { webcrypto } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openInspection } from '#renderer/inspector/openInspection.ts'
import { chooseSignatures, settled } from '#renderer/inspector/signatures.ts'
import { unpack } from '#renderer/inspector/unpack.ts'
import { createInspectionScene, type InspectionScene } from '#test/support/inspectionScene.ts'
import { mia } from '#test/support/shareWorld.ts'

const subtle = webcrypto.subtle as unknown as SubtleCrypto

let scene: InspectionScene
beforeAll(async () => {
  scene = await createInspectionScene()
})
afterAll(() => scene.dispose())

describe.each([
  ['by the browser', subtle, true],
  ['by the page', undefined, false],
] as const)('signatures checked %s', (_, given, native) => {
  it('of a whole file come to what the program on the desk says', async () => {
    const { sealed, report } = await scene.ask(scene.manager, mia)
    const opened = await openInspection(sealed, given)
    expect(opened).toEqual({ outcome: { ok: true, value: report }, native })
  })

  it('miss no changed byte', async () => {
    const { sealed } = await scene.ask(scene.manager, mia)
    const { outcome } = await openInspection(
      { ...sealed, body: sealed.body.replace('"madeAt":1', '"madeAt":2') },
      given,
    )
    expect(outcome.ok && outcome.value.problems).toEqual([{ what: 'seal', path: null }])
  })

  it.each([
    ['a key of small order, which fits any message', `01${'00'.repeat(31)}`, 64],
    ['a key that is no point', 'ff'.repeat(32), 64],
    ['a key that is no key', 'zz', 64],
    ['a signature that is too short', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 63],
  ])('refuse %s', async (__, publicKey, length) => {
    const { verify } = await chooseSignatures(given)
    expect(await verify(publicKey, new Uint8Array(3), new Uint8Array(length))).toBe(false)
  })
})

describe('a browser whose Ed25519 is wrong', () => {
  it.each([
    ['accepts everything', () => Promise.resolve(true)],
    ['refuses everything', () => Promise.resolve(false)],
    ['knows no such key', () => Promise.reject(new Error('NotSupportedError'))],
  ])('is not asked: it %s', async (_, verify) => {
    const broken = { importKey: () => Promise.resolve({}), verify } as unknown as SubtleCrypto
    expect((await chooseSignatures(broken)).native).toBe(false)
  })
})

describe('a check that knows no waiting', () => {
  it('asks until it asks nothing new, each question once', async () => {
    const verifier = vi.fn((publicKey: string) => Promise.resolve(publicKey === 'a'))
    const bytes = new Uint8Array(1)
    const outcome = await settled((verify) => {
      const first = verify('a', bytes, bytes)
      return [first, first && verify('b', bytes, bytes), verify('a', bytes, bytes)]
    }, verifier)
    expect(outcome).toEqual([true, false, true])
    expect(verifier.mock.calls.map(([publicKey]) => publicKey)).toEqual(['a', 'b'])
  })
})

describe('unpacking', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5_000 }), (text) => {
        const plain = new TextEncoder().encode(text)
        expect(unpack(brotliCompressSync(plain), 16_777_216)).toEqual(plain)
      }),
      { numRuns: 30 },
    )
  })

  it('of more than a megabyte too, and of no more than allowed', () => {
    const plain = new Uint8Array(1_500_000).fill(7)
    const packed = brotliCompressSync(plain)
    expect(unpack(packed, 2_000_000)?.length).toBe(plain.length)
    expect(unpack(packed, 1_499_999)).toBeNull()
  })

  it('of rubbish is nothing', () => {
    expect(unpack(new Uint8Array([1, 2, 3, 255, 254]), 1_000)).toBeNull()
  })
})
