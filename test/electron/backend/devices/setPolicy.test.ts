/** What an admin decides for everybody, through the door: by whom, within which bounds, and what stays where it is refused. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createDispatch } from '#backend/dispatch.ts'
import { setPolicy } from '#backend/devices/setPolicy.ts'
import { createDeviceHandlers } from '#backend/handlers/devices.ts'
import { decidedPolicy, policyOf } from '#backend/trust/policyOf.ts'
import { policyBounds, usualPolicy, type PolicyNumbers } from '#shared/sync/repository/policy.ts'
import { ada } from '#test/support/deviceDesk.ts'
import { createWorld, lea, mia, worldNowAt, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  const { dispose } = world
  onTestFinished(() => dispose())
})

const wanted: PolicyNumbers = { confirmDays: 60, auditDays: 7, retentionDays: 730 }
const door = (actor: typeof ada | null = ada) =>
  createDispatch({
    handlers: createDeviceHandlers(world.admin.backend) as never,
    caller: () => ({ actor }),
    report: (cause) => {
      throw cause
    },
  })
const stored = () => decidedPolicy(world.admin.stores)

describe('a decision', () => {
  it('holds here at once, says who and when, and waits for nobody once it was said', async () => {
    world.admin.setNow(worldNowAt + 5)
    expect(await door()('devices.setPolicy', wanted)).toMatchObject({
      ok: true,
      value: { policy: { ...wanted, decidedBy: 'Name of ada', decidedAt: worldNowAt + 5 } },
    })
    expect(stored()).toMatchObject({ fmt: 1, organisationId: world.profile.organisationId, decidedBy: 'ada' })
    expect(world.admin.stores.repository.pending()).toEqual([])
  })

  const beyond = (Object.keys(policyBounds) as (keyof PolicyNumbers)[]).flatMap((name) => {
    const { min, max } = policyBounds[name]
    return [
      [`${name} below ${min}`, { ...wanted, [name]: min - 1 }],
      [`${name} above ${max}`, { ...wanted, [name]: max + 1 }],
      [`${name} as a fraction`, { ...wanted, [name]: min + 0.5 }],
      [`${name} as a text`, { ...wanted, [name]: String(min) }],
      [`${name} left out`, { ...wanted, [name]: undefined }],
    ] as const
  })
  it('is refused beyond its bounds, and what was decided before holds', async () => {
    expect(await setPolicy(world.admin.backend, ada, wanted)).toMatchObject({ ok: true })
    const before = stored()
    for (const [what, input] of beyond) {
      const reply = await door()('devices.setPolicy', input)
      expect([what, reply]).toMatchObject([what, { ok: false, error: { code: 'badInput' } }])
    }
    expect(stored()).toEqual(before)
    expect(policyOf(world.admin.stores)).toMatchObject(wanted)
  })

  it.each([
    ['a manager', mia],
    ['a lead', lea],
    ['nobody', null],
  ] as const)('is not for %s', async (_, actor) => {
    expect(await door(actor)('devices.setPolicy', wanted)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(stored()).toBeNull()
  })

  it('is not made where there is no profile, nor by a device whose word does not count', async () => {
    const device = world.device(mia)
    await world.admin.sync.run()
    await device.sync.run()
    expect(await setPolicy(device.backend, ada, wanted)).toMatchObject({
      ok: false,
      error: { why: 'noOrganisationKey' },
    })
    const { stores } = device
    const profiles = { ...stores.profiles, get: () => null }
    const bare = { ...device.backend.workspace(), stores: { ...stores, profiles } }
    const nowhere = { ...device.backend, workspace: () => bare }
    expect(await setPolicy(nowhere, ada, wanted)).toMatchObject({ ok: false, error: { why: 'noProfile' } })
    expect(policyOf(stores)).toEqual(usualPolicy)
  })
})
