import { expect, it } from 'vitest'
import { createOverrideHandlers } from '#backend/handlers/overrides.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { syncOf } from '#backend/share/sync.ts'
import { id } from '#shared/kernel/ids.ts'
import { createMemoryShare, createTestBackend, testNowAt } from '#test/support/testBackend.ts'
import { manager } from '#test/support/testOrganisation.ts'

const key = { outletId: id<'Outlet'>('nordbad'), weekOn: '2026-03-16' } as const
const caller = { actor: manager }

it('a published week and a request reach the share by themselves, and the board says when they were read back', async () => {
  const share = createMemoryShare(() => testNowAt)
  const backend = createTestBackend({ share })
  const publishing = createRosterPublishHandlers(backend)
  const receipt = await publishing['roster.check'](key, caller)
  const digest = receipt.ok ? receipt.value.digest : ''
  const view = await publishing['roster.publish']({ ...key, digest, reasons: [] }, caller)
  const file = view.ok ? view.value.file : ''
  expect(view).toMatchObject({ ok: true, value: { readBackAt: null, problem: null } })
  await expect.poll(() => share.files.has(file)).toBe(true)
  await syncOf(backend).push()
  expect(await createRosterHandlers(backend)['roster.open'](key, caller)).toMatchObject({
    value: { stage: 'received', publication: { readBackAt: testNowAt } },
  })
  const term = { fromOn: '2026-03-16', untilOn: '2026-04-12' } as const
  const wish = {
    ruleId: id<'Rule'>('rest'),
    parameter: 'minimum',
    value: 560,
    category: 'waiver',
    reason: 'late',
  } as const
  await createOverrideHandlers(backend)['overrides.save']({ outletId: key.outletId, ...wish, ...term }, caller)
  await expect.poll(() => share.files.size).toBe(2)
})
