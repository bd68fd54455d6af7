import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createOverrideHandlers } from '#backend/handlers/overrides.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { syncOf } from '#backend/share/sync.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { createMemoryShare, createTestBackend, testNowAt } from '#test/support/testBackend.ts'
import { manager, testPack } from '#test/support/testOrganisation.ts'

const key = { outletId: id<'Outlet'>('nordbad'), weekOn: '2026-03-16' } as const
const caller = { actor: manager }
const hour = 3_600_000

/** What may happen after a week was published. */
type Later = 'shift' | 'amend' | 'override' | 'pack' | 'undo' | 'sync'
const later = fc.array(fc.constantFrom<Later>('shift', 'amend', 'override', 'pack', 'undo', 'sync'), {
  minLength: 1,
  maxLength: 8,
})

const openDesk = () => {
  const share = createMemoryShare(() => testNowAt)
  const backend = createTestBackend({ share })
  const roster = createRosterHandlers(backend)
  const publishing = createRosterPublishHandlers(backend)
  const overrides = createOverrideHandlers(backend)
  let made = 0
  const publish = async (amendmentReason?: string): Promise<boolean> => {
    const receipt = await publishing['roster.check'](key, caller)
    if (!receipt.ok) return false
    const { digest, needReason } = receipt.value
    const reasons = needReason.map((finding) => ({ findingKey: finding.key, reason: 'agreed' }))
    const amended = amendmentReason === undefined ? {} : { amendmentReason }
    return (await publishing['roster.publish']({ ...key, digest, reasons, ...amended }, caller)).ok
  }
  const addShift = async (): Promise<void> => {
    const board = await roster['roster.open'](key, caller)
    if (!board.ok) throw new Error('no board')
    made += 1
    const startAt = testNowAt + made * 26 * hour
    const after: Shift = {
      shiftId: id(`shift-${made}`),
      personId: null,
      role: 'guard',
      startAt: startAt - (startAt % hour),
      endAt: startAt - (startAt % hour) + 4 * hour,
      breaks: [],
    }
    await roster['roster.edit'](
      {
        ...key,
        baseSeq: board.value.edits.seq,
        label: 'add',
        changes: [{ before: null, after: { ...after, breaks: [] } }],
      },
      caller,
    )
  }
  const steps: Readonly<Record<Later, () => Promise<unknown>>> = {
    shift: addShift,
    amend: async () => {
      await addShift()
      await publish('somebody fell ill')
    },
    override: async () =>
      overrides['overrides.save'](
        {
          outletId: key.outletId,
          ruleId: id('rest'),
          parameter: 'minimum',
          value: 620,
          category: 'waiver',
          reason: 'gala',
          fromOn: key.weekOn,
          untilOn: '2026-04-12',
        },
        caller,
      ),
    pack: () => {
      made += 1
      backend.stores.packs.save(
        testPack({ version: 10 + made, effectiveOn: key.weekOn, rules: testPack().rules.slice(1) }),
      )
      return Promise.resolve()
    },
    undo: () => Promise.resolve(roster['roster.undo'](key, caller)),
    sync: () => syncOf(backend).push(),
  }
  return { share, backend, publish, steps }
}

it('no later edit, amendment, local value or version of the rules changes a byte of a verdict that was published', async () => {
  await fc.assert(
    fc.asyncProperty(later, async (events) => {
      const { share, publish, steps, backend } = openDesk()
      expect(await publish()).toBe(true)
      await syncOf(backend).push()
      const frozen = new Map<string, string>()
      const look = (): void => {
        for (const [path, bytes] of share.files) frozen.set(path, Buffer.from(bytes).toString('base64'))
      }
      look()
      expect(frozen.size).toBe(1)
      for (const event of events) {
        await steps[event]()
        await syncOf(backend).push()
        for (const [path, bytes] of frozen)
          expect(Buffer.from(share.files.get(path) ?? []).toString('base64')).toBe(bytes)
        look()
      }
      if (events.includes('amend')) expect(frozen.size).toBeGreaterThan(1)
    }),
    { numRuns: 12 },
  )
})
