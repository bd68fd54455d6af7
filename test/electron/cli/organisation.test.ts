import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DifferenceMap } from '#shared/compare/model.ts'
import { createPoolPack } from '#test/support/poolPack.ts'
import { admitByWords, type Joined } from '#test/support/admitByWords.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-organisation-'))
const at = (...names: readonly string[]): string => join(root, ...names)
const keep = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
const [admin, manager, share] = [at('admin'), at('manager'), at('share')]
const outlet = (name: string) => ({
  name,
  region: 'North',
  format: 'pool',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  roles: ['guard'],
})
const organisation = {
  name: 'Small pools',
  adminName: 'Ada Berg',
  regions: [{ name: 'North' }],
  outlets: [outlet('Lido'), outlet('Quay')],
}
const weekOn = '2026-03-02'
let invitation = ''

beforeAll(() => {
  keep('pools.json', JSON.stringify(organisation))
  keep('rules.json', JSON.stringify(createPoolPack()))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('an organisation from nothing', () => {
  test('a file of another form creates nothing', async () => {
    const bad = keep('bad.json', JSON.stringify({ ...organisation, outlets: [{ name: 'Lido' }] }))
    const ran = await plumblineInside('--json', 'init', bad, '--data', at('nothing'), '--share', at('no-share'))
    expect(ran).toMatchObject({ code: 2, json: { error: 'notShaped' } })
    const nowhere = keep(
      'zone.json',
      JSON.stringify({ ...organisation, outlets: [{ ...outlet('Lido'), timeZone: 'Mars/Base' }] }),
    )
    const zone = await plumblineInside('--json', 'init', nowhere, '--data', at('nothing'), '--share', at('no-share'))
    expect(zone).toMatchObject({ code: 2, json: { error: 'badInput' } })
    const status = await plumblineInside('--json', 'status', '--data', at('nothing'))
    expect(status.json).toMatchObject({ state: 'fresh' })
  })

  test('rules that contradict themselves create nothing', async () => {
    const pack = createPoolPack()
    const twice = keep('twice.json', JSON.stringify({ ...pack, rules: [...pack.rules, ...pack.rules] }))
    const target = ['--data', at('nothing'), '--share', at('no-share')]
    const ran = await plumblineInside('--json', 'init', at('pools.json'), ...target, '--rules', twice)
    expect(ran).toMatchObject({ code: 2, json: { error: 'badPack' } })
    const status = await plumblineInside('--json', 'status', '--data', at('nothing'))
    expect(status.json).toMatchObject({ state: 'fresh' })
  })

  test('init makes it, with its own rules', async () => {
    const made = await plumblineInside(
      'init',
      at('pools.json'),
      '--data',
      admin,
      '--share',
      share,
      '--rules',
      at('rules.json'),
    )
    expect(made).toMatchObject({ code: 0, out: 'Small pools is set up with 2 outlets and version 1 of its rules.\n' })
    const pack = await plumblineInside('--json', 'export', 'pack', '--data', admin)
    expect(pack.json).toMatchObject({ version: 1, publishedBy: 'Ada Berg', tables: [{ tableId: 'guards' }] })
  })

  test('a share that belongs to somebody else is refused', async () => {
    const ran = await plumblineInside('--json', 'init', at('pools.json'), '--data', at('other'), '--share', share)
    expect(ran).toMatchObject({ code: 2, json: { error: 'shareForeign' } })
  })

  test('one more person is let in once the admin was told the words of the device', async () => {
    const invited = await plumblineInside('invite', 'Mia Marsh', '--data', admin, '--outlet', 'Lido')
    expect(invited.code).toBe(0)
    invitation = invited.out.trim()
    const joined = await plumblineInside('join', invitation, '--data', manager, '--share', share, '--name', 'Mia Marsh')
    expect(joined.out).toMatch(/read the six words to the admin.*\nWords of this device: [a-z]+( [a-z]+){5}\n$/s)
    await admitByWords(admin, manager, await plumblineJson<Joined>('status', '--data', manager))
    const status = await plumblineInside('status', '--data', manager)
    expect(status.out).toBe('Small pools: Mia Marsh, 1 outlet.\n')
  })

  test('a damaged invitation is refused', async () => {
    const broken = `${invitation.slice(0, -6)}xxxxxx`
    const ran = await plumblineInside('--json', 'join', broken, '--data', at('late'), '--share', share, '--name', 'x')
    expect(ran).toMatchObject({ code: 2, json: { error: 'badInvitation' } })
  })

  test('the manager plans and publishes, the admin compares, anybody verifies', async () => {
    const own = ['--data', manager, '--outlet', 'Lido']
    const people = keep(
      'people.csv',
      'name,role,skills,birth date\nBo,guard,lifeguard,1990-01-01\nCa,guard,,1991-01-01\n',
    )
    const shifts = keep(
      'shifts.csv',
      `person,role,date,start,end\nBo,guard,${weekOn},08:00,14:00\nCa,guard,${weekOn},14:00,20:00\n`,
    )
    const demand = keep(
      'demand.csv',
      `time,quantity\n${weekOn}T10:00,40\n${weekOn}T10:15,90\n${weekOn}T15:00,30\n${weekOn}T15:15,30\n`,
    )
    for (const [kind, file] of [
      ['people', people],
      ['shifts', shifts],
      ['demand', demand],
    ] as const) {
      expect(await plumblineInside('import', kind, file, ...own)).toMatchObject({ code: 0 })
    }
    const blocked = await plumblineInside('publish', ...own, '--week', weekOn)
    expect(blocked.code).toBe(1)
    expect(blocked.out).toContain('Enough lifeguards for the people present: off by 1 assignments')
    keep('people.csv', 'name,role,skills,birth date\nCa,guard,lifeguard,1991-01-01\n')
    await plumblineInside('import', 'people', people, ...own)
    const published = await plumblineInside('publish', ...own, '--week', weekOn)
    expect(published.out).toContain(`The week of ${weekOn} is published as outlets/`)
    const synced = await plumblineInside('sync', '--data', admin)
    expect(synced.out).toContain('1 received, 0 waiting here.')
    const map = await plumblineJson<DifferenceMap>('compare', '--data', admin, '--week', weekOn, '--weeks', '1')
    // one violation, and six open days without any demand, which nobody can judge
    const cell = map.cells.find(({ ruleId, weeks }) => ruleId === 'guards-on-duty' && weeks > 0)
    expect(cell).toMatchObject({ state: 'unexplained', findings: 7, amount: 15 })
  }, 60_000)

  test('the share verifies for whoever trusts this organisation, and not for another', async () => {
    keep('trust.json', (await plumblineInside('export', 'trust', '--data', manager)).out)
    const verified = await plumblineInside('verify', share, '--trust', at('trust.json'))
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.out).toContain('All good')
    const trust = JSON.parse(readFileSync(at('trust.json'), 'utf8')) as Record<string, string>
    const other = keep('other.json', JSON.stringify({ ...trust, shareId: 'othershare222' }))
    expect(await plumblineInside('--json', 'verify', share, '--trust', other)).toMatchObject({ code: 1 })
    const key = keep('key.json', JSON.stringify({ ...trust, rootSha256: '00'.repeat(32) }))
    expect(await plumblineInside('--json', 'verify', share, '--trust', key)).toMatchObject({ code: 1 })
  })
})
