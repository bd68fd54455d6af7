import { cpSync, readdirSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

let pools: CliOrganisation
beforeAll(async () => {
  pools = await createCliOrganisation()
  for (const weekOn of ['2026-03-02', '2026-03-09']) {
    await pools.plan(weekOn)
    await pools.publish(weekOn)
  }
  await plumblineInside('sync', '--data', pools.admin)
}, 60_000)
afterAll(() => pools.end())

const reports = (): readonly string[] =>
  readdirSync(pools.share, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cs1'))
    .toSorted()
const audit = (...before: readonly string[]) => plumblineInside(...before, 'audit', '--data', pools.admin)

describe('audit', () => {
  it.each([
    ['en', /^\d+ accepted files looked for, 0 removed by their owners: all there, unchanged\.\n$/],
    ['de', /^\d+ angenommene Dateien gesucht, 0 von ihren Geräten entfernt: alle da und unverändert\.\n$/],
    ['da', /^\d+ modtagne filer ledt efter, 0 fjernet af deres ejere: alle er der, uændrede\.\n$/],
  ])('of a sound share is fine, in %s', async (lang, sentence) => {
    const ran = await audit('--lang', lang)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(sentence)
  })

  it('names what is gone behind the head, which a sync has no need of', async () => {
    const [first = ''] = reports()
    const kept = pools.at('kept.cs1')
    cpSync(join(pools.share, first), kept)
    unlinkSync(join(pools.share, first))
    onTestFinished(() => {
      cpSync(kept, join(pools.share, first))
      rmSync(kept)
    })
    expect((await plumblineInside('sync', '--data', pools.admin)).code).toBe(0)
    const ran = await audit()
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(`refused (rollback): ${first}\n`)
    expect(ran.out).toMatch(/: 1 problem\.\n$/)
    expect(await audit('--json')).toMatchObject({ code: 1, json: { refused: [{ path: first, refusal: 'rollback' }] } })
  })

  it('says that the share is not there, exit 2', async () => {
    const away = pools.at('away')
    cpSync(pools.share, away, { recursive: true })
    rmSync(pools.share, { recursive: true })
    onTestFinished(() => cpSync(away, pools.share, { recursive: true }))
    expect(await audit('--json')).toMatchObject({ code: 2, json: { error: 'missing' } })
  })
})

describe('checkpoint and retire', () => {
  const outlet = () => ['--data', pools.manager, '--outlet', 'Lido'] as const

  it.each([
    ['en', 'Nothing was removed: there is no checkpoint.\n'],
    ['de', 'Nichts entfernt: Es gibt keinen sicheren Anfang.\n'],
    ['da', 'Intet fjernet: der er ingen sikker begyndelse.\n'],
  ])('remove nothing before there is a checkpoint, in %s', async (lang, out) => {
    expect(await plumblineInside('--lang', lang, 'retire', ...outlet())).toMatchObject({ code: 0, out, err: '' })
  })

  it('write one that the admin can read, and say what it still needs', async () => {
    const before = reports()
    const ran = await plumblineInside('checkpoint', ...outlet())
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/^Checkpoint written: outlets\/.*\.cs1\.\n$/) })
    expect(reports()).toHaveLength(before.length + 1)
    for (const data of [pools.admin, pools.manager]) {
      expect((await plumblineInside('sync', '--data', data)).code).toBe(0)
    }
    expect(await plumblineInside('--json', 'retire', ...outlet(), '--dry-run')).toMatchObject({
      code: 0,
      json: { state: 'notWitnessed', files: [] },
    })
    expect(reports()).toHaveLength(before.length + 1)
  })

  it('are not for an admin', async () => {
    const ran = await plumblineInside('--json', 'checkpoint', '--data', pools.admin, '--outlet', 'Lido')
    expect(ran).toMatchObject({ code: 2, json: { error: expect.any(String) } })
  })
})
