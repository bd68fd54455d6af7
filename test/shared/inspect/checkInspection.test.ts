import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkInspection } from '#shared/inspect/checkInspection.ts'
import { sealedBytes, type SealedInspection } from '#shared/inspect/model.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import { base64Of, bytesOfBase64 } from '#shared/kernel/base64.ts'
import { createInspectionScene, type InspectionScene } from '#test/support/inspectionScene.ts'
import { lea, mia } from '#test/support/shareWorld.ts'

let scene: InspectionScene
let honest: SealedInspection
beforeAll(async () => {
  scene = await createInspectionScene()
  ;({ sealed: honest } = await scene.ask(scene.manager, mia))
})
afterAll(() => scene.dispose())

interface Body {
  fromOn: string
  rootSha256: string
  names: object[]
  files: { path: string; base64: string }[]
}
const bodyOf = ({ body }: SealedInspection) => JSON.parse(body) as Body

/** The same with other content, and a seal that fits it: made by somebody who has the manager's key. */
const resealed = (change: (body: Body) => void, device = scene.manager): SealedInspection => {
  const content = bodyOf(honest)
  change(content)
  const body = JSON.stringify(content)
  const signature = device.backend.workspace().keys.sign(device.deviceId, sealedBytes(body))
  return { body, kid: device.deviceId, signature: Buffer.from(signature).toString('hex') }
}
const problems = ({ problems: found }: InspectionReport) => found.map(({ what, path }) => [what, path])
const fileOf = (type: string, nth = 0) =>
  bodyOf(honest).files.filter(({ path }) => path.endsWith(type))[nth]?.path ?? ''
const indexOf = (path: string) => bodyOf(honest).files.findIndex((file) => file.path === path)
const flipped = (base64: string, at: number): string =>
  base64Of((bytesOfBase64(base64) ?? new Uint8Array()).map((byte, index) => (index === at ? byte ^ 1 : byte)))

describe('one changed byte', () => {
  it.each<[string, () => string]>([
    ['a week', () => fileOf('cs1', 1)],
    ['the answer of a lead', () => fileOf('ap1')],
    ['the rules', () => fileOf('.pack-1.json')],
    ['the registry', () => fileOf('.registry.json')],
    ['the first root', () => fileOf('1.root.json')],
  ])('of %s is named with its file', (_, pathOf) => {
    const path = pathOf()
    const report = scene.check(
      resealed(({ files }) => {
        const file = files[indexOf(path)]
        if (file !== undefined) file.base64 = flipped(file.base64, 300)
      }),
    )
    expect(report.ok).toBe(false)
    expect(problems(report)).toContainEqual(['refused', path])
  })

  it('anywhere in any file never passes', () => {
    const all = bodyOf(honest).files
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(), (nth, place) => {
        const file = all[nth]
        const length = bytesOfBase64(file?.base64 ?? '')?.length ?? 1
        const report = scene.check(
          resealed(({ files }) => {
            const changed = files[nth]
            if (changed !== undefined) changed.base64 = flipped(changed.base64, place % length)
          }),
        )
        expect(report.files[nth]?.problem).toMatchObject({ what: 'refused', path: file?.path })
      }),
      { numRuns: 40 },
    )
  })

  it('outside the files breaks the seal', () => {
    const report = scene.check({ ...honest, body: honest.body.replace('"toOn":"2026-03-16"', '"toOn":"2026-03-09"') })
    expect(problems(report)).toEqual([['seal', null]])
    expect(report.sealedBy).toBeNull()
  })

  it('in the text of a file that is no base64 any more is named before anything is read', () => {
    const path = fileOf('cs1')
    const { body } = resealed(({ files }) => {
      const file = files[indexOf(path)]
      if (file !== undefined) file.base64 = `*${file.base64.slice(1)}`
    })
    expect(checkInspection({ ...honest, body }, scene.tools)).toEqual({ ok: false, error: { path } })
  })

  it.each(['', '{}', 'null', '{"fmt":2}', '[1'])('%j is no such file', (body) => {
    expect(checkInspection({ ...honest, body }, scene.tools)).toEqual({ ok: false, error: { path: null } })
  })
})

describe('a file that leaves something out or puts something in', () => {
  it('a week in the middle is missed', () => {
    const left = fileOf('cs1', 1)
    const report = scene.check(resealed(({ files }) => files.splice(indexOf(left), 1)))
    expect(problems(report)).toEqual([['missingNumber', fileOf('cs1', 2)]])
    expect([report.missingWeeks, report.chains[0]?.missing]).toEqual([['2026-03-09'], 1])
  })

  it('without the lead’s answer a local value counts as allowed by nobody', () => {
    const report = scene.check(resealed(({ files }) => files.splice(indexOf(fileOf('ap1')), 1)))
    expect(report.overrides.map(({ approval, approvalPath }) => [approval, approvalPath])).toEqual([['unsigned', null]])
    expect(problems(report)).toEqual([['unapproved', fileOf('cs1', 2)]])
  })

  it('without the rules no verdict can be decided again', () => {
    const { body } = honest
    const packPath = fileOf('.pack-1.json')
    const report = scene.check(resealed(({ files }) => files.splice(indexOf(packPath), 1)))
    expect(body).toContain(packPath)
    expect(report.weeks.map(({ replay }) => replay)).toEqual(['noRules', 'noRules', 'noRules'])
    expect(report.ok).toBe(false)
  })

  it('the same file twice is said', () => {
    const path = fileOf('cs1', 0)
    const report = scene.check(
      resealed(({ files }) => {
        const file = files[indexOf(path)]
        if (file !== undefined) files.push(file)
      }),
    )
    expect(problems(report)).toContainEqual(['twice', path])
  })

  it('names that a lead’s device adds are not believed to come from the outlet', () => {
    const report = scene.check(
      resealed(({ names }) => names.push({ weekOn: '2026-03-02', people: { abc: 'Somebody' } }), scene.lead),
    )
    expect(problems(report)).toEqual([['names', null]])
  })
})

describe('whose word it is', () => {
  it('another root makes everything unknown: nothing of it is believed', () => {
    const report = scene.check(
      resealed((body) => {
        body.rootSha256 = 'ab'.repeat(32)
      }),
    )
    expect(problems(report)).toContainEqual(['noRegistry', null])
    expect(report.files.every(({ problem }) => problem !== null)).toBe(true)
  })

  it('a seal by a device that nobody registered proves nothing', () => {
    expect(problems(scene.check({ ...honest, kid: 'aaaaaaaaaaaaa' }))).toEqual([['sealer', null]])
  })

  it('a seal that another device made is broken', () => {
    expect(problems(scene.check({ ...honest, kid: scene.lead.deviceId }))).toEqual([['seal', null]])
  })

  it.each(['', 'zz', 'A'.repeat(128)])('a seal of the shape %j is broken, not a fault', (signature) => {
    expect(problems(scene.check({ ...honest, signature }))).toEqual([['seal', null]])
  })

  it('a signature over the bare text is none: the seal names its purpose', () => {
    const { keys } = scene.manager.backend.workspace()
    const bare = Buffer.from(keys.sign(scene.manager.deviceId, new TextEncoder().encode(honest.body))).toString('hex')
    expect(problems(scene.check({ ...honest, signature: bare }))).toEqual([['seal', null]])
  })
})

describe('a revised week', () => {
  it('counts in its newest revision, and a verdict that does not follow from its facts is named', async () => {
    const own = await createInspectionScene()
    own.publish('2026-03-09', { revision: 2, digest: '0'.repeat(64) })
    await own.manager.sync.run()
    await own.lead.sync.run()
    const { report } = await own.ask(own.lead, lea)
    expect(report.weeks.map(({ week, replay }) => [week.weekOn, week.revision, replay])).toEqual([
      ['2026-03-02', 1, 'same'],
      ['2026-03-09', 2, 'facts'],
      ['2026-03-16', 1, 'same'],
    ])
    expect(report.problems.map(({ what }) => what)).toEqual(['verdict'])
    expect(report.files.filter(({ type }) => type === 'cs1')).toHaveLength(4)
    own.dispose()
  })
})
