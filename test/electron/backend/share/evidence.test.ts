import { createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEvidenceHandlers } from '#backend/handlers/evidence.ts'
import type { EvidenceView } from '#shared/contract/evidence.ts'
import { parseEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import { put, remove, sha256 } from '#test/support/forgery.ts'
import { createScene, type Scene } from '#test/support/shareScene.ts'
import { worldNowAt } from '#test/support/shareWorld.ts'

let scene: Scene
beforeEach(async () => {
  scene = await createScene()
  await scene.look()
})
afterEach(() => scene.dispose())

const door = () => createEvidenceHandlers(scene.lead.backend)
const caller = { actor: null }
const views = async (): Promise<readonly EvidenceView[]> => {
  const reply = await door()['share.evidence']({}, caller)
  return reply.ok ? reply.value : []
}

interface Exported {
  readonly found: { readonly refusal: string; readonly path: string }
  readonly devices: readonly { readonly deviceId: string; readonly publicKey: string; readonly name: string }[]
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly base64: string | null }[]
  readonly differs: readonly string[]
}
const exported = async (caseId: string) => {
  const reply = await door()['share.evidenceFile']({ caseId }, caller)
  if (!reply.ok) throw new Error(reply.error.code)
  const { name, content } = reply.value
  return { name, ...(JSON.parse(Buffer.from(content, 'base64').toString()) as Exported) }
}

/** The manager's key has written number 4 twice: a clone of the disk, or a restored backup. */
const fork = async (): Promise<string> => {
  const second = scene.plant(4, scene.signed(scene.payload(4, { createdAt: worldNowAt + 9, packVersion: 7 })))
  await scene.look()
  return second
}

describe('A15: two signed files under one number', () => {
  it('are shown side by side: path, hash, number, time, and what differs', async () => {
    const second = await fork()
    expect(await views()).toEqual([
      {
        caseId: expect.stringMatching(/^[0-9a-f]{64}$/),
        refusal: 'fork',
        foundAt: worldNowAt,
        open: true,
        ownerId: 'nordbad',
        deviceId: scene.manager.deviceId,
        seq: 4,
        files: [
          {
            path: second,
            role: 'disputed',
            writer: 'Name of mia',
            seq: 4,
            sha256: sha256(scene.signed(scene.payload(4, { createdAt: worldNowAt + 9, packVersion: 7 }))),
            createdAt: worldNowAt + 9,
            bytes: expect.any(Number),
          },
          {
            path: scene.path(4),
            role: 'accepted',
            writer: 'Name of mia',
            seq: 4,
            sha256: sha256(scene.bytes(4)),
            createdAt: worldNowAt,
            bytes: scene.bytes(4).length,
          },
        ],
        differs: expect.arrayContaining(['createdAt', 'packVersion']),
      },
    ])
  })

  it('stay here when somebody clears the share', async () => {
    const second = await fork()
    remove(scene.folder, second)
    await scene.look()
    expect(scene.lead.stores.chains.refused()).toEqual([])
    const [view] = await views()
    expect(view).toMatchObject({ open: false, files: [{ path: second }, { path: scene.path(4) }] })
    expect(view?.files.every(({ bytes }) => bytes !== null)).toBe(true)
  })

  it('are one file for others, who need nothing but it to check both signatures', async () => {
    const second = await fork()
    const [view] = await views()
    const proof = await exported(view?.caseId ?? '')
    expect(proof.name).toBe(`plumbline-evidence-fork-${scene.manager.deviceId}-4.json`)
    expect(proof.found).toMatchObject({ refusal: 'fork', path: second })
    expect(proof.files.map(({ path }) => path)).toEqual([second, scene.path(4)])
    const [device] = proof.devices
    const key = createPublicKey({
      key: Buffer.from(`302a300506032b6570032100${device?.publicKey ?? ''}`, 'hex'),
      format: 'der',
      type: 'spki',
    })
    for (const file of proof.files) {
      const bytes = Uint8Array.from(Buffer.from(file.base64 ?? '', 'base64'))
      expect(sha256(bytes)).toBe(file.sha256)
      const envelope = parseEnvelope(bytes)
      if (!envelope.ok) throw new Error(envelope.error)
      const { type, payload, signature } = envelope.value
      expect(verify(null, signedBytes(type, payload), key, signature)).toBe(true)
    }
  })

  it('of the next number are both kept, for neither was accepted', async () => {
    const one = scene.plant(6, scene.signed(scene.payload(6)))
    const two = scene.plant(6, scene.signed(scene.payload(6, { createdAt: worldNowAt + 1 })))
    await scene.look()
    const found = await views()
    expect(found.map(({ files }) => files.map(({ role, bytes }) => [role, bytes !== null]))).toEqual([
      [
        ['disputed', true],
        ['other', true],
      ],
      [
        ['disputed', true],
        ['other', true],
      ],
    ])
    expect(found.flatMap(({ files }) => files.map(({ path }) => path)).toSorted()).toEqual(
      [one, one, two, two].toSorted(),
    )
  })
})

describe('A08: an end that was deleted', () => {
  it('is shown with the file that this device keeps and the last one that is left', async () => {
    const kept = scene.bytes(5)
    remove(scene.folder, scene.path(5))
    await scene.look()
    const [view] = await views()
    expect(view).toMatchObject({
      refusal: 'rollback',
      open: true,
      // they are two entries of one chain, not two versions of one
      differs: [],
      files: [
        { path: scene.path(5), role: 'missing', sha256: sha256(kept) },
        { path: scene.path(4), role: 'accepted' },
      ],
    })
    put(scene.folder, scene.path(5), kept)
    await scene.look()
    expect((await views()).map(({ open }) => open)).toEqual([false])
  })

  it('is one case though an audit finds it too, and open until the next one does not', async () => {
    const kept = scene.bytes(5)
    remove(scene.folder, scene.path(5))
    await scene.look()
    const { jobs } = scene.lead.backend
    const audit = async () => {
      const reply = await door()['share.audit']({}, caller)
      await jobs.settled(reply.ok ? reply.value.jobId : '')
    }
    await audit()
    put(scene.folder, scene.path(5), kept)
    await scene.look()
    expect((await views()).map(({ open }) => open)).toEqual([true])
    await audit()
    expect((await views()).map(({ open }) => open)).toEqual([false])
  })
})

describe('what is asked for wrongly', () => {
  it('is refused where no such case is known', async () => {
    expect(await door()['share.evidenceFile']({ caseId: 'a'.repeat(64) }, caller)).toMatchObject({
      ok: false,
      error: { code: 'refused', why: 'notFound' },
    })
  })

  it('a share without a contradiction has no evidence and no audit yet', async () => {
    expect(await views()).toEqual([])
    expect(await door()['share.lastAudit']({}, caller)).toEqual({ ok: true, value: null })
  })
})
