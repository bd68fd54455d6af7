import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { poolOrganisation, poolOutlet } from '#test/support/cliOrganisation.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { createPoolPack } from '#test/support/poolPack.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

const { at, keep } = createCliDesk()
let target: readonly string[] = []
let made = 0
const [data, share] = [() => at(`admin-${made}`), () => at(`share-${made}`)]
beforeEach(() => {
  made += 1
  target = ['--data', data(), '--share', share()]
})
const init = (content: unknown, ...before: readonly string[]) =>
  plumblineInside(...before, 'init', keep('organisation.json', content), ...target)
const status = async () => (await plumblineInside('--json', 'status', '--data', data())).json

describe('init', () => {
  it.each([
    ['en', 'Small pools is set up with 2 outlets and version 1 of its rules.\n'],
    ['de', 'Small pools ist eingerichtet: 2 Filialen, Regeln in Version 1.\n'],
    ['da', 'Small pools er oprettet med 2 butikker og version 1 af reglerne.\n'],
  ])('makes the organisation of a file, and says so in %s', async (lang, out) => {
    expect(await init(poolOrganisation, '--lang', lang)).toMatchObject({ code: 0, out, err: '' })
    expect(await status()).toMatchObject({
      state: 'ready',
      organisation: 'Small pools',
      actor: { name: 'Ada Berg', role: 'admin' },
    })
  })

  it('makes the folder of the share, marks it, and tells programs what it made', async () => {
    const { json } = await init(poolOrganisation, '--json')
    expect(json).toMatchObject({
      organisation: 'Small pools',
      packVersion: 1,
      regions: [{ name: 'North' }],
      outlets: [{ name: 'Lido' }, { name: 'Quay' }],
    })
    expect(readdirSync(share())).toContain('share.json')
  })

  it('starts with the house rules where no others are given', async () => {
    await init(poolOrganisation)
    const { json } = await plumblineInside('--json', 'export', 'pack', '--data', data())
    const { rules } = json as { rules: readonly { ruleId: string }[] }
    expect(rules.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['rest-daily', 'minimum-staff']))
  })

  it('takes rules, tables and the note of a pack file, but neither its version nor its date', async () => {
    const own = { ...createPoolPack(), version: 9, effectiveOn: '2031-01-06', note: 'Our own' }
    const ran = await plumblineInside(
      'init',
      keep('o.json', poolOrganisation),
      ...target,
      '--rules',
      keep('own.json', own),
    )
    expect(ran.code).toBe(0)
    const { json } = await plumblineInside('--json', 'export', 'pack', '--data', data())
    expect(json).toMatchObject({
      version: 1,
      note: 'Our own',
      publishedBy: 'Ada Berg',
      tables: [{ tableId: 'guards' }],
    })
    expect((json as { effectiveOn: string }).effectiveOn < '2031').toBe(true)
  })

  it.each<[string, unknown, string, string]>([
    ['no name', { ...poolOrganisation, name: undefined }, 'notShaped', '(name)'],
    ['a number for a name', { ...poolOrganisation, name: 7 }, 'notShaped', '(name)'],
    [
      'an outlet without a time zone',
      { ...poolOrganisation, outlets: [{ ...poolOutlet('Lido'), timeZone: undefined }] },
      'notShaped',
      '(outlets.0.timeZone)',
    ],
    ['a list', [], 'notShaped', ''],
    ['text that is no JSON', '{"name":', 'notJson', ''],
  ])('refuses a file with %s and makes nothing', async (_, content, error, where) => {
    const ran = await init(content, '--json')
    expect(ran).toMatchObject({ code: 2, json: { error } })
    expect((ran.json as { message: string }).message).toContain(where)
    expect([existsSync(data()), existsSync(share())]).toEqual([false, false])
  })

  it.each<[string, object]>([
    ['a time zone that nobody has', { ...poolOrganisation, outlets: [poolOutlet('Lido', { timeZone: 'Mars/Base' })] }],
    ['a region that is not in the list', { ...poolOrganisation, outlets: [poolOutlet('Lido', { region: 'South' })] }],
  ])('refuses %s and sets nothing up', async (_, content) => {
    expect(await init(content, '--json')).toMatchObject({ code: 2 })
    expect(await status()).toMatchObject({ state: 'fresh', organisation: null })
  })

  it('does not do it twice, nor on a share of somebody else', async () => {
    await init(poolOrganisation)
    expect(await init(poolOrganisation, '--json')).toMatchObject({ code: 2, json: { error: 'alreadySetUp' } })
    const elsewhere = ['--data', at(`other-${made}`), '--share', share()]
    const file = keep('organisation.json', poolOrganisation)
    expect(await plumblineInside('--json', 'init', file, ...elsewhere)).toMatchObject({
      code: 2,
      json: { error: 'shareForeign' },
    })
    expect(await status()).toMatchObject({ organisation: 'Small pools' })
  })

  it('refuses rules that cannot be used before anything is made', async () => {
    const pack = createPoolPack()
    const [rule] = pack.rules
    const broken = keep('broken.json', { ...pack, rules: [...pack.rules, rule] })
    const file = keep('organisation.json', poolOrganisation)
    const ran = await plumblineInside('--json', 'init', file, ...target, '--rules', broken)
    expect(ran).toMatchObject({ code: 2, json: { error: 'badPack' } })
    expect((ran.json as { message: string }).message).toContain(`${rule?.ruleId ?? ''}: duplicateId`)
    expect(existsSync(data())).toBe(false)
  })

  it('refuses a share where a file lies', async () => {
    writeFileSync(share(), 'mine')
    const ran = plumblineInside('--json', 'init', keep('organisation.json', poolOrganisation), ...target)
    expect(await ran).toMatchObject({ code: 2, json: { error: 'shareMissing' } })
    expect(existsSync(data())).toBe(false)
  })
})
