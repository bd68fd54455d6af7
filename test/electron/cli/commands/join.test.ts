import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admitByWords, type Joined } from '#test/support/admitByWords.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

let pools: CliOrganisation
let made = 0
beforeAll(async () => {
  pools = await createCliOrganisation()
})
beforeEach(() => {
  made += 1
})
afterAll(() => pools.end())

const own = () => pools.at(`data-${made}`)
const invite = async (...options: readonly string[]): Promise<string> => {
  const ran = await plumblineInside('invite', `Person ${made}`, '--data', pools.admin, ...options)
  expect(ran).toMatchObject({ code: 0, err: '' })
  return ran.out.trim()
}
const join = (invitation: string, ...before: readonly string[]) =>
  plumblineInside(...before, 'join', invitation, '--data', own(), '--share', pools.share, '--name', `Person ${made}`)
const status = async () => (await plumblineInside('--json', 'status', '--data', own())).json
const admit = async () => admitByWords(pools.admin, own(), (await status()) as Joined)

describe('invite and join', () => {
  it.each<[string, readonly string[], object]>([
    ['a manager of one outlet', ['--outlet', 'Quay'], { role: 'manager' }],
    ['a manager of two', ['--outlet', 'Lido', '--outlet', 'Quay'], { role: 'manager' }],
    ['a lead of a region by its name', ['--role', 'lead', '--region', 'North'], { role: 'lead' }],
    ['an auditor', ['--role', 'auditor'], { role: 'auditor', outletIds: [], regionIds: [] }],
  ])('make %s', async (_, options, actor) => {
    expect((await join(await invite(...options))).code).toBe(0)
    expect(await status()).toMatchObject({ state: 'waiting', actor: null })
    await admit()
    expect(await status()).toMatchObject({ state: 'ready', actor: { name: `Person ${made}`, ...actor } })
    const { outlets } = (await status()) as { outlets: readonly { name: string }[] }
    const asked = options.filter((_word, at) => options[at - 1] === '--outlet')
    expect(outlets.map(({ name }) => name)).toEqual(asked.length > 0 ? asked : ['Lido', 'Quay'])
  })

  it.each([
    ['en', 'This data folder now belongs to Small pools.', 'read the six words', 'Words of this device'],
    ['de', 'Dieser Datenordner gehört jetzt zu Small pools.', 'die sechs Wörter', 'Wörter dieses Geräts'],
    ['da', 'Denne datamappe hører nu til Small pools.', 'de seks ord', 'Enhedens ord'],
  ])('say in %s what comes next, and the words to read out', async (lang, belongs, next, label) => {
    const ran = await join(await invite('--outlet', 'Quay'), '--lang', lang)
    expect(ran).toMatchObject({ code: 0, err: '' })
    const { device } = (await status()) as Joined
    const [first, second, third, end] = ran.out.split('\n')
    expect([first, third, end]).toEqual([belongs, `${label}: ${device?.fingerprint}`, ''])
    expect(second).toContain(next)
    const waiting = await plumblineInside('--lang', lang, 'status', '--data', own())
    expect(waiting.out).toContain(`${second}\n${third}\n`)
  })

  it('give programs the invitation and the state', async () => {
    const invited = await plumblineInside('--json', 'invite', 'Kim', '--data', pools.admin, '--outlet', 'Quay')
    const { invitation } = invited.json as { invitation: string }
    expect(await join(invitation, '--json')).toMatchObject({ json: { state: 'waiting', organisation: 'Small pools' } })
  })

  it('let one person in by one invitation, however often it is used', async () => {
    const invitation = await invite('--outlet', 'Quay')
    await join(invitation)
    await admit()
    made += 1
    await join(invitation)
    await expect(admit()).rejects.toThrow('requestGone')
    expect(await status()).toMatchObject({ state: 'waiting' })
  })

  it('let nobody in by themselves: whoever knows a code waits for an admin', async () => {
    await join(await invite('--outlet', 'Quay'))
    for (const data of [pools.admin, own()]) await plumblineInside('sync', '--data', data)
    expect(await status()).toMatchObject({ state: 'waiting', actor: null })
  })
})

describe('an invitation', () => {
  it.each<[string, readonly string[], string]>([
    ['to an outlet that is not there', ['--outlet', 'Atlantis'], 'unknownOutlet'],
    ['to a region that is not there', ['--role', 'lead', '--region', 'Atlantis'], 'notFound'],
  ])('%s is refused', async (_, options, error) => {
    const ran = await plumblineInside('--json', 'invite', 'Kim', '--data', pools.admin, ...options)
    expect(ran).toMatchObject({ code: 2, json: { error } })
  })

  it('is the admin’s to give', async () => {
    const ran = await plumblineInside('--json', 'invite', 'Kim', '--data', pools.manager, '--outlet', 'Lido')
    expect(ran).toMatchObject({ code: 2, json: { error: 'forbidden' } })
  })

  it.each<[string, (invitation: string) => string]>([
    ['cut short', (text) => text.slice(0, -4)],
    ['with one other letter', (text) => `${text.slice(0, 20)}${text[20] === 'a' ? 'b' : 'a'}${text.slice(21)}`],
    ['with something behind it', (text) => `${text}xxxx`],
    ['in capitals', (text) => text.toUpperCase()],
    ['that is no invitation', () => 'hello'],
    ['that is empty', () => ''],
  ])('%s is refused and sets nothing up', async (_, spoil) => {
    const ran = await join(spoil(await invite('--outlet', 'Quay')), '--json')
    expect(ran.code).toBe(2)
    expect(['badInvitation', 'badInput']).toContain((ran.json as { error: string }).error)
    expect(await status()).toMatchObject({ state: 'fresh' })
  })

  it('does not fit another share', async () => {
    const others = await createCliOrganisation()
    try {
      const invitation = await invite('--outlet', 'Quay')
      const line = ['join', invitation, '--data', own(), '--share', others.share, '--name', 'x']
      expect(await plumblineInside('--json', ...line)).toMatchObject({ code: 2, json: { error: 'shareForeign' } })
      expect(await status()).toMatchObject({ state: 'fresh' })
    } finally {
      others.end()
    }
  })

  it('is not used up in a folder that is taken', async () => {
    const invitation = await invite('--outlet', 'Quay')
    const line = ['join', invitation, '--data', pools.manager, '--share', pools.share, '--name', 'x']
    expect(await plumblineInside('--json', ...line)).toMatchObject({ code: 2, json: { error: 'alreadySetUp' } })
    expect((await join(invitation)).code).toBe(0)
  })
})
