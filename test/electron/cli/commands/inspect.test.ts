import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { createInspectionScene, type InspectionScene } from '#test/support/inspectionScene.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { mia } from '#test/support/shareWorld.ts'

let scene: InspectionScene
let folder = ''
let page = ''
beforeAll(async () => {
  scene = await createInspectionScene()
  folder = mkdtempSync(join(tmpdir(), 'plumbline-inspect-'))
  ;({ page } = await scene.ask(scene.manager, mia))
})
afterAll(() => {
  scene.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const keep = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const trust = (over: object = {}): string => {
  const { shareId, organisationId, rootSha256 } = scene.world.profile
  return keep('trust.json', JSON.stringify({ shareId, organisationId, rootSha256, ...over }))
}

describe('inspect verify', () => {
  it('says that all proves true, and which key to compare', async () => {
    const { code, out } = await plumblineInside('inspect', 'verify', keep('fine.html', page))
    expect(code).toBe(0)
    expect(out).toContain(`Compare the fingerprint of the organisation’s root: ${scene.world.profile.rootSha256}`)
    expect(out).toMatch(
      /Everything in this file proves true\. Signed files: \d+\. Weeks decided again with the same result: 3\./,
    )
  })

  it('gives programs every verdict and the digest of the page’s program', async () => {
    const { json } = await plumblineInside('--json', 'inspect', 'verify', keep('fine.html', page), '--trust', trust())
    expect(json).toMatchObject({
      ok: true,
      trusted: true,
      sealedBy: 'Name of mia',
      files: expect.any(Number),
      weeks: [{ replay: 'same' }, { replay: 'same' }, { replay: 'same' }],
      overrides: [{ approval: 'signed' }],
      hasNames: false,
      program: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('does not pass the file of another organisation', async () => {
    const file = keep('fine.html', page)
    const { code, out } = await plumblineInside('inspect', 'verify', file, '--trust', trust({ shareId: 'other' }))
    expect([code, out.includes('another organisation or share')]).toEqual([1, true])
  })

  it('names the file in which a byte was changed', async () => {
    const [, path = '', start = ''] = /"path":"(outlets\/[^"]+)","base64":"([\w+/]{300})/.exec(page) ?? []
    const changed = page.replace(start, start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A'))
    const { code, out } = await plumblineInside('inspect', 'verify', keep('changed.html', changed))
    expect(code).toBe(1)
    expect(out).toContain(`${path}: Bytes were changed`)
    expect(out).toContain('The seal does not fit')
  })

  it.each([
    ['another page', '<html></html>'],
    ['nothing', ''],
  ])('says that %s is no such file', async (_, text) => {
    const { code, err } = await plumblineInside('inspect', 'verify', keep('other.html', text))
    expect([code, err]).toEqual([1, expect.stringContaining('This file cannot be read.')])
  })

  it('says so where there is no file', async () => {
    expect((await plumblineInside('inspect', 'verify', join(folder, 'nowhere.html'))).code).toBe(2)
  })
})

describe('inspect export', () => {
  const desk = createCliDesk()

  it('refuses weeks for which nothing was published, and writes nothing', async () => {
    const { code, json } = await desk.json(
      'inspect',
      'export',
      'nordbad',
      '2026-03-16',
      '2026-03-22',
      desk.at('new.html'),
    )
    expect([code, json]).toEqual([2, expect.objectContaining({ error: 'notFound' })])
  }, 60_000)

  it.each([
    ['an outlet that is not there', ['nowhere', '2026-03-16', '2026-03-22'], 'unknownOutlet'],
    ['a period that ends before it begins', ['nordbad', '2026-03-16', '2026-03-02'], 'endsBeforeStart'],
    ['a day that does not exist', ['nordbad', '2026-02-30', '2026-03-02'], 'invalidArgument'],
  ])('refuses %s', async (_, args, error) => {
    const { code, json } = await desk.json('inspect', 'export', ...args, desk.at('new.html'))
    expect([code, json]).toEqual([2, expect.objectContaining({ error })])
  })
})
