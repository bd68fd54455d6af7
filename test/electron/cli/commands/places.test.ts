import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionView } from '#shared/contract/session.ts'
import { admitByWords, type Joined } from '#test/support/admitByWords.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

let pools: CliOrganisation
const refused: string[] = []
beforeAll(async () => {
  pools = await createCliOrganisation()
})
afterAll(() => {
  pools.end()
})
const add = (...args: readonly string[]) => plumblineInside('--json', 'outlet', 'add', ...args, '--data', pools.admin)
const status = (data: string) => plumblineJson<SessionView>('status', '--data', data)

describe('outlet add', () => {
  it('adds one like the last one, and says so in each language', async () => {
    const last = (await status(pools.admin)).outlets.at(-1)
    const said = async (lang: string, name: string) =>
      (await plumblineInside('--lang', lang, 'outlet', 'add', name, '--data', pools.admin)).out
    expect(await said('en', 'East')).toBe('East was added and signed. Invite its manager with invite.\n')
    expect(await said('de', 'Ost')).toBe(
      'Ost ist hinzugefügt und signiert. Ihre Filialleitung lädst du mit invite ein.\n',
    )
    expect(await said('da', 'Øst')).toBe('Øst er tilføjet og signeret. Invitér butikslederen med invite.\n')
    const [east] = (await status(pools.admin)).outlets.slice(-3)
    expect(east).toEqual({ ...last, name: 'East', outletId: east?.outletId })
    expect(east?.outletId).not.toBe(last?.outletId)
  })

  it('takes what is said instead, and a country with its own zone', async () => {
    const ran = await add('Kro', '--like', 'Lido', '--country', 'DK', '--roles', 'guard, till', '--region', 'North')
    expect(ran).toMatchObject({
      code: 0,
      json: { name: 'Kro', country: 'DK', timeZone: 'Europe/Copenhagen', roles: ['guard', 'till'], format: 'pool' },
    })
    const zone = await add('Kanarias', '--country', 'ES', '--time-zone', 'Atlantic/Canary')
    expect(zone.json).toMatchObject({ country: 'ES', timeZone: 'Atlantic/Canary', holidays: [] })
  })

  it.each([
    ['a taken name', ['quay'], 'nameTaken'],
    ['an unknown region', ['New', '--region', 'Nowhere'], 'unknownRegion'],
    ['an unknown outlet to begin with', ['New', '--like', 'Nowhere'], 'unknownOutlet'],
    ['an unknown zone', ['New', '--time-zone', 'Mars/Base'], 'zoneUnknown'],
    ['an unknown format', ['New', '--format', 'sauna'], 'formatUnknown'],
    ['a country that is none', ['New', '--country', 'Denmark'], 'badInput'],
    ['no role', ['New', '--roles', ','], 'badInput'],
    ['no name', [' '], 'badInput'],
  ])('%s is refused', async (_, args, error) => {
    expect(await add(...args)).toMatchObject({ code: 2, json: { error } })
    refused.push(args[0] ?? '')
  })

  it('takes a format that is said to be new, and nothing of what was refused', async () => {
    const names = (await status(pools.admin)).outlets.map(({ name }) => name)
    expect(names.filter((name) => refused.includes(name))).toEqual([])
    expect(await add('Dome', '--format', 'sauna', '--new-format')).toMatchObject({ code: 0, json: { format: 'sauna' } })
  })

  it('is for admins: a manager may not', async () => {
    const ran = await plumblineInside('--json', 'outlet', 'add', 'Mine', '--data', pools.manager)
    expect(ran).toMatchObject({ code: 2, json: { error: 'forbidden' } })
    const region = await plumblineInside('--json', 'region', 'add', 'Mine', '--data', pools.manager)
    expect(region).toMatchObject({ code: 2, json: { error: 'forbidden' } })
  })
})

describe('region add', () => {
  it('adds one that outlets can lie in, and refuses its name a second time', async () => {
    const made = await plumblineInside('region', 'add', 'West', '--data', pools.admin)
    expect(made).toMatchObject({ code: 0, out: 'Region West was added and signed.\n' })
    const again = await plumblineInside('--json', 'region', 'add', 'west', '--data', pools.admin)
    expect(again).toMatchObject({ code: 2, json: { error: 'regionTaken' } })
    const { regions } = await status(pools.admin)
    const outlet = await add('Cliff', '--region', 'West')
    expect(outlet.json).toMatchObject({ regionId: regions.find(({ name }) => name === 'West')?.regionId })
  })
})

it('a manager of a new outlet is invited at once, another device knows it after a sync, and the share verifies', async () => {
  await add('Bay', '--like', 'Lido')
  const asked = ['Nora', '--data', pools.admin, '--outlet', 'Bay']
  const { invitation } = await plumblineJson<{ invitation: string }>('invite', ...asked)
  const own = ['--data', pools.at('nora')]
  const joined = await plumblineJson<Joined>('join', invitation, ...own, '--share', pools.share, '--name', 'Nora')
  await admitByWords(pools.admin, pools.at('nora'), joined)
  expect((await status(pools.at('nora'))).outlets.map(({ name }) => name)).toContain('Bay')
  await plumblineJson('sync', '--data', pools.manager)
  const ran = await plumblineInside('verify', pools.share)
  expect(ran).toMatchObject({ code: 0 })
})

it('the first outlet of an organisation without any is said in full', async () => {
  const file = pools.keep('empty.json', { name: 'New', adminName: 'Ada', regions: [{ name: 'North' }], outlets: [] })
  const data = pools.at('empty')
  await plumblineJson('init', file, '--data', data, '--share', pools.at('empty-share'))
  const first = (...args: readonly string[]) =>
    plumblineInside('--json', 'outlet', 'add', 'Lido', ...args, '--data', data)
  const missing = async (...args: readonly string[]) => (await first(...args)).json
  const option = (name: string) => ({ error: 'badInput', message: expect.stringContaining(name) as string })
  expect(await missing()).toMatchObject(option('--country'))
  expect(await missing('--country', 'US')).toMatchObject(option('--time-zone'))
  expect(await missing('--country', 'DE')).toMatchObject(option('--format'))
  expect(await missing('--country', 'DE', '--format', 'shop')).toMatchObject(option('--roles'))
  expect(await first('--country', 'DE', '--format', 'shop', '--roles', 'till')).toMatchObject({
    code: 0,
    json: { timeZone: 'Europe/Berlin', openings: { length: 7 } },
  })
})
