/** What a lead's device says for its region: when there is something to say, whose words it takes along, and when it renews. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { hasRegionWork } from '#backend/trust/pushRegions.ts'
import { publishRegion } from '#backend/trust/publishRegistry.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Registry } from '#shared/sync/model.ts'
import { parseRegion } from '#shared/sync/repository/contents.ts'
import { regionTarget } from '#shared/sync/repository/names.ts'
import { filesIn } from '#test/support/forgery.ts'
import { inviteTo } from '#test/support/deviceDesk.ts'
import { actorNamed, createWorld, lea, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

const dayMs = 86_400_000
const lin = actorNamed('lin', { role: 'lead', regionIds: [id('south')] })
const both = actorNamed('bea', { role: 'lead', regionIds: [id('south'), id('north')] })
let world: World
let lead: TestDevice
beforeEach(async () => {
  world = await createWorld()
  lead = world.device(lea)
  await syncAll(world.admin, lead)
  const { dispose } = world
  onTestFinished(() => dispose())
})

const syncAll = async (...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.sync.run()
}
const work = ({ backend }: TestDevice, now = worldNowAt) => hasRegionWork(backend.workspace(), now)
const files = () => filesIn(world.folder)
const wordsOnShare = (region = 'south') => files().filter((file) => file.endsWith(`.${region}.registry.json`))
const pendingOf = ({ stores }: TestDevice) => stores.repository.pending().map(({ name }) => name)
/** Names for whom the newest word of the region that this device believes holds an invitation. */
const invited = ({ stores }: TestDevice): readonly string[] => {
  const target = stores.repository.targets().find(({ name }) => name === regionTarget('south'))
  const said = target === undefined ? null : parseRegion(target.bytes)
  return said?.ok === true ? said.value.invitations.map(({ actor }) => actor.name).toSorted() : []
}
const invite = (device: TestDevice, name: string, actor = lea) => inviteTo({ admin: device }, { name }, actor)
/** Says the registry as it is known, for the region. */
const say = (device: TestDevice, change: (registry: Registry) => Registry = (one) => one) => {
  const registry = device.stores.trust.registry()
  if (registry === null) throw new Error('nothing known')
  publishRegion(device.backend, id('south'), change(registry))
}

describe('a lead’s device', () => {
  it('has nothing to say for its region at first, says what was decided there, and then nothing more', async () => {
    expect([work(lead), wordsOnShare()]).toEqual([false, []])
    say(lead)
    expect(work(lead)).toBe(true)
    await invite(lead, 'Nora')
    expect([work(lead), pendingOf(lead), wordsOnShare().length, invited(lead)]).toEqual([false, [], 1, ['Nora']])
    const before = files()
    say(lead)
    expect(work(lead)).toBe(true)
    await lead.sync.push()
    // the same words again are no new file
    expect([work(lead), pendingOf(lead), files()]).toEqual([false, [], before])
  })

  it('takes along what another lead of the region said meanwhile', async () => {
    const other = world.device(lin)
    await syncAll(world.admin, other)
    await invite(lead, 'Nora')
    await invite(other, 'Olaf', lin)
    await syncAll(lead)
    expect([invited(lead), invited(other)]).toEqual([
      ['Nora', 'Olaf'],
      ['Nora', 'Olaf'],
    ])
    expect(wordsOnShare()).toHaveLength(2)
  })

  it('says it for each of its regions, one after the other', async () => {
    const bea = world.device(both)
    await syncAll(world.admin, bea)
    await invite(bea, 'Nora', both)
    await inviteTo({ admin: bea }, { name: 'Olaf', outletIds: [id('seebad')] }, both)
    expect([wordsOnShare('south').length, wordsOnShare('north').length, pendingOf(bea)]).toEqual([1, 1, []])
  })

  it('renews its word when less than half of a year is left, and not before', async () => {
    await invite(lead, 'Nora')
    const half = worldNowAt + (365 / 2) * dayMs
    expect([work(lead, half), work(lead, half + 1_000)]).toEqual([false, true])
    const metadata = () => files().filter((file) => /\.south\.[0-9a-f]{8}\.json$/.test(file)).length
    const before = metadata()
    world.admin.setNow(half + 1_000)
    lead.setNow(half + 1_000)
    await syncAll(world.admin, lead)
    expect([metadata(), work(lead, half + 1_000), invited(lead)]).toEqual([before + 1, false, ['Nora']])
  })

  it('says it anew where its own signature no longer counts, by the lead who is left', async () => {
    const other = world.device(lin)
    await syncAll(world.admin, other)
    await invite(lead, 'Nora')
    await syncAll(world.admin, other)
    await world.publishRegistry((registry) => ({
      ...registry,
      devices: registry.devices.map((one) => (one.deviceId === lead.deviceId ? { ...one, revokedAfterSeq: 0 } : one)),
    }))
    await syncAll(world.admin, other, other)
    expect([work(lead), work(other)]).toEqual([false, false])
    expect(invited(other)).toEqual(['Nora'])
  })
})

describe('whoever is no lead of the region', () => {
  it.each([
    ['a manager', mia],
    ['an auditor', actorNamed('aud', { role: 'auditor' })],
  ])('has nothing to say: %s', async (_, actor) => {
    const device = world.device(actor)
    await syncAll(world.admin, device)
    await invite(lead, 'Nora')
    await syncAll(device)
    expect(work(device, worldNowAt + 300 * dayMs)).toBe(false)
    expect(() => say(device)).toThrow('no key in this data folder counts for the region')
  })
})
