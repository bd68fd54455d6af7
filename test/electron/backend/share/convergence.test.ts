import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { decideRequest, requestViews } from '#backend/compare/requests.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import { requestOverride, withdrawOverride } from '#backend/overrides/overrideSteps.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { addDays } from '#shared/kernel/time.ts'
import { id } from '#shared/kernel/ids.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, max, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

type Step = 'ask' | 'withdraw' | 'report' | 'approve' | 'refuse' | 'pack' | 'mia' | 'max' | 'lea' | 'ada'
const arbitrarySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.constantFrom<Step>(
    'ask',
    'withdraw',
    'report',
    'approve',
    'refuse',
    'pack',
    'mia',
    'max',
    'lea',
    'ada',
    'mia',
    'lea',
  ),
  { minLength: 4, maxLength: 16 },
)

let worlds: World[] = []
afterEach(() => {
  for (const world of worlds) world.dispose()
  worlds = []
})

interface Company {
  readonly world: World
  readonly devices: Readonly<Record<'mia' | 'max' | 'lea' | 'ada', TestDevice>>
  readonly play: (step: Step) => Promise<void>
  readonly settle: () => Promise<void>
}

/** Two managers, a lead and the admin on one share; each has read it once. */
const openCompany = async (): Promise<Company> => {
  const world = await createWorld()
  worlds.push(world)
  const devices = { mia: world.device(mia), max: world.device(max), lea: world.device(lea), ada: world.admin }
  let now = worldNowAt
  let version = 1
  const syncAll = async () => {
    for (const device of [devices.ada, devices.mia, devices.max, devices.lea]) await device.sync.run()
  }
  const asked = () => devices.mia.stores.overrides.list(id('nordbad'))
  const answer = (verdict: 'approved' | 'refused') => {
    const open = requestViews(devices.lea.backend, lea).find(({ state }) => state === 'awaiting')
    if (open === undefined) return
    decideRequest(devices.lea.backend, lea, { requestDigest: open.requestDigest, verdict, reason: 'as discussed' })
  }
  const plays: Readonly<Record<Step, () => unknown>> = {
    ask: () =>
      requestOverride(devices.mia.backend, mia, {
        outletId: id('nordbad'),
        ruleId: id('rest'),
        parameter: 'minimum',
        value: 541 + (asked().length % 50),
        category: 'waiver',
        reason: 'gala',
        fromOn: '2026-03-16',
        untilOn: addDays('2026-03-16', 13),
      }),
    withdraw: () => {
      const open = asked().find(({ withdrawnAt }) => withdrawnAt === null)
      if (open !== undefined) withdrawOverride(devices.mia.backend, mia, open)
    },
    report: () => devices.max.enqueue(quiet('westbad')),
    approve: () => answer('approved'),
    refuse: () => answer('refused'),
    pack: () => {
      version += 1
      const pack = testPack({ version, note: `version ${version}` })
      publishPackTarget(devices.ada.backend, pack)
    },
    mia: () => devices.mia.sync.run(),
    max: () => devices.max.sync.run(),
    lea: () => devices.lea.sync.run(),
    ada: () => devices.ada.sync.run(),
  }
  await syncAll()
  await syncAll()
  return {
    world,
    devices,
    play: async (step) => {
      now += 60_000
      for (const device of Object.values(devices)) device.setNow(now)
      await plays[step]()
    },
    settle: async () => {
      // a request, its answer, the answer's arrival, and the word that a pack has come
      for (let round = 0; round < 4; round += 1) await syncAll()
    },
  }
}

/** All that a device knows of the others. */
const knownBy = ({ stores }: TestDevice): string => {
  const { chains, evidence, packs, trust } = stores
  return canonicalJson({
    heads: chains.heads(),
    approvals: chains.approvals(),
    reports: chains.newestReports(),
    refused: chains.refused(),
    unseen: evidence.unseen(),
    packs: packs.list(),
    registry: trust.registry(),
  })
}

describe('whatever people do on their devices, and whenever those sync', () => {
  it('all of them end in the same state, with nothing refused and nothing left to send', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const { devices, play, settle } = await openCompany()
        for (const step of steps) await play(step)
        await settle()
        const states = Object.values(devices).map(knownBy)
        expect(new Set(states).size).toBe(1)
        for (const { stores } of Object.values(devices)) {
          expect([stores.outbox.waiting().length, stores.chains.refused().length]).toEqual([0, 0])
        }
      }),
      { numRuns: 8 },
    )
  }, 30_000)

  it('one more sync changes nothing, and a device that starts from nothing knows as much', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const { world, devices, play, settle } = await openCompany()
        for (const step of steps) await play(step)
        await settle()
        const before = knownBy(devices.lea)
        const again = await devices.lea.sync.run()
        expect([again.read, again.published, knownBy(devices.lea)]).toEqual([0, 0, before])
        const newcomer = world.twinOf(devices.lea)
        await newcomer.sync.run()
        expect(knownBy(newcomer)).toBe(before)
        expect((await newcomer.sync.run()).read).toBe(0)
      }),
      { numRuns: 8 },
    )
  }, 30_000)

  it('the outlet holds exactly those answers that its lead has signed for what it asked', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const { devices, play, settle } = await openCompany()
        for (const step of [...steps, 'ask', 'mia', 'lea', 'approve', 'lea', 'mia'] as const) await play(step)
        await settle()
        const signed = new Map(
          devices.lea.stores.chains.approvals().map(({ decision }) => [decision.requestDigest, decision]),
        )
        const own = devices.mia.stores.overrides.list(id('nordbad'))
        const held = own.flatMap(({ decision }) => (decision === null ? [] : [decision]))
        expect(held.length).toBeGreaterThan(0)
        for (const decision of held) expect(signed.get(decision.requestDigest)).toEqual(decision)
        // an answer to what was withdrawn meanwhile finds nothing to answer
        const late = own.filter(({ decision, withdrawnAt }) => decision === null && withdrawnAt !== null).length
        expect(signed.size - held.length).toBeLessThanOrEqual(late)
        const views = requestViews(devices.lea.backend, lea)
        for (const view of views) {
          const stored = own.find(({ overrideId }) => overrideId === view.override.overrideId)
          expect(view.override.decision?.verdict ?? null).toBe(stored?.decision?.verdict ?? null)
        }
      }),
      { numRuns: 8 },
    )
  }, 30_000)
})
