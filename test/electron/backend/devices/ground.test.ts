/** Who may say who belongs, and where it is said: the registry of the organisation, or the word of a region. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { groundOf, mayLetIn, regionOfPerson, say } from '#backend/devices/ground.ts'
import { id, type RegionId } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { registryTarget, regionTarget } from '#shared/sync/repository/names.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'
import { ada } from '#test/support/deviceDesk.ts'
import { actorNamed, createWorld, lea, leo, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { testOutletReport, testReceived } from '#test/support/storeRows.ts'

const [south, north] = [id<'Region'>('south'), id<'Region'>('north')]
let world: World
let lead: TestDevice
let manager: TestDevice
beforeEach(async () => {
  world = await createWorld()
  lead = world.device(lea)
  manager = world.device(mia)
  for (const { sync } of [world.admin, lead, manager]) await sync.run()
  const { dispose } = world
  onTestFinished(() => dispose())
})

type Asked = RegionId | null | undefined
const groundIn = (device: TestDevice, actor: Actor, inRegion: Asked) => {
  const ground = groundOf(device.backend, actor, () => inRegion)
  return ground.ok ? ground.value.inRegion : 'why' in ground.error ? ground.error.why : ground.error.code
}
const pendingOf = ({ stores }: TestDevice) => stores.repository.pending().map(({ name }) => name)

describe('the ground on which somebody stands', () => {
  it('is asked of the registry that this device knows', () => {
    const asked: string[] = []
    groundOf(world.admin.backend, ada, () => null)
    groundOf(lead.backend, lea, ({ organisation }) => {
      asked.push(organisation.name)
      return south
    })
    expect(asked).toEqual([world.registry().organisation.name])
  })

  it.each<readonly [string, () => readonly [TestDevice, Actor, Asked], string | null]>([
    ['an admin with a key: the registry', () => [world.admin, ada, null], null],
    ['an admin, about what a lead let in: the registry too', () => [world.admin, ada, south], null],
    ['an admin on a device whose word does not count', () => [manager, ada, null], 'noOrganisationKey'],
    ['a lead, in the own region', () => [lead, lea, south], 'south'],
    ['a lead, in another region', () => [lead, lea, north], 'notYours'],
    ['a lead of another region, on a device that signs for this one', () => [lead, leo, south], 'notYours'],
    ['a lead, about what an admin let in', () => [lead, lea, null], 'notYours'],
    ['a lead, about what nobody knows', () => [lead, lea, undefined], 'notYours'],
    ['a lead who has taken over another region, on this device', () => [lead, leo, north], 'notYours'],
    ['a lead on a device of somebody else', () => [manager, lea, south], 'notYours'],
  ])('of %s', (_, asked, expected) => {
    expect(groundIn(...asked())).toBe(expected)
  })

  it('is nowhere before anything is known', () => {
    const { stores } = lead
    const nothing = {
      ...lead.backend.workspace(),
      stores: { ...stores, trust: { ...stores.trust, registry: () => null } },
    }
    const backend = { ...lead.backend, workspace: () => nothing }
    expect(groundOf(backend, lea, () => south)).toMatchObject({ ok: false, error: { why: 'noProfile' } })
  })

  it.each<readonly [string, () => readonly [TestDevice, Actor], boolean]>([
    ['an admin here', () => [world.admin, ada], true],
    ['an admin elsewhere', () => [manager, ada], false],
    ['a lead here', () => [lead, lea], true],
    ['a lead of another region', () => [lead, leo], false],
    ['a lead of nothing', () => [lead, actorNamed('lin', { role: 'lead' })], false],
  ])('lets %s let in, or not', (_, asked, may) => {
    const [device, actor] = asked()
    expect(mayLetIn(device.backend, actor)).toBe(may)
  })
})

describe('the region of a person', () => {
  const registry = testRegistry([
    testOutlet('nordbad'),
    testOutlet('seebad', { regionId: north }),
    testOutlet('westbad'),
  ])
  const outlets = (...names: readonly string[]) => names.map((name) => id<'Outlet'>(name))
  it.each<readonly [string, Partial<Actor>, string | null]>([
    ['a manager of one outlet', { outletIds: outlets('nordbad') }, 'south'],
    ['a manager of two in one region', { outletIds: outlets('nordbad', 'westbad') }, 'south'],
    ['a manager of two regions', { outletIds: outlets('nordbad', 'seebad') }, null],
    ['a manager of nothing', { outletIds: [] }, null],
    ['a manager of an outlet that nobody knows', { outletIds: outlets('nowhere') }, null],
    ['a lead', { role: 'lead', outletIds: outlets('nordbad'), regionIds: [south] }, null],
    ['an auditor', { role: 'auditor', outletIds: outlets('nordbad') }, null],
  ])('%s', (_, over, region) => {
    expect(regionOfPerson(registry, { ...actorNamed('nora', {}), ...over })).toBe(region)
  })
})

describe('what is said', () => {
  it('goes into the registry, or into the word of the region, and nowhere else', () => {
    const registry = world.registry()
    say(world.admin.backend, { registry, inRegion: null }, { ...registry, invitations: [] })
    expect(pendingOf(world.admin)).toEqual([registryTarget])
    const known = lead.stores.trust.registry() ?? registry
    say(lead.backend, { registry: known, inRegion: south }, known)
    expect(pendingOf(lead)).toEqual([regionTarget('south')])
  })

  it('makes void at once what a device wrote above its last number, also without the share', () => {
    const { file, head } = testReceived(2, { deviceId: manager.deviceId })
    world.admin.stores.chains.acceptReport(file, head, testOutletReport(null))
    const registry = world.registry()
    const devices = registry.devices.map((one) =>
      one.deviceId === manager.deviceId ? { ...one, revokedAfterSeq: 1 } : one,
    )
    say(world.admin.backend, { registry, inRegion: null }, { ...registry, devices })
    expect(world.admin.stores.chains.newestReports()).toEqual([])
    expect(world.admin.stores.chains.file(file.path)).toEqual(file)
  })
})
